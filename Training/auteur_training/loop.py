"""What every training run shares: the wall limit, the learning rate, checkpoints, the log and its plot.

A run is a folder: config.json, last.pt (model, optimiser, random numbers, place in the data), log.jsonl, log.png, figures.json.
"""
import argparse
import json
import math
import os
import signal
import sys
import time
from pathlib import Path

import numpy as np
import torch


def arguments(parser=None, description=None):
    """The arguments of every training command."""
    parser = parser or argparse.ArgumentParser(description=description)
    parser.add_argument("--config", required=True, help="a TOML file, such as configs/encoder.toml")
    parser.add_argument("--data", required=True, help="a kitchen export or CookGen data set, or a folder of train/, held-out/, ...")
    parser.add_argument("--out", required=True, help="the run's folder")
    parser.add_argument("--minutes", type=float, default=40, help="wall time of training, final figures not counted")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in --out")
    parser.add_argument("--stretch", action="store_true", help="one stretch of a run that will be resumed: the rate stays up, no figures")
    parser.add_argument("--no-figures", action="store_true", help="leave out the held-out figures at the end, which take minutes")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="over the config, such as train.learning_rate=1e-3")
    return parser


def choose_device(name):
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.device(name)


def device_name(device):
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    try:
        with open("/proc/cpuinfo") as f:
            model = next(line.split(":", 1)[1].strip() for line in f if line.startswith("model name"))
    except (OSError, StopIteration):
        model = "CPU"
    return f"{model}, {os.cpu_count()} processors"


def atomic_write(path, write):
    """Calls `write(temporary path)`, then renames: the file appears whole or not at all."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".partial")
    write(temporary)
    os.replace(temporary, path)


class Run:
    def __init__(self, out, minutes, config, resume):
        self.out, self.minutes, self.config = Path(out), minutes, config
        self.step, self.earlier_minutes, self.samples = 0, 0.0, 0
        self.kept = None
        self.interrupted = False
        checkpoint = self.out / "last.pt"
        if resume:
            if not checkpoint.exists():
                raise SystemExit(f"there is no checkpoint {checkpoint} to resume; leave --resume out to start")
            self.kept = torch.load(checkpoint, map_location="cpu", weights_only=False)
            self.step, self.earlier_minutes, self.samples = (self.kept[k] for k in ("step", "minutes", "samples"))
        elif checkpoint.exists():
            raise SystemExit(f"{self.out} holds a run already; say --resume to go on, or name another folder with --out")
        self.out.mkdir(parents=True, exist_ok=True)
        atomic_write(self.out / "config.json", lambda p: p.write_text(json.dumps(config, indent=1)))
        signal.signal(signal.SIGINT, self.stop)
        signal.signal(signal.SIGTERM, self.stop)
        self.start = time.monotonic()

    def stop(self, *_):
        """The step under way is finished and kept. A second signal ends at once."""
        if self.interrupted:
            sys.exit(130)
        self.interrupted = True

    @property
    def stretch(self):
        """Minutes since this command began."""
        return (time.monotonic() - self.start) / 60

    @property
    def total_minutes(self):
        return self.earlier_minutes + self.stretch

    @property
    def finished(self):
        return self.interrupted or self.stretch >= self.minutes

    def rate(self, warm_up, decay_share):
        """Factor on the learning rate: linear warm-up in steps, a plateau, linear to zero in the last share of --minutes.
        A resumed run climbs to the plateau again in `warm_up` / 4 steps."""
        begun = self.kept["step"] if self.kept else 0
        ramp = warm_up / 4 if begun else warm_up
        up = min(1.0, (self.step - begun + 1) / max(1, ramp))
        left = 1 - self.stretch / self.minutes
        down = min(1.0, max(0.0, left) / decay_share) if decay_share > 0 else 1.0
        return up * down

    def save(self, **parts):
        state = {"step": self.step, "minutes": self.total_minutes, "samples": self.samples, "config": self.config,
                 "torch_rng": torch.get_rng_state(), **parts}
        if torch.cuda.is_available():
            state["cuda_rng"] = torch.cuda.get_rng_state_all()
        atomic_write(self.out / "last.pt", lambda p: torch.save(state, p))

    def restore_random(self):
        torch.set_rng_state(self.kept["torch_rng"])
        if "cuda_rng" in self.kept and torch.cuda.is_available():
            torch.cuda.set_rng_state_all(self.kept["cuda_rng"])

    def log(self, **values):
        values = {k: round(v, 5) if isinstance(v, float) and math.isfinite(v) else v for k, v in values.items()}
        record = {"step": self.step, "minutes": round(self.total_minutes, 3), **values}
        with open(self.out / "log.jsonl", "a") as f:
            f.write(json.dumps(record) + "\n")
        print("  ".join(f"{k} {v}" for k, v in record.items()), flush=True)

    def plot(self):
        """log.png: every logged number over the minutes, one panel a name."""
        import matplotlib
        matplotlib.use("Agg")
        from matplotlib import pyplot
        log = self.out / "log.jsonl"
        records = [json.loads(line) for line in open(log)] if log.exists() else []
        names = []
        for r in records:
            names += [k for k, v in r.items() if isinstance(v, (int, float)) and k not in ("step", "minutes", *names)]
        if not names:
            return
        columns = 4
        rows = -(-len(names) // columns)
        figure, axes = pyplot.subplots(rows, columns, figsize=(4 * columns, 2.6 * rows), squeeze=False)
        for axis, name in zip(axes.flat, names):
            points = [(r["minutes"], r[name]) for r in records if isinstance(r.get(name), (int, float))]
            axis.plot(*zip(*points), linewidth=1)
            axis.set_title(name, fontsize=9)
            axis.tick_params(labelsize=7)
        for axis in list(axes.flat)[len(names):]:
            axis.axis("off")
        figure.supxlabel("minutes of training", fontsize=9)
        figure.tight_layout()
        atomic_write(self.out / "log.png", lambda p: figure.savefig(p, format="png", dpi=80))
        pyplot.close(figure)


class Threads:
    """On a machine that others use too, threads that wait for one another run as slowly as the one that is kept waiting: two threads
    beside one busy neighbour were ten times slower than one thread. So, before each step: as many threads as processors are idle."""

    def __init__(self, device, wanted):
        self.most = torch.get_num_threads()
        self.adapts = device.type == "cpu" and not wanted
        if wanted:
            torch.set_num_threads(wanted)
        self.recent = [0] * 4

    def adapt(self):
        if not self.adapts:
            return
        try:
            with open("/proc/loadavg") as f:
                running = int(f.read().split()[3].split("/")[0])
        except OSError:
            return
        # This thread is one of those that run.
        self.recent = self.recent[1:] + [running - 1]
        torch.set_num_threads(max(1, self.most - max(self.recent)))


class Batches:
    """Shuffled narratives, `count` at a time, with up to `steps` of each one's steps: [(narrative, step), ...], for ever.
    `state` is the place in the data; setting it goes on from there."""

    def __init__(self, narratives, count, steps, seed):
        self.lengths = [len(n.steps) for n in narratives]
        self.count, self.steps = min(count, len(self.lengths)), steps
        self.random = np.random.default_rng(seed)
        self.order, self.at, self.epoch = self.random.permutation(len(self.lengths)), 0, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.at + self.count > len(self.order):
            self.order, self.at, self.epoch = self.random.permutation(len(self.lengths)), 0, self.epoch + 1
        batch = []
        for n in self.order[self.at:self.at + self.count]:
            chosen = self.random.permutation(self.lengths[n])[:self.steps]
            batch += [(int(n), int(s)) for s in chosen]
        self.at += self.count
        return batch

    @property
    def state(self):
        return {"random": self.random.bit_generator.state, "order": self.order, "at": self.at, "epoch": self.epoch}

    @state.setter
    def state(self, kept):
        if len(kept["order"]) == len(self.lengths):
            self.random.bit_generator.state = kept["random"]
            self.order, self.at, self.epoch = kept["order"], kept["at"], kept["epoch"]


def print_figures(figures):
    """Lines `name value`."""
    for name, value in figures.items():
        print(f"{name} {value:.4f}" if isinstance(value, float) else f"{name} {value}", flush=True)
