"""The encoder and its heads. Sizes are options, so that what was measured can be measured again."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

BUCKETS = (5000, 5000, 2000, 400)


class Embedding(nn.Module):
    """Frozen word vectors, a trained difference for words seen in training (rows below `seen`), hashed affixes and shape."""

    def __init__(self, table, seen, affix=32, drop=0.1):
        super().__init__()
        self.register_buffer('table', table, persistent=False)
        self.seen = seen
        self.delta = nn.Embedding(seen + 1, table.shape[1])
        nn.init.zeros_(self.delta.weight)
        self.affixes = nn.ModuleList(nn.Embedding(n, affix) for n in BUCKETS)
        for e in self.affixes:
            nn.init.normal_(e.weight, std=0.3)
        self.drop = drop
        self.size = table.shape[1] + affix * len(BUCKETS)

    def hide(self, features):
        """In training some words are unknown."""
        if not self.training or not self.drop:
            return features
        features, words = features.clone(), features[..., 0]
        features[..., 0].masked_fill_((torch.rand(words.shape) < self.drop) & (words > 0), 1)
        return features

    def forward(self, features):
        words = features[..., 0]
        known = F.embedding(words, self.table) + self.delta(words.clamp(max=self.seen))
        return torch.cat([known] + [e(features[..., i + 1]) for i, e in enumerate(self.affixes)], -1)


class Block(nn.Module):
    """LayerNorm, a dilated convolution over three words, a gate; added to what came in."""

    def __init__(self, d, dilation, drop):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.conv = nn.Conv1d(d, 2 * d, 3, padding=dilation, dilation=dilation)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        h = self.norm(x).masked_fill(~mask.unsqueeze(-1), 0.0)
        h = self.conv(h.transpose(1, 2)).transpose(1, 2)
        return x + self.drop(F.glu(h, -1))


class Attention(nn.Module):
    """LayerNorm and self-attention with a learned bias by distance; added to what came in."""

    def __init__(self, d, drop, heads=4, reach=24):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.enter = nn.Linear(d, 3 * d)
        self.leave = nn.Linear(d, d)
        self.near = nn.Embedding(2 * reach + 1, heads)
        nn.init.zeros_(self.near.weight)
        self.heads, self.reach, self.scale = heads, reach, 1 / math.sqrt(d // heads)
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):
        """`mask` is [batch, words] or, as in the shipped graph, [batch, words, 1]."""
        b, n, d = x.shape
        q, k, v = self.enter(self.norm(x)).reshape(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        place = torch.arange(n)
        offset = (place.unsqueeze(0) - place.unsqueeze(1)).clamp(-self.reach, self.reach) + self.reach
        scores = torch.matmul(q, k.transpose(2, 3)) * self.scale + self.near(offset).permute(2, 0, 1)
        scores = scores - (1 - mask.to(x.dtype)).reshape(b, 1, 1, n) * 1e4
        mixed = torch.matmul(torch.softmax(scores, -1), v).permute(0, 2, 1, 3).reshape(b, n, d)
        return x + self.drop(self.leave(mixed))


class Encoder(nn.Module):
    """`layers` is a list such as ['1', '2', 'a', '4']: dilations of convolutions, and `a` for attention."""

    def __init__(self, embedding, d, layers, drop=0.2):
        super().__init__()
        self.embedding = embedding
        self.enter = nn.Linear(embedding.size, d)
        self.drop = nn.Dropout(drop)
        self.blocks = nn.ModuleList(Attention(d, drop) if layer == 'a' else Block(d, int(layer), drop) for layer in layers)
        self.norm = nn.LayerNorm(d)

    def forward(self, features):
        states, mask = self.states(features)
        return states[-1], mask

    def states(self, features):
        """What goes into each layer of attention and, last, what the encoder says; each out of a LayerNorm."""
        mask = features[..., 0] > 0
        x = self.enter(self.drop(self.embedding(self.embedding.hide(features))))
        states = []
        for block in self.blocks:
            if isinstance(block, Attention):
                states.append(block.norm(x))
            x = block(x, mask)
        return states + [self.norm(x)], mask


class Names(nn.Module):
    """Scores [batch, words, labels] for BIO labels, from an encoder of its own: a teacher of the network that ships."""

    def __init__(self, encoder, d, labels, drop=0.3):
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(drop)
        self.hidden = nn.Linear(d, d)
        self.out = nn.Linear(d, labels)

    def forward(self, features):
        x, _ = self.encoder(features)
        return self.out(self.drop(F.gelu(self.hidden(self.drop(x)))))


class NamesOnTrees(nn.Module):
    """
    Scores [batch, words, labels] for BIO labels: an embedding and a few convolutions of its own over what the encoder of
    trees says of each word. That encoder stays as it is, so that trees lose nothing.
    """

    def __init__(self, trees, embedding, d, layers, labels, drop=0.2, head_drop=0.3):
        super().__init__()
        self.__dict__['trees'] = trees.eval()
        self.embedding = embedding
        self.enter = nn.Linear(embedding.size, d)
        self.reads = nn.ModuleList(
            nn.Linear(norm.normalized_shape[0], d, bias=False)
            for norm in [b.norm for b in trees.blocks if isinstance(b, Attention)] + [trees.norm]
        )
        self.blocks = nn.ModuleList(Block(d, int(layer), drop) for layer in layers)
        self.norm = nn.LayerNorm(d)
        self.drop, self.head_drop = nn.Dropout(drop), nn.Dropout(head_drop)
        self.hidden = nn.Linear(d, d)
        self.out = nn.Linear(d, labels)

    def forward(self, features):
        features = self.embedding.hide(features)
        with torch.no_grad():
            states, mask = self.trees.states(features)
        x = self.enter(self.drop(self.embedding(features)))
        for read, state in zip(self.reads, states):
            x = x + read(self.drop(state))
        for block in self.blocks:
            x = block(x, mask)
        return self.out(self.head_drop(F.gelu(self.hidden(self.head_drop(self.norm(x))))))


class Trees(nn.Module):
    """Tags, arcs [batch, words, 1 + words] (column 0 the root) and, for given heads, labels."""

    def __init__(self, encoder, d, upos, xpos, deprels, arc=160, label=64, reach=32, drop=0.25, rank=0):
        super().__init__()
        self.rank = rank
        self.encoder = encoder
        self.drop = nn.Dropout(drop)
        self.upos = nn.Linear(d, upos)
        self.xpos = nn.Linear(d, xpos)
        self.root = nn.Parameter(torch.zeros(d))
        self.arc_child = nn.Linear(d, arc)
        self.arc_head = nn.Linear(d, arc)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.distance = nn.Embedding(2 * reach + 1, 1)
        nn.init.zeros_(self.distance.weight)
        self.reach = reach
        self.label_child = nn.Linear(d, label)
        self.label_head = nn.Linear(d, label)
        if rank:
            self.label_left, self.label_right = nn.Linear(label, rank), nn.Linear(label, rank, bias=False)
            self.label_both = nn.Linear(rank, deprels, bias=False)
        else:
            self.bilinear = nn.Parameter(torch.randn(deprels, label, label) * (1 / label))
        self.label_out = nn.Linear(2 * label, deprels)
        self.scale = 1 / math.sqrt(arc)

    def encode(self, features):
        x, mask = self.encoder(features)
        x = self.drop(x)
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        return x, heads, mask

    def arcs(self, x, heads, mask):
        child = self.drop(F.gelu(self.arc_child(x)))
        head = self.drop(F.gelu(self.arc_head(heads)))
        scores = torch.matmul(child, head.transpose(1, 2)) * self.scale + self.arc_bias(head).transpose(1, 2)
        n = x.shape[1]
        offset = torch.arange(n + 1).unsqueeze(0) - torch.arange(1, n + 1).unsqueeze(1)
        bias = self.distance((offset.clamp(-self.reach, self.reach) + self.reach)).squeeze(-1)
        bias = torch.cat([torch.zeros(n, 1), bias[:, 1:]], 1)
        scores = scores + bias
        allowed = torch.cat([torch.ones(mask.shape[0], 1, dtype=torch.bool), mask], 1).unsqueeze(1)
        return scores.masked_fill(~allowed, -1e4)

    def labels(self, x, heads, chosen):
        """`chosen` [batch, words]: index of each word's head in `heads`."""
        child = self.drop(F.gelu(self.label_child(x)))
        head = self.drop(F.gelu(self.label_head(heads)))
        head = torch.gather(head, 1, chosen.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.label(child, head)

    def label(self, child, head):
        """Labels of arcs: bilinear, or in the sum of so many products as `rank` says, which is as good and a fifth of the work."""
        if self.rank:
            both = self.label_both(self.label_left(child) * self.label_right(head))
        else:
            both = torch.einsum('...i,kij,...j->...k', child, self.bilinear, head)
        return both + self.label_out(torch.cat([child, head], -1))
