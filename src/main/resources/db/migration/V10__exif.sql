-- What a file carries beside its picture. EXIF is kept only where the organization wants it.
alter table source_image
    add column icc_profile text,
    add column exif jsonb check (jsonb_typeof(exif) = 'object');
