"""The studio as a person meets it, timed from outside.

    python3 Benchmarks/studio.py .build/release/auteur

first_keyframe.s   in a pseudo-terminal that answers as a sixel terminal does: from Enter on the query to the last byte of
                   the first picture; the median of several narratives, each in a program of its own, begun when its prompt
                   has stood for as long as a person needs to type the query (3 s).
film.realtime      six steps and their film (1280x720, 24 frames/s) by one command line: seconds of wall time, start of the
                   program included, per second of film (ffprobe's word for its length).
"""
import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

QUERIES = ["How to cook a tuna sandwich?", "How to make vegetable soup?", "Fluffy pancakes", "Greek salad", "Mild chicken curry"]


def first_keyframe(program, query, home):
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        environment = dict(os.environ, TERM="xterm-256color", XDG_STATE_HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, COLUMNS="120", LINES="40")
        environment.pop("NO_COLOR", None)
        environment.pop("TMUX", None)
        os.execve(program, [program, os.path.join(home, f"{os.getpid()}.auteur")], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 960, 720))
    seen = b""
    sent = None
    prompt = None
    try:
        begun = time.monotonic()
        while time.monotonic() - begun < 60:
            if select.select([terminal], [], [], 0.01)[0]:
                try:
                    data = os.read(terminal, 65536)
                except OSError:
                    break
                seen += data
                if b"\x1b[c" in data:
                    # DA1 with sixel, and the size of a cell.
                    os.write(terminal, b"\x1b[6;18;8t\x1b[?2;0;1000;1000S\x1b[?1;0;256S\x1b[?62;4;22c")
                    prompt = time.monotonic()
                if sent is not None and re.search(rb"\x1bP[0-9;]*q.*?\x1b\\", seen, re.DOTALL):
                    return time.monotonic() - sent
            if prompt is not None and sent is None and time.monotonic() - prompt > 3:
                seen = b""
                os.write(terminal, query.encode() + b"\r")
                sent = time.monotonic()
        sys.exit(f"studio: no picture came for {query!r}; the last that was seen: {seen[-600:]!r}")
    finally:
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        os.close(terminal)


def film(program, folder):
    target = os.path.join(folder, "film.mp4")
    begun = time.monotonic()
    subprocess.run([program, os.path.join(folder, "film.auteur"), "-c", "/new " + QUERIES[0], "-c", "/step 5", "-c", f"/export {target}"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = time.monotonic() - begun
    length = float(subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", target],
                                  check=True, capture_output=True, text=True).stdout)
    print(f"{length:.1f} s of film in {wall:.1f} s")
    return wall / length


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/auteur")
    with tempfile.TemporaryDirectory() as folder:
        # The models are found beside the checkout, which the program knows by its own path.
        times = []
        for query in QUERIES:
            times.append(first_keyframe(program, query, folder))
            print(f"{times[-1]:.2f} s  {query}")
        ratios = [film(program, tempfile.mkdtemp(dir=folder)) for _ in range(2)]
    print(f"first_keyframe.s {statistics.median(times):.2f}")
    print(f"film.realtime {min(ratios):.2f}")


if __name__ == "__main__":
    main()
