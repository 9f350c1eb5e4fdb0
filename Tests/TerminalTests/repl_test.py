#!/usr/bin/env python3
"""Drives the built program through a pseudo-terminal: prompt, turns, Ctrl-C, Ctrl-D, completion, history, pastes, kill -9."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import pexpect

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AUTEUR = os.path.join(ROOT, ".build/release/auteur")
PROMPT = r"[\w-]+>\x1b\[0m |[\w-]+> "
TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Studio:
    """A REPL in a folder of its own, half-blocks for pictures unless said otherwise."""

    def __init__(self, *arguments, folder=None, terminal="xterm-256color", environment=None):
        self.folder = folder or tempfile.mkdtemp(prefix="auteur-pty-")
        self.environment = dict(
            os.environ, HOME=self.folder, XDG_STATE_HOME=self.folder + "/state", XDG_CONFIG_HOME=self.folder + "/config",
            XDG_DATA_HOME=self.folder + "/data", INPUTRC="/dev/null", TERM=terminal, LANG="C.UTF-8", LC_ALL="C.UTF-8")
        for name in ("NO_COLOR", "VISUAL", "EDITOR", "TMUX", "COLORTERM"):
            self.environment.pop(name, None)
        self.environment.update(environment or {})
        self.child = pexpect.spawn(
            AUTEUR, [self.folder + "/story.auteur", "--images", "none", "--seed", "5", *arguments], env=self.environment, cwd=self.folder,
            dimensions=(40, 100), timeout=60, encoding="utf-8", codec_errors="replace")
        self.child.delaybeforesend = 0.02
        self.log = []
        self.child.logfile_read = self
        self.prompt()

    def write(self, text):
        self.log.append(text)

    def flush(self):
        pass

    def screen(self):
        return "".join(self.log)

    def prompt(self, timeout=60):
        self.child.expect(PROMPT, timeout=timeout)
        return self.child.before

    def line(self, text, timeout=60):
        self.child.send(text + "\r")
        return self.prompt(timeout)

    def leave(self):
        self.child.send("\x04")
        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus

    def script(self, *commands):
        """Results of commands run on the same session without a terminal."""
        arguments = [AUTEUR, self.folder + "/story.auteur", "--json"]
        for command in commands:
            arguments += ["-c", command]
        out = subprocess.run(arguments, env=self.environment, cwd=self.folder, capture_output=True, text=True, timeout=120)
        return [json.loads(line) for line in out.stdout.splitlines()], out

    def remove(self):
        if self.child.isalive():
            self.child.close(force=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def check(condition, text):
    if not condition:
        raise AssertionError(text)


@test
def a_session_from_query_to_goodbye():
    studio = Studio()
    try:
        check("auteur 0" in studio.screen(), "the greeting names the program")
        shown = studio.line("How to cook a tuna sandwich?")
        check(re.search(r" 1  \S", shown), "the first step is shown: " + shown[-400:])
        shown = studio.line("")
        check(re.search(r" 2  \S", shown), "Enter takes the next turn: " + shown[-400:])
        shown = studio.line("Add three slices of smoked salmon.")
        check("smoked salmon" in shown, "bare text is the next action")
        shown = studio.line("/list")
        check(len(re.findall(r"●", shown)) >= 12, "all cells are current: " + shown)
        shown = studio.line("/lsit")
        check("did you mean /list" in shown, "an unknown command gets the nearest: " + shown)
        check(studio.leave() == 0, "Ctrl-D leaves with 0")
        results, _ = studio.script("/list")
        check([s["cells"]["action"]["maker"] for s in results[0]["steps"]] == ["engine", "engine", "author"], "the steps are in the file")
        check(not [f for f in os.listdir(studio.folder) if f.endswith("-wal") or f.endswith("-shm")], "one plain file is left")
    finally:
        studio.remove()


@test
def ctrl_c_stops_the_generation_and_nothing_else():
    studio = Studio()
    try:
        studio.line("How to cook a vegetable soup?")
        studio.child.send("/step 30\r")
        studio.child.expect(r" 2  \S")
        studio.child.send("\x03")
        shown = studio.prompt(20)
        check("stopped" in shown, "it says that it stopped: " + shown[-300:])
        shown = studio.line("/list")
        check(" 1  " in shown, "the narrative is there: " + shown)
        studio.child.send("half a line\x03")
        studio.child.expect(r"\^C")
        studio.prompt()
        studio.child.send("\x03")
        studio.child.expect("Ctrl-D")
        studio.prompt()
        check(studio.leave() == 0, "and it is left as always")
    finally:
        studio.remove()


@test
def completion_and_history():
    studio = Studio()
    try:
        studio.line("How to cook a tuna sandwich?")
        studio.child.send("/edi\t1.ca\t")
        time.sleep(0.3)
        studio.child.send("\r")
        studio.child.expect(r"/edit 1\.caption \S")
        studio.child.send("\x15/edit 1.caption A plate of figs on a marble counter.\r")
        shown = studio.prompt()
        check("1.caption is yours now" in shown, "the edited caption is taken: " + shown)
        check("/regen 1.." in shown, "what is stale is named: " + shown)
        studio.leave()
        again = Studio(folder=studio.folder)
        again.child.send("\x1b[A")
        again.child.expect("A plate of figs")
        again.child.send("\x15")
        again.leave()
    finally:
        studio.remove()


@test
def a_prefilled_edit_that_is_unchanged_changes_nothing():
    studio = Studio()
    try:
        studio.line("How to cook a tuna sandwich?")
        studio.child.send("/edit 1.action\r")
        studio.child.expect(r"/edit 1\.action \S")
        time.sleep(0.2)
        studio.child.send("\r")
        shown = studio.prompt()
        check("unchanged" in shown, "it says so: " + shown)
        studio.leave()
    finally:
        studio.remove()


@test
def the_editor_is_asked_for_long_texts():
    folder = tempfile.mkdtemp(prefix="auteur-pty-")
    editor = folder + "/editor"
    with open(editor, "w") as file:
        file.write("#!/bin/sh\nprintf 'Figs on a plate,\\nwritten elsewhere.\\n' > \"$1\"\n")
    os.chmod(editor, 0o755)
    studio = Studio(folder=folder, environment={"VISUAL": editor})
    try:
        studio.line("How to cook a tuna sandwich?")
        shown = studio.line("/edit 1.caption --editor")
        check("1.caption is yours now" in shown or "1.caption is yours now" in studio.prompt(), "the editor's text is taken")
        studio.leave()
        results, _ = studio.script("/list")
        check(results[0]["steps"][0]["cells"]["caption"]["text"] == "Figs on a plate, written elsewhere.", "as one line")
    finally:
        studio.remove()


@test
def what_was_written_in_the_editor_outlives_a_refusal():
    folder = tempfile.mkdtemp(prefix="auteur-pty-")
    editor = folder + "/editor"
    with open(editor, "w") as file:
        file.write("#!/bin/sh\ncat \"$(dirname \"$0\")/words\" > \"$1\"\n")
    os.chmod(editor, 0o755)
    studio = Studio(folder=folder, environment={"VISUAL": editor, "TMPDIR": folder})
    try:
        studio.line("How to cook a tuna sandwich?")
        # More than a caption may have, and more than a line may have.
        for words, reason in (("figs " * 420 + "\n", "at most 2000"), ("figs " * 1700 + "\n", "at most 8000")):
            with open(folder + "/words", "w") as file:
                file.write(words)
            studio.child.send("/edit 1.caption --editor\r")
            studio.child.expect(reason + r"[^\r\n]*; what you wrote is in (/\S+\.txt)")
            with open(studio.child.match.group(1)) as file:
                check(file.read() == words, "the text is where the error says")
            studio.prompt()
        kept = [f for f in os.listdir(folder) if f.endswith(".txt")]
        check(len(kept) == 2, f"both are kept: {kept}")
        with open(folder + "/words", "w") as file:
            file.write("Figs on a plate.\n")
        studio.child.send("/edit 1.caption --editor\r")
        studio.child.expect("1.caption is yours now")
        studio.prompt()
        check([f for f in os.listdir(folder) if f.endswith(".txt")] == kept, "what has arrived is not kept twice")
        studio.leave()
    finally:
        studio.remove()


@test
def a_paste_survives_a_resized_window():
    studio = Studio()
    try:
        studio.line("How to cook a tuna sandwich?")
        studio.child.send("\x1b[200~Lay figs\non ")
        time.sleep(0.3)
        studio.child.setwinsize(40, 90)
        time.sleep(0.3)
        studio.child.send("the\nplate.\x1b[201~")
        time.sleep(0.3)
        studio.child.send("\r")
        studio.child.expect(r" 2  .*Lay figs on the plate\.")
        studio.child.expect(r"\n[^\n]*" + "story>")
        studio.leave()
    finally:
        studio.remove()


@test
def pastes_are_one_message_and_a_megabyte_is_survived():
    studio = Studio()
    try:
        studio.line("How to cook a tuna sandwich?")
        studio.child.send("\x1b[200~Lay figs\non the\nplate.\x1b[201~")
        time.sleep(0.3)
        studio.child.send("\r")
        # Shown as one action, and the step finished: readline redraws the prompt meanwhile.
        studio.child.expect(r" 2  .*Lay figs on the plate\.")
        studio.child.expect(r"\n[^\n]*" + "story>")
        paste = "salt and pepper " * 65536
        studio.child.delaybeforesend = 0
        studio.child.send("\x1b[200~")
        for start in range(0, len(paste), 4096):
            studio.child.send(paste[start:start + 4096])
        studio.child.send("\x1b[201~")
        studio.child.expect("left out", timeout=30)
        studio.child.send("\r\x15/list\r")
        studio.child.expect("Lay figs", timeout=60)
        studio.prompt()
        studio.leave()
        results, _ = studio.script("/list")
        check(any(s["cells"]["action"].get("text") == "Lay figs on the plate." for s in results[0]["steps"]), "nothing is lost")
    finally:
        studio.remove()


@test
def type_ahead_survives_a_generation():
    studio = Studio()
    try:
        studio.child.send("How to cook a tuna sandwich?\r")
        time.sleep(0.05)
        studio.child.send("/sta")
        studio.prompt()
        studio.child.send("tus\r")
        studio.child.expect("director", timeout=20)
        studio.prompt()
        studio.leave()
    finally:
        studio.remove()


@test
def escape_sequences_in_texts_never_reach_the_terminal():
    studio = Studio()
    try:
        studio.line("How to cook a tuna sandwich?")
        studio.leave()
        studio.script("/edit 1.caption Figs \x1b]0;owned\x07 and \x1b[31mred\x9b32m \u202e plums")
        again = Studio(folder=studio.folder)
        again.line("/show 1")
        again.line("/list")
        again.leave()
        text = again.screen()
        check("Figs" in text and "plums" in text, "the caption is shown")
        check("]0;owned\x07" not in text and "\x1b[31m" not in text and "\u202e" not in text and "\x9b" not in text, "without its codes")
    finally:
        studio.remove()


@test
def a_dumb_terminal_gets_plain_text():
    studio = Studio(terminal="dumb", environment={"NO_COLOR": "1"})
    try:
        shown = studio.line("How to cook a tuna sandwich?") + studio.line("/list")
        check("\x1b" not in shown, "no codes: " + repr(shown[-300:]))
        check(" 1  + + + +" in shown, "ASCII marks: " + shown[-500:])
        studio.leave()
    finally:
        studio.remove()


@test
def exit_codes_and_json():
    studio = Studio()
    try:
        studio.leave()
        results, out = studio.script("How to cook a tuna sandwich?", "/step", "/list")
        check(out.returncode == 0 and [r["ok"] for r in results] == [True] * 3, "a script that works: " + out.stderr)
        check(studio.script("/list", "/show 9", "/list")[1].returncode == 3, "a script that stops exits with 3")
        check(studio.script("/show 9")[1].returncode == 1, "a command that fails exits with 1")
        check(studio.script("/shwo 9")[1].returncode == 2, "a wrong command exits with 2")
        wrong = subprocess.run([AUTEUR, "--nonsense"], capture_output=True, text=True, env=studio.environment)
        check(wrong.returncode == 2 and wrong.stdout == "", "a wrong flag exits with 2")
        bad = studio.folder + "/bad.auteur"
        with open(bad, "w") as file:
            file.write("this is no session")
        out = subprocess.run([AUTEUR, bad, "-c", "/list"], capture_output=True, text=True, env=studio.environment)
        check(out.returncode == 1 and len(out.stderr.strip().splitlines()) == 1, "a foreign file: one line: " + out.stderr)
        piped = subprocess.run([AUTEUR, studio.folder + "/story.auteur"], input="/list\n/quit\n/nonsense\n", capture_output=True, text=True, env=studio.environment)
        check(piped.returncode == 0 and "tuna" in piped.stdout and "\x1b" not in piped.stdout, "a pipe works, without codes")
        process = subprocess.Popen(
            [AUTEUR, studio.folder + "/story.auteur", "-c", "/step 40"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=studio.environment)
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        check(process.returncode == 130, f"an interrupted one exits with 130, not {process.returncode}")
    finally:
        studio.remove()


@test
def kill_9_loses_no_finished_cell():
    studio = Studio()
    try:
        studio.leave()
        for wanted in (1, 3, 6):
            process = subprocess.Popen(
                [AUTEUR, studio.folder + "/story.auteur", "-c", "How to cook a tuna sandwich?" if wanted == 1 else "/step 40"],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=studio.environment)
            finished = []
            for line in process.stderr:
                match = re.match(r"step (\d+): (action|caption|keyframe|clip)\b", line)
                if match:
                    finished.append((int(match.group(1)), match.group(2)))
                if len(finished) >= wanted:
                    break
            process.kill()
            process.communicate()
            check(finished, "something was finished before the kill")
            results, out = studio.script("/list")
            check(out.returncode == 0, "the session opens after kill -9: " + out.stderr)
            for number, cell in finished:
                check(results[0]["steps"][number - 1]["cells"][cell]["takes"] >= 1, f"{number}.{cell} was finished and is there")
    finally:
        studio.remove()


@test
def kill_9_in_an_export_leaves_no_broken_film():
    studio = Studio()
    try:
        studio.leave()
        studio.script("How to cook a tuna sandwich?", "/step")
        film = studio.folder + "/film.mp4"
        results, out = studio.script(f"/export {film} --size 320x180")
        check(out.returncode == 0 and results[0]["film"]["frames"] > 0, "a first film: " + out.stderr)
        with open(film, "rb") as file:
            former = file.read()
        process = subprocess.Popen(
            [AUTEUR, studio.folder + "/story.auteur", "-c", f"/export {film} --size 1920x1080"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=studio.environment)
        deadline = time.time() + 60
        partial = []
        while time.time() < deadline and not partial:
            partial = [f for f in os.listdir(studio.folder) if f.endswith(".partial") and os.path.getsize(studio.folder + "/" + f) > 0]
            time.sleep(0.01)
        check(partial, "the export was under way")
        process.kill()
        process.wait()
        with open(film, "rb") as file:
            check(file.read() == former, "the former film is untouched")
        check(studio.script("/list")[1].returncode == 0, "the session is whole")
        results, out = studio.script(f"/export {film} --size 320x180")
        check(out.returncode == 0 and results[0]["film"]["frames"] > 0, "and the next export works: " + out.stderr)
    finally:
        studio.remove()


@test
def a_data_set_is_verified_where_no_models_are():
    folder = tempfile.mkdtemp(prefix="auteur-dataset-")
    try:
        # Outside the checkout, which has Assets.
        program = shutil.copy(AUTEUR, folder)
        os.makedirs(folder + "/raw/videos")
        for name, text in (("videos/a.mp4", ""), ("captions.jsonl", ""), ("annotations.json", '{"database":{}}')):
            with open(f"{folder}/raw/{name}", "w") as file:
                file.write(text)
        environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder + "/data")

        def dataset(*arguments):
            return subprocess.run([program, "dataset", *arguments], env=environment, cwd=folder, capture_output=True, text=True, timeout=120)

        out = dataset("build", "raw", "--out", "set")
        check(out.returncode == 0, "an empty film is dropped: " + out.stderr)
        out = dataset("verify", "set", "--files-only")
        check(out.returncode == 0 and "skipped" not in out.stdout, "files alone need no model: " + out.stderr)
        out = dataset("verify", "set")
        check(out.returncode == 0 and "skipped, the visual encoder" in out.stdout, "what is not here is skipped: " + out.stderr)
        with open(folder + "/set/clips/stray", "w") as file:
            file.write("")
        out = dataset("verify", "set", "--files-only")
        check(out.returncode == 1 and "--force" in out.stderr, "a fault, and what to do: " + out.stderr)
    finally:
        shutil.rmtree(folder)


def main():
    names = sys.argv[1:]
    failed = 0
    for function in TESTS:
        if names and function.__name__ not in names:
            continue
        begun = time.time()
        try:
            function()
            print(f"ok    {function.__name__} ({time.time() - begun:.1f} s)", flush=True)
        except Exception:
            failed += 1
            print(f"FAIL  {function.__name__}", flush=True)
            traceback.print_exc()
    print(f"{'FAILED' if failed else 'passed'}: terminal tests")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
