"""Trains the director: cross-entropy on the words, Eq. (3) on the states."""
import os
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from safetensors.torch import load_file
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .. import loop
from ..encoder.text import default_model
from ..gguf import GGUF, tokenizer
from .data import corpus, foods, kitchen
from .model import Director, regression_loss
from .states import digest
from .sequence import END, IGNORE, QUERY, Layout, padded, visibility


class Batch:
    """Examples as tensors; `to` puts them on a device."""

    def __init__(self, examples, layout, config, random=None, multiple=1):
        """`random`: with it, as in training: openings, noise on the states of the history, states left out. `multiple`: of what the padded
        length is one."""
        sequences = []
        count, width = layout.count, config["model"]["state_width"]
        longest = max(len(e.steps) for e in examples) + 1
        targets = np.zeros((len(examples), longest, count, width), np.float32)
        inputs = np.zeros_like(targets)
        known = np.zeros((len(examples), longest), bool)
        for i, e in enumerate(examples):
            opens = random is not None and e.states is not None and random.random() < config["train"]["openings"]
            sequences.append(layout.build(e.query, e.steps, e.steps[0][1] if opens else None, e.learnt))
            if e.states is None:
                continue
            n, z = len(e.steps), e.states.astype(np.float32)
            known[i, :n], targets[i, :n] = True, z
            seen = z.copy()
            if random is not None:
                # The states that are there at run time are regressed: smaller than true ones, and off.
                noise = config["train"]["noise"]
                seen = seen * random.uniform(0.5, 1.0, (n, 1, 1)) + random.normal(0, noise, seen.shape) * random.uniform(0, 1, (n, 1, 1))
                # What is off is off throughout: another narrative's kitchen shines through all of this one's states.
                other = examples[(i + 1) % len(examples)].states
                if other is not None and random.random() < config["train"]["strange"]:
                    seen = seen + random.uniform(0, 1) * other[0].astype(np.float32)
                seen *= (random.random((n, 1, 1)) >= config["train"]["blind"]) & (random.random() >= config["train"]["unseen"])
            # The opening picture is an author's: seen as it is.
            inputs[i, :n + opens] = np.concatenate([z[:1], seen]) if opens else seen
        arrays = padded(sequences, multiple)
        # Places of the queries whose states are known, in the order of `states`.
        steps = arrays["steps"].clip(0)
        queries = (arrays["kinds"] == QUERY) & (arrays["steps"] >= 0) & np.take_along_axis(known, steps, 1)
        self.tensors = {k: torch.from_numpy(np.ascontiguousarray(v)) for k, v in (arrays | {"inputs": inputs, "states": targets[known], "queries": queries}).items()}
        self.tokens, self.size = sum(map(len, sequences)), len(examples)

    def to(self, device):
        self.tensors = {k: v.to(device, non_blocking=True) for k, v in self.tensors.items()}
        return self

    @property
    def states(self):
        return self.tensors["states"]

    @property
    def targets(self):
        return self.tensors["targets"]

    def run(self, model):
        """-> residual streams, and the states regressed where they are known [n, count, width]."""
        t = self.tensors
        x = model(t["kinds"], t["values"], t["positions"], visibility(t["kinds"], t["steps"]), t["inputs"])
        chosen = x[t["queries"]]
        return x, model.regress(chosen.view(-1, model.config["count"], x.shape[-1]))


def word_loss(model, x, targets, words=None, weights=None):
    """Mean cross-entropy over the places that have a target, and their number. `words`: the tokens among which the softmax is taken, which
    hold all targets; all of the vocabulary if left out. `weights`: of each token as a target; all alike if left out. Logits come a chunk
    at a time: a row of all of them is 200 kB."""
    places = targets != IGNORE
    x, y = x[places], targets[places]
    count = len(y)
    weight = torch.ones(count, device=x.device) if weights is None else weights[y]
    embedding = model.language.embedding
    if words is not None:
        number = torch.full((len(embedding),), -1, dtype=torch.int64, device=x.device)
        number[words] = torch.arange(len(words), device=x.device)
        embedding, y = embedding[words], number[y]
    total, chunk = 0, 8192 if x.is_cuda else 1024
    for i in range(0, len(y), chunk):
        logits = F.linear(x[i:i + chunk], embedding.to(x.dtype)).float()
        total = total + (F.cross_entropy(logits, y[i:i + chunk], reduction="none") * weight[i:i + chunk]).sum()
    return total / max(1.0, float(weight.sum())), count


class Vocabulary:
    """The tokens that the training texts use; a softmax over these and some others, drawn anew each time, costs a sixth of one over all
    and keeps the others down."""

    def __init__(self, layout, examples, size, others):
        used = np.zeros(size, bool)
        used[END] = True
        texts = ["Action:", "Caption:"] + [t for e in examples for a, c in e.steps for t in (f" {a}\n", f" {c}\n")]
        for encoding in layout.tokenizer.encode_batch(texts):
            used[encoding.ids] = True
        self.used, self.rest, self.others = np.flatnonzero(used), np.flatnonzero(~used), others

    @staticmethod
    def weights(layout, foods, size, weight):
        """1 for each token, `weight` for those that the foods' names begin with or hold: what a narrative must carry through is a few
        words among many that could be others."""
        out = np.ones(size, np.float32)
        for name in foods:
            for word in name.split():
                out[layout.encode(" " + word)[0]] = out[layout.encode(" " + word + "s")[0]] = weight
        return out

    def draw(self, random):
        return np.concatenate([self.used, random.choice(self.rest, min(self.others, len(self.rest)), replace=False)])


def draw(examples, written, written_share, count, random, pool=8):
    """Batches for ever, of narratives drawn at random; those of `pool` batches are drawn at once and dealt out by length, since what is
    padded is computed for nothing."""
    while True:
        drawn = [written[random.integers(len(written))] if written and random.random() < written_share else examples[random.integers(len(examples))]
                 for _ in range(count * pool)]
        drawn.sort(key=lambda e: sum(len(a) + len(c) for a, c in e.steps))
        for i in random.permutation(pool):
            yield drawn[i * count:(i + 1) * count]


class Batches(IterableDataset):
    """The training's batches for ever, and the random numbers behind them."""

    def __init__(self, examples, written, layout, config, multiple=1):
        self.examples, self.written, self.layout, self.config, self.multiple = examples, written, layout, config, multiple
        self.random = np.random.default_rng(config["train"]["seed"])

    def __iter__(self):
        c, worker = self.config["train"], get_worker_info()
        if worker:
            # Each process its own numbers, others in each command of a run that is resumed.
            self.random = np.random.default_rng([*self.random.integers(1 << 31, size=4), worker.id])
        for drawn in draw(self.examples, self.written, c["written_share"], c["narratives"], self.random):
            yield Batch(drawn, self.layout, self.config, self.random, self.multiple)

    def ahead(self, device):
        """Batches on the device. For a GPU, other processes make them: laying one out takes as long as the GPU's step."""
        if device.type != "cuda":
            return iter(self)
        made = DataLoader(self, batch_size=None, num_workers=max(1, min(12, (os.cpu_count() or 2) - 2)), prefetch_factor=4)
        return (batch.to(device) for batch in made)


@torch.no_grad()
def held_out_figures(model, layout, config, examples, device, most=24, half=True, words_only=False, judge=None):
    """Perplexity of the words; cosine, mean square and share of variance explained of the regressed states, the words given; and what
    `judge` (made of the same examples' steps) finds in these."""
    model.eval()
    nll = words = 0
    guesses, truths = [], []
    for i in range(0, min(most, len(examples)), 4):
        batch = Batch(examples[i:min(i + 4, most)], layout, config).to(device)
        with torch.autocast(device.type, torch.bfloat16, enabled=half):
            x, z = batch.run(model)
        loss, n = word_loss(model, x, batch.targets)
        nll, words = nll + float(loss) * n, words + n
        guesses.append(z.float().cpu())
        truths.append(batch.states.cpu())
    model.train()
    result = {"perplexity": float(np.exp(nll / words))}
    guess, truth = torch.cat(guesses), torch.cat(truths)
    if len(truth) and not words_only:
        a, b = guess.flatten(1), truth.flatten(1)
        result |= {"z_cosine": float(F.cosine_similarity(a, b).mean()), "z_mse": float((a - b).square().mean()),
                   "z_explained": 1 - float((a - b).square().sum() / (b - b.mean(0)).square().sum())}
        if judge:
            result |= {f"z_{name}": value for name, value in judge(guess).items() if name not in ("L2", "cosine")}
            result |= {f"z_true_{name}": value for name, value in judge(truth).items() if name not in ("L2", "cosine")}
    return result


def train(arguments, config, language_model):
    device = loop.choose_device(arguments.device)
    c = config["train"]
    threads = loop.Threads(device, c["threads"])
    torch.manual_seed(c["seed"])
    gguf = GGUF(language_model or default_model())
    run = loop.Run(arguments.out, arguments.minutes, config, arguments.resume)
    examples, name = kitchen(arguments.data, "train", device)
    held_out, _ = kitchen(arguments.data, "held-out", device)
    # A twentieth of the written narratives is kept aside: do words of dishes that nobody wrote of become likelier?
    written = corpus()
    written, written_held_out = [e for i, e in enumerate(written) if i % 20 != 7], written[7::20]
    model = Director(config["model"], gguf).to(device)
    if arguments.begin_with and not run.kept:
        model.load_state_dict({k: v.float() for k, v in load_file(arguments.begin_with / "model.safetensors").items()})
    model.language.halve()
    layout = Layout(tokenizer(gguf), config["model"]["count"])
    weights = torch.from_numpy(Vocabulary.weights(layout, foods(arguments.data), len(model.language.embedding), c["food_weight"])).to(device)
    vocabulary = Vocabulary(layout, [*examples, *written], len(model.language.embedding), c["other_tokens"])
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    lora = [p for n, p in trained.items() if n.endswith((".a", ".b"))]
    rest = [p for n, p in trained.items() if not n.endswith((".a", ".b"))]
    optimizer = torch.optim.AdamW([{"params": lora, "rate": c["learning_rate"], "weight_decay": 0.0},
                                   {"params": rest, "rate": c["state_learning_rate"], "weight_decay": 0.01}], betas=(0.9, 0.98))
    batches = Batches(examples, written, layout, config, 64 if device.type == "cuda" else 1)
    random = batches.random
    if run.kept:
        model.load_state_dict(run.kept["model"])
        optimizer.load_state_dict(run.kept["optimizer"])
        random.bit_generator.state = run.kept["random"]
        run.restore_random()
    print(f"{sum(p.numel() for p in trained.values()) / 1e6:.2f} M trained parameters on {loop.device_name(device)}; {name}: {len(examples)} "
          f"narratives, and {len(written)} written ones", flush=True)

    stream = batches.ahead(device)

    def figures(most=24):
        found = held_out_figures(model, layout, config, held_out, device, most)
        return found | {"written_perplexity": held_out_figures(model, layout, config, written_held_out, device, words_only=True)["perplexity"]}

    begun_with = run.kept.get("begun_with") if run.kept else arguments.begin_with and digest(arguments.begin_with)

    def keep():
        run.save(begun_with=begun_with, model=model.state_dict(), optimizer=optimizer.state_dict(), random=random.bit_generator.state, data=name,
                 device=loop.device_name(device))

    window, since, tokens = {}, time.monotonic(), 0
    saved = evaluated = run.stretch
    model.train()
    while not run.finished:
        threads.adapt()
        factor = run.rate(c["warm_up"], 0 if arguments.stretch else c["decay_share"])
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * factor
        batch = next(stream)
        with torch.autocast(device.type, torch.bfloat16):
            x, z = batch.run(model)
        words, _ = word_loss(model, x, batch.targets, torch.from_numpy(vocabulary.draw(random)).to(device), weights)
        loss = words
        values = {"words": words.detach()}
        if len(batch.states):
            regression, cosine, square = regression_loss(z, batch.states, c["alpha"], c["beta"])
            loss = loss + c["state_weight"] * regression
            values |= {"cosine": cosine, "square": square}
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(trained.values(), c["clip"])
        optimizer.step()
        run.step += 1
        run.samples += batch.size
        tokens += batch.tokens
        for key, value in (values | {"gradient": norm}).items():
            window.setdefault(key, []).append(value)
        if run.step % config["log"]["every"] == 0:
            now = time.monotonic()
            run.log(rate=factor, tokens_s=tokens / (now - since), **{k: float(torch.stack(v).mean()) for k, v in window.items()})
            window, since, tokens = {}, now, 0
        if run.stretch - evaluated >= config["log"]["evaluate_minutes"]:
            run.log(**{f"held_out_{k}": v for k, v in figures().items()})
            evaluated, since, tokens = run.stretch, time.monotonic(), 0
        if run.stretch - saved >= config["log"]["checkpoint_minutes"]:
            keep()
            saved = run.stretch
    keep()
    run.plot()
    if not arguments.stretch and not arguments.no_figures:
        loop.print_figures({f"director.{k}": v for k, v in figures(100).items()})
