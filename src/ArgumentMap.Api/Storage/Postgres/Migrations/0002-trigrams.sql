-- Finds words within texts without reading every text, where the database has the extension and lets it be used.
do $do$
begin
    create extension if not exists pg_trgm;
    create index map_searched on map using gin (searched gin_trgm_ops) where deleted_at is null;
exception
    when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise notice 'searches without trigrams: %', sqlerrm;
end
$do$;
