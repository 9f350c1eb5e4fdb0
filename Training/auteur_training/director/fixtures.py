"""Fixtures that hold the Swift director to this one: a small director with random weights on SmolLM2, and a narrative through it."""
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

from ..encoder.text import CaptionReader, default_model
from ..gguf import GGUF, tokenizer
from .model import Director
from .sequence import QUERY, Layout, masks

CONFIG = {"rank": 2, "scale": 4.0, "count": 4, "state_width": 8, "head": 24}
QUERY_TEXT = "How do I make a tuna sandwich?"
STEPS = [
    ("Drain the tuna and mash it in a white bowl with a fork.",
     "A white bowl stands on the wooden counter, filled with mashed tuna. One hand in a blue sleeve presses a fork into it; the light falls from the left."),
    ("Spread the tuna over two slices of bread on the board.",
     "Two slices of bread lie on a wooden board, covered with tuna. A hand in a blue sleeve draws a knife across, and the empty white bowl stands behind."),
    ("Serve the sandwich on a plate.",
     "The sandwich lies on a grey plate, cut in half, so that the tuna shows between the slices of bread. Both hands in blue sleeves set the plate down."),
]


def write(folder, language_model):
    """tiny-director/ (config.json, model.safetensors: float32, random, for parity only) and director.json: sequence, states, logits."""
    folder, path = Path(folder), language_model or default_model()
    gguf = GGUF(path)
    torch.manual_seed(5)
    model = Director(CONFIG, gguf).eval()
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name.endswith(".b"):
                p.normal_(std=0.02)
            # As they are stored.
            p.copy_(p.half().float())
    random = np.random.default_rng(3)
    z = torch.from_numpy(random.normal(0, 0.8, (len(STEPS), CONFIG["count"], CONFIG["state_width"])).astype(np.float32))
    layout = Layout(tokenizer(gguf), CONFIG["count"])
    sequence = layout.build(QUERY_TEXT, STEPS)
    arrays, sees = masks([sequence])
    put = torch.from_numpy
    with torch.no_grad():
        x = model(put(arrays["kinds"]), put(arrays["values"]), put(arrays["positions"]), put(sees), z[None])[0]
        streams = x[put(arrays["kinds"][0] == QUERY)].view(len(STEPS), CONFIG["count"], -1)
        regressed = model.regress(streams)
        words = np.flatnonzero(arrays["kinds"][0] != QUERY)
        logits = model.language.logits(x[put(words)])
    places = [int(i) for i in np.linspace(10, len(words) - 1, 12)]
    (folder / "tiny-director").mkdir(parents=True, exist_ok=True)
    config = {"format": "auteur-director 1", **CONFIG, "encoder": "auteur-encoder 1 fixture", "embedding_digest": CaptionReader(path, 1, "cpu").embedding_digest}
    (folder / "tiny-director/config.json").write_text(json.dumps(config, indent=1) + "\n")
    save_file({k: v.detach().to(torch.float16).contiguous() for k, v in model.state_dict().items()}, folder / "tiny-director/model.safetensors")
    top = logits.argmax(-1)
    result = {
        "query": QUERY_TEXT, "steps": [{"action": a, "caption": c, "state": z[i].flatten().tolist()} for i, (a, c) in enumerate(STEPS)],
        "tokens": [int(v) if k == 0 else -1 for k, v in zip(arrays["kinds"][0][words], arrays["values"][0][words])],
        "regressed": regressed.flatten(1).tolist(), "top": top.tolist(), "lead": (logits.topk(2).values @ torch.tensor([1.0, -1.0])).tolist(),
        "logits": {str(i): [round(float(v), 5) for v in logits[i, :2000]] for i in places}, "largest": float(logits.abs().max()),
    }
    (folder / "director.json").write_text(json.dumps(result) + "\n")
    print(f"{folder}: {len(words)} places, regressed states of norm {regressed.flatten(1).norm(dim=1).tolist()}")
