"""Training of Auteur's models in PyTorch: see Training/README.md."""
import os
from pathlib import Path

# Before torch is loaded: threads that wait for one another sleep, since spinning ones stall a machine that others use too.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

TRAINING = Path(__file__).resolve().parent.parent
REPOSITORY = TRAINING.parent
