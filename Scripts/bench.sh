#!/usr/bin/env bash
# All speeds, each part beside its peer; every figure ends up on a line "name value".
set -euo pipefail
cd "$(dirname "$0")/.."

models=(Assets/models/SmolLM2-135M-Instruct.Q4_1.gguf)
large=Assets/models/Qwen2.5-Coder-1.5B-Instruct.Q4_K_M.gguf
[ -f "$large" ] && models+=("$large")

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c 'import xllamacpp' 2>/dev/null; then
    python3 -m venv .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check xllamacpp
fi
.venv/bin/python Benchmarks/lm_vs_llamacpp.py --ours '.build/release/auteur bench lm --serve' "${models[@]}"
if [ -f Assets/director/model.safetensors ]; then
    .venv/bin/python Benchmarks/lm_vs_llamacpp.py --name lm.director --ours '.build/release/auteur bench lm --serve --adapted' "${models[0]}"
    .build/release/auteur bench director
fi
.build/release/auteur bench stage
.build/release/auteur bench film
.venv/bin/python Benchmarks/studio.py .build/release/auteur
