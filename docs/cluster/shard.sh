#!/bin/sh
# One shard of a rehearsal, as a task of any scheduler:
#
#   shard.sh SHARDS OUT SCENARIO --runs N [what else `harmattan rehearse` takes]
#
# Its number, from 1, is that of the task: of Slurm, of HyperQueue, or SHARD. A shard that is whole does nothing, and one that was stopped
# goes on, so every task may be started as often as one likes.
set -eu
shards=$1 out=$2
shift 2
number=${SLURM_ARRAY_TASK_ID:-${HQ_TASK_ID:-${SHARD:?the number of this shard, from 1 to $shards}}}
exec "${HARMATTAN:-harmattan}" rehearse "$@" --shard "$number/$shards" --jobs "${SLURM_CPUS_PER_TASK:-${JOBS:-1}}" --out "$out"
