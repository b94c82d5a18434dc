-- What happened in an organization on a day (UTC), and what it stored at the day's end. Without a value it stored what it
-- did the day before; what it stores today is counted elsewhere.
create table organization_day (
    organization     text collate "C" not null references organization (name) on delete cascade,
    day              date not null,
    downloads        bigint not null default 0,
    bytes_downloaded bigint not null default 0,
    space_in_bytes   bigint,
    number_of_files  bigint,
    primary key (organization, day),
    check ((space_in_bytes is null) = (number_of_files is null))
);
