#!/bin/sh
# A rehearsal on HyperQueue, whose workers are there already; waits for it, and puts the shards together.
#
#   hyperqueue.sh SHARDS OUT SCENARIO --runs N [...]
set -eu
here=$(cd "$(dirname "$0")" && pwd) shards=$1 out=$2
mkdir -p "$out"
hq submit --wait --name harmattan --array "1-$shards" --cpus 1 --env HARMATTAN="${HARMATTAN:-harmattan}" \
    --stdout "$out/hq-%{TASK_ID}.out" --stderr "$out/hq-%{TASK_ID}.log" sh "$here/shard.sh" "$@" || {
    "${HARMATTAN:-harmattan}" rehearse status "$out"
    exit 1
}
exec "${HARMATTAN:-harmattan}" rehearse merge "$out" --out "$out/rehearsal"
