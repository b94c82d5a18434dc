-- What an image is after a change is known by its revision, which lists rely on: no way of writing may leave it as it was.

create function new_revision() returns trigger language plpgsql as $$
begin
    new.revision = nextval('source_image_revision');
    return new;
end
$$;

create trigger source_image_revised before update on source_image
    for each row when (new.revision = old.revision) execute function new_revision();
