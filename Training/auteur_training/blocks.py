"""The transformer block that all our models are made of."""
import torch
from torch import nn
from torch.nn import functional as F


class RMSNorm(nn.Module):
    """x / sqrt(mean(x^2) + epsilon) * weight."""

    def __init__(self, width, epsilon=1e-6):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, x):
        return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.epsilon) * self.weight


def attend(q, k, v, mask):
    """softmax(q k^T / sqrt(d)) v; q, k, v: [batch, heads, tokens, d]. On CPUs written out: for these few tokens PyTorch's own kernel takes
    four times as long, backwards most of all."""
    if q.is_cuda:
        return F.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask[:, None, None, :])
    with torch.autocast("cpu", enabled=False):
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + torch.zeros_like(mask, dtype=scores.dtype).masked_fill(~mask, float("-inf"))[:, None, None, :]
        return scores.softmax(-1) @ v


class Block(nn.Module):
    """x += output(attention(norm(x))); x += down(silu(gate(norm(x))) * up(norm(x))). No biases; attention sees both ways."""

    def __init__(self, width, heads, feed_forward, epsilon=1e-6, depth=1):
        super().__init__()
        self.heads = heads
        self.attention_norm = RMSNorm(width, epsilon)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.output = nn.Linear(width, width, bias=False)
        self.feed_forward_norm = RMSNorm(width, epsilon)
        self.gate = nn.Linear(width, feed_forward, bias=False)
        self.up = nn.Linear(width, feed_forward, bias=False)
        self.down = nn.Linear(feed_forward, width, bias=False)
        for layer in (self.qkv, self.gate, self.up):
            nn.init.normal_(layer.weight, std=width ** -0.5)
        nn.init.normal_(self.output.weight, std=(2 * depth * width) ** -0.5)
        nn.init.normal_(self.down.weight, std=(2 * depth * feed_forward) ** -0.5)

    def forward(self, x, mask=None):
        """x: [batch, tokens, width]; mask: [batch, tokens], True where a token is one."""
        b, t, d = x.shape
        q, k, v = self.qkv(self.attention_norm(x)).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        x = x + self.output(attend(q, k, v, mask).transpose(1, 2).reshape(b, t, d))
        h = self.feed_forward_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))
