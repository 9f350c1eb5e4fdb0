"""Trains E_clip: InfoNCE between pictures and captions, and linear heads that read the truth off z."""
import hashlib
import math
import shutil
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .. import loop
from ..data import open_dataset
from ..truth import CLASSES, SETS, Labels
from ..probes import micro_f1
from .evaluate import encode, figures, quick_figures, sample_steps
from .feed import Feed, ResidentFeed
from .looks import Rare
from .model import Encoder
from .text import CaptionReader

class Heads(nn.Module):
    """Linear readings of z, used in training only. `weights`: of the sets, whose losses are sums over their words, and of the readings of
    where foods lie (`cells`, `tokens`)."""

    def __init__(self, count, token_width, fine_width, labels, weights):
        super().__init__()
        self.weights, width = weights, count * token_width
        self.names = [n for n in (*CLASSES, *SETS) if len(labels.words[n]) > 1]
        self.layers = nn.ModuleDict({n: nn.Linear(width, len(labels.words[n])) for n in self.names})
        for name in SETS:
            if name in self.layers:
                # Few of the words are in any picture.
                nn.init.constant_(self.layers[name].bias, -4.0)
        # Where each food lies: of every picture cell of 1/16 the food that covers most of it, off the fine tokens; of every token of z
        # the foods of its cells. So foods are learnt by their looks, not by the dish around them.
        foods = len(labels.words["ingredients"])
        self.cells, self.token_foods = nn.Linear(fine_width, 4 * (1 + foods)), nn.Linear(token_width, foods)
        nn.init.constant_(self.token_foods.bias, -5.0)
        self.register_buffer("cell_weights", torch.tensor([0.2] + [1.0] * foods))

    def forward(self, z, fine, targets, maps):
        """z [batch, count, width], the picture tower's fine tokens, targets by name, foods of the cells [batch, 16, 16] (0 none, 255
        unknown) -> weighted losses by name."""
        losses, flat = {}, z.flatten(1)
        for name in self.names:
            y = self.layers[name](flat).float()
            if name in CLASSES:
                losses[name] = F.cross_entropy(y, targets[name], ignore_index=-1)
            else:
                losses[name] = F.binary_cross_entropy_with_logits(y, targets[name], reduction="none").sum(1).mean() * self.weights[name]
        n, side, foods = len(z), math.isqrt(fine.shape[1]), self.token_foods.out_features
        y = self.cells(fine).view(n, side, side, 2, 2, 1 + foods).permute(0, 1, 3, 2, 4, 5).reshape(-1, 1 + foods)
        losses["cells"] = F.cross_entropy(y.float(), maps.flatten(), self.cell_weights, ignore_index=255) * self.weights["cells"]
        wide = math.isqrt(z.shape[1])
        blocks = maps.view(n, wide, 16 // wide, wide, 16 // wide).permute(0, 1, 3, 2, 4).reshape(n, wide * wide, -1)
        there = torch.zeros(n, wide * wide, 256, device=z.device).scatter_(2, blocks, 1.0)
        known = (1 - there[:, :, 255:]).expand(-1, -1, foods)
        y = self.token_foods(z).float()
        losses["tokens"] = F.binary_cross_entropy_with_logits(y, there[:, :, 1:1 + foods], known, reduction="none").sum(2).mean() * self.weights["tokens"]
        return losses


class Looking(nn.Module):
    """The picture's side of a training step, in one piece so that it can be compiled: augmentation, z with noise on it, and the losses of
    what the heads read."""

    def __init__(self, model, heads, noise, augmentation):
        super().__init__()
        self.model, self.heads, self.noise, self.augmentation = model, heads, noise, augmentation

    def forward(self, pictures, targets, maps):
        """uint8 [batch, S, S, 3], truth by name, foods of cells [batch, 16, 16] -> z [batch, count, width], losses by name."""
        theta = crops(len(pictures), self.augmentation, pictures.device)
        states, fine = self.model.picture(augment(pictures, self.augmentation, theta))
        z = self.model.state(states)
        z = z + torch.randn_like(z) * self.noise
        return z, self.heads(z, fine, targets, cropped(maps, theta))


def crops(n, c, device):
    """Where in each of n pictures its crop lies: affine maps [n, 2, 3], as `F.affine_grid` takes them."""
    zoom = 1 - c["crop"] * torch.rand(n, device=device)
    theta = torch.zeros(n, 2, 3, device=device)
    theta[:, 0, 0] = theta[:, 1, 1] = zoom
    theta[:, :, 2] = (torch.rand(n, 2, device=device) * 2 - 1) * (1 - zoom)[:, None]
    return theta


def augment(pictures, c, theta=None):
    """Another crop (`theta`, or any), brightness and contrast for each picture: uint8 [n, S, S, 3] -> float [n, S, S, 3] in 0...255. No
    mirror images: captions say left and right."""
    n, device = pictures.shape[0], pictures.device
    uniform = lambda *shape: torch.rand(*shape, device=device) * 2 - 1
    x = pictures.permute(0, 3, 1, 2).float()
    grid = F.affine_grid(crops(n, c, device) if theta is None else theta, list(x.shape), align_corners=False)
    x = F.grid_sample(x, grid, mode="bilinear", padding_mode="border", align_corners=False)
    contrast = 1 + c["contrast"] * uniform(n, 1, 1, 1)
    brightness = 127.5 * c["brightness"] * uniform(n, 1, 1, 1)
    return ((x - 127.5) * contrast + 127.5 + brightness).clamp(0, 255).permute(0, 2, 3, 1)


def cropped(maps, theta):
    """Maps of cells [n, h, w] under the same crops."""
    grid = F.affine_grid(theta, [len(maps), 1, *maps.shape[1:]], align_corners=False)
    return F.grid_sample(maps[:, None].float(), grid, mode="nearest", padding_mode="border", align_corners=False)[:, 0].long()


def contrast(a, b, log_scale):
    """InfoNCE both ways over a batch of pairs of unit vectors, and the share of captions that find their picture."""
    logits = a @ b.T * log_scale.exp().clamp(max=100)
    target = torch.arange(len(a), device=a.device)
    loss = (F.cross_entropy(logits, target) + F.cross_entropy(logits.T, target)) / 2
    return loss, (logits.T.argmax(1) == target).float().mean()


def optimiser(model, heads, c):
    decayed, plain = [], []
    for p in (*model.parameters(), *heads.parameters()):
        (decayed if p.ndim >= 2 else plain).append(p)
    return torch.optim.AdamW([{"params": decayed, "weight_decay": c["weight_decay"]}, {"params": plain, "weight_decay": 0.0}],
                             lr=c["learning_rate"], betas=(0.9, 0.98))


def grown(kept, stem):
    """For each layer of a new stem, the exported layer that it begins as; None where it is an added residual one, which begins as nothing."""
    places, at = [], 0
    for layer in stem:
        weight, convolution = (kept[at].weight if at < len(kept) else None), layer.convolution
        alike = weight is not None and weight.shape == convolution.weight.shape and kept[at].residual == layer.residual and kept[at].stride == convolution.stride[0]
        if not alike and not layer.residual:
            raise SystemExit("the stem of the configuration is not that of the exported weights with residual layers added")
        places.append(at if alike else None)
        at += alike
    if at < len(kept):
        raise SystemExit("the stem of the configuration lacks layers of the exported weights")
    return places


@torch.no_grad()
def begin_with(folder, model, dataset, most=512):
    """Exported weights into a model to be trained on, whose stem may have more residual layers. Its batch norms, which export folded into
    the convolutions, get the mean and deviation that some training pictures have there, so that the first step computes what the exported
    weights do. Gives the weights' identity."""
    from .use import load_assets
    kept, config = load_assets(folder)
    plain = lambda c: {k: v for k, v in c["picture"].items() if k != "stem"} | c["state"]
    if plain(config) != plain(model.config):
        raise SystemExit(f"{folder} has another shape of picture tower or state than the configuration")
    places = grown(kept.picture.stem, model.picture.stem)
    state = {k: v for k, v in kept.state_dict().items() if not k.startswith("picture.stem.")}
    model.load_state_dict(state, strict=False)
    x = torch.from_numpy(dataset.pictures([s.row for s in sample_steps(dataset, most, 9)], config["picture"]["size"]))
    x = x.permute(0, 3, 1, 2).float() / 127.5 - 1
    for place, layer in zip(places, model.picture.stem):
        if place is None:
            continue
        folded = kept.picture.stem[place]
        y = F.conv2d(x, folded.weight, None, folded.stride, 1)
        mean, variance = y.mean((0, 2, 3)), y.var((0, 2, 3))
        layer.convolution.weight.copy_(folded.weight)
        layer.norm.running_mean.copy_(mean)
        layer.norm.running_var.copy_(variance)
        layer.norm.weight.copy_((variance + layer.norm.eps).sqrt())
        layer.norm.bias.copy_(folded.bias + mean)
        x = folded(x)
    return hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()[:12]


@torch.no_grad()
def settle(model, dataset, device, most=20000, seed=0):
    """Mean and deviation of every dimension of z over the training set (at most `most` of its frames), into the model."""
    model.eval()
    steps = [s.row for n in dataset.narratives for s in n.steps]
    rows = np.random.default_rng(seed).permutation(steps)[:most]
    total = square = 0
    for i in range(0, len(rows), 256):
        x = torch.from_numpy(dataset.pictures(rows[i:i + 256], model.config["picture"]["size"])).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            y = model.picture(x)[0].double()
        total, square = total + y.sum(0), square + y.square().sum(0)
    mean = total / len(rows)
    model.state.mean.copy_(mean)
    model.state.deviation.copy_((square / len(rows) - mean.square()).clamp(min=1e-6).sqrt())
    return len(rows)


def compiled(module, device, wanted):
    """The module as PyTorch compiles it: with twice the speed on a CPU, after a minute. It needs a C++ compiler there."""
    if wanted and device.type == "cpu" and not (shutil.which("g++") or shutil.which("clang++")):
        print("not compiled: there is no C++ compiler (g++ or clang++)", flush=True)
        wanted = False
    return torch.compile(module, dynamic=False) if wanted else module


@torch.no_grad()
def foods_read(model, heads, labels, datasets, device):
    """For the log: micro-F1 of the foods that the head itself reads off z, at a half."""
    result = {}
    for name, dataset in datasets.items():
        steps = sample_steps(dataset, 600, 3)
        z = encode(model, None, dataset, steps, device, captions=False)[0].to(device)
        guess = torch.sigmoid(heads.layers["ingredients"](z)).cpu().numpy() > 0.5
        result[f"{name}_ingredients"] = micro_f1(guess, labels.sets("ingredients", [s.truth for s in steps]))
    return result


def train(arguments, config, language_model):
    device = loop.choose_device(arguments.device)
    c = config["train"]
    threads = loop.Threads(device, c["threads"])
    torch.manual_seed(c["seed"])
    reader = CaptionReader(language_model, config["model"]["text"]["positions"], device)
    config["model"]["text"] |= {"embedding_width": reader.width, "embedding_scale": reader.scale, "embedding_digest": reader.embedding_digest}
    run = loop.Run(arguments.out, arguments.minutes, config, arguments.resume)
    dataset = open_dataset(arguments.data, "train")
    held_out = open_dataset(arguments.data, "held-out")
    labels = Labels(run.kept["labels"]) if run.kept else Labels.of(dataset)
    model = Encoder(config["model"]).to(device, memory_format=torch.channels_last)
    model.config = config["model"]
    begun_with = run.kept.get("begun_with") if run.kept else arguments.begin_with and begin_with(arguments.begin_with, model, dataset)
    state = config["model"]["state"]
    heads = Heads(state["count"], state["width"], config["model"]["picture"]["width"], labels, c["sets"]).to(device)
    optimizer = optimiser(model, heads, c)
    batches = loop.Batches(dataset.narratives, c["narratives"], c["steps"], c["seed"])
    rare = Rare(dataset.narratives, c["narratives"] * c["steps"], c["rare"]["share"], c["rare"]["power"], c["seed"])
    looking = compiled(Looking(model, heads, c["noise"], config["augment"]), device, c["compile"])
    if run.kept:
        model.load_state_dict(run.kept["model"])
        heads.load_state_dict(run.kept["heads"])
        optimizer.load_state_dict(run.kept["optimizer"])
        batches.state, rare.state = run.kept["batches"], run.kept["rare"]
        run.restore_random()
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters on {loop.device_name(device)}; {dataset.name}: "
          f"{len(dataset.narratives)} narratives, {sum(len(n.steps) for n in dataset.narratives)} frames", flush=True)

    feed = (ResidentFeed if device.type == "cuda" else Feed)(dataset, labels, heads.names, reader, config["model"]["picture"]["size"], device)

    def keep():
        run.save(begun_with=begun_with, model=model.state_dict(), heads=heads.state_dict(), optimizer=optimizer.state_dict(), batches=batches.state, rare=rare.state,
                 labels=labels.words, data=dataset.name, device=loop.device_name(device))

    saved = evaluated = run.stretch
    window, since, seen = {}, time.monotonic(), 0
    model.train()
    while not run.finished:
        matching = run.stretch >= c["match_from"] * run.minutes
        batch = next(batches if matching else rare)
        threads.adapt()
        factor = run.rate(c["warm_up"], 0 if arguments.stretch else c["decay_share"])
        for group in optimizer.param_groups:
            group["lr"] = c["learning_rate"] * factor
        rows = [dataset.narratives[n].steps[s].row for n, s in batch]
        with torch.autocast(device.type, torch.bfloat16):
            z, readings = looking(*feed.look(rows))
            if matching:
                pooled, words = model.pooled(z), model.text(*feed.read(rows, c["text_dropout"]))
        # What no step of the batch has a truth for is not a number.
        known = torch.stack(list(readings.values())).isfinite().tolist()
        loss = c["auxiliary"] * sum(v for v, is_known in zip(readings.values(), known) if is_known)
        if matching:
            readings["match"], readings["found"] = contrast(pooled.float(), words.float(), model.log_scale)
            loss = loss + readings["match"]
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([*model.parameters(), *heads.parameters()], c["clip"])
        optimizer.step()
        run.step += 1
        run.samples += len(batch)
        seen += len(batch)
        for name, value in {"loss": loss, **readings}.items():
            window.setdefault(name, []).append(value.detach())
        if run.step % config["log"]["every"] == 0:
            now = time.monotonic()
            run.log(rate=factor * c["learning_rate"], scale=float(model.log_scale.detach().exp()), pictures_s=seen / (now - since), epoch=batches.epoch,
                    **{k: float(torch.stack(v).mean()) for k, v in window.items()})
            window, since, seen = {}, now, 0
        if run.stretch - evaluated >= config["log"]["evaluate_minutes"]:
            threads.adapt()
            run.log(**quick_figures(model, reader, held_out, device), **foods_read(model, heads, labels, {"held_out": held_out, "train": dataset}, device))
            model.train()
            evaluated, since, seen = run.stretch, time.monotonic(), 0
        if run.stretch - saved >= config["log"]["checkpoint_minutes"]:
            keep()
            saved = run.stretch
    if arguments.stretch:
        keep()
        return run.plot()
    threads.adapt()
    frames = settle(model, dataset, device)
    print(f"z normalised over {frames} training frames", flush=True)
    keep()
    run.plot()
    if arguments.no_figures:
        return
    loop.print_figures(figures(model, reader, dataset, {"held-out": held_out}, Labels.of(dataset), device)[0])
