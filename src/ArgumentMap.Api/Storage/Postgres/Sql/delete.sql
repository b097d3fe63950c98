-- Changes nothing if the head is no longer the expected one.
with deleted as (
    update map set head = head + 1, deleted_at = clock_timestamp()
    where id = $1 and head = $4
    returning id, head, deleted_at
)
insert into revision (map, number, author, at, message)
select id, head, $2, deleted_at, $3 from deleted
