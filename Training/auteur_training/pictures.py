"""Any picture to an S x S one, exactly as Sources/Encoder/PicturePreprocessing.swift does it (MODEL.md, "Visual encoder").

The short side becomes S, the middle S x S is kept: output column i looks at x = (i + 1/2) s + (width - short) / 2 of the source,
s = short / S. Filter: a triangle of half width max(s, 1) over pixel centres, normalised over the pixels inside the picture, columns
first, then rows; in float, unrounded in between.
"""
import numpy as np


def taps(length, short, size):
    """Weights [size, length] of the triangle filter along one side of `length` pixels."""
    scale = short / size
    centre = (np.arange(size) + 0.5) * scale + (length - short) / 2
    weights = np.maximum(0, 1 - np.abs(np.arange(length)[None] + 0.5 - centre[:, None]) / max(scale, 1.0))
    return (weights / weights.sum(1, keepdims=True)).astype(np.float32)


def square(picture, size):
    """uint8 [height, width, 3] -> float32 [size, size, 3] in 0...255."""
    height, width, _ = picture.shape
    if (height, width) == (size, size):
        return picture.astype(np.float32)
    short = min(height, width)
    columns, rows = taps(width, short, size), taps(height, short, size)
    across = np.einsum("iw,hwc->hic", columns, picture.astype(np.float32), optimize=True)
    return np.einsum("jh,hic->jic", rows, across, optimize=True)


def square_bytes(picture, size):
    """The same, rounded to uint8 (what training reads from pictures of other sizes)."""
    return np.clip(np.rint(square(picture, size)), 0, 255).astype(np.uint8)
