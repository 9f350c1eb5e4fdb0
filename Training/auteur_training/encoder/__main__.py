"""E_clip.

    python -m auteur_training.encoder --config configs/encoder.toml --data DIR --minutes 40 --out runs/encoder
    python -m auteur_training.encoder evaluate --run runs/encoder --data DIR
    python -m auteur_training.encoder export --run runs/encoder --data DIR --to ../Assets/encoder
    python -m auteur_training.encoder probe --data DIR             # fits the probes of the exported weights anew
    python -m auteur_training.encoder fixtures --assets ../Assets/encoder
"""
import argparse
import sys
from pathlib import Path

from .. import REPOSITORY, config, loop
from .text import default_model


def main():
    commands = {"train": train, "evaluate": evaluate, "export": export, "probe": probe, "fixtures": fixtures}
    name = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] in commands else None
    parser = argparse.ArgumentParser(prog="python -m auteur_training.encoder" + (f" {name}" if name else ""), description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language-model", type=Path, help="SmolLM2's GGUF file; the one in Assets/models if left out")
    commands[name or "train"](parser, sys.argv[2:] if name else sys.argv[1:])


def train(parser, words):
    from .train import train
    parser.add_argument("--begin-with", type=Path, metavar="DIR", help="weights to begin with: an exported encoder's folder")
    a = loop.arguments(parser).parse_args(words)
    train(a, config.load(a.config, a.set), a.language_model or default_model())


def evaluate(parser, words):
    from .use import evaluate
    parser.add_argument("--run", type=Path, help="a run's folder")
    parser.add_argument("--assets", type=Path, help="or exported weights")
    parser.add_argument("--data", required=True, help="a folder of train/, held-out/ and, if there, dishes/, pairs/, wordings/")
    parser.add_argument("--splits", nargs="*", help="the splits to test; all that are there if left out")
    parser.add_argument("--device", default="auto")
    a = parser.parse_args(words)
    if (a.run is None) == (a.assets is None):
        parser.error("name a run with --run, or exported weights with --assets")
    loop.print_figures(evaluate(a.run, a.assets, a.data, a.splits, a.language_model or default_model(), a.device))


def export(parser, words):
    from .use import export
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--to", type=Path, default=REPOSITORY / "Assets/encoder")
    parser.add_argument("--note", help="what a reader of the card must know of how the run went")
    parser.add_argument("--device", default="auto")
    a = parser.parse_args(words)
    export(a.run, a.data, a.to, a.language_model or default_model(), a.device, a.note)


def probe(parser, words):
    from .use import probe
    parser.add_argument("--assets", type=Path, default=REPOSITORY / "Assets/encoder")
    parser.add_argument("--data", required=True)
    parser.add_argument("--device", default="auto")
    a = parser.parse_args(words)
    probe(a.assets, a.data, a.language_model or default_model(), a.device)


def fixtures(parser, words):
    from .fixtures import write
    parser.add_argument("--assets", type=Path, default=REPOSITORY / "Assets/encoder")
    parser.add_argument("--to", type=Path, default=REPOSITORY / "Tests/EncoderTests/Fixtures")
    a = parser.parse_args(words)
    write(a.assets, a.to, a.language_model or default_model())


main()
