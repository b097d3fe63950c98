select count(*) from map where deleted_at is null
