"""The truth of a kitchen step as numbers: classes and sets, for heads and probes."""
from collections import Counter

import numpy as np

NONE = "none"


def vessel_name(truth):
    return truth["vessel"]["kind"] if truth.get("vessel") else NONE


#: Names of the classes, and how each is read off a truth.
CLASSES = {
    "operation": lambda t: t.get("operation") or NONE,
    "vessel": vessel_name,
    "colour": lambda t: t["vessel"]["colour"] if t.get("vessel") else NONE,
    "tool": lambda t: t.get("tool") or NONE,
    "counter": lambda t: t.get("counter") or NONE,
    "sleeve": lambda t: t.get("sleeve") or NONE,
    "skin": lambda t: t.get("skin") or NONE,
}
#: A food is in view where it covers this share of the picture: of 128 x 128 pixels, 33.
IN_VIEW = 0.002


def in_view(truth):
    return [f for f in truth.get("foods", []) if f.get("share", 1.0) >= IN_VIEW]


#: Names of the sets, and how each is read.
SETS = {
    "ingredients": lambda t: {f["id"] for f in in_view(t)},
    "states": lambda t: {f"{f['id']} {f['form']} {f['cook']}" for f in in_view(t)},
}


class Labels:
    """Class numbers and multi-hot sets by the words of one training set. A word that it lacks is class -1 and in no set."""

    def __init__(self, words):
        self.words = words
        self.index = {name: {w: i for i, w in enumerate(values)} for name, values in words.items()}

    @classmethod
    def of(cls, dataset, least=5):
        """The words that occur in the data set; of ingredients, all of its vocabulary; of states, those that occur `least` times."""
        counts = {name: Counter() for name in (*CLASSES, *SETS)}
        for truth in (s.truth for n in dataset.narratives for s in n.steps if s.truth):
            for name, read in CLASSES.items():
                counts[name][read(truth)] += 1
            for name, read in SETS.items():
                counts[name].update(read(truth))
        counts["ingredients"].update({word: least for word in dataset.vocabulary.get("ingredients", ())})
        return cls({name: sorted(w for w, k in c.items() if name in CLASSES or k >= least) for name, c in counts.items()})

    def classes(self, name, truths):
        """int64 [n]; -1 where there is no truth or no such class."""
        read, index = CLASSES[name], self.index[name]
        return np.array([index.get(read(t), -1) if t else -1 for t in truths], np.int64)

    def sets(self, name, truths):
        """float32 [n, words]."""
        read, index = SETS[name], self.index[name]
        out = np.zeros((len(truths), len(index)), np.float32)
        for i, t in enumerate(truths):
            for word in (read(t) if t else ()):
                if word in index:
                    out[i, index[word]] = 1
        return out
