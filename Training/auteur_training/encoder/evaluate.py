"""The held-out figures of E_clip: retrieval, linear probes, and how well z can be regressed."""
import tomllib
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from .. import probes
from ..truth import SETS

LOOKALIKES = Path(__file__).resolve().parent.parent / "lookalikes.toml"
DRAWS = 5


@torch.no_grad()
def encode(model, reader, dataset, steps, device, captions=True, change=None, half=True):
    """z [n, count * width], pooled vectors and caption vectors [n, width] of these steps. `change` alters the pictures first."""
    model.eval()
    size = model.config["picture"]["size"]
    tokens = reader.tokens(s.caption for s in steps) if captions else None
    order = np.argsort([len(t) for t in tokens]) if captions else np.arange(len(steps))
    z, pooled, words = [], [], []
    for i in range(0, len(steps), 128):
        part = order[i:i + 128]
        x = torch.from_numpy(dataset.pictures([steps[k].row for k in part], size)).to(device)
        with torch.autocast(device.type, torch.bfloat16, enabled=half):
            states = model.states(change(x) if change else x)
            z.append(states.float().flatten(1).cpu())
            pooled.append(model.pooled(states).float().cpu())
            if captions:
                words.append(model.text(*reader.batch([tokens[k] for k in part])).float().cpu())
    back = torch.from_numpy(np.argsort(order))
    return torch.cat(z)[back], torch.cat(pooled)[back], torch.cat(words)[back] if captions else None


def recall(pooled, words):
    """R@1 and R@5 of caption -> picture. A tie counts against us."""
    score = words @ pooled.T
    rank = (score >= score.diagonal()[:, None]).sum(1)
    return float((rank <= 1).float().mean()), float((rank <= 5).float().mean())


def draw(dataset, narratives, frames, random):
    """Places (narrative, step) of `frames` frames of so many narratives, as evenly as they allow; fewer where there are fewer."""
    chosen = random.permutation(len(dataset.narratives))[:narratives]
    places = []
    turns = [list(random.permutation(len(dataset.narratives[n].steps))) for n in chosen]
    while len(places) < frames and any(turns):
        for n, turn in zip(chosen, turns):
            if turn and len(places) < frames:
                places.append((int(n), int(turn.pop())))
    return places


def retrieval(model, reader, dataset, device, half=True):
    """`r1`, `r5` among 200 frames of 200 narratives, `r1_of25`, `r5_of25` among 200 of 25: means of 5 draws."""
    result = {}
    random = np.random.default_rng(7)
    draws = {name: [draw(dataset, n, 200, random) for _ in range(DRAWS)] for name, n in (("", 200), ("_of25", 25))}
    needed = sorted({p for d in draws.values() for places in d for p in places})
    steps = [dataset.narratives[n].steps[s] for n, s in needed]
    _, pooled, words = encode(model, reader, dataset, steps, device, half=half)
    at = {p: i for i, p in enumerate(needed)}
    for name, lists in draws.items():
        values = np.array([recall(pooled[[at[p] for p in places]], words[[at[p] for p in places]]) for places in lists])
        result[f"r1{name}"], result[f"r5{name}"] = map(float, values.mean(0))
        result[f"r1{name}_spread"] = float(values[:, 0].std())
        result[f"candidates{name}"] = int(np.mean([len(places) for places in lists]))
    return result


def quick_figures(model, reader, dataset, device):
    """For the log: retrieval on held-out data."""
    found = retrieval(model, reader, dataset, device)
    return {"held_out_r1": found["r1"], "held_out_r5": found["r5"], "held_out_r1_of25": found["r1_of25"]}


def look_alikes(words):
    """Class -> group, by lookalikes.toml."""
    with open(LOOKALIKES, "rb") as f:
        groups = tomllib.load(f)["operation"]
    names = {w: f"group {i}" for i, g in enumerate(groups) for w in g["alike"]}
    numbers = {}
    return np.array([numbers.setdefault(names.get(w, w), len(numbers)) for w in words])


def sample_steps(dataset, most, seed):
    steps = [s for n in dataset.narratives for s in n.steps if s.truth]
    return [steps[i] for i in np.random.default_rng(seed).permutation(len(steps))[:most]]


PROBED = ("vessel", "colour", "operation", "tool", "counter", "sleeve")


#: Training frames that the probes of classes are fitted on, at most, and that of the foods: a class has thousands of frames, most foods in
#: most of their cuts have not.
CLASS_FRAMES, SET_FRAMES = 60_000, 160_000


def fit_probes(labels, x, steps, names=PROBED, groups=None):
    """Probes on features x of these steps, by name. `groups`: of each step, the dish that it belongs to."""
    truths, some = [s.truth for s in steps], slice(CLASS_FRAMES)
    fitted = {n: probes.ClassProbe(x[some], labels.classes(n, truths[some]), len(labels.words[n])) for n in names}
    return fitted | {"ingredients": probes.SetProbe(x, labels.sets("ingredients", truths), groups)}


def read_off(labels, fitted, x, steps):
    """What the probes find in features x of other steps: figures by name, and the operations that they guess."""
    truths = [s.truth for s in steps]
    result, operations = {}, None
    for name, probe in fitted.items():
        guess = probe(x)
        if name in SETS:
            result[name] = probes.micro_f1(guess, labels.sets(name, truths))
            continue
        y = labels.classes(name, truths)
        right = guess == y
        if name == "operation":
            group, operations = look_alikes(labels.words[name]), guess
            result["operation"] = float((group[guess] == np.where(y >= 0, group[y], -1)).mean())
            result["operation_raw"] = float(right.mean())
        else:
            result[name] = float(right.mean())
    return result, operations


def null_rows(labels, dataset, held_out, train_steps, steps, groups, device):
    """What one gets without a model: chance, the most frequent class, a probe on the picture shrunk to 12 x 12 pixels."""
    truths, held = [s.truth for s in train_steps], [s.truth for s in steps]
    result = {"encoder.null.r1": 1 / 200, "encoder.null.r5": 5 / 200}
    for name in ("vessel", "operation"):
        y, ty = labels.classes(name, truths), labels.classes(name, held)
        group = look_alikes(labels.words[name]) if name == "operation" else np.arange(len(labels.words[name]))
        common = Counter(group[y[y >= 0]].tolist()).most_common(1)[0][0]
        result[f"encoder.null.majority.{name}"] = float((np.where(ty >= 0, group[ty], -1) == common).mean())
    y, ty = labels.sets("ingredients", truths), labels.sets("ingredients", held)
    common = lambda k, like: np.isin(np.arange(y.shape[1]), np.argsort(-y.sum(0))[:k])[None] * np.ones_like(like)
    best = max(range(1, 12), key=lambda k: probes.micro_f1(common(k, y), y))
    result["encoder.null.majority.ingredients"] = probes.micro_f1(common(best, ty), ty)
    def small(d, s):
        shrunk = lambda part: F.adaptive_avg_pool2d(torch.from_numpy(d.pictures([k.row for k in part], 96)).permute(0, 3, 1, 2).float() / 255, 12).flatten(1)
        return torch.cat([shrunk(s[i:i + 256]) for i in range(0, len(s), 256)])

    fitted = fit_probes(labels, small(dataset, train_steps).to(device), train_steps, ("vessel", "operation"), groups)
    found, _ = read_off(labels, fitted, small(held_out, steps), steps)
    return result | {f"encoder.null.pixels.{k}": v for k, v in found.items()}


def state_figures(model, reader, dataset, held_out, train_steps, steps, z, tz, words, tw, device):
    """How steady z is under another crop and light, how far apart steps and narratives lie, and how well captions foretell it."""
    from .train import augment
    subset = steps[:400]
    torch.manual_seed(0)
    other, _, _ = encode(model, reader, held_out, subset, device, captions=False,
                         change=lambda x: augment(x, {"crop": 0.12, "brightness": 0.12, "contrast": 0.12}))
    result = {"encoder.z_cosine.same_frame_other_crop": float(F.cosine_similarity(tz[:len(subset)], other).mean())}
    owner = {s.row: n.id for n in held_out.narratives for s in n.steps}
    unit = F.normalize(tz, dim=1)
    cosine = unit @ unit.T
    same = torch.tensor([[owner[a.row] == owner[b.row] for b in steps] for a in steps])
    same.fill_diagonal_(False)
    different = ~same
    different.fill_diagonal_(False)
    result["encoder.z_cosine.same_narrative"] = float(cosine[same].mean()) if same.any() else float("nan")
    result["encoder.z_cosine.other_narrative"] = float(cosine[different].mean())
    mean_embedding = lambda s: torch.stack([((e * m.unsqueeze(-1)).sum(1)[0] / m.sum()).cpu() for e, m in (reader.batch([t]) for t in reader.tokens(k.caption for k in s))])
    result["encoder.z_ridge.bag_of_words.cosine"], result["encoder.z_ridge.bag_of_words.explained"] = probes.ridge(mean_embedding(train_steps), z, mean_embedding(steps), tz)
    result["encoder.z_ridge.text_tower.cosine"], result["encoder.z_ridge.text_tower.explained"] = probes.ridge(words, z, tw, tz)
    return result


def figures(model, reader, dataset, tests, labels, device, most=SET_FRAMES, half=True):
    """Every held-out figure, by name, and the probes. `tests`: data sets by split; those of `held-out` are `encoder.NAME`, those of others
    `encoder.SPLIT.NAME`."""
    result, fitted = {}, None
    train_steps = sample_steps(dataset, most, 1)
    if train_steps:
        z, _, words = encode(model, reader, dataset, train_steps[:CLASS_FRAMES], device, half=half)
        if rest := train_steps[CLASS_FRAMES:]:
            z = torch.cat([z, encode(model, reader, dataset, rest, device, captions=False, half=half)[0]])
        # Free cooking has no dish: each narrative stands for itself.
        dish = {s.row: n.id if n.facts.get("split") == "practice" else n.facts.get("dish") or n.id for n in dataset.narratives for s in n.steps}
        groups = [dish[s.row] for s in train_steps]
        fitted = fit_probes(labels, z.to(device), train_steps, groups=groups)
    for split, test in tests.items():
        prefix = "encoder." if split == "held-out" else f"encoder.{split}."
        result |= {prefix + k: v for k, v in retrieval(model, reader, test, device, half).items()}
        steps = sample_steps(test, 1500, 2)
        if not fitted or not steps:
            continue
        tz, _, tw = encode(model, reader, test, steps, device, half=half)
        found, operations = read_off(labels, fitted, tz, steps)
        result |= {prefix + k: v for k, v in found.items()}
        if split == "held-out":
            some = slice(CLASS_FRAMES)
            result |= state_figures(model, reader, dataset, test, train_steps[some], steps, z[some], tz, words, tw, device)
            result |= null_rows(labels, dataset, test, train_steps[some], steps, groups[some], device)
            result["encoder.probe_frames.train"], result["encoder.probe_frames.held_out"] = len(train_steps), len(steps)
            print_confusions(labels, operations, steps)
    return result, fitted


def print_confusions(labels, guess, steps, most=12):
    """The operations that the probe takes for one another most often: what lookalikes.toml should be judged by."""
    words, truth = labels.words["operation"], labels.classes("operation", [s.truth for s in steps])
    pairs = Counter((words[t], words[g]) for t, g in zip(truth, guess) if t >= 0 and t != g)
    print("operations mistaken: " + ", ".join(f"{a} for {b} {k}" for (a, b), k in pairs.most_common(most)))
