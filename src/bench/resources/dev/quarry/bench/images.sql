-- Fills an empty, migrated database. :large is how many images "large" has, :small how many each of 100 others.
-- The distributions are those of a picture archive: formats, cameras' sizes, a few words that are everywhere.

insert into organization (name, id, display_name, billing_email)
select name, gen_random_uuid(), name, 'bench@example.org'
from (select 'large' union all select 'small-' || n from generate_series(1, 100) n) o (name);

set session_replication_role = replica;
select setseed(0.4);

create temporary table made as
select organization, n,
    encode(sha1.bytes, 'hex') as hash,
    random() as a, random() as b, random() as c, random() as d, random() as e,
    timestamptz '2015-01-01' + interval '10 years' * (n::float / greatest(:large, :small)) as created
from (
    select 'large' as organization, n from generate_series(1, :large) n
    union all
    select 'small-' || o, n from generate_series(1, 100) o, generate_series(1, :small) n
) i
cross join lateral (select substr(sha256(convert_to(organization || n, 'UTF8')), 1, 20) as bytes) sha1;

insert into blob (organization, binary_hash, sha256, size, object_key, created)
select organization, hash, hash || left(hash, 24), 1 + floor(exp(8 + 8 * b)), organization || '/' || n, created
from made;

insert into source_image (organization, hash, short_hash, binary_hash, created, name, format, width, height,
    color_space, bit_depth, alpha, frames, orientation, locked, protected, size, user_metadata)
select organization, hash, hash, hash, created,
    (array['IMG', 'plan', 'summer holiday', 'Portrait', 'logo', 'product'])[1 + floor(6 * a * a)] || '_'
        || lpad(n::text, 7, '0') || '.' || format,
    format, w, (w * (array[0.66, 0.75, 1.5])[1 + floor(3 * c)])::integer,
    case when d < 0.02 then 'gray' when d < 0.025 then 'cmyk' else 'rgb' end,
    case when e < 0.01 then 16 else 8 end,
    format in ('png', 'webp') and e < 0.6,
    case when format = 'gif' and d > 0.5 then 24 else 1 end,
    case when format = 'jpg' and d > 0.95 then 6 else 1 end,
    c < 0.001, c > 0.99,
    1 + floor(exp(8 + 8 * b)),
    jsonb_build_object(
        'title', (array['Lake', 'Mountain', 'Street', 'Market', 'Harbour'])[1 + floor(5 * b)] || ' ' || n,
        'photographer', 'photographer ' || floor(500 * a * b),
        'color', (array['red', 'green', 'blue', 'black', 'white', 'yellow', 'grey', 'orange'])[1 + floor(8 * c * c)],
        'text:description', 'A picture of number ' || n || ', taken on a fine day and kept for later.',
        'int:number', n,
        'int:rating', 1 + floor(5 * d * e),
        'double:price', round((1000 * e * e)::numeric, 2),
        'date:taken', to_char((created - interval '30 days' * a) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'latlon:place', round((180 * a - 90)::numeric, 4) || ',' || round((360 * b - 180)::numeric, 4),
        'array:labels', to_jsonb(array(
            select distinct 'label ' || floor(200 * power(random(), 3))
            from generate_series(1, 1 + n % 4) where n > 0)))
from (
    select *,
        case when a < 0.7 then 'jpg' when a < 0.9 then 'png' when a < 0.95 then 'webp' when a < 0.98 then 'gif'
             when a < 0.995 then 'svg' else 'tiff' end as format,
        (array[640, 1024, 1920, 3000, 4000, 6000])[1 + floor(6 * b)] + floor(10 * c)::integer as w
    from made
) m
order by created;

set session_replication_role = origin;

-- An index that is built at once takes a third of the time.
drop index image_field_word, image_field_number, image_field_values;
set maintenance_work_mem = '512MB';

insert into image_field (organization, field, word, number, created, id)
select i.organization, f.field, f.word, f.number, i.created, i.id
from source_image i, image_fields(i) f;

create index image_field_word on image_field (organization, field, word, created, id) where word is not null;
create index image_field_number on image_field (organization, field, number, created, id) where number is not null;
create index image_field_values on image_field (organization, field, word collate "POSIX") where word is not null;

insert into image_count (organization, deleted, format, alpha, frames, protected, locked, shard, images)
select organization, false, format, alpha, least(frames, 2), protected, locked, 0, count(*)
from source_image
group by 1, 3, 4, 5, 6, 7;

vacuum analyze;
