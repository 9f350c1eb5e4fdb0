#!/usr/bin/env bash
# Drives the program in a real xterm (a VT340, which shows sixel) under Xvfb, and compares the keyframe on screen with the one in
# the session: PSNR of at least 25 dB, where a blank picture of the same size gets less than 15.
set -euo pipefail
cd "$(dirname "$0")/../.."

for tool in Xvfb xterm xdotool python3 /usr/bin/import /usr/bin/convert; do
    command -v "$tool" >/dev/null || { echo "check-terminals: $tool is missing: make setup-tests installs it" >&2; exit 1; }
done
# By full path: another ImageMagick earlier in the PATH may lack the X11 delegate.
convert=/usr/bin/convert
import=/usr/bin/import

folder=$(mktemp -d)
server='' terminal=''
cleanup() {
    [ -n "$terminal" ] && kill "$terminal" 2>/dev/null || true
    [ -n "$server" ] && kill "$server" 2>/dev/null || true
    [ -n "${KEEP:-}" ] && cp "$folder"/*.png "$KEEP" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT

exec 3>"$folder/display"
Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$folder/display")
export DISPLAY

cat >"$folder/start" <<END
#!/bin/sh
export HOME='$folder' XDG_STATE_HOME='$folder/state' XDG_CONFIG_HOME='$folder/config' INPUTRC=/dev/null LANG=C.UTF-8 LC_ALL=C.UTF-8
unset TMUX COLORTERM NO_COLOR
exec '$PWD/.build/release/auteur' '$folder/story.auteur' --seed 5
END
chmod +x "$folder/start"
xterm -ti vt340 -bw 0 -b 0 +sb -fa 'DejaVu Sans Mono' -fs 12 -geometry 100x46+0+0 -bg black -fg white \
    -xrm 'XTerm*maxGraphicSize: 4000x4000' -xrm 'XTerm*disallowedWindowOps: 20,21,SetXprop' -e "$folder/start" 2>/dev/null &
terminal=$!
window=$(timeout 20 xdotool search --sync --onlyvisible --class xterm | head -n 1)
xdotool windowfocus --sync "$window" 2>/dev/null || true
sleep 1.5

# Waits until the session has $1 clips, at most 60 s.
finished() {
    for _ in $(seq 300); do
        clips=$(.build/release/auteur "$folder/story.auteur" --json -c /list 2>/dev/null | grep -o '"clip":{[^}]*"status":"current"' | wc -l || true)
        [ "${clips:-0}" -ge "$1" ] && return 0
        sleep 0.2
    done
    echo "check-terminals: the step was not finished in time" >&2
    return 1
}

xdotool type --delay 12 'How to cook a tuna sandwich?'
xdotool key Return
sleep 1
for _ in $(seq 300); do
    [ -s "$folder/story.auteur" ] && break
    sleep 0.2
done
# The session is locked by the studio while it runs: the picture is on screen when two screenshots in a row are the same and have colour,
# which the words have not (a slow machine shows the same words twice before it shows any picture).
previous=''
for _ in $(seq 120); do
    sleep 0.5
    $import -window "$window" "$folder/shot.png"
    digest=$(sha256sum <"$folder/shot.png")
    colour=$($convert "$folder/shot.png" -colorspace HSL -channel G -separate -format '%[fx:mean > 0.005 ? 1 : 0]' info:)
    [ "$digest" = "$previous" ] && [ "$colour" = 1 ] && break
    previous=$digest
done
xdotool key ctrl+d
for _ in $(seq 50); do kill -0 "$terminal" 2>/dev/null || break; sleep 0.1; done
terminal=''

finished 1
.build/release/auteur "$folder/story.auteur" -c "/picture 1 $folder/keyframe.png" >/dev/null 2>&1

python3 Tests/TerminalTests/compare_shot.py "$convert" "$folder/shot.png" "$folder/keyframe.png"
