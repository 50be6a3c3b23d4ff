"""The network as it ships: vectors as int8 rows, and matrix products over whole numbers, exact on every machine.

What goes into such a product is first divided by a scale that was measured once (`gauge`), channel by channel where a
LayerNorm stands before it and can take the difference; weights have one scale a column and seven bits, since processors
without VNNI add two products of eight bits in sixteen.
"""
import copy

import torch
import torch.nn as nn
import torch.nn.functional as F

from model import BUCKETS, Attention

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
        return out.setType(x.type().with_dtype(torch.float32).with_sizes([None, bias.type().sizes()[0]]))


def zero(g):
    return g.op('Constant', value_t=torch.tensor(ZERO, dtype=torch.uint8))


class Places:
    """
    Where words stand. Those of a batch are rows of one matrix, sentence after sentence, with an empty row before the
    first; `grid` [sentences, longest] has the row of each, 0 behind a sentence's end.
    """

    def __init__(self, grid, reach=8):
        self.grid = grid
        self.known = (grid > 0).to(torch.int32)
        self.at = torch.nonzero(grid.flatten()).squeeze(1)
        wide = F.pad(grid, (reach, reach)).flatten()
        self.wide, self.wide_at = wide, torch.nonzero(wide).squeeze(1)
        self.rows = {}

    def around(self, dilation):
        """Rows before, at and behind each word, 0 where its sentence ends."""
        if dilation not in self.rows:
            self.rows[dilation] = self.wide[self.wide_at.unsqueeze(1) + torch.tensor([-dilation, 0, dilation])]
        return self.rows[dilation]


class Heeded(torch.autograd.Function):
    """Self-attention of `heads` heads over queries, keys and values [sentences, longest, d]; `near` is added to scores."""

    @staticmethod
    def forward(ctx, q, k, v, known, near, heads):
        s, n, d = q.shape
        q, k, v = (x.reshape(s, n, heads, -1).transpose(1, 2) for x in (q, k, v))
        scores = torch.matmul(q, k.transpose(2, 3)) * (d // heads) ** -0.5 + near
        scores = scores - (1 - known.to(torch.float32)).reshape(s, 1, 1, n) * 1e4
        return torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).reshape(s, n, d)

    @staticmethod
    def symbolic(g, q, k, v, known, near, heads):
        none = g.op('prim::Constant').setType(torch._C.OptionalType.ofTensor())
        out = g.op('com.microsoft::MultiHeadAttention', q, k, v, none, known, near, num_heads_i=heads, mask_filter_value_f=-1e4)
        return out.setType(q.type())


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
        self.most = torch.maximum(self.most, x.abs().amax(0))
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
        self.outputs = len(weight)

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
        out, self.d, width = block.conv.weight.shape
        d = self.d
        self.gauge = Gauge(d)
        self.product = Product(block.conv.weight.permute(0, 2, 1).reshape(out, width * d), block.conv.bias)

    def settle(self):
        self.gauge.settle([self.product], self.norm)

    def forward(self, x, places):
        known = self.gauge(self.norm(x))
        empty = torch.full((1, self.d), 0 if self.gauge.scale is None else ZERO, dtype=known.dtype)
        wide = torch.cat([empty, known])[places.around(self.dilation)].reshape(-1, 3 * self.d)
        a, b = self.product(wide).split(self.d, -1)
        return x + a * torch.sigmoid(b)


class Attend(nn.Module):
    """Self-attention within each sentence; and, by the same product, what names read of its state."""

    def __init__(self, attention, read):
        super().__init__()
        self.norm, self.near = attention.norm, attention.near
        self.heads, self.reach = attention.heads, attention.reach
        enter, leave = attention.enter, attention.leave
        self.before, self.behind = Gauge(enter.in_features), Gauge(leave.in_features)
        self.enter, self.leave = Product(*beside([enter, read])), Product(leave.weight, leave.bias)
        self.sizes = [enter.out_features, read.out_features]

    def settle(self):
        self.before.settle([self.enter], self.norm)
        self.behind.settle([self.leave])

    def forward(self, x, places):
        own, read = self.enter(self.before(self.norm(x))).split(self.sizes, -1)
        q, k, v = torch.cat([torch.zeros(1, self.sizes[0]), own])[places.grid].split(self.sizes[0] // 3, -1)
        place = torch.arange(places.grid.shape[1])
        offset = (place.unsqueeze(0) - place.unsqueeze(1)).clamp(-self.reach, self.reach) + self.reach
        near = self.near(offset).permute(2, 0, 1).unsqueeze(0)
        mixed = Heeded.apply(q, k, v, places.known, near, self.heads).reshape(-1, self.sizes[0] // 3)
        return x + self.leave(self.behind(mixed[places.at])), read


def beside(layers):
    """The weight and bias of linear layers as one; some have no bias."""
    biases = [layer.weight.new_zeros(layer.out_features) if layer.bias is None else layer.bias for layer in layers]
    return torch.cat([layer.weight for layer in layers]), torch.cat(biases)


class Enter(nn.Module):
    """An embedding and the product it goes into."""

    def __init__(self, embedding, enter):
        super().__init__()
        self.seen = embedding.seen
        self.delta = Rows(embedding.delta.weight.detach())
        self.affixes = Rows(torch.cat([a.weight.detach() for a in embedding.affixes]))
        self.register_buffer('first', torch.tensor([0, *BUCKETS[:-1]]).cumsum(0))
        self.gauge, self.product = Gauge(embedding.size), Product(enter.weight, enter.bias)
        self.letters = len(embedding.affixes) * self.affixes.rows.shape[1]

    def settle(self):
        self.gauge.settle([self.product])

    def forward(self, known, features):
        known = known + self.delta(features[:, 0].clamp(max=self.seen))
        affixes = self.affixes(features[:, 1:] + self.first).reshape(-1, self.letters)
        return self.product(self.gauge(torch.cat([known, affixes], -1)))


class Whole(nn.Module):
    """features [words, 5], places [sentences, longest] → scores of names, best tags, scores of heads, and what the labeler reads."""

    def __init__(self, table, names, trees):
        super().__init__()
        names, trees = copy.deepcopy(names), copy.deepcopy(trees)
        self.words = Rows(table)
        t = self.trees = trees
        self.enter = Enter(t.encoder.embedding, t.encoder.enter)
        reads = iter(names.reads)
        self.stages = nn.ModuleList(Attend(b, next(reads)) if isinstance(b, Attention) else Mix(b) for b in t.encoder.blocks)
        heads = [t.upos, t.xpos, t.arc_child, t.arc_head, t.label_child, t.label_head, next(reads)]
        self.sizes = [h.out_features for h in heads]
        self.norm, self.last, self.heads = t.encoder.norm, Gauge(t.encoder.enter.out_features), Product(*beside(heads))
        self.names_enter = Enter(names.embedding, names.enter)
        self.names_stages = nn.ModuleList(Mix(b) for b in names.blocks)
        self.names_norm, self.names_last = names.norm, Gauge(names.enter.out_features)
        self.hidden, self.out = Product(names.hidden.weight, names.hidden.bias), names.out
        with torch.no_grad():
            self.arc_root = F.gelu(t.arc_head(t.root)).reshape(1, -1)
            self.label_root = F.gelu(t.label_head(t.root)).reshape(1, -1)

    def settle(self):
        for part in [self.enter, *self.stages, self.names_enter, *self.names_stages]:
            part.settle()
        self.last.settle([self.heads], self.norm)
        self.names_last.settle([self.hidden], self.names_norm)

    def forward(self, features, places):
        features, places = features.to(torch.int64), Places(places.to(torch.int64))
        known = self.words(features[:, 0])
        x, y = self.enter(known, features), self.names_enter(known, features)
        for stage in self.stages:
            if isinstance(stage, Attend):
                x, read = stage(x, places)
                y = y + read
            else:
                x = stage(x, places)
        upos, xpos, child, head, label_child, label_head, read = self.heads(self.last(self.norm(x))).split(self.sizes, -1)
        arcs = self.arcs(F.gelu(child), torch.cat([self.arc_root, F.gelu(head)]), places)
        tags = [tag.argmax(-1).to(torch.int32) for tag in (upos, xpos)]
        return (self.names(y + read, places), *tags, arcs, F.gelu(label_child), torch.cat([self.label_root, F.gelu(label_head)]))

    def names(self, y, places):
        for stage in self.names_stages:
            y = stage(y, places)
        return torch.log_softmax(self.out(F.gelu(self.hidden(self.names_last(self.names_norm(y))))), -1)

    def arcs(self, child, heads, places):
        """The root has the row that is empty elsewhere."""
        t, grid = self.trees, places.grid
        head = heads[F.pad(grid, (1, 0))]
        scores = torch.matmul(torch.cat([torch.zeros_like(self.arc_root), child])[grid], head.transpose(1, 2)) * t.scale + t.arc_bias(head).transpose(1, 2)
        count = torch.arange(grid.shape[1] + 1)
        offset = (count.unsqueeze(0) - count[1:].unsqueeze(1)).clamp(-t.reach, t.reach) + t.reach
        bias = t.distance(offset).squeeze(-1) * (count > 0).to(torch.float32)
        return scores + bias - (1 - F.pad(places.known, (1, 0), value=1).to(torch.float32)).unsqueeze(1) * 1e4


class Labeler(nn.Module):
    """What the encoder says of words and, behind the root, of heads, and the row of each word's head → labels."""

    def __init__(self, trees):
        super().__init__()
        half = trees.label_child.out_features
        child, head = trees.label_left, trees.label_right
        linear = trees.label_out.weight
        self.rank = child.out_features
        self.before_child, self.before_head, self.gauge = Gauge(half), Gauge(half), Gauge(self.rank)
        zeros = torch.zeros(linear.shape[0])
        self.child = Product(torch.cat([child.weight, linear[:, :half]]), torch.cat([child.bias, zeros]))
        self.head = Product(torch.cat([head.weight, linear[:, half:]]), torch.zeros(self.rank + len(zeros)))
        self.both = Product(trees.label_both.weight, trees.label_out.bias)

    def settle(self):
        self.before_child.settle([self.child])
        self.before_head.settle([self.head])
        self.gauge.settle([self.both])

    def forward(self, child, heads, chosen):
        sizes = [self.rank, self.both.outputs]
        left, own = self.child(self.before_child(child)).split(sizes, -1)
        right, other = self.head(self.before_head(heads))[chosen.to(torch.int64)].split(sizes, -1)
        return (self.both(self.gauge(left * right)) + own + other).argmax(-1).to(torch.int32)
