-- Who changed what, and what was refused. Names of organizations and users are kept as they were: a line outlives them.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    organization text collate "C",
    user_id      text not null,
    key_id       text,
    address      text not null,
    action       text not null,
    object       text not null,
    detail       text not null,
    outcome      text not null default 'done' check (outcome in ('done', 'refused'))
);

create index audit_entry_organization on audit_entry (organization, id);

-- Lines are added, and nothing else, until their retention is over: whoever ends them must say how long that is.
create function audit_entry_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at <= now() - cast(nullif(current_setting('quarry.audit_retention', true), '') as interval) then
            return old;
        end if;
    end if;
    raise exception 'audit_entry is append-only';
end
$$;

create trigger audit_entry_is_kept before update or delete on audit_entry
    for each row execute function audit_entry_is_kept();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_kept();
