"""The interleaved director: SmolLM2 with LoRA, an input projection for visual states, visual queries, a regression head."""
import torch
from torch import nn
from torch.nn import functional as F

from .language import LanguageModel
from .sequence import QUERY, STATE


class Director(nn.Module):
    """`config`: rank, scale, count and state_width of z, head (the hidden width of the regression head)."""

    def __init__(self, config, gguf):
        super().__init__()
        self.config = config
        self.language = LanguageModel(gguf, config["rank"], config["scale"])
        width, z = self.language.c["width"], config["state_width"]
        # As large as a word's embedding.
        size = float(self.language.embedding.float().square().mean().sqrt())
        self.project = nn.Linear(z, width)
        self.place = nn.Parameter(torch.randn(config["count"], width) * size * 0.3)
        self.queries = nn.Parameter(torch.randn(config["count"], width) * size)
        nn.init.normal_(self.project.weight, std=size * z ** -0.5)
        nn.init.zeros_(self.project.bias)
        self.hidden = nn.Linear(width, config["head"])
        self.out = nn.Linear(config["head"], z)

    def embed(self, kinds, values, states):
        """states [batch, steps, count, state_width], in the order in which they stand in the sequences -> [batch, tokens, width]."""
        x = self.language.embedding[torch.where(kinds == QUERY, 0, torch.where(kinds == STATE, 0, values))].float()
        x = torch.where((kinds == QUERY)[..., None], self.queries[torch.where(kinds == QUERY, values, 0)], x)
        seen = (self.project(states) + self.place).flatten(1, 2)
        begins = ((kinds == STATE) & (values == 0)).cumsum(1)
        place = torch.where(kinds == STATE, (begins - 1) * self.config["count"] + values, 0)
        return torch.where((kinds == STATE)[..., None], seen.gather(1, place[..., None].expand(-1, -1, seen.shape[-1])).to(x.dtype), x)

    def forward(self, kinds, values, positions, sees, states):
        """-> the residual stream after the output norm [batch, tokens, width]."""
        return self.language(self.embed(kinds, values, states), positions, sees)

    def regress(self, x):
        """Residual streams of a step's queries [..., count, width] -> z [..., count, state_width]."""
        return self.out(F.silu(self.hidden(x.float())))


def regression_loss(guess, z, alpha, beta):
    """Eq. (3) over states [n, count, width]: alpha (1 - cosine of the flattened states) + beta the mean square."""
    a, b = guess.flatten(1), z.flatten(1)
    cosine = F.cosine_similarity(a, b, dim=1)
    return alpha * (1 - cosine).mean() + beta * (a - b).square().mean(), cosine.mean().detach(), (a - b).detach().square().mean()
