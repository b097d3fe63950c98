#!/bin/bash
# A client of the API in curl and jq. Usage: client.sh ADDRESS; the API key, if one is needed, is in ARGUMENT_MAP_KEY.
set -euo pipefail
api=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Sends a request. An answer that is a problem ends the script with what it says.
call() {
  if ! curl --silent --show-error --fail-with-body --header "X-Api-Key: ${ARGUMENT_MAP_KEY:-}" --output answer "$@"; then
    jq --raw-output '.detail, (.errors[] | "  \(.line // "-"): \(.message)")' answer >&2
    exit 1
  fi
  cat answer
}

cat > draft.arg <<'MAP'
map: Is the well safe? #water

claim safe [likely]: The well is safe
MAP
cat draft.arg - > well.arg <<'MAP'
  premise test [0.8]: The laboratory found nothing
MAP
printf 'clam wrong: This is a mistake\n' > broken.arg

# Upload: the title gives the id. With the same key it can be sent again if the answer is lost.
call --dump-header headers --header "Idempotency-Key: $(date +%s)-$$" --data-binary @draft.arg "$api/v1/maps" > /dev/null
map=$(sed -n 's/^location: *\([^[:space:]]*\).*/\1/Ip' headers)
etag=$(sed -n 's/^etag: *\([^[:space:]]*\).*/\1/Ip' headers)
echo "stored: $map"

# Replace: with the tag of what was read, so that nobody else's change is lost.
call --header "If-Match: $etag" --upload-file well.arg "$api$map" > /dev/null
echo "replaced: $map"

# Render: the extension names the format.
call "$api$map.svg" > well.svg
echo "drawn: $(head -c 4 well.svg)"

# Score.
call "$api$map/scores" | jq --raw-output '.nodes[] | select(.id == "safe") | "scored: \(.id) is \(.verdict)"'

# Two versions.
jq --null-input --rawfile before draft.arg --rawfile after well.arg '$ARGS.named' > versions.json
call --json @versions.json "$api/v1/diff" | jq --raw-output '"changed: \(.headline[0])"'

# History, where the store keeps one: PostgreSQL does, a folder if it is in a git repository.
status=$(curl --silent --output answer --write-out '%{http_code}' --header "X-Api-Key: ${ARGUMENT_MAP_KEY:-}" "$api$map/revisions")
if [ "$status" = 200 ]; then
  jq --raw-output '.revisions[] | "revisions: \(.number) \(.message // "")"' answer
else
  echo "revisions: $(jq --raw-output .title answer)"
fi

# List: until there is no next page.
next=/v1/maps?limit=50
while [ "$next" != null ]; do
  call "$api$next" > page.json
  jq --raw-output '.maps[] | "listed: \(.id)"' page.json
  next=$(jq --raw-output .next page.json)
done

# Check many; ?format=sarif gives what code scanning reads.
jq --null-input --rawfile well well.arg --rawfile broken broken.arg \
  '{maps: [{name: "well.arg", source: $well}, {name: "broken.arg", source: $broken}]}' > maps.json
call --json @maps.json "$api/v1/check" | jq --raw-output '.maps[] | "checked: \(.name), \(.errors) errors"'

# Embed: the map is in the address of the picture.
call --data-binary @well.arg "$api/v1/encode" | jq --raw-output --arg api "$api" '"embedded: <img src=\"\($api)\(.svg)\">"'
