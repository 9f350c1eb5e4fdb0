#!/usr/bin/env bash
# A query, six steps and their film, without a terminal; says where the film is.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p out
session=out/demo-$(date -u +%Y%m%d-%H%M%S)
begun=$(date +%s.%N)
.build/release/auteur "$session.auteur" \
    -c "/new ${QUERY:-How to cook a tuna sandwich?}" \
    -c '/step 5' \
    -c '/list' \
    -c "/export $session.mp4"
seconds=$(awk -v begun="$begun" -v ended="$(date +%s.%N)" 'BEGIN { printf "%.1f", ended - begun }')
echo "The film is $session.mp4, its session $session.auteur (made in $seconds s). 'make studio' in a terminal opens the studio."
