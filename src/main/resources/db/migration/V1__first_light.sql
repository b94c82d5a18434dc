-- Names are compared byte by byte (collation C): hashes are searched by range, and organizations never sort by locale.

create table organization (
    name          text collate "C" primary key check (name ~ '^[a-z0-9-]{1,63}$'),
    id            uuid not null unique,
    display_name  text not null,
    billing_email text not null,
    created       timestamptz not null default now()
);

-- The bytes of a file, once per organization and never shared across organizations.
create table blob (
    organization text collate "C" not null references organization (name),
    binary_hash  text collate "C" not null check (binary_hash ~ '^[0-9a-f]{40}$'),
    sha256       text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint not null check (size > 0),
    object_key   text collate "C" not null unique,
    created      timestamptz not null default now(),
    primary key (organization, binary_hash)
);

-- What clients see. Several images may use one blob.
create table source_image (
    organization text collate "C" not null,
    hash         text collate "C" not null check (hash ~ '^[0-9a-f]{40}$'),
    short_hash   text collate "C" not null,
    binary_hash  text collate "C" not null,
    created      timestamptz not null default now(),
    deleted      timestamptz,
    name         text not null,
    format       text collate "C" not null,
    width        integer not null check (width > 0),
    height       integer not null check (height > 0),
    color_space  text collate "C" not null,
    bit_depth    smallint not null,
    alpha        boolean not null,
    frames       integer not null check (frames > 0),
    orientation  smallint not null check (orientation between 1 and 8),
    primary key (organization, hash),
    constraint source_image_short_hash unique (organization, short_hash),
    foreign key (organization, binary_hash) references blob (organization, binary_hash)
);

create index source_image_newest on source_image (organization, created desc, hash desc) where deleted is null;
create index source_image_binary_hash on source_image (organization, binary_hash);

-- Every object that is being written: announced before its first byte, gone with the commit that names it elsewhere.
-- What is still here after not_before belongs to nobody.
create table object_journal (
    object_key   text collate "C" primary key,
    organization text collate "C" not null,
    multipart_id text,
    not_before   timestamptz not null,
    attempts     integer not null default 0
);

create index object_journal_due on object_journal (not_before);
