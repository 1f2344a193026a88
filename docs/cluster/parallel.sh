#!/bin/sh
# A rehearsal with GNU parallel, a shard a core; with --sshlogin in PARALLEL on other machines too. Then the shards are put together.
#
#   parallel.sh SHARDS OUT SCENARIO --runs N [...]
set -eu
here=$(cd "$(dirname "$0")" && pwd) shards=$1 out=$2
mkdir -p "$out"
seq "$shards" | parallel --will-cite -q env SHARD={} HARMATTAN="${HARMATTAN:-harmattan}" sh "$here/shard.sh" "$@" || {
    "${HARMATTAN:-harmattan}" rehearse status "$out"
    exit 1
}
exec "${HARMATTAN:-harmattan}" rehearse merge "$out" --out "$out/rehearsal"
