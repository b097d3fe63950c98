#!/usr/bin/env bash
# Publishes the command as a native binary and compares what it says with what the managed command says: for every sample, for settings, and
# for texts in which .NET itself would normalize nothing. Takes some minutes, so it is not part of the tests.
#   tests/native.sh [folder of a native binary that is already published]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
native=${1:-$work/native}
log=$work/build.log
dotnet build src/ArgumentMap.Cli -c Release -p:RunAnalyzers=false >"$log" || { cat "$log"; exit 1; }
managed=$PWD/src/ArgumentMap.Cli/bin/Release/net10.0/argmap.dll
if [ $# -eq 0 ]; then
  dotnet publish src/ArgumentMap.Cli -c Release -p:PublishAot=true -p:RunAnalyzers=false -o "$native" >"$log" || { cat "$log"; exit 1; }
fi

cp -r arguments "$work/maps"
cd "$work/maps"
printf 'claim caf\u00e9 [0.9]: \u00c9t\u00e9\n\nclaim b: B\n  premise cafe\u0301\n  premise [0.9]: e\u0301te\u0301.\n' >normal-forms.arg
printf 'claim a [0.9]: \uff37\uff41\uff54\uff45\uff52 high\nclaim b [0.8]: water  hi\u00adgh.\nclaim \u0430ir: C\nclaim air: D\n' >look-alikes.arg
printf 'claim a\u00a0[very\u00a0likely]\u00a0: A\n  date:\u00a0185X\nclaim pre\u00admium: B\n' >blanks.arg
printf 'claim a: A\n  argument b:\n    scheme: track record\n    premise [0.9]: P\n    premise [0.8]: Q\n' >schemes.arg
mkdir settings
mv schemes.arg settings/
cat >settings/argmap.json <<'JSON'
{ "rules": { "one-sided": "off" }, "limits": { "depth": 9, "diagnostics": 20 }, "schemes": { "track record": { "questions": ["How often?"] } } }
JSON

failed=0
same() {
  dotnet "$managed" "$@" >"$work/managed.out" 2>&1 || true
  "$native/argmap" "$@" >"$work/native.out" 2>&1 || true
  if ! cmp -s "$work/managed.out" "$work/native.out"; then
    echo "different: argmap $*"
    diff "$work/managed.out" "$work/native.out" | head -20 || true
    failed=$((failed + 1))
  fi
}

while read -r map; do
  for command in check score outline fmt "render -f dot" "render -f json" "render -f html"; do
    # shellcheck disable=SC2086
    same $command "$map"
  done
done < <(find . -name '*.arg' | sort)

# What the two agree on must also be right.
"$native/argmap" check normal-forms.arg >"$work/native.out" 2>&1 || true
grep -q ARG204 "$work/native.out" || { echo "equal texts in two normal forms are not found"; failed=$((failed + 1)); }
! grep -q ARG101 "$work/native.out" || { echo "an id is not found in another normal form"; failed=$((failed + 1)); }
"$native/argmap" check look-alikes.arg >"$work/native.out" 2>&1 || true
grep -q ARG132 "$work/native.out" || { echo "ids that look alike are not found"; failed=$((failed + 1)); }
grep -q ARG204 "$work/native.out" || { echo "texts that differ in width and case are not found"; failed=$((failed + 1)); }
[ "$failed" -eq 0 ] && echo "the native binary says the same" || exit 1
