"""E_clip. MODEL.md, "Visual encoder", is its spec; Sources/Encoder its Swift twin.

    picture [S, S, 3] -> stem -> fine tokens (8 x 8) -> coarse tokens (4 x 4) -> z [count, width] -> pooled unit vector
    caption -> SmolLM2's frozen token embeddings -> text tower -> unit vector of the same space
"""
import torch
from torch import nn
from torch.nn import functional as F

from ..blocks import Block, RMSNorm


class Convolution(nn.Module):
    """3 x 3 convolution, padding 1, batch norm (folded into weight and bias at export), ReLU; a residual one adds its input."""

    def __init__(self, inputs, channels, stride=1, residual=False):
        super().__init__()
        self.residual = residual
        self.convolution = nn.Conv2d(inputs, channels, 3, stride, 1, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        nn.init.kaiming_normal_(self.convolution.weight, nonlinearity="relu")
        if residual:
            nn.init.zeros_(self.norm.weight)

    def forward(self, x):
        y = self.norm(self.convolution(x))
        return F.relu(x + y if self.residual else y)

    def folded(self):
        """Weight [out, in, 3, 3] and bias [out] of the plain convolution that this one is when it is not in training."""
        scale = self.norm.weight / torch.sqrt(self.norm.running_var + self.norm.eps)
        return self.convolution.weight * scale[:, None, None, None], self.norm.bias - self.norm.running_mean * scale


class FoldedConvolution(nn.Module):
    """The same as exported: weight and bias."""

    def __init__(self, inputs, channels, stride=1, residual=False):
        super().__init__()
        self.stride, self.residual = stride, residual
        self.weight = nn.Parameter(torch.zeros(channels, inputs, 3, 3))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x):
        y = F.conv2d(x, self.weight, self.bias, self.stride, 1)
        return F.relu(x + y if self.residual else y)


class PictureTower(nn.Module):
    def __init__(self, c, state, epsilon, folded):
        super().__init__()
        kind, inputs, stem, side = FoldedConvolution if folded else Convolution, 3, [], c["size"]
        for layer in c["stem"]:
            stem.append(kind(inputs, layer["channels"], layer["stride"], layer.get("residual", False)))
            inputs, side = layer["channels"], side // layer["stride"]
        width, depth = c["width"], c["fine_blocks"] + c["coarse_blocks"]
        if inputs != width or side % 2 or (side // 2) ** 2 != state["count"]:
            raise ValueError(f"the stem ends in {inputs} channels, {side} x {side}; {width} channels and 4 x {state['count']} cells are needed")
        block = lambda: Block(width, c["heads"], c["feed_forward"], epsilon, depth)
        self.side = side
        self.stem = nn.ModuleList(stem)
        self.fine_position = nn.Parameter(torch.randn(side * side, width) * 0.1)
        self.fine = nn.ModuleList(block() for _ in range(c["fine_blocks"]))
        self.merge = nn.Linear(4 * width, width, bias=False)
        self.coarse_position = nn.Parameter(torch.randn(state["count"], width) * 0.1)
        self.coarse = nn.ModuleList(block() for _ in range(c["coarse_blocks"]))
        self.norm = RMSNorm(width, epsilon)
        self.state = nn.Linear(width, state["width"])

    def forward(self, pictures):
        """uint8 or float [batch, S, S, 3] in 0...255 -> states before normalisation [batch, count, width], and the fine tokens
        [batch, 4 count, tower's width] on the way there."""
        x = pictures.permute(0, 3, 1, 2).float() / 127.5 - 1
        for layer in self.stem:
            x = layer(x)
        b, d, side, _ = x.shape
        x = x.permute(0, 2, 3, 1).reshape(b, side * side, d) + self.fine_position
        for block in self.fine:
            x = block(x)
        fine = x
        # Each 2 x 2 cell becomes one token: (0, 0), (0, 1), (1, 0), (1, 1) side by side.
        x = x.view(b, side // 2, 2, side // 2, 2, d).permute(0, 1, 3, 2, 4, 5).reshape(b, side * side // 4, 4 * d)
        x = self.merge(x) + self.coarse_position
        for block in self.coarse:
            x = block(x)
        return self.state(self.norm(x)), fine


class TextTower(nn.Module):
    def __init__(self, c, width, epsilon):
        super().__init__()
        self.embed = nn.Linear(c["embedding_width"], c["width"], bias=False)
        self.position = nn.Parameter(torch.randn(c["positions"], c["width"]) * 0.1)
        self.blocks = nn.ModuleList(Block(c["width"], c["heads"], c["feed_forward"], epsilon, c["blocks"]) for _ in range(c["blocks"]))
        self.norm = RMSNorm(c["width"], epsilon)
        self.output = nn.Linear(c["width"], width, bias=False)
        nn.init.normal_(self.embed.weight, std=c["embedding_scale"] * c["embedding_width"] ** -0.5)

    def forward(self, embeddings, mask):
        """embeddings [batch, tokens, embedding_width], mask [batch, tokens] -> unit vectors [batch, width]."""
        x = self.embed(embeddings) + self.position[:embeddings.shape[1]]
        for block in self.blocks:
            x = block(x, mask)
        weights = mask.unsqueeze(-1).to(x.dtype)
        return F.normalize(self.output((self.norm(x) * weights).sum(1) / weights.sum(1)), dim=-1)


class StateNorm(nn.Module):
    """Per dimension of z: minus mean, over deviation. In training those of the batch; afterwards those of the training set."""

    def __init__(self, count, width):
        super().__init__()
        self.register_buffer("mean", torch.zeros(count, width))
        self.register_buffer("deviation", torch.ones(count, width))

    def forward(self, x):
        if self.training:
            x = x.float()
            mean, variance = x.mean(0), x.var(0, unbiased=False)
            with torch.no_grad():
                self.mean.lerp_(mean, 0.05)
                self.deviation.lerp_(variance.sqrt(), 0.05)
            return (x - mean) * torch.rsqrt(variance + 1e-4)
        return (x - self.mean) / self.deviation


class Encoder(nn.Module):
    """`config`: what config.json holds. `folded`: as exported, for use and not for training."""

    def __init__(self, config, folded=False):
        super().__init__()
        state, epsilon, pool = config["state"], config["epsilon"], config["pool"]
        self.picture = PictureTower(config["picture"], state, epsilon, folded)
        self.state = StateNorm(state["count"], state["width"])
        self.pool = nn.Sequential(nn.Linear(state["count"] * state["width"], pool["hidden"]), nn.ReLU(), nn.Linear(pool["hidden"], pool["width"]))
        self.text = TextTower(config["text"], pool["width"], epsilon)
        self.log_scale = nn.Parameter(torch.tensor(2.6))

    def states(self, pictures):
        """uint8 [batch, S, S, 3] -> z [batch, count, width], normalised."""
        return self.state(self.picture(pictures)[0])

    def pooled(self, z):
        """z -> unit vectors [batch, pool width]."""
        return F.normalize(self.pool(z.flatten(1)), dim=-1)

    def exported(self):
        """The tensors of a checkpoint for use, by the names that MODEL.md lists."""
        out = {}
        for name, tensor in self.state_dict().items():
            if not name.startswith("picture.stem."):
                out[name] = tensor
        for i, layer in enumerate(self.picture.stem):
            weight, bias = layer.folded() if isinstance(layer, Convolution) else (layer.weight, layer.bias)
            out[f"picture.stem.{i}.weight"], out[f"picture.stem.{i}.bias"] = weight, bias
        return {k: v.detach().clone().contiguous() for k, v in sorted(out.items())}
