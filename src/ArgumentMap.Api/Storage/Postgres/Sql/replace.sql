-- Changes nothing if the head is no longer the expected one.
with replaced as (
    update map
    set head = head + 1, deleted_at = null, modified = clock_timestamp(), sha256 = $5, bytes = length($4::bytea), is_text = $6,
        title = $7, title_key = $8, tags = $9, folded_tags = $10, searched = $11
    where id = $1 and head = $13
    returning id, head, modified
),
excluded as (
    delete from include using replaced where include.map = replaced.id and include.name <> all ($12::text[])
),
included as (
    insert into include (map, name)
    select id, unnest($12::text[]) from replaced
    on conflict do nothing
)
insert into revision (map, number, author, at, message, source, sha256)
select id, head, $2, modified, $3, $4, $5 from replaced
