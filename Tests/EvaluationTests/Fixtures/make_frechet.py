"""Writes frechet.json: sets of vectors and their Fréchet distance by numpy (eigenvalues of the covariances' product) and scipy (sqrtm)."""
import json
import pathlib

import numpy as np
import scipy.linalg

rng = np.random.default_rng(7)
cases = []
for name, width, n, m in [("small", 3, 8, 9), ("wide", 8, 5, 6), ("usual", 16, 40, 30)]:
    mix_a, mix_b = rng.normal(size=(width, width)), rng.normal(size=(width, width))
    a = np.round(rng.normal(size=(n, width)) @ mix_a, 3)
    b = np.round(rng.normal(size=(m, width)) @ mix_b + 0.5, 3)
    a32, b32 = a.astype(np.float32).astype(float), b.astype(np.float32).astype(float)
    c1, c2 = np.cov(a32, rowvar=False), np.cov(b32, rowvar=False)
    rest = np.sum((a32.mean(0) - b32.mean(0)) ** 2) + np.trace(c1) + np.trace(c2)
    values = np.linalg.eigvals(c1 @ c2)
    distance = rest - 2 * np.sum(np.sqrt(np.maximum(values.real, 0)))
    by_scipy = rest - 2 * np.trace(scipy.linalg.sqrtm(c1 @ c2)).real
    cases.append(dict(name=name, a=a.tolist(), b=b.tolist(), distance=float(distance), scipy=float(by_scipy)))
(pathlib.Path(__file__).parent / "frechet.json").write_text(json.dumps(cases))
