"""The interleaved director.

    python -m auteur_training.director --config configs/director.toml --data DIR --minutes 60 --out runs/director
    python -m auteur_training.director export --run runs/director --data DIR --to ../Assets/director
    python -m auteur_training.director words --data DIR             # the words that training saw, beside the exported weights
    python -m auteur_training.director fixtures
    python -m auteur_training.director corpus
    python -m auteur_training.director tables --data DIR --out tables.json
"""
import argparse
import sys
from pathlib import Path

from .. import REPOSITORY, config, loop


def main():
    commands = {"train": train, "export": export, "words": words_seen, "fixtures": fixtures, "corpus": corpus, "tables": tables}
    name = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] in commands else None
    parser = argparse.ArgumentParser(prog="python -m auteur_training.director" + (f" {name}" if name else ""), description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language-model", type=Path, help="SmolLM2's GGUF file; the one in Assets/models if left out")
    commands[name or "train"](parser, sys.argv[2:] if name else sys.argv[1:])


def train(parser, words):
    from .train import train
    parser.add_argument("--begin-with", type=Path, metavar="DIR", help="weights to begin with: an exported director's folder")
    a = loop.arguments(parser).parse_args(words)
    train(a, config.load(a.config, a.set), a.language_model)


def export(parser, words):
    from .use import ASSETS, export
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--to", type=Path, default=ASSETS)
    parser.add_argument("--note", help="what a reader of the card must know of how the run went")
    parser.add_argument("--device", default="auto")
    a = parser.parse_args(words)
    export(a.run, a.data, a.to, a.language_model, a.device, a.note)


def words_seen(parser, words):
    from .use import ASSETS, write_words
    parser.add_argument("--data", required=True)
    parser.add_argument("--to", type=Path, default=ASSETS)
    a = parser.parse_args(words)
    print(f"{write_words(a.data, a.to)} words")


def fixtures(parser, words):
    from .fixtures import write, write_shipped
    parser.add_argument("--to", type=Path, default=REPOSITORY / "Tests/DirectorTests/Fixtures")
    a = parser.parse_args(words)
    write(a.to, a.language_model)
    write_shipped(a.to, a.language_model)


def corpus(parser, words):
    from .data import check_corpus
    parser.parse_args(words)
    faults = check_corpus()
    print("\n".join(faults) or "no faults")
    sys.exit(1 if faults else 0)


def tables(parser, words):
    from .tables import run
    parser.add_argument("--data", required=True, help="a folder of train/ and held-out/ kitchen exports with frames")
    parser.add_argument("--out", type=Path, required=True, help="a JSON file; runs that it holds are not repeated")
    parser.add_argument("--narratives", type=int, default=400, help="to train on")
    parser.add_argument("--held-out", type=int, default=120)
    parser.add_argument("--steps", type=int, default=1500, help="of training, each run")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--device", default="auto")
    a = parser.parse_args(words)
    run(a.data, a.out, a.language_model, a.narratives, a.held_out, a.steps, a.seeds, a.device)


main()
