"""The director's sequence: a narrative as text tokens, visual queries and visual states.

    Query: QUERY\\n  [ Picture: CAPTION\\n  state ]  { Action: ACTION\\n  Caption: CAPTION\\n  queries  state }  end

Every piece of text is tokenised for itself. A state stands for `count` positions, one a token of z, and its step's queries for the same
positions: queries see all that came before them (and one another, causally); nothing but queries of the same step sees queries. The last
position of a state foretells what follows: the next step's first token, or the end. Sources/Director/DirectorSequence.swift is the twin.
"""
from dataclasses import dataclass, field

import numpy as np
import torch

TEXT, QUERY, STATE = 0, 1, 2
IGNORE = -100
#: <|im_end|> of SmolLM2.
END = 2


@dataclass
class Sequence:
    #: Per place: TEXT, QUERY or STATE; the token, or which of the count it is; the position; the token foretold, or IGNORE; the step
    #: (-1 before the first; the opening picture's state counts as -1 too).
    kinds: list = field(default_factory=list)
    values: list = field(default_factory=list)
    positions: list = field(default_factory=list)
    targets: list = field(default_factory=list)
    steps: list = field(default_factory=list)

    def __len__(self):
        return len(self.kinds)


class Layout:
    def __init__(self, tokenizer, count):
        self.tokenizer, self.count = tokenizer, count

    def encode(self, text):
        return self.tokenizer.encode(text).ids

    def build(self, query, steps, opening=None, learnt=None, end=True):
        """`steps`: (action, caption) pairs; a step without a state in the sequence has caption None and must be the last. `opening`: the
        first picture's caption. `learnt`: of each step, whether its words are targets."""
        out, at = Sequence(), 0

        def put(kind, values, positions, step):
            out.kinds += [kind] * len(values)
            out.values += values
            out.positions += positions
            out.targets += [IGNORE] * len(values)
            out.steps += [step] * len(values)

        def text(words, step, learn):
            nonlocal at
            ids = self.encode(words)
            if learn:
                # Foretold by the place before each: of those before this text, the last that is not a query.
                place = len(out) - 1
                while out.kinds[place] == QUERY:
                    place -= 1
                out.targets[place] = ids[0]
            begin = len(out)
            put(TEXT, ids, list(range(at, at + len(ids))), step)
            at += len(ids)
            if learn:
                out.targets[begin:begin + len(ids) - 1] = ids[1:]

        def state(step, queries):
            nonlocal at
            places = list(range(at, at + self.count))
            if queries:
                put(QUERY, list(range(self.count)), places, step)
            put(STATE, list(range(self.count)), places, step)
            at += self.count

        text(f"Query: {query}\n", -1, False)
        if opening is not None:
            text(f"Picture: {opening}\n", -1, False)
            state(-1, False)
        for n, (action, caption) in enumerate(steps):
            learn = learnt is None or learnt[n]
            text("Action:", n, True)
            text(f" {action}\n", n, learn)
            if caption is None:
                return out
            text("Caption:", n, True)
            text(f" {caption}\n", n, learn)
            state(n, True)
        if end:
            out.targets[len(out) - 1] = END
        return out


def padded(sequences, multiple=1):
    """Arrays of a batch: kinds, values, positions, targets, steps [n, longest], `longest` rounded up to a multiple of `multiple`."""
    longest = -(-max(map(len, sequences)) // multiple) * multiple
    arrays = {}
    for name, blank in (("kinds", TEXT), ("values", 0), ("positions", 0), ("targets", IGNORE), ("steps", -2)):
        arrays[name] = np.full((len(sequences), longest), blank, np.int64)
        for i, s in enumerate(sequences):
            arrays[name][i, :len(s)] = getattr(s, name)
    return arrays


def visibility(kinds, steps):
    """What sees what, of kinds and steps [n, longest]: bool [n, longest, longest]."""
    longest = kinds.shape[1]
    # Of the same step's queries only queries see a query.
    query = kinds == QUERY
    hidden = query[:, None, :] & ~(query[:, :, None] & (steps[:, :, None] == steps[:, None, :]))
    sees = torch.ones(longest, longest, dtype=torch.bool, device=kinds.device).tril() & ~hidden
    return sees | torch.eye(longest, dtype=torch.bool, device=kinds.device)
