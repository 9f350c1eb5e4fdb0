"""One loader for kitchen exports (`auteur kitchen export`) and CookGen data sets (`auteur dataset build`).

    dataset = open_dataset("DIR")          # either kind, told apart by what the folder holds
    dataset = open_dataset("DIR", "train") # DIR/train, DIR/train-1 with DIR/train-2 ..., or what a CookGen data set calls "train"
    dataset.narratives[0].steps[2].caption
    dataset.pictures([row, ...], 128)      # uint8 [n, 128, 128, 3]
"""
import gc
import json
import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from . import pictures


class DataError(ValueError):
    pass


@dataclass
class Step:
    row: int
    action: str
    caption: str
    duration: float
    truth: dict | None


@dataclass
class Narrative:
    id: str
    query: str
    steps: list[Step] = field(default_factory=list)
    #: The kitchen's further facts (dish, seed, swapped, edited); empty elsewhere.
    facts: dict = field(default_factory=dict)


def open_dataset(path, split=None):
    path = Path(path)
    if split and (path / split).is_dir():
        path, split = path / split, None
    elif split and (parts := sorted(p for p in path.glob(f"{split}-*") if (p / "dataset.json").exists())):
        return Together([open_dataset(p) for p in parts])
    if (path / "dataset.json").exists():
        return KitchenExport(path)
    if (path / "index.sqlite").exists():
        return CookGenFolder(path, split)
    raise DataError(f"{path} holds neither dataset.json (auteur kitchen export) nor index.sqlite (auteur dataset build)")


def safetensors_views(path):
    """The tensors of a safetensors file as read-only memory maps."""
    kinds = {"U8": np.uint8, "I32": np.int32, "I64": np.int64, "F16": np.float16, "F32": np.float32}
    with open(path, "rb") as f:
        length = int.from_bytes(f.read(8), "little")
        if length > 100 << 20:
            raise DataError(f"{path} is not a safetensors file")
        header = json.loads(f.read(length))
    views = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] not in kinds:
            raise DataError(f"{path}: {name} is of type {entry['dtype']}")
        views[name] = np.memmap(path, kinds[entry["dtype"]], "r", 8 + length + entry["data_offsets"][0], tuple(entry["shape"]))
    return views


def with_shares(step):
    """A step's truth, each of its foods with the `share` of the picture that it covers."""
    truth = step.get("truth")
    if truth and step.get("shares"):
        for food, share in zip(truth["foods"], step["shares"]):
            food["share"] = share
    return truth


class KitchenExport:
    """A folder of `auteur kitchen export`: frames in memory-mapped shards, one row a step."""

    def __init__(self, path):
        self.path = Path(path)
        self.header = json.loads((self.path / "dataset.json").read_text())
        if not str(self.header.get("format", "")).startswith("auteur-kitchen 1"):
            raise DataError(f"{path}: dataset.json is of format {self.header.get('format')!r}; export it again with this version of auteur")
        self.vocabulary = self.header["vocabulary"]
        self.name = f"kitchen seed {self.header['seed']} split {self.header['split']}"
        self.narratives = []
        # Millions of objects, none of them garbage: the collector would look through them again and again.
        gc.disable()
        try:
            with open(self.path / "narratives.jsonl", encoding="utf-8") as f:
                for line in f:
                    n = json.loads(line)
                    steps = [Step(s["row"], s["action"], s["caption"], s.get("duration", 0.0), with_shares(s)) for s in n.pop("steps")]
                    self.narratives.append(Narrative(n.pop("id"), n.pop("query", ""), steps, n))
        finally:
            gc.freeze()
            gc.enable()
        self.shards, self.food_maps, self.place = [], [], {}
        for name in self.header["frame_shards"]:
            views = safetensors_views(self.path / name)
            self.place.update((int(row), (len(self.shards), i)) for i, row in enumerate(views["rows"]))
            self.shards.append(views["frames"])
            self.food_maps.append(views["foods"])
        for n in self.narratives:
            n.steps = [s for s in n.steps if s.row in self.place]
        self.narratives = [n for n in self.narratives if n.steps]
        if not self.narratives:
            raise DataError(f"{path} has no frames: export it with frames")

    def pictures(self, rows, size):
        out = np.empty((len(rows), size, size, 3), np.uint8)
        for i, row in enumerate(rows):
            shard, index = self.place[row]
            frame = self.shards[shard][index]
            out[i] = frame if frame.shape[0] == size else pictures.square_bytes(frame, size)
        return out

    def foods(self, rows):
        """Which food covers most of each cell of these frames: uint8 [n, 16, 16], 1 + the food's place in `vocabulary`, 0 for none."""
        return np.stack([self.food_maps[shard][index] for shard, index in (self.place[row] for row in rows)])


class CookGenFolder:
    """A folder of `auteur dataset build`: its clips' keyframes, decoded once and kept at the size asked for."""

    def __init__(self, path, split=None):
        self.path = Path(path)
        self.name = f"CookGen {self.path.name}" + (f" split {split}" if split else "")
        index = sqlite3.connect(f"file:{self.path / 'index.sqlite'}?mode=ro", uri=True)
        (application,), (version,) = (index.execute(f"PRAGMA {p}").fetchone() for p in ("application_id", "user_version"))
        if (application, version) != (0x434B474E, 1):
            raise DataError(f"{path}: index.sqlite is not a CookGen data set of version 1")
        rows = index.execute(
            "SELECT v.id, v.title, v.source, c.id, c.action, c.caption, c.end - c.start, c.truth, c.keyframe_path FROM clip c "
            "JOIN video v ON v.id = c.video WHERE v.state = 'done' AND c.keyframe_path IS NOT NULL AND (?1 IS NULL OR v.split = ?1) "
            "ORDER BY v.id, c.position", ({"held-out": "val"}.get(split, split),))
        self.narratives, self.files, self.kept = [], {}, {}
        for video, title, source, clip, action, caption, duration, truth, keyframe in rows:
            if not self.narratives or self.narratives[-1].id != video:
                self.narratives.append(Narrative(video, title or "", [], {"source": source}))
            self.narratives[-1].steps.append(Step(clip, action or "", caption or "", duration, json.loads(truth) if truth else None))
            if not (self.path / keyframe).resolve().is_relative_to(self.path.resolve()):
                raise DataError(f"{path}: index.sqlite names a keyframe outside the folder; build the data set again")
            self.files[clip] = keyframe
        index.close()
        if not self.narratives:
            raise DataError(f"{path}: no finished videos" + (f" of split {split}" if split else "") + " with keyframes")
        self.vocabulary = vocabulary_of(self.narratives)

    def foods(self, rows):
        """Nothing is known of where foods lie: 255 everywhere."""
        return np.full((len(rows), 16, 16), 255, np.uint8)

    def pictures(self, rows, size):
        from PIL import Image
        out = np.empty((len(rows), size, size, 3), np.uint8)
        for i, row in enumerate(rows):
            if (row, size) not in self.kept:
                with Image.open(self.path / self.files[row]) as image:
                    self.kept[row, size] = pictures.square_bytes(np.asarray(image.convert("RGB")), size)
            out[i] = self.kept[row, size]
        return out


class Together:
    """Several data sets as one; rows are renumbered."""

    def __init__(self, parts):
        self.parts, self.place, self.narratives = parts, [], []
        for k, part in enumerate(parts):
            for n in part.narratives:
                steps = []
                for s in n.steps:
                    steps.append(replace(s, row=len(self.place)))
                    self.place.append((k, s.row))
                self.narratives.append(Narrative(n.id, n.query, steps, n.facts))
        self.name = " + ".join(part.name for part in parts)
        self.vocabulary = {k: sorted(set().union(*(p.vocabulary.get(k, ()) for p in parts))) for k in parts[0].vocabulary}
        # From each part's numbers of foods to those of all.
        number = {word: i for i, word in enumerate(self.vocabulary["ingredients"])}
        self.numbers = np.full((len(parts), 256), 255, np.uint8)
        for k, part in enumerate(parts):
            self.numbers[k, 0] = 0
            for i, word in enumerate(part.vocabulary["ingredients"]):
                self.numbers[k, 1 + i] = 1 + number[word]

    def pictures(self, rows, size):
        out = np.empty((len(rows), size, size, 3), np.uint8)
        for k, part in enumerate(self.parts):
            mine = [i for i, row in enumerate(rows) if self.place[row][0] == k]
            if mine:
                out[mine] = part.pictures([self.place[rows[i]][1] for i in mine], size)
        return out

    def foods(self, rows):
        return np.concatenate([self.numbers[k][self.parts[k].foods([row])] for k, row in (self.place[r] for r in rows)])


def vocabulary_of(narratives):
    """The words that the truths of these narratives use, in the shape of a kitchen export's `vocabulary`."""
    words = {k: set() for k in ("ingredients", "forms", "cooks", "vessels", "tools", "counters", "colours", "operations", "skins")}
    for step in (s for n in narratives for s in n.steps if s.truth):
        t = step.truth
        for food in t.get("foods", []):
            words["ingredients"].add(food["id"]); words["forms"].add(food["form"]); words["cooks"].add(food["cook"])
        for vessel in t.get("vessels", []):
            words["vessels"].add(vessel["kind"]); words["colours"].add(vessel["colour"])
        for key, name in (("tool", "tools"), ("counter", "counters"), ("operation", "operations"), ("skin", "skins"), ("sleeve", "colours")):
            if t.get(key):
                words[name].add(t[key])
    return {k: sorted(v) for k, v in words.items()}
