-- Which uploads of an object are open is asked of the store, which knows those too that a crash kept from us.
alter table object_journal drop column multipart_id;

comment on column object_journal.attempts is
    'How often the reaper took it on. Above 0 the object is given up for good: no commit may name it any more.';

-- The images whose retention ends next.
create index source_image_deleted on source_image (deleted) where deleted is not null;
