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

-- What happened in an organization on a day (UTC), and what it stored at the day's end. Without a value it stored what it
-- did the day before; what it stores today is counted elsewhere.
create table organization_day (
    organization     text collate "C" not null references organization (name) on delete cascade,
    day              date not null,
    downloads        bigint not null default 0,
    bytes_downloaded bigint not null default 0,
    space_in_bytes   bigint,
    number_of_files  bigint,
    primary key (organization, day),
    check ((space_in_bytes is null) = (number_of_files is null))
);

-- Who changed what, and what was refused. Names of organizations and users are kept as they were: a line outlives them.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    organization text collate "C",
    user_id      text not null,
    key_id       text,
    address      text not null,
    action       text not null,
    object       text not null,
    detail       text not null,
    outcome      text not null default 'done' check (outcome in ('done', 'refused'))
);

create index audit_entry_organization on audit_entry (organization, id);

-- Lines are added, and nothing else, until their retention is over: whoever ends them must say how long that is.
create function audit_entry_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at <= now() - cast(nullif(current_setting('quarry.audit_retention', true), '') as interval) then
            return old;
        end if;
    end if;
    raise exception 'audit_entry is append-only';
end
$$;

create trigger audit_entry_is_kept before update or delete on audit_entry
    for each row execute function audit_entry_is_kept();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_kept();
