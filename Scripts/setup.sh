#!/usr/bin/env bash
# Installs the Debian packages that are missing: setup.sh studio [tests] [bench]
set -euo pipefail

packages=()
for group in "$@"; do
    case $group in
        studio)
            packages+=(build-essential pkg-config python3 python3-pip
                libopenblas-dev libreadline-dev libsixel-dev libsqlite3-dev
                libavformat-dev libavcodec-dev libavutil-dev libswscale-dev
                libcurl4-openssl-dev)
            ;;
        tests)
            packages+=(ffmpeg python3-pexpect xvfb xterm xdotool imagemagick fonts-dejavu-core)
            ;;
        bench)
            packages+=(python3-venv)
            ;;
        *)
            echo "setup: there is no group of packages called '$group'" >&2
            exit 2
            ;;
    esac
done

if ! command -v dpkg-query >/dev/null; then
    echo "setup: this is no Debian; have these installed, under your system's names for them: ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
# A Python from elsewhere may bring its own pip and pexpect.
kept=()
for package in "${missing[@]+"${missing[@]}"}"; do
    case $package in
        python3-pip) python3 -m pip --version >/dev/null 2>&1 && continue ;;
        python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null && continue ;;
        python3-pexpect) python3 -c 'import pexpect' 2>/dev/null && continue ;;
    esac
    kept+=("$package")
done
[ ${#kept[@]} -eq 0 ] && exit 0

echo "setup: installing ${kept[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: packages are missing and there is no sudo: as root, apt-get install --no-install-recommends ${kept[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
install() {
    "${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${kept[@]}" >&2
}
if ! install; then
    # Package lists may be old, or never fetched.
    if ! { "${as_root[@]+"${as_root[@]}"}" apt-get update -q >&2 && install; }; then
        echo "setup: apt-get could not install ${kept[*]}; its messages are above. Is the network away?" >&2
        exit 1
    fi
fi
