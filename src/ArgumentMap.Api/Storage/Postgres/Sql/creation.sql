select request, map, sha256 from creation where key = $1 and expires_at > clock_timestamp()
