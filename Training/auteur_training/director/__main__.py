"""The interleaved director.

    python -m auteur_training.director --config configs/director.toml --data DIR --minutes 60 --out runs/director
"""
import argparse
import sys
from pathlib import Path

from .. import config, loop


def main():
    commands = {"train": train}
    name = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] in commands else None
    parser = argparse.ArgumentParser(prog="python -m auteur_training.director" + (f" {name}" if name else ""), description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language-model", type=Path, help="SmolLM2's GGUF file; the one in Assets/models if left out")
    commands[name or "train"](parser, sys.argv[2:] if name else sys.argv[1:])


def train(parser, words):
    from .train import train
    a = loop.arguments(parser).parse_args(words)
    train(a, config.load(a.config, a.set), a.language_model)


main()
