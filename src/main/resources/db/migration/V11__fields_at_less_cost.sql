-- The same rows of image_field as before, for less: each state of an image is taken apart once instead of twice, an
-- insert compares nothing, and only what can stand there twice is looked through for that.

create or replace function image_fields(image source_image) returns table (field text, word text, number numeric)
    language plpgsql stable rows 12 as $$
#variable_conflict use_column
begin
    return query
    select '*name', left(w.name_word, 250), null::numeric
    from (select distinct name_word from unnest(name_words(image.name)) name_word) w;
    if image.user_metadata <> '{}' then
        return query
        select key,
            case when jsonb_typeof(value) = 'string' and key not like 'date:%' then left(value #>> '{}', 250) end,
            case when jsonb_typeof(value) = 'number' then cast(value as numeric)
                 when key like 'date:%' and jsonb_typeof(value) = 'string' then date_seconds(value #>> '{}') end
        from jsonb_each(image.user_metadata)
        where jsonb_typeof(value) in ('string', 'number')
        union all
        select distinct key, left(element, 250), null::numeric
        from jsonb_each(image.user_metadata),
            jsonb_array_elements_text(case when jsonb_typeof(value) = 'array' then value else '[]' end) element;
    end if;
    if image.dynamic_metadata #>> '{version,text}' is not null then
        return query select '*version', left(image.dynamic_metadata #>> '{version,text}', 250), null::numeric;
    end if;
end
$$;

create function add_image_fields() returns trigger language plpgsql as $$
begin
    insert into image_field (organization, field, word, number, created, id)
    select new.organization, f.field, f.word, f.number, new.created, new.id from image_fields(new) f;
    return null;
end
$$;

-- Each row goes by its whole key: the plan that a session keeps must be right for a small table and for a large one.
create or replace function keep_image_fields() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    change record;
begin
    if tg_op = 'UPDATE' then
        if (old.name, old.user_metadata, old.dynamic_metadata, old.created, old.deleted is null)
            is not distinct from (new.name, new.user_metadata, new.dynamic_metadata, new.created, new.deleted is null)
        then
            return null;
        end if;
    end if;
    for change in
        select field, word, number, created, sum(rows) as rows from (
            select f.field, f.word, f.number, old.created, -1 as rows
            from image_fields(old) f where old.deleted is null
            union all
            select f.field, f.word, f.number, new.created, 1
            from image_fields(new) f where tg_op = 'UPDATE' and new.deleted is null) both_states
        group by field, word, number, created
        having sum(rows) <> 0
    loop
        if change.rows > 0 then
            insert into image_field (organization, field, word, number, created, id)
            values (new.organization, change.field, change.word, change.number, change.created, new.id);
        elsif change.word is null then
            delete from image_field f where f.organization = old.organization and f.field = change.field
                and f.number = change.number and f.created = change.created and f.id = old.id;
        else
            delete from image_field f where f.organization = old.organization and f.field = change.field
                and f.word = change.word and f.created = change.created and f.id = old.id;
        end if;
    end loop;
    return null;
end
$$;

drop trigger image_fields_are_kept on source_image;
create trigger image_fields_are_added
    after insert on source_image for each row when (new.deleted is null) execute function add_image_fields();
create trigger image_fields_are_kept
    after delete or update of name, user_metadata, dynamic_metadata, created, deleted on source_image
    for each row execute function keep_image_fields();
