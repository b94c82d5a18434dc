-- What users say of an image: a flat JSON object, never part of its identity.
alter table source_image add column user_metadata jsonb not null default '{}' check (jsonb_typeof(user_metadata) = 'object');
