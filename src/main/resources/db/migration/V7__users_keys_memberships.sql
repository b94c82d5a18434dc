alter table organization add column options jsonb not null default '{}' check (jsonb_typeof(options) = 'object');

create table app_user (
    id      uuid primary key default gen_random_uuid(),
    email   text not null default '',
    created timestamptz not null default now()
);

-- What is known of a key is its SHA-256: who reads this table has no key.
create table api_key (
    id          uuid primary key default gen_random_uuid(),
    user_id     uuid not null references app_user (id) on delete cascade,
    digest      bytea not null unique check (length(digest) = 32),
    comment     text not null default '',
    created     timestamptz not null default now(),
    accessed    timestamptz,
    expires     timestamptz,
    allowed_ips text[] not null default '{}'
);

create index api_key_user on api_key (user_id);

create table membership (
    organization text collate "C" not null references organization (name) on delete cascade,
    user_id      uuid not null references app_user (id) on delete cascade,
    roles        text[] not null check (cardinality(roles) > 0),
    comment      text not null default '',
    created      timestamptz not null default now(),
    primary key (organization, user_id)
);

create index membership_user on membership (user_id);
