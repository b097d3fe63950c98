-- A map under its present name. What lists and searches need is that of its newest revision.
create table map (
    id bigint generated always as identity primary key,
    name text collate "C" not null,
    head bigint not null,
    deleted_at timestamptz,
    modified timestamptz not null,
    sha256 bytea not null,
    bytes integer not null,
    is_text boolean not null,
    title text not null,
    title_key text collate "C" not null,
    tags text[] not null,
    folded_tags text[] not null,
    searched text not null
);

-- Of several maps that had a name, at most one is stored under it; the others are deleted.
create unique index map_name on map (name) where deleted_at is null;
create index map_deleted on map (name, deleted_at) where deleted_at is not null;
create index map_title on map (title_key, name) where deleted_at is null;
create index map_modified on map (modified, name) where deleted_at is null;

-- Only ever appended to. A revision without a source is a deletion.
create table revision (
    map bigint not null references map (id),
    number bigint not null,
    author text,
    at timestamptz not null,
    message text,
    source bytea,
    sha256 bytea,
    primary key (map, number)
);

create index revision_sha256 on revision (map, sha256);
create index revision_at on revision (map, at);

-- The files that a map includes directly, whether they are stored or not.
create table include (
    map bigint not null references map (id),
    name text collate "C" not null,
    primary key (map, name)
);

create index include_name on include (name);

-- Creations by their Idempotency-Key.
create table creation (
    key text primary key,
    request text not null,
    map text not null,
    sha256 bytea not null,
    expires_at timestamptz not null
);

create index creation_expires_at on creation (expires_at);
