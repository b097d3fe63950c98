-- The newest revision of a stored map, without its source if that is known already.
select map.sha256, map.modified, case when map.sha256 = $2 then null else revision.source end
from map join revision on revision.map = map.id and revision.number = map.head
where map.name = $1 and map.deleted_at is null
