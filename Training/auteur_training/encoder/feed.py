"""What a training step of E_clip is fed: pictures, the truth about them, captions. From the data set's files, or, on a GPU, from its memory,
into which all of the data set is put once: files and Python are a hundred times slower than the step."""
import numpy as np
import torch

from ..truth import CLASSES


class Feed:
    """Of steps by their rows, from the files."""

    def __init__(self, dataset, labels, names, reader, size, device):
        self.dataset, self.labels, self.names, self.reader, self.size, self.device = dataset, labels, names, reader, size, device
        # From the data set's numbers of foods to the labels'.
        self.food_numbers = np.full(256, 255, np.uint8)
        self.food_numbers[0] = 0
        for i, word in enumerate(dataset.vocabulary["ingredients"]):
            self.food_numbers[1 + i] = 1 + labels.index["ingredients"].get(word, 254)
        self.steps, self.tokens = {s.row: s for n in dataset.narratives for s in n.steps}, {}

    def truth(self, rows):
        """Classes int64 [n] and sets float32 [n, words], by name."""
        truths = [self.steps[r].truth for r in rows]
        return {n: torch.from_numpy((self.labels.classes if n in CLASSES else self.labels.sets)(n, truths)) for n in self.names}

    def look(self, rows):
        """uint8 [n, S, S, 3], the truth by name, foods of the cells uint8 [n, 16, 16] (0 none, 255 unknown)."""
        x = torch.from_numpy(self.dataset.pictures(rows, self.size)).to(self.device)
        maps = torch.from_numpy(self.food_numbers[self.dataset.foods(rows)]).to(self.device)
        return x, {n: t.to(self.device) for n, t in self.truth(rows).items()}, maps

    def read(self, rows, dropout):
        """The captions, as the text tower takes them: embeddings [n, longest, width], mask."""
        new = [r for r in rows if r not in self.tokens]
        self.tokens.update(zip(new, self.reader.tokens(self.steps[r].caption for r in new) if new else ()))
        return self.reader.batch([self.tokens[r] for r in rows], dropout)


class ResidentFeed(Feed):
    """The same from the device's memory: of 128 x 128 pixels 50 kB a step, and 2 kB of truth."""

    CHUNK = 4096

    def __init__(self, *arguments):
        super().__init__(*arguments)
        rows = list(self.steps)
        self.place = {row: i for i, row in enumerate(rows)}
        n, device = len(rows), self.device
        self.frames = torch.empty((n, self.size, self.size, 3), dtype=torch.uint8, device=device)
        self.maps = torch.empty((n, 16, 16), dtype=torch.uint8, device=device)
        self.known = {name: torch.empty(n, dtype=torch.int16, device=device) if name in CLASSES else
                      torch.empty((n, len(self.labels.words[name])), dtype=torch.uint8, device=device) for name in self.names}
        for i in range(0, n, self.CHUNK):
            part = rows[i:i + self.CHUNK]
            x, truth, maps = super().look(part)
            self.frames[i:i + len(part)], self.maps[i:i + len(part)] = x, maps
            for name, values in truth.items():
                self.known[name][i:i + len(part)] = values.to(self.known[name].dtype)
        self.ids = self.lengths = None

    def look(self, rows):
        at = torch.tensor([self.place[r] for r in rows]).to(self.device, non_blocking=True)
        return self.frames[at], {n: v[at].long() if n in CLASSES else v[at].float() for n, v in self.known.items()}, self.maps[at]

    def read(self, rows, dropout):
        if self.ids is None:
            tokens = self.reader.tokens(s.caption for s in self.steps.values())
            self.lengths = np.array([len(t) for t in tokens])
            ids = np.zeros((len(tokens), self.reader.positions), np.int32)
            for i, t in enumerate(tokens):
                ids[i, :len(t)] = t
            self.ids = torch.from_numpy(ids).to(self.device)
        places = [self.place[r] for r in rows]
        longest = int(self.lengths[places].max())
        lengths = torch.from_numpy(self.lengths[places]).to(self.device)
        return self.reader.embedded(self.ids[torch.tensor(places).to(self.device)][:, :longest].long(), torch.arange(longest, device=self.device) < lengths[:, None], dropout)
