-- The map of a name: the one that is stored, or else the one that was deleted last.
select id, head, sha256, deleted_at is not null
from map
where name = $1
order by deleted_at is null desc, deleted_at desc, id desc
limit 1
