-- Every change of an image's row takes a new number, never one that was there before: what an ETag is made of.
create sequence source_image_revision;

-- Dynamic metadata and protection are part of an image's identity, lock and revision are not.
alter table source_image
    add column dynamic_metadata jsonb not null default '{}' check (jsonb_typeof(dynamic_metadata) = 'object'),
    add column protected boolean not null default false,
    add column locked boolean not null default false,
    add column revision bigint not null default nextval('source_image_revision');

-- Other names of images; one goes with the image it names.
create table alias (
    organization text collate "C" not null references organization (name),
    alias        text collate "C" not null check (alias ~ '^[a-zA-Z0-9_]+$'),
    hash         text collate "C" not null,
    created      timestamptz not null default now(),
    primary key (organization, alias),
    foreign key (organization, hash) references source_image (organization, hash) on delete cascade
);

create index alias_image on alias (organization, hash);
