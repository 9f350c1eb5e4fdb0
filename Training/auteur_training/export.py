"""Trained weights into Assets/NAME: model.safetensors (F16), config.json, CARD.md."""
import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from .loop import atomic_write


def write_assets(folder, tensors, config, card):
    folder = Path(folder)
    halves = {name: t.to(torch.float16).contiguous() for name, t in tensors.items()}
    for name, tensor in halves.items():
        if not torch.isfinite(tensor).all():
            raise ValueError(f"{name} does not fit into F16")
    atomic_write(folder / "model.safetensors", lambda p: (save_file(halves, p, {"format": config["format"]}), p.chmod(0o644)))
    atomic_write(folder / "config.json", lambda p: p.write_text(json.dumps(config, indent=1) + "\n"))
    atomic_write(folder / "CARD.md", lambda p: p.write_text(card))
    size = (folder / "model.safetensors").stat().st_size
    print(f"{folder}: {len(halves)} tensors, {size / 1e6:.2f} MB")


def card(title, text, facts, figures):
    """A model card: what the model is (`text`), how it was trained (`facts`), what it reaches (`figures`, lines name value)."""
    lines = [f"# {title}", "", text.strip(), "", "## Training", "", "| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in facts.items()]
    return "\n".join(lines + ["", FIGURES, *figure_lines(figures), "```", ""])


FIGURES = """## Figures

Measured on the weights in this folder, as they are stored (F16), computed in bfloat16 where PyTorch's autocast does.

```"""


def figure_lines(figures):
    return [f"{name} {value:.4f}" if isinstance(value, float) else f"{name} {value}" for name, value in figures.items()]


def write_figures(folder, figures):
    """Puts other figures into a folder's card."""
    path = Path(folder) / "CARD.md"
    head, found, _ = path.read_text().partition(FIGURES)
    if not found:
        raise ValueError(f"{path} has no paragraph of figures")
    atomic_write(path, lambda p: p.write_text("\n".join([head + FIGURES, *figure_lines(figures), "```", ""])))
