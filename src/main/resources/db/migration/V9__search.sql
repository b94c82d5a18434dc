-- Lists of any order and filter, at any depth, by index. See src/docs/decisions/0001-search-by-index.md.

-- A small number for each image: what lists are ordered by in the end, and what image_field names images by.
create sequence source_image_ids;

alter table source_image
    add column id bigint not null default nextval('source_image_ids'),
    -- The blob's, so that a list can be ordered by it.
    add column size bigint,
    alter column name type text collate "C";

update source_image i set size = b.size from blob b
where b.organization = i.organization and b.binary_hash = i.binary_hash;

alter table source_image alter column size set not null;

create unique index source_image_id on source_image (organization, id);

-- Newest first and oldest first. What it includes can be filtered by without a look at the rows.
drop index source_image_newest;
create index source_image_newest on source_image (organization, created, id)
    include (size, width, height, format, alpha, frames, color_space, bit_depth, orientation, protected, locked)
    where deleted is null;
create index source_image_gone on source_image (organization, created, id) where deleted is not null;

-- One field, then newest or oldest first: each serves a filter, a range and two orders.
create index source_image_name on source_image (organization, name, created, id) where deleted is null;
create index source_image_size on source_image (organization, size, created, id) where deleted is null;
create index source_image_width on source_image (organization, width, created, id) where deleted is null;
create index source_image_height on source_image (organization, height, created, id) where deleted is null;
create index source_image_format on source_image (organization, format, created, id) where deleted is null;
create index source_image_alpha on source_image (organization, alpha, created, id) where deleted is null;

-- Fields that are nearly always the same: only the others are here, so most images are in none of these.
create index source_image_frames on source_image (organization, frames, created, id)
    where deleted is null and frames > 1;
create index source_image_color_space on source_image (organization, color_space, created, id)
    where deleted is null and color_space <> 'rgb';
create index source_image_bit_depth on source_image (organization, bit_depth, created, id)
    where deleted is null and bit_depth <> 8;
create index source_image_orientation on source_image (organization, orientation, created, id)
    where deleted is null and orientation <> 1;
create index source_image_protected on source_image (organization, created, id) where deleted is null and protected;
create index source_image_locked on source_image (organization, created, id) where deleted is null and locked;

-- What is said of each live image in a form that an index can order: a row for each field of user metadata, for each
-- element of an array, for each word of the name ('*name') and for the version ('*version').
create table image_field (
    organization text collate "C" not null,
    field        text collate "C" not null,
    word         text collate "C",
    number       numeric,
    created      timestamptz not null,
    id           bigint not null,
    check ((word is null) <> (number is null))
);

create index image_field_word on image_field (organization, field, word, created, id) where word is not null;
create index image_field_number on image_field (organization, field, number, created, id) where number is not null;
-- The same values over and over take little room here: what facets are counted by. In another collation, which sorts
-- the same, so that nobody who looks for one row of many with a value is led here.
create index image_field_values on image_field (organization, field, word collate "POSIX") where word is not null;

create statistics image_field_words (mcv) on field, word from image_field;
create statistics image_field_numbers (mcv) on field, number from image_field;

-- Letters and digits make words; every character beyond ASCII counts as a letter.
create function name_words(name text) returns text[] language sql immutable parallel safe as $$
    select array_remove(regexp_split_to_array(lower(name), '[\x01-\x2f\x3a-\x60\x7b-\x7f]+'), '')
$$;

-- RFC 3339 as seconds since 1970, with all its digits.
create function date_seconds(date text) returns numeric language sql stable parallel safe as $$
    select cast(extract(epoch from cast(left(date, 10) || ' ' || substr(date, 12, 8) as timestamp)) as numeric)
        + cast('0' || coalesce(substring(date from '\.[0-9]+'), '') as numeric)
        - case when upper(right(date, 1)) = 'Z' then 0
          else cast(left(right(date, 6), 1) || '60' as numeric)
              * (cast(left(right(date, 5), 2) as integer) * 60 + cast(right(date, 2) as integer)) end
$$;

-- In PL/pgSQL, whose plans a session keeps: to plan it for each image would cost more than to run it.
create function image_fields(image source_image) returns table (field text, word text, number numeric)
    language plpgsql stable rows 12 as $$
#variable_conflict use_column
begin
    return query
    select key,
        case when jsonb_typeof(value) = 'string' and key not like 'date:%' then left(value #>> '{}', 250) end,
        case when jsonb_typeof(value) = 'number' then cast(value as numeric)
             when key like 'date:%' and jsonb_typeof(value) = 'string' then date_seconds(value #>> '{}') end
    from jsonb_each(image.user_metadata)
    where jsonb_typeof(value) in ('string', 'number')
    union
    select key, left(element, 250), null
    from jsonb_each(image.user_metadata),
        jsonb_array_elements_text(case when jsonb_typeof(value) = 'array' then value else '[]' end) element
    union
    select '*name', left(name_word, 250), null from unnest(name_words(image.name)) name_word
    union
    select '*version', left(image.dynamic_metadata #>> '{version,text}', 250), null
    where image.dynamic_metadata #>> '{version,text}' is not null;
end
$$;

-- Kept by a trigger, so that no way of writing an image can leave it out. Each row goes by its whole key: the plan
-- that a session keeps must be right for a small table and for a large one.
create function keep_image_fields() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    was record;
begin
    if tg_op = 'UPDATE' then
        if (old.name, old.user_metadata, old.dynamic_metadata, old.created, old.deleted is null)
            is not distinct from (new.name, new.user_metadata, new.dynamic_metadata, new.created, new.deleted is null)
        then
            return null;
        end if;
    end if;
    if tg_op <> 'INSERT' and old.deleted is null then
        for was in
            select * from image_fields(old)
            except
            select * from image_fields(new) where tg_op = 'UPDATE' and new.deleted is null and new.created = old.created
        loop
            if was.word is null then
                delete from image_field f where f.organization = old.organization and f.field = was.field
                    and f.number = was.number and f.created = old.created and f.id = old.id;
            else
                delete from image_field f where f.organization = old.organization and f.field = was.field
                    and f.word = was.word and f.created = old.created and f.id = old.id;
            end if;
        end loop;
    end if;
    if tg_op <> 'DELETE' and new.deleted is null then
        insert into image_field (organization, field, word, number, created, id)
        select new.organization, f.field, f.word, f.number, new.created, new.id
        from (
            select * from image_fields(new)
            except
            select * from image_fields(old) where tg_op = 'UPDATE' and old.deleted is null and new.created = old.created
        ) f;
    end if;
    return null;
end
$$;

insert into image_field (organization, field, word, number, created, id)
select i.organization, f.field, f.word, f.number, i.created, i.id
from source_image i, image_fields(i) f
where i.deleted is null;

create trigger image_fields_are_kept
    after insert or delete or update of name, user_metadata, dynamic_metadata, created, deleted on source_image
    for each row execute function keep_image_fields();

-- How many images there are of each kind. Several rows (shards) make one number, so that uploads at once do not wait
-- for each other; frames is 1, or 2 for more than one.
create table image_count (
    organization text collate "C" not null,
    deleted      boolean not null,
    format       text collate "C" not null,
    alpha        boolean not null,
    frames       integer not null,
    protected    boolean not null,
    locked       boolean not null,
    shard        integer not null,
    images       bigint not null,
    primary key (organization, deleted, format, alpha, frames, protected, locked, shard)
) with (fillfactor = 50);

create function count_image(image source_image, change integer) returns void language plpgsql as $$
begin
    insert into image_count as c (organization, deleted, format, alpha, frames, protected, locked, shard, images)
    values (image.organization, image.deleted is not null, image.format, image.alpha, least(image.frames, 2),
        image.protected, image.locked, pg_backend_pid() % 16, change)
    on conflict (organization, deleted, format, alpha, frames, protected, locked, shard)
    do update set images = c.images + excluded.images;
end
$$;

create function keep_image_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (old.deleted is null, old.locked, old.protected) = (new.deleted is null, new.locked, new.protected) then
            return null;
        end if;
    end if;
    if tg_op <> 'INSERT' then
        perform count_image(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform count_image(new, 1);
    end if;
    return null;
end
$$;

insert into image_count (organization, deleted, format, alpha, frames, protected, locked, shard, images)
select organization, deleted is not null, format, alpha, least(frames, 2), protected, locked, 0, count(*)
from source_image
group by 1, 2, 3, 4, 5, 6, 7;

-- At the end of a transaction, so that nothing is waited for while a count is locked.
create constraint trigger image_counts_are_kept
    after insert or delete or update of deleted, locked, protected on source_image
    deferrable initially deferred
    for each row execute function keep_image_counts();
