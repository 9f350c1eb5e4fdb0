#!/usr/bin/env bash
# Says what to do where there is no Swift 6.2 or newer.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or newer is needed, and there is no 'swift' in the PATH: install it from https://www.swift.org/install/linux/ and try again" >&2
    exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
major=${version%%.*}
minor=${version##*.}
if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    echo "Swift 6.2 or newer is needed, and this is Swift ${version:-of unknown version} ($(command -v swift)): install a newer one from https://www.swift.org/install/linux/" >&2
    exit 1
fi
