"""What the director learns from: narratives of the kitchen with their states, and the written corpus."""
import json
from dataclasses import dataclass, field

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
    #: The truth of each step of a simulated narrative.
    truths: list = field(default_factory=list)


def kitchen(path, split, device):
    """The narratives of a folder's split, with their states."""
    dataset = open_dataset(path, split)
    examples, z = [], states(dataset, device)
    for n in dataset.narratives:
        edited = (n.facts.get("edited") or {}).get("step", -1)
        examples.append(Example(
            n.query, [(s.action, s.caption) for s in n.steps], z[[s.row for s in n.steps]], [i != edited for i in range(len(n.steps))],
            [s.truth for s in n.steps]))
    return examples, dataset.name


def foods(path):
    """Names of the foods that a folder's narratives are about."""
    dataset = open_dataset(path, "train")
    return (dataset.parts[0] if isinstance(dataset, Together) else dataset).vocabulary.get("ingredients", [])


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


def check_corpus(folder=TRAINING / "corpus"):
    """What is wrong with the form of the written narratives: ids twice, 5-10 steps, actions of 5-25 words, captions of 30-70, no dish of
    the evaluation's list."""
    faults, seen = [], set()
    asked = " ".join((TRAINING / "queries/outside.txt").read_text().lower().split())
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            n, say = json.loads(line), lambda what: faults.append(f"{path.name}:{number}: {what}")
            if n["id"] in seen:
                say("its id is taken")
            seen.add(n["id"])
            if not 5 <= len(n["steps"]) <= 10:
                say(f"{len(n['steps'])} steps")
            if len(n["dish"]) > 4 and n["dish"].lower() in asked:
                say(f"{n['dish']} is asked for in queries/outside.txt")
            for at, step in enumerate(n["steps"], 1):
                action, caption = len(step["action"].split()), len(step["caption"].split())
                if not 5 <= action <= 25 or not 30 <= caption <= 70:
                    say(f"step {at}: {action} words of action, {caption} of caption")
    return faults
