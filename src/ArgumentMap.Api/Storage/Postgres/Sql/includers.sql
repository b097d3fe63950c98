select include.name, map.name
from include join map on map.id = include.map
where include.name = any ($1) and map.deleted_at is null
order by map.name
