"""The network as it ships: vectors as int8 rows, and matrix products over whole numbers, exact on every machine.

What goes into such a product is first divided by a scale that was measured once (`gauge`), channel by channel where a
LayerNorm stands before it and can take the difference; weights have one scale a column and seven bits, since processors
without VNNI add two products of eight bits in sixteen.
"""
import copy

import torch
import torch.nn as nn
import torch.nn.functional as F

from model import Attention

ZERO, MOST = 128, 63


class ToWhole(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale):
        return (torch.round(x / scale) + ZERO).clamp(0, 255).to(torch.uint8)

    @staticmethod
    def symbolic(g, x, scale):
        return g.op('QuantizeLinear', x, scale, zero(g)).setType(x.type().with_dtype(torch.uint8))


class WholeProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, x_scale, scale, bias):
        return torch.matmul(x.to(torch.float32) - ZERO, weight.to(torch.float32)) * (x_scale * scale) + bias

    @staticmethod
    def symbolic(g, x, weight, x_scale, scale, bias):
        none = g.op('Constant', value_t=torch.tensor(0, dtype=torch.int8))
        out = g.op('com.microsoft::MatMulIntegerToFloat', x, weight, x_scale, scale, zero(g), none, bias)
        return out.setType(x.type().with_dtype(torch.float32).with_sizes([None, None, bias.type().sizes()[0]]))


def zero(g):
    return g.op('Constant', value_t=torch.tensor(ZERO, dtype=torch.uint8))


class Around(torch.autograd.Function):
    """For each place what stands at three others, side by side; the place behind the last is empty."""

    @staticmethod
    def forward(ctx, x, places, empty, width):
        padded = F.pad(x, (0, 0, 0, 1), value=empty)
        return padded[:, places].flatten(2)

    @staticmethod
    def symbolic(g, x, places, empty, width):
        kind = torch.uint8 if empty else torch.float32
        pads = g.op('Constant', value_t=torch.tensor([0, 0, 0, 0, 1, 0]))
        padded = g.op('Pad', x, pads, g.op('Constant', value_t=torch.tensor(empty, dtype=kind)))
        wide = g.op('Gather', padded, places, axis_i=1)
        out = g.op('Reshape', wide, g.op('Constant', value_t=torch.tensor([0, 0, 3 * width])))
        return out.setType(x.type().with_sizes([None, None, 3 * width]))


def around(n, dilation):
    """Before, at and behind each of `n` places; `n` where there is none."""
    place = torch.arange(n).unsqueeze(1) + torch.tensor([-dilation, 0, dilation])
    return torch.where((place < 0) | (place >= n), torch.tensor(n), place)


class Rows(nn.Module):
    """Rows of a table as int8 with one scale each."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer('rows', torch.round(weight / scale).to(torch.int8))
        self.register_buffer('scale', scale)

    def forward(self, index):
        return self.rows[index].to(torch.float32) * self.scale[index]


class Gauge(nn.Module):
    """Stands before matrix products. Measures what goes into them; once settled, makes it whole numbers."""

    def __init__(self, channels):
        super().__init__()
        self.register_buffer('most', torch.zeros(channels))
        self.register_buffer('scale', None)

    def forward(self, x):
        if self.scale is not None:
            return ToWhole.apply(x, self.scale)
        self.most = torch.maximum(self.most, x.abs().amax((0, 1)))
        return x

    def settle(self, products, norm=None):
        factor = torch.ones_like(self.most)
        if norm is not None:
            # Half of the spread between channels goes into the weights, where each column has a scale anyway.
            weight = torch.stack([p.weight.abs().amax(0).reshape(-1, len(factor)).amax(0) for p in products]).amax(0)
            factor = (self.most.clamp(min=1e-4) / weight.clamp(min=1e-4)).sqrt()
            norm.weight.data /= factor
            norm.bias.data /= factor
        self.scale = ((self.most / factor).amax() / 127).reshape(())
        for product in products:
            product.settle(factor, self.scale)


class Product(nn.Module):
    """x W + b."""

    def __init__(self, weight, bias):
        super().__init__()
        self.weight, self.bias, self.x_scale = weight.detach().clone(), bias.detach().clone(), None

    def settle(self, factor, x_scale):
        weight = (self.weight * factor.repeat(self.weight.shape[1] // len(factor))).t()
        self.scale = weight.abs().amax(0).clamp(min=1e-8) / MOST
        self.weight = torch.round(weight / self.scale).to(torch.int8).contiguous()
        self.x_scale = x_scale

    def forward(self, x):
        if self.x_scale is None:
            return F.linear(x, self.weight, self.bias)
        return WholeProduct.apply(x, self.weight, self.x_scale, self.scale, self.bias)


class Mix(nn.Module):
    """A dilated convolution as one matrix product over the words before, at and behind each place; then its gate."""

    def __init__(self, block):
        super().__init__()
        self.norm, self.dilation = block.norm, block.conv.dilation[0]
        out, d, width = block.conv.weight.shape
        self.gauge = Gauge(d)
        self.product = Product(block.conv.weight.permute(0, 2, 1).reshape(out, width * d), block.conv.bias)

    def settle(self):
        self.gauge.settle([self.product], self.norm)

    def forward(self, x, mask):
        empty, width = 0 if self.gauge.scale is None else ZERO, len(self.gauge.most)
        wide = Around.apply(self.gauge(self.norm(x) * mask), around(mask.shape[1], self.dilation), empty, width)
        a, b = self.product(wide).split(width, -1)
        return x + a * torch.sigmoid(b)


class Attend(nn.Module):
    def __init__(self, attention):
        super().__init__()
        self.attention = attention
        enter, leave = attention.enter, attention.leave
        self.before, self.behind = Gauge(enter.in_features), Gauge(leave.in_features)
        self.norm, attention.norm = attention.norm, nn.Sequential(attention.norm, self.before)
        attention.enter, attention.leave = Product(enter.weight, enter.bias), nn.Sequential(self.behind, Product(leave.weight, leave.bias))

    def settle(self):
        self.before.settle([self.attention.enter], self.norm)
        self.behind.settle([self.attention.leave[1]])

    def forward(self, x, mask):
        return self.attention(x, mask)


class Stack(nn.Module):
    """One encoder, up to and with the gauge before its heads."""

    def __init__(self, encoder):
        super().__init__()
        e = encoder.embedding
        self.seen = e.seen
        self.delta = Rows(e.delta.weight.detach())
        self.affixes = nn.ModuleList(Rows(a.weight.detach()) for a in e.affixes)
        self.first, self.enter = Gauge(e.size), Product(encoder.enter.weight, encoder.enter.bias)
        self.stages = nn.ModuleList(Attend(b) if isinstance(b, Attention) else Mix(b) for b in encoder.blocks)
        self.norm, self.last = encoder.norm, Gauge(encoder.enter.out_features)

    def settle(self, heads):
        self.first.settle([self.enter])
        for stage in self.stages:
            stage.settle()
        self.last.settle(heads, self.norm)

    def forward(self, known, features, mask):
        known = known + self.delta(features[..., 0].clamp(max=self.seen))
        affixes = [affix(features[..., i + 1]) for i, affix in enumerate(self.affixes)]
        x = self.enter(self.first(torch.cat([known] + affixes, -1)))
        for stage in self.stages:
            x = stage(x, mask)
        return self.last(self.norm(x))


class Whole(nn.Module):
    """features → scores of names, best tags, scores of heads, and what the labeler reads."""

    def __init__(self, table, names, trees):
        super().__init__()
        names, trees = copy.deepcopy(names), copy.deepcopy(trees)
        self.words = Rows(table)
        self.names_stack, self.trees_stack = Stack(names.encoder), Stack(trees.encoder)
        self.hidden, self.out = Product(names.hidden.weight, names.hidden.bias), names.out
        t = self.trees = trees
        heads = [t.upos, t.xpos, t.arc_child, t.arc_head, t.label_child, t.label_head]
        self.sizes = [h.out_features for h in heads]
        self.heads = Product(torch.cat([h.weight for h in heads]), torch.cat([h.bias for h in heads]))
        with torch.no_grad():
            self.arc_root = F.gelu(t.arc_head(t.root)).reshape(1, 1, -1)
            self.label_root = F.gelu(t.label_head(t.root)).reshape(1, 1, -1)

    def settle(self):
        self.names_stack.settle([self.hidden])
        self.trees_stack.settle([self.heads])

    def forward(self, features):
        features = features.to(torch.int64)
        mask = (features[..., 0] > 0).unsqueeze(-1).to(torch.float32)
        known = self.words(features[..., 0])
        names = torch.log_softmax(self.out(F.gelu(self.hidden(self.names_stack(known, features, mask)))), -1)
        x = self.heads(self.trees_stack(known, features, mask))
        upos, xpos, child, head, label_child, label_head = torch.split(x, self.sizes, -1)
        arcs = self.arcs(F.gelu(child), behind(self.arc_root, F.gelu(head)), mask)
        tags = [tag.argmax(-1).to(torch.int32) for tag in (upos, xpos)]
        return (names, *tags, arcs, F.gelu(label_child), behind(self.label_root, F.gelu(label_head)))

    def arcs(self, child, head, mask):
        t = self.trees
        scores = torch.matmul(child, head.transpose(1, 2)) * t.scale + t.arc_bias(head).transpose(1, 2)
        count = torch.arange(child.shape[1] + 1)
        offset = (count.unsqueeze(0) - count[1:].unsqueeze(1)).clamp(-t.reach, t.reach) + t.reach
        bias = t.distance(offset).squeeze(-1) * (count > 0).to(torch.float32)
        allowed = torch.cat([torch.ones_like(mask[:, :1]), mask], 1).transpose(1, 2)
        return scores + bias - (1 - allowed) * 1e4


def behind(root, heads):
    return torch.cat([root.expand(heads.shape[0], 1, -1), heads], 1)


class Labeler(nn.Module):
    """What the encoder says of words and heads, and the head chosen for each word → labels."""

    def __init__(self, trees):
        super().__init__()
        k, i, j = self.shape = trees.bilinear.shape
        self.gauge = Gauge(i)
        self.product = Product(trees.bilinear.permute(0, 2, 1).reshape(k * j, i), torch.zeros(k * j))
        self.out = trees.label_out

    def settle(self):
        self.gauge.settle([self.product])

    def forward(self, child, head, chosen):
        head = torch.gather(head, 1, chosen.to(torch.int64).unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        k, _, j = self.shape
        left = self.product(self.gauge(child)).reshape(child.shape[0], child.shape[1], k, j)
        both = torch.matmul(left, head.unsqueeze(-1)).squeeze(-1)
        return (both + self.out(torch.cat([child, head], -1))).argmax(-1).to(torch.int32)
