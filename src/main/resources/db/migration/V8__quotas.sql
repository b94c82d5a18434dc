-- What an organization may store. Without a value of its own it gets the configured one.
alter table organization
    add column quota_bytes bigint check (quota_bytes between 0 and 9007199254740991),
    add column quota_images bigint check (quota_images between 0 and 9007199254740991);

-- What an organization stores, in 16 counters whose sum counts, so that commits at the same time need not wait for each
-- other. A counter may go below zero. Up to a 16th of the quota that it was levelled under, a counter is added to by
-- itself; beyond that, and under another quota, all 16 are locked, added up and levelled.
create table organization_usage (
    organization text collate "C" not null references organization (name) on delete cascade,
    shard        smallint not null check (shard between 0 and 15),
    bytes        bigint not null,
    images       bigint not null,
    quota_bytes  bigint not null,
    quota_images bigint not null,
    primary key (organization, shard)
) with (fillfactor = 50);

-- -1 is nobody's quota: the first commit levels the counters.
insert into organization_usage
select o.name, shard,
    case shard when 0 then (select coalesce(sum(size), 0) from blob b where b.organization = o.name) else 0 end,
    case shard when 0 then (select count(*) from source_image i where i.organization = o.name) else 0 end,
    -1, -1
from organization o cross join generate_series(0, 15) shard;
