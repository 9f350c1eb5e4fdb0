"""Which steps teach looks: those whose foods are seldom seen so, in that cut and that cooking."""
from collections import Counter

import numpy as np

from ..truth import in_view


class Rare:
    """Steps by chance, `count` at a time, for ever: [(narrative, step), ...]. A share of 1 - `share` is drawn evenly from each `split` of
    the data (dishes, free cooking); the rest with a chance proportional to the mean, over the step's foods in view, of n^-`power`,
    n the number of frames in which the food is seen in that form and cooking."""

    def __init__(self, narratives, count, share, power, seed):
        self.places = [(n, s) for n, narrative in enumerate(narratives) for s in range(len(narrative.steps))]
        self.count, self.random = count, np.random.default_rng(seed)
        looks, splits = [], []
        for narrative in narratives:
            for step in narrative.steps:
                looks.append({(f["id"], f["form"], f["cook"]) for f in in_view(step.truth)} if step.truth else set())
                splits.append(narrative.facts.get("split"))
        seen = Counter(look for found in looks for look in found)
        rare = np.array([np.mean([seen[look] ** -power for look in found]) if found else 0.0 for found in looks])
        sizes = Counter(splits)
        even = np.array([1 / sizes[split] for split in splits])
        chance = (1 - share) * even / even.sum() + (share * rare / rare.sum() if rare.any() else share / len(rare))
        self.bounds = np.cumsum(chance) / chance.sum()

    def __next__(self):
        drawn = np.searchsorted(self.bounds, self.random.random(self.count), side="right")
        return [self.places[i] for i in np.minimum(drawn, len(self.places) - 1)]

    @property
    def state(self):
        return self.random.bit_generator.state

    @state.setter
    def state(self, kept):
        self.random.bit_generator.state = kept
