select number, sha256, author, at, message, coalesce(octet_length(source), 0)
from revision
where map = $1 and number < $2
order by number desc
limit $3
