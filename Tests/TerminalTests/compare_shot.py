#!/usr/bin/env python3
"""Finds the picture in a terminal's screenshot and compares it with the keyframe: compare_shot.py CONVERT SHOT KEYFRAME"""

import math
import subprocess
import sys


def pixels(convert, *arguments):
    """Width, height and RGB bytes of what ImageMagick makes of the arguments."""
    out = subprocess.run([convert, *arguments, "-depth", "8", "ppm:-"], check=True, capture_output=True).stdout
    magic, size, _, data = out.split(b"\n", 3)
    assert magic == b"P6", magic
    width, height = map(int, size.split())
    return width, height, data


def longest_run(flags):
    """First and last index of the longest run of true values."""
    best, begun = (0, -1), None
    for index, flag in enumerate(list(flags) + [False]):
        if flag and begun is None:
            begun = index
        if not flag and begun is not None:
            if index - begun > best[1] - best[0] + 1:
                best = (begun, index - 1)
            begun = None
    return best


def psnr(a, b):
    error = sum((x - y) ** 2 for x, y in zip(a, b)) / len(a)
    return 99.0 if error == 0 else 10 * math.log10(255 * 255 / error)


def main():
    convert, shot, keyframe = sys.argv[1:]
    width, height, data = pixels(convert, shot)
    lit = bytes(1 if value > 24 else 0 for value in data)
    # Text lights a few pixels of a row; the picture most of the columns that it has.
    rows = [sum(lit[row * width * 3:(row + 1) * width * 3]) > width * 3 * 0.4 for row in range(height)]
    top, bottom = longest_run(rows)
    if bottom - top < 64:
        sys.exit("compare_shot: there is no picture in the screenshot")
    columns = [sum(lit[(row * width + column) * 3] for row in range(top, bottom + 1)) > (bottom - top) * 0.4 for column in range(width)]
    left, right = longest_run(columns)
    crop_width, crop_height = right - left + 1, bottom - top + 1
    _, _, shown = pixels(convert, shot, "-crop", f"{crop_width}x{crop_height}+{left}+{top}", "+repage")
    _, _, stored = pixels(convert, keyframe, "-filter", "Box", "-resize", f"{crop_width}x{crop_height}!")
    value, control = psnr(shown, stored), psnr(bytes(len(stored)), stored)
    print(f"check-terminals: picture of {crop_width}x{crop_height} at {left},{top}: PSNR {value:.1f} dB, blank control {control:.1f} dB")
    if value < 25 or control > 15:
        sys.exit("compare_shot: the picture on screen is not the keyframe in the session")


if __name__ == "__main__":
    main()
