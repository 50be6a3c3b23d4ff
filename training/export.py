"""Two checkpoints → the files that ship: encoder.onnx (names, tags, arcs), labeler.onnx (labels of chosen arcs), vocabulary, labels.

python3 training/export.py --data DIR --names DIR --trees DIR --out models/en [--words N]

Word vectors are kept as int8 rows with one scale each; convolutions become matrix products over shifted words, which
the runtime multiplies faster.
"""
import argparse
import hashlib
import json
import os

import torch
import torch.nn as nn
import torch.nn.functional as F

import data
from model import Attention, Embedding, Encoder, Names, Trees

parser = argparse.ArgumentParser()
parser.add_argument('--data', required=True)
parser.add_argument('--names', required=True)
parser.add_argument('--trees', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--words', type=int, default=200_000)
args = parser.parse_args()
meta = data.meta(args.data)
table = data.vectors(args.data)


def load(folder, make):
    saved = torch.load(os.path.join(folder, 'checkpoint.pt'))
    options = saved['args']
    encoder = Encoder(Embedding(table, meta['seen']), options['d'], (options.get('layers') or options['dilations']).split(','))
    model = make(encoder, options['d'])
    model.load_state_dict(saved['average'])
    return model.eval()


names = load(args.names, lambda e, d: Names(e, d, len(meta['nameLabels'])))
trees = load(args.trees, lambda e, d: Trees(e, d, len(meta['upos']), len(meta['xpos']), len(meta['deprel'])))


class Rows(nn.Module):
    """Rows of a table as int8 with one scale each."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer('rows', torch.round(weight / scale).to(torch.int8))
        self.register_buffer('scale', scale)

    def forward(self, index):
        return self.rows[index].to(torch.float32) * self.scale[index]


class Mix(nn.Module):
    """A block's dilated convolution as one matrix product over the words before, at and behind each place."""

    def __init__(self, block):
        super().__init__()
        self.norm, self.dilation = block.norm, block.conv.dilation[0]
        out, width, size = block.conv.weight.shape
        self.linear = nn.Linear(size * width, out)
        self.linear.weight = nn.Parameter(block.conv.weight.detach().permute(0, 2, 1).reshape(out, size * width))
        self.linear.bias = nn.Parameter(block.conv.bias.detach())

    def forward(self, x, mask):
        h = self.norm(x) * mask
        n = h.shape[1]
        padded = F.pad(h, (0, 0, self.dilation, self.dilation))
        wide = torch.cat([padded[:, :n], h, padded[:, 2 * self.dilation : 2 * self.dilation + n]], -1)
        a, b = self.linear(wide).chunk(2, -1)
        return x + a * torch.sigmoid(b)


class Shipped(nn.Module):
    """One encoder's stack, as plain matrix products."""

    def __init__(self, encoder):
        super().__init__()
        e = encoder.embedding
        self.seen = e.seen
        self.delta = Rows(e.delta.weight.detach())
        self.affixes = nn.ModuleList(Rows(a.weight.detach()) for a in e.affixes)
        self.enter, self.norm = encoder.enter, encoder.norm
        self.stages = nn.ModuleList(b if isinstance(b, Attention) else Mix(b) for b in encoder.blocks)

    def forward(self, known, features, mask):
        known = known + self.delta(features[..., 0].clamp(max=self.seen))
        x = self.enter(torch.cat([known] + [a(features[..., i + 1]) for i, a in enumerate(self.affixes)], -1))
        for stage in self.stages:
            x = stage(x, mask)
        return self.norm(x)


class Whole(nn.Module):
    def __init__(self):
        super().__init__()
        kept = min(args.words, table.shape[0])
        self.words = Rows(table[:kept])
        self.names_stack, self.trees_stack = Shipped(names.encoder), Shipped(trees.encoder)
        self.names, self.trees = names, trees

    def forward(self, features):
        features = features.to(torch.int64)
        present = features[..., 0] > 0
        mask = present.unsqueeze(-1).to(torch.float32)
        known = self.words(features[..., 0])
        n = self.names_stack(known, features, mask)
        name_scores = torch.log_softmax(self.names.out(F.gelu(self.names.hidden(n))), -1)
        x = self.trees_stack(known, features, mask)
        t = self.trees
        heads = torch.cat([t.root.expand(x.shape[0], 1, -1), x], 1)
        child, head = F.gelu(t.arc_child(x)), F.gelu(t.arc_head(heads))
        scores = torch.matmul(child, head.transpose(1, 2)) * t.scale + t.arc_bias(head).transpose(1, 2)
        count = torch.arange(x.shape[1] + 1)
        offset = count.unsqueeze(0) - count[1:].unsqueeze(1)
        bias = t.distance((offset.clamp(-t.reach, t.reach) + t.reach)).squeeze(-1) * (count > 0).to(torch.float32)
        allowed = torch.cat([torch.ones_like(mask[:, :1]), mask], 1).transpose(1, 2)
        arcs = scores + bias - (1 - allowed) * 1e4
        upos, xpos = t.upos(x).argmax(-1).to(torch.int32), t.xpos(x).argmax(-1).to(torch.int32)
        return name_scores, upos, xpos, arcs, F.gelu(t.label_child(x)), F.gelu(t.label_head(heads))


class Labeler(nn.Module):
    def __init__(self):
        super().__init__()
        self.bilinear, self.out = trees.bilinear, trees.label_out

    def forward(self, child, head, chosen):
        head = torch.gather(head, 1, chosen.to(torch.int64).unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        k, i, j = self.bilinear.shape
        left = torch.matmul(child, self.bilinear.permute(1, 0, 2).reshape(i, k * j)).reshape(child.shape[0], child.shape[1], k, j)
        both = torch.matmul(left, head.unsqueeze(-1)).squeeze(-1)
        return (both + self.out(torch.cat([child, head], -1))).argmax(-1).to(torch.int32)


os.makedirs(args.out, exist_ok=True)
whole, labeler = Whole().eval(), Labeler().eval()
sample = torch.randint(1, 300, (2, 7, 5), dtype=torch.int32)
dynamic = {0: 'sentences', 1: 'words'}
outputs = ['names', 'upos', 'xpos', 'arcs', 'child', 'head']
with torch.no_grad():
    torch.onnx.export(
        whole, (sample,), os.path.join(args.out, 'encoder.onnx'), opset_version=14, input_names=['features'],
        output_names=outputs, dynamic_axes={'features': dynamic, **{name: dict(dynamic) for name in outputs}},
    )
    _, _, _, arcs, child, head = whole(sample)
    chosen = arcs.argmax(-1).to(torch.int32)
    torch.onnx.export(
        labeler, (child, head, chosen), os.path.join(args.out, 'labeler.onnx'), opset_version=14,
        input_names=['child', 'head', 'chosen'], output_names=['labels'],
        dynamic_axes={'child': dynamic, 'head': {0: 'sentences', 1: 'heads'}, 'chosen': dynamic, 'labels': dynamic},
    )
words = open(os.path.join(args.data, 'vocabulary.txt'), encoding='utf8').read().split('\n')[: args.words]
open(os.path.join(args.out, 'vocabulary.txt'), 'w', encoding='utf8').write('\n'.join(words) + '\n')
json.dump(
    {'names': meta['nameLabels'], 'upos': meta['upos'], 'xpos': meta['xpos'], 'deprel': meta['deprel']},
    open(os.path.join(args.out, 'labels.json'), 'w'),
    indent=1,
)
sums = {}
for file in ['encoder.onnx', 'labeler.onnx', 'vocabulary.txt', 'labels.json']:
    path = os.path.join(args.out, file)
    sums[file] = {'sha256': hashlib.sha256(open(path, 'rb').read()).hexdigest(), 'bytes': os.path.getsize(path)}
json.dump(sums, open(os.path.join(args.out, 'checksums.json'), 'w'), indent=1)
for file, entry in sums.items():
    print(f"{file}: {entry['bytes'] / 1e6:.1f} MB")
