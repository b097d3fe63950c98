select pg_notify('map_changed', $1)
