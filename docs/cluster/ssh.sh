#!/usr/bin/env bash
# A rehearsal on machines that share nothing but ssh. Each has `harmattan` in its path (HARMATTAN says where else), and takes every so
# manieth shard with all its cores. What they made is fetched, and put together here.
#
#   HOSTS="one two three" ssh.sh SHARDS OUT SCENARIO --runs N [...]
#
# The scenario must be there too: a built-in one, or a folder of the same name.
set -euo pipefail
shards=$1 out=$2
shift 2
read -ra hosts <<< "${HOSTS:?the machines, one after the other}"
ssh=${SSH:-ssh} harmattan=${HARMATTAN:-harmattan} there=harmattan-shards
call=$(printf '%q ' rehearse "$@")
mkdir -p "$out"

work() { # HOST FIRST: every so manieth shard from the first one on, and what came of it
    local number
    for ((number = $2; number <= shards; number += ${#hosts[@]})); do
        $ssh "$1" "$harmattan $call --shard $number/$shards --out $there" < /dev/null
    done
    $ssh "$1" "tar cf - -C $there ." < /dev/null | tar xf - -C "$out"
}

tasks=()
for i in "${!hosts[@]}"; do
    work "${hosts[i]}" "$((i + 1))" &
    tasks+=($!)
done
whole=true
for task in "${tasks[@]}"; do
    wait "$task" || whole=false
done
$whole || { "$harmattan" rehearse status "$out"; exit 1; }
exec "$harmattan" rehearse merge "$out" --out "$out/rehearsal"
