-- not_before does not tell for how long the reaper has failed to delete an object: each attempt moves it.

alter table object_journal add column due_since timestamptz;

comment on column object_journal.due_since is
    'Time at which the entry first became due, set by the first claim; null before.';

update object_journal set due_since = least(not_before, now()) where attempts > 0;

-- Entries that were attempted. Uploads write none of them.
create index object_journal_attempted on object_journal (due_since) where due_since is not null;
