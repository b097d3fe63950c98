with created as (
    insert into map (name, head, modified, sha256, bytes, is_text, title, title_key, tags, folded_tags, searched)
    values ($1, 1, clock_timestamp(), $5, length($4::bytea), $6, $7, $8, $9, $10, $11)
    returning id, modified
),
included as (
    insert into include (map, name)
    select id, unnest($12::text[]) from created
)
insert into revision (map, number, author, at, message, source, sha256)
select id, 1, $2, modified, $3, $4, $5 from created
