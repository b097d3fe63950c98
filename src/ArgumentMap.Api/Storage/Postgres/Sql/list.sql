select name, title, sha256, tags, modified, bytes, is_text, title_key
from map
where deleted_at is null
