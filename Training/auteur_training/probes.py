"""Linear probes: what a linear reading finds in features, trained on one data set and tested on another."""
import numpy as np
import torch
from torch.nn import functional as F

#: Of L2, tried on a fifth of the training features that is kept aside.
PENALTIES = (3e-4, 3e-3)


def fit(x, y, outputs, sets, penalty, steps=40):
    """Logistic regression (softmax for classes, one sigmoid a word for sets) by L-BFGS: weight [outputs, width], bias."""
    w = torch.zeros(outputs, x.shape[1], device=x.device, requires_grad=True)
    b = torch.zeros(outputs, device=x.device, requires_grad=True)
    optimizer = torch.optim.LBFGS([w, b], max_iter=steps, history_size=10, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        logits = x @ w.T + b
        loss = F.binary_cross_entropy_with_logits(logits, y) * outputs / 8 if sets else F.cross_entropy(logits, y)
        loss = loss + penalty * w.square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return w.detach(), b.detach()


def split(n, seed=0):
    order = np.random.default_rng(seed).permutation(n)
    return order[n // 5:], order[:n // 5]


def split_groups(groups, seed=0):
    """A fifth of the groups aside."""
    names = sorted(set(groups))
    aside = {names[i] for i in split(len(names), seed)[1]}
    rows = np.array([g in aside for g in groups])
    return np.flatnonzero(~rows), np.flatnonzero(rows)


class ClassProbe:
    """A softmax reading of features x, on any device, to classes y (-1: unknown). Called with features, it gives classes."""

    def __init__(self, x, y, outputs):
        standard, y = Standard(x), torch.from_numpy(y).to(x.device)
        x, y = standard(x[y >= 0]), y[y >= 0]
        a, b = split(len(x))
        scores = []
        for penalty in PENALTIES:
            w, c = fit(x[a], y[a], outputs, False, penalty)
            scores.append(float(((x[b] @ w.T + c).argmax(1) == y[b]).float().mean()))
        self.weight, self.bias = (t.cpu() for t in standard.folded(*fit(x, y, outputs, False, PENALTIES[int(np.argmax(scores))])))

    def __call__(self, x):
        return (torch.as_tensor(x, dtype=torch.float32) @ self.weight.T + self.bias).argmax(1).numpy()


class SetProbe:
    """One logistic reading a word, and one threshold for all, the best on training data kept aside. Called with features, it
    gives multi-hot sets. `groups`: of each row, what is kept aside together: where the probe is for dishes that no training saw, penalty and
    thresholds are chosen on dishes that its own training did not see."""

    def __init__(self, x, y, groups=None):
        standard = Standard(x)
        x, y = standard(x), torch.from_numpy(y).to(x.device)
        a, b = split(len(x)) if groups is None else split_groups(groups)
        best, kept = -1.0, None
        for penalty in PENALTIES:
            w, c = fit(x[a], y[a], y.shape[1], True, penalty)
            p, truth = torch.sigmoid(x[b] @ w.T + c).cpu().numpy(), y[b].cpu().numpy()
            t = thresholds(p, truth)
            f1 = micro_f1(p >= t, truth)
            if f1 > best:
                best, kept = f1, (penalty, t)
        penalty, self.thresholds = kept
        self.weight, self.bias = (t.cpu() for t in standard.folded(*fit(x, y, y.shape[1], True, penalty)))

    def __call__(self, x):
        return torch.sigmoid(torch.as_tensor(x, dtype=torch.float32) @ self.weight.T + self.bias).numpy() >= self.thresholds


def thresholds(p, y):
    """The common threshold of the greatest micro-F1, for every word. A threshold a word, chosen on the few dishes kept aside, is a
    threshold for those dishes: on others it costs 0.03."""
    grid = np.arange(0.05, 0.96, 0.025)
    return np.full(y.shape[1], grid[int(np.argmax([micro_f1(p >= g, y) for g in grid]))])


def micro_f1(guess, truth):
    both = float((guess * truth).sum())
    return 2 * both / max(1.0, float(guess.sum()) + float(truth.sum()))


class Standard:
    """Features by the training features' mean and deviation."""

    def __init__(self, x):
        x = torch.as_tensor(x, dtype=torch.float32)
        self.mean, self.deviation = x.mean(0), x.std(0).clamp(min=1e-4)

    def __call__(self, x):
        return (torch.as_tensor(x, dtype=torch.float32) - self.mean) / self.deviation

    def folded(self, weight, bias):
        """The same linear reading of the features as they come."""
        return weight / self.deviation, bias - weight @ (self.mean / self.deviation)


def ridge(x, y, tx, ty, penalty=0.01):
    """How well features x foretell y by ridge regression: mean cosine and share of variance explained, on (tx, ty)."""
    standard = Standard(x)
    x, tx, y, ty = standard(x), standard(tx), torch.as_tensor(y), torch.as_tensor(ty)
    mean = y.mean(0)
    w = torch.linalg.solve(x.T @ x + penalty * len(x) * torch.eye(x.shape[1]), x.T @ (y - mean))
    guess = tx @ w + mean
    explained = 1 - float((guess - ty).square().sum() / (ty - mean).square().sum())
    return float(F.cosine_similarity(guess, ty).mean()), explained
