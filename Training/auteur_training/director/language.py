"""SmolLM2 in PyTorch, over a GGUF file's dequantised weights, with LoRA: batched, any positions, any mask."""
import math

import torch
from torch import nn
from torch.nn import functional as F

#: Our names of a layer's matrices -> the checkpoint's.
LINEAR = {"query": "attn_q", "key": "attn_k", "value": "attn_v", "output": "attn_output", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down"}


class LoRA(nn.Module):
    """y = W x + (scale / r) B (A x); W [outputs, inputs] is frozen, A [r, inputs] and B [outputs, r] are trained. Hu et al. 2021."""

    def __init__(self, weight, rank, scale):
        super().__init__()
        self.register_buffer("weight", weight, persistent=False)
        self.factor = scale / rank if rank else 0.0
        if rank:
            self.a = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
            self.b = nn.Parameter(torch.zeros(weight.shape[0], rank))


def adapted(x, *layers):
    """What each of some LoRA layers makes of the same x [..., inputs]."""
    if not layers[0].factor:
        return [F.linear(x, layer.weight.to(x.dtype)) for layer in layers]
    y = Adapted.apply(x.flatten(0, -2), layers[0].factor, [layer.weight for layer in layers], *(m for layer in layers for m in (layer.a, layer.b)))
    return [part.view(*x.shape[:-1], -1) for part in y]


class Adapted(torch.autograd.Function):
    """`adapted`, with its gradients written out: sums go into the products' own outputs, which PyTorch's graph would make passes over the
    memory of their own, and the A of all layers are one product."""

    @staticmethod
    def forward(ctx, x, factor, weights, *trained):
        a, b = torch.cat(trained[0::2]).to(x.dtype), [m.to(x.dtype) for m in trained[1::2]]
        weights = [w.to(x.dtype) for w in weights]
        low = x.mm(a.T) * factor
        rank = trained[0].shape[0]
        y = [x.mm(w.T).addmm_(low[:, i * rank:(i + 1) * rank], b[i].T) for i, w in enumerate(weights)]
        ctx.save_for_backward(x, a, low, *weights, *b)
        ctx.factor, ctx.rank, ctx.dtypes = factor, rank, [m.dtype for m in trained]
        return tuple(y)

    @staticmethod
    def backward(ctx, *gradients):
        x, a, low, *rest = ctx.saved_tensors
        count, rank = len(gradients), ctx.rank
        weights, b = rest[:count], rest[count:]
        gradients = [g.contiguous() for g in gradients]
        into_low = torch.cat([g.mm(b[i]) for i, g in enumerate(gradients)], 1) * ctx.factor
        into_x = into_low.mm(a)
        for g, w in zip(gradients, weights):
            into_x.addmm_(g, w)
        into_a = into_low.T.mm(x)
        result = []
        for i, g in enumerate(gradients):
            part = slice(i * rank, (i + 1) * rank)
            result += [into_a[part].to(ctx.dtypes[2 * i]), g.T.mm(low[:, part]).to(ctx.dtypes[2 * i + 1])]
        return into_x, None, None, *result


def rms(x, weight, epsilon):
    """x / sqrt(mean(x^2) + epsilon) * weight, computed in float32; in the type of the products to come."""
    kind = torch.get_autocast_dtype(x.device.type) if torch.is_autocast_enabled(x.device.type) else x.dtype
    return F.rms_norm(x.float(), weight.shape, weight.float(), epsilon).to(kind)


class Layer(nn.Module):
    def __init__(self, gguf, n, c, rank, scale):
        super().__init__()
        self.c = c
        take = lambda name: torch.from_numpy(gguf.tensor(f"blk.{n}.{name}.weight"))
        self.register_buffer("attention_norm", take("attn_norm"), persistent=False)
        self.register_buffer("feed_forward_norm", take("ffn_norm"), persistent=False)
        for ours, theirs in LINEAR.items():
            setattr(self, ours, LoRA(take(theirs), rank, scale))

    def forward(self, x, turns, bias):
        c = self.c
        b, t, _ = x.shape
        h = rms(x, self.attention_norm, c["epsilon"])
        split = lambda y, heads: y.view(b, t, heads, c["head_width"]).transpose(1, 2)
        q, k, v = adapted(h, self.query, self.key, self.value)
        q, k, v = split(q, c["heads"]), split(k, c["kv_heads"]), split(v, c["kv_heads"])
        y = attend(rotate(q, turns), rotate(k, turns), v, bias)
        x = x + adapted(y.transpose(1, 2).reshape(b, t, -1), self.output)[0]
        h = rms(x, self.feed_forward_norm, c["epsilon"])
        gate, up = adapted(h, self.gate, self.up)
        return x + adapted(F.silu(gate) * up, self.down)[0]


def attend(q, k, v, bias):
    """Attention of q [batch, heads, tokens, d] on k and v [batch, kv heads, tokens, d]; `bias` [batch, tokens, tokens] is -inf where a place
    does not see another, which all after it are."""
    if not q.is_cuda:
        return BlockAttention.apply(q, k, v, bias)
    k, v = (z.repeat_interleave(q.shape[1] // k.shape[1], 1) for z in (k, v))
    return F.scaled_dot_product_attention(q, k, v, attn_mask=bias[:, None].to(q.dtype))


class BlockAttention(torch.autograd.Function):
    """On CPUs: a block of rows at a time, each over the keys up to its end, which is half the work; heads that share a key are one product;
    gradients written out. PyTorch's own kernel with a mask takes twice as long."""

    ROWS = 192

    @staticmethod
    def blocks(tokens):
        return [(i, min(i + BlockAttention.ROWS, tokens)) for i in range(0, tokens, BlockAttention.ROWS)]

    @staticmethod
    def grouped(x, kv_heads, begin, end):
        """[batch, heads, tokens, d] -> [batch * kv heads, heads a kv head * rows, d]."""
        return x[:, :, begin:end].reshape(x.shape[0] * kv_heads, -1, x.shape[-1])

    @staticmethod
    def forward(ctx, q, k, v, bias):
        (batch, heads, tokens, d), kv = q.shape, k.shape[1]
        q = q * d ** -0.5
        k, v = (x.reshape(batch * kv, tokens, d) for x in (k, v))
        out, shares = torch.empty_like(q), []
        for begin, end in BlockAttention.blocks(tokens):
            scores = BlockAttention.grouped(q, kv, begin, end).bmm(k[:, :end].transpose(1, 2))
            scores.view(batch, heads, end - begin, end).add_(bias[:, None, begin:end, :end])
            share = scores.softmax(-1)
            out[:, :, begin:end] = share.bmm(v[:, :end]).view(batch, heads, end - begin, d)
            shares.append(share)
        ctx.save_for_backward(q, k, v, *shares)
        return out

    @staticmethod
    def backward(ctx, gradient):
        q, k, v, *shares = ctx.saved_tensors
        batch, heads, tokens, d = q.shape
        kv = len(k) // batch
        into_q, into_k, into_v = torch.empty_like(q), torch.zeros_like(k), torch.zeros_like(v)
        for (begin, end), share in zip(BlockAttention.blocks(tokens), shares):
            g = BlockAttention.grouped(gradient, kv, begin, end)
            into_v[:, :end] += share.transpose(1, 2).bmm(g)
            scores = torch._softmax_backward_data(g.bmm(v[:, :end].transpose(1, 2)), share, -1, share.dtype)
            into_q[:, :, begin:end] = scores.bmm(k[:, :end]).view(batch, heads, end - begin, d)
            into_k[:, :end] += scores.transpose(1, 2).bmm(BlockAttention.grouped(q, kv, begin, end))
        return into_q * d ** -0.5, into_k.view(batch, kv, tokens, d), into_v.view(batch, kv, tokens, d), None


def rotate(x, turns):
    """RoPE of neighbouring pairs (the llama architecture's): x [batch, heads, tokens, d], turns complex [batch, 1, tokens, d / 2]."""
    pairs = torch.view_as_complex(x.float().unflatten(-1, (-1, 2)))
    return torch.view_as_real(pairs * turns).flatten(-2).to(x.dtype)


class LanguageModel(nn.Module):
    """Residual streams of embeddings; logits of residual streams. Nothing but LoRA's matrices is trained."""

    def __init__(self, gguf, rank=0, scale=1.0):
        super().__init__()
        get = lambda key: gguf.metadata[f"llama.{key}"]
        heads, width = get("attention.head_count"), get("embedding_length")
        self.c = {"layers": get("block_count"), "width": width, "heads": heads, "kv_heads": get("attention.head_count_kv"),
                  "head_width": width // heads, "base": float(get("rope.freq_base")), "epsilon": float(get("attention.layer_norm_rms_epsilon"))}
        self.register_buffer("embedding", torch.from_numpy(gguf.tensor("token_embd.weight")), persistent=False)
        self.register_buffer("output_norm", torch.from_numpy(gguf.tensor("output_norm.weight")), persistent=False)
        self.layers = nn.ModuleList(Layer(gguf, n, self.c, rank, scale) for n in range(self.c["layers"]))

    def halve(self):
        """Frozen matrices in bfloat16: half the memory to read, and no cast at every use."""
        for layer in self.layers:
            for name in LINEAR:
                matrix = getattr(layer, name)
                matrix.weight = matrix.weight.to(torch.bfloat16)
        self.embedding = self.embedding.to(torch.bfloat16)
        return self

    def forward(self, x, positions, mask):
        """x [batch, tokens, width], positions [batch, tokens], mask [batch, tokens, tokens] (True: sees) -> the residual stream after the
        output norm [batch, tokens, width]."""
        half = self.c["head_width"] // 2
        angle = positions[..., None].double() * self.c["base"] ** (-torch.arange(half, dtype=torch.float64, device=x.device) / half)
        turns = torch.polar(torch.ones_like(angle), angle).to(torch.complex64)[:, None]
        kind = torch.get_autocast_dtype(x.device.type) if torch.is_autocast_enabled(x.device.type) else x.dtype
        bias = torch.zeros(mask.shape, dtype=kind, device=x.device).masked_fill_(~mask, float("-inf"))
        for layer in self.layers:
            x = layer(x, turns, bias)
        return F.rms_norm(x.float(), self.output_norm.shape, self.output_norm.float(), self.c["epsilon"])

    def logits(self, x):
        return F.linear(x, self.embedding.to(x.dtype)).float()
