#!/bin/sh
# A rehearsal as a job array on Slurm; waits for it, and puts the shards together.
#
#   slurm.sh SHARDS OUT SCENARIO --runs N [...]
#
# OUT lies on a disk that all nodes share. What sbatch is to know besides (account, partition, time) goes into SBATCH_ACCOUNT and its like.
set -eu
here=$(dirname "$0") shards=$1 out=$2
mkdir -p "$out"
# A minute before the time is up a task is asked to stop. It keeps its runs, and goes on when this is called again.
sbatch --wait --job-name=harmattan --array="1-$shards" --signal=B:TERM@60 --output="$out/slurm-%a.log" "$here/shard.sh" "$@" || {
    "${HARMATTAN:-harmattan}" rehearse status "$out"
    exit 1
}
exec "${HARMATTAN:-harmattan}" rehearse merge "$out" --out "$out/rehearsal"
