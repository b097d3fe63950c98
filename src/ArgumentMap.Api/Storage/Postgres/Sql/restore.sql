-- Changes nothing if the head is no longer the expected one.
with restored as (
    update map set head = head + 1, deleted_at = null, modified = clock_timestamp()
    where id = $1 and head = $4
    returning id, head, modified
)
insert into revision (map, number, author, at, message, source, sha256)
select restored.id, restored.head, $2, restored.modified, $3, before.source, before.sha256
from restored join revision before on before.map = restored.id and before.number = (
    select max(number) from revision where map = restored.id and source is not null)
