-- One revision: by number, the newest of a hash, or the last one before a moment; what is not meant is null.
select number, sha256, author, at, message, coalesce(octet_length(source), 0), source
from revision
where map = $1
    and ($2::bigint is null or number = $2)
    and ($3::bytea is null or sha256 = $3)
    and ($4::timestamptz is null or at <= $4)
order by number desc
limit 1
