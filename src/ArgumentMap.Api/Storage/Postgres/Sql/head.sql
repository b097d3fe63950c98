-- The map of a name: the one that is stored, or else the one that was deleted last. Each part has an index of its own.
select id, head, sha256, false as is_deleted
from map
where name = $1 and deleted_at is null
union all
(
    select id, head, sha256, true
    from map
    where name = $1 and deleted_at is not null
    order by deleted_at desc, id desc
    limit 1
)
order by is_deleted
limit 1
