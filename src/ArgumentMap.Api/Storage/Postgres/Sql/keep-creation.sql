with expired as (
    delete from creation where key in (
        select key from creation where expires_at <= clock_timestamp() and key <> $1 limit 100 for update skip locked)
)
insert into creation (key, request, map, sha256, expires_at)
values ($1, $2, $3, $4, clock_timestamp() + $5)
on conflict (key) do update set request = excluded.request, map = excluded.map, sha256 = excluded.sha256, expires_at = excluded.expires_at
