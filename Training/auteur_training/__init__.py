"""Training of Auteur's models in PyTorch: see Training/README.md."""
from pathlib import Path

TRAINING = Path(__file__).resolve().parent.parent
REPOSITORY = TRAINING.parent
