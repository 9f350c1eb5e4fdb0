"""What the director learns from: narratives of the kitchen with their states, and the written corpus."""
import json
import re
from dataclasses import dataclass

import numpy as np

from .. import TRAINING
from ..data import DataError, Together, open_dataset
from .states import states


@dataclass
class Example:
    query: str
    #: (action, caption) of each step.
    steps: list
    #: float16 [steps, count, width], or None: the words alone are learnt.
    states: np.ndarray | None
    #: Of each step, whether its words are to be learnt: those that an author's hand wrote are not.
    learnt: list


def kitchen(path, split, device):
    """The narratives of a folder's split, with their states."""
    dataset = open_dataset(path, split)
    examples = []
    for part in dataset.parts if isinstance(dataset, Together) else [dataset]:
        z = states(part, device)
        for n in part.narratives:
            edited = (n.facts.get("edited") or {}).get("step", -1)
            examples.append(Example(
                n.query, [(s.action, s.caption) for s in n.steps], z[[s.row for s in n.steps]], [i != edited for i in range(len(n.steps))]))
    return examples, dataset.name


def corpus(folder=TRAINING / "corpus"):
    """The written narratives, without states."""
    examples = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            try:
                n = json.loads(line)
                steps = [(s["action"], s["caption"]) for s in n["steps"]]
                examples.append(Example(n["query"], steps, None, [True] * len(steps)))
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(f"{path}:{number}: {error!r}") from error
    return examples


def hand_edit(text, old, new):
    """`text` with one food's name in another's place, as an author's hand would put it: whole words, singular or plural, capitals kept.
    None where it does not name the food."""
    pattern = re.compile(rf"\b{re.escape(old)}(e?s)?\b", re.IGNORECASE)
    if not pattern.search(text):
        return None
    def put(match):
        word = new + (match.group(1) or "")
        return word.capitalize() if match.group(0)[0].isupper() else word
    return pattern.sub(put, text)
