-- Changes nothing if the head is no longer the expected one.
with renamed as (
    update map set head = head + 1, name = $5
    where id = $1 and head = $4
    returning id, head
)
insert into revision (map, number, author, at, message, source, sha256)
select renamed.id, renamed.head, $2, clock_timestamp(), $3, before.source, before.sha256
from renamed join revision before on before.map = renamed.id and before.number = renamed.head - 1
