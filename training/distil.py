"""Teachers → labels → students: the network that ships, on a GPU in about ten minutes (a CPU does it too, in days).

python3 training/distil.py trees --data DIR --out DIR [--before TREES NAMES]
python3 training/distil.py names --data DIR --out DIR --trees DIR [--before TREES NAMES]

`trees`: four large networks of trees are trained, label all sentences of both sets, and a small one learns from what they
think on the average, half of it where a treebank says what is right. Names are learned beside it, so that the encoder has
what they need, and are then thrown away. `names`: four large networks of names do the same for a small one that stands on
that encoder, which stays as it is. `--before` are runs of train.py that teach too. Batches have fixed shapes, so that a step
is one graph that is replayed. Writes checkpoints that export.py reads.
"""
import argparse
import contextlib
import os

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import data
from load import load
from model import Attention, Embedding, Encoder, Names, NamesOnTrees, Trees

CUDA = torch.cuda.is_available()
DEVICE = torch.device('cuda' if CUDA else 'cpu')
WIDTHS = [8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 100]

# Seed, layers, d, how many words are hidden; what a step is, and how many epochs.
TREE_TEACHERS = [
    (11, '1,2,4,a,1,2,a,1,a', 256, 0.12, 34),
    (12, '1,a,2,a,4,a,1', 256, 0.15, 40),
    (13, '1,2,4,8,a,1,2,4,a', 320, 0.12, 33),
    (14, '1,2,a,1,2,a,1,2,a', 256, 0.18, 36),
]
NAME_TEACHERS = [
    (21, True, '1,2,4', 256, 0.12, 10),
    (22, True, '1,2,4,1', 256, 0.15, 12),
    (23, False, '1,2,4,8,1', 256, 0.12, 12),
    (24, False, '1,2,4,1', 192, 0.12, 14),
]
STUDENT = {'layers': '1,2,a,1,2,a', 'd': 128, 'epochs': 70, 'rate': 3e-3, 'recased': 0.08}
NAME_STUDENT = {'layers': '1,2', 'd': 160, 'epochs': 24, 'rate': 2.5e-3, 'recased': 0.12, 'gold': 0.35}
# Names as they come out are surer of themselves than they may be where the whole article has a say.
SOFTENED = 0.75


class Padded:
    """A set in batches of fixed shapes: `features` [recasings, size, width, 5], `labels` [rows, size, width], -1 where none is."""

    def __init__(self, folder, name, untaught=frozenset()):
        self.items = [item for item in data.Sentences(folder, name).items if item[0].shape[1] <= WIDTHS[-1]]
        self.untaught = [item[0][0].tobytes() in untaught for item in self.items]
        self.lengths = np.array([item[0].shape[1] for item in self.items])

    def batches(self, words, seed):
        rng = np.random.default_rng(seed)
        for width, above in zip(WIDTHS, [0] + WIDTHS):
            size = max(4, words // width)
            order = np.nonzero((self.lengths > above) & (self.lengths <= width))[0]
            rng.shuffle(order)
            for start in range(0, len(order), size):
                yield self.collate(order[start : start + size], size, width)

    def collate(self, group, size, width):
        features = np.zeros((4, size, width, data.FEATURES), np.int32)
        labels = np.full((self.items[0][1].shape[0], size, width), -1, np.int64)
        taught = np.zeros(size, bool)
        for b, i in enumerate(group):
            variants, gold = self.items[i]
            features[:, b, : variants.shape[1]] = variants
            labels[:, b, : variants.shape[1]] = gold
            taught[b] = not self.untaught[i]
        return [torch.from_numpy(x).to(DEVICE) for x in (features, labels, taught)]


class Trainer:
    """One step on a batch, as a graph that is made once for each shape where there is a GPU; and the mean of weights."""

    def __init__(self, model, loss, rate):
        self.model, self.loss, self.rate = model, loss, rate
        self.parameters = [p for p in model.parameters() if p.requires_grad]
        self.average = [p.detach().clone() for p in self.parameters]
        self.lr = torch.tensor(0.0, device=DEVICE)
        self.optimizer = torch.optim.Adam(self.parameters, lr=self.lr if CUDA else 1e-3, betas=(0.9, 0.98), **({'capturable': True, 'fused': True} if CUDA else {}))
        self.graphs, self.pool = {}, torch.cuda.graph_pool_handle() if CUDA else None

    def body(self, batch):
        with torch.autocast('cuda', dtype=torch.bfloat16, cache_enabled=False) if CUDA else contextlib.nullcontext():
            loss = self.loss(self.model, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 2.0)
        self.optimizer.step()
        with torch.no_grad():
            for a, p in zip(self.average, self.parameters):
                a.lerp_(p, 0.002)
        return loss.detach()

    def step(self, batch, rate):
        if not CUDA:
            self.optimizer.param_groups[0]['lr'] = rate
            return self.body(batch)
        self.lr.fill_(rate)
        key = tuple(tuple(t.shape) for t in batch)
        if key not in self.graphs:
            self.graphs[key] = self.record([t.clone() for t in batch])
        graph, inputs, loss = self.graphs[key]
        for own, given in zip(inputs, batch):
            own.copy_(given)
        graph.replay()
        return loss

    def record(self, inputs):
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            self.body(inputs)
        torch.cuda.current_stream().wait_stream(stream)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, pool=self.pool):
            loss = self.body(inputs)
        return graph, inputs, loss

    def run(self, batchings, epochs, most=0):
        """Through the batchings in turn, `epochs` times in all."""
        self.model.train()
        rng = np.random.default_rng(7)
        steps = most or int(epochs * sum(map(len, batchings)) / len(batchings))
        order = ((s, i) for _ in range(epochs + 1) for s in rng.permutation(len(batchings)) for i in rng.permutation(len(batchings[s])))
        for step, (s, i) in zip(range(steps), order):
            self.step(batchings[s][i], self.rate * min((step + 1) / 300, 1 - step / steps))
        with torch.no_grad():
            for p, a in zip(self.parameters, self.average):
                p.copy_(a)
        self.graphs.clear()
        return self.model.eval()


def pick(features, recased):
    """One of the casings for each sentence, mostly its own."""
    sentences = features.shape[1]
    other = torch.rand(sentences, device=DEVICE) < recased
    variant = torch.where(other, torch.randint(1, 4, (sentences,), device=DEVICE), torch.zeros(sentences, dtype=torch.long, device=DEVICE))
    index = variant.view(1, -1, 1, 1).expand(1, *features.shape[1:])
    return torch.gather(features, 0, index)[0].long()


def mean(loss, mask):
    return (loss * mask).sum() / mask.sum().clamp(min=1)


def hard(scores, gold, smoothing=0.0):
    flat = F.cross_entropy(scores.float().flatten(0, 1), gold.clamp(min=0).flatten(), label_smoothing=smoothing, reduction='none')
    return flat.view(gold.shape)


def soft(scores, wanted):
    return -(wanted.float() * torch.log_softmax(scores.float(), -1)).sum(-1)


def mixed(thought, gold, share):
    """What teachers think, and what is known to be right where it is known."""
    right = F.one_hot(gold.clamp(min=0), thought.shape[-1]).float()
    return torch.where((gold >= 0).unsqueeze(-1), (1 - share) * thought + share * right, thought)


def names_loss(model, batch):
    features, labels = pick(batch[0], 0.12), batch[1][0]
    return mean(hard(model(features), labels, 0.02), (features[..., 0] > 0) & (labels >= 0))


def trees_loss(model, batch):
    features, (upos, xpos, head, deprel) = pick(batch[0], 0.06), batch[1][:4]
    x, heads, mask = model.encode(features)
    tags = 0.5 * (hard(model.upos(x), upos) + hard(model.xpos(x), xpos))
    arcs = hard(model.arcs(x, heads, mask), head) + hard(model.labels(x, heads, head.clamp(min=0)), deprel)
    return mean(tags + arcs, mask)


class Student(nn.Module):
    """Trees, and names that read what the encoder of trees says and teach it too."""

    def __init__(self, embed, sizes, d, layers):
        super().__init__()
        upos, xpos, deprel, labels = sizes
        self.trees = Trees(Encoder(embed(0.08), d, layers.split(','), 0.1), d, upos, xpos, deprel, rank=256, drop=0.1)
        self.names = NamesOnTrees(self.trees.encoder, embed(0.08), d, ['1'], labels, 0.1, 0.1)

    def forward(self, features):
        encoder, names = self.trees.encoder, self.names
        features = encoder.embedding.hide(features)
        mask = features[..., 0] > 0
        x, states = encoder.enter(encoder.drop(encoder.embedding(features))), []
        for block in encoder.blocks:
            if isinstance(block, Attention):
                states.append(block.norm(x))
            x = block(x, mask)
        states.append(encoder.norm(x))
        y = names.enter(names.drop(names.embedding(features)))
        for read, state in zip(names.reads, states):
            y = y + read(names.drop(state))
        for block in names.blocks:
            y = block(y, mask)
        x = self.trees.drop(states[-1])
        heads = torch.cat([self.trees.root.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        return names.out(names.head_drop(F.gelu(names.hidden(names.head_drop(names.norm(y)))))), x, heads, mask


def student_loss(model, batch):
    features, names, upos, xpos, arcs, first, second, label, other, mask, taught = batch
    said, x, heads, known = model(pick(features, STUDENT['recased']))
    trees = model.trees
    tags = 0.5 * (soft(trees.upos(x), upos) + soft(trees.xpos(x), xpos))
    labels = soft(trees.labels(x, heads, first), label) + 0.3 * soft(trees.labels(x, heads, second), other)
    return 1.5 * mean(soft(said, names), mask) + mean(tags + soft(trees.arcs(x, heads, known), arcs) + labels, taught)


@torch.no_grad()
def names_of(namers, features):
    return sum(torch.softmax(model(features).float(), -1) for model in namers) / len(namers)


@torch.no_grad()
def taught_trees(teachers, namers, batch, has_trees):
    """What teachers think of a batch: names, tags, arcs, and labels of the best arc of each word and of the next best."""
    features, labels, allowed = batch
    clean = features[0].long()
    mask = clean[..., 0] > 0
    states = [model.encode(clean)[:2] for model in teachers]
    thought = lambda of: sum(torch.softmax(of(m, x, h).float(), -1) for m, (x, h) in zip(teachers, states)) / len(teachers)
    names, arcs = names_of(namers, clean), thought(lambda m, x, h: m.arcs(x, h, mask))
    upos, xpos = thought(lambda m, x, h: m.upos(x)), thought(lambda m, x, h: m.xpos(x))
    first = labels[2].clamp(min=0) if has_trees else arcs.argmax(-1)
    second = arcs.scatter(2, first.unsqueeze(-1), -1.0).argmax(-1)
    label, other = (thought(lambda m, x, h: m.labels(x, h, head)) for head in (first, second))
    if has_trees:
        upos, xpos, arcs, label = (mixed(a, labels[i], 0.5) for a, i in ((upos, 0), (xpos, 1), (arcs, 2), (label, 3)))
    else:
        names = mixed(names, labels[0], 0.5)
    half = [t.half() for t in (names, upos, xpos, arcs)]
    return [features, *half, first, second, label.half(), other.half(), mask, mask & allowed.unsqueeze(1)]


@torch.no_grad()
def taught_names(namers, batch, has_names):
    features, labels, _ = batch
    clean = features[0].long()
    names = names_of(namers, clean)
    return [features, (mixed(names, labels[0], NAME_STUDENT['gold']) if has_names else names).half(), clean[..., 0] > 0]


class Workshop:
    """The data on the device, and networks made for it."""

    def __init__(self, args):
        self.args, self.meta = args, data.meta(args.data)
        self.table = data.vectors(args.data).to(DEVICE)
        dev = frozenset(item[0][0].tobytes() for item in data.Sentences(args.data, 'ewt-dev').items)
        # Names were labelled on sentences that measure trees: those teach no trees.
        self.names, self.trees = Padded(args.data, 'names-train', dev), Padded(args.data, 'trees-train')
        self.sizes = [len(self.meta[name]) for name in ('upos', 'xpos', 'deprel', 'nameLabels')]

    def embed(self, hide):
        return Embedding(self.table, self.meta['seen'], drop=hide)

    def before(self):
        if not self.args.before:
            return [], []
        trees = load(self.args.data, self.args.before[0])[2]
        return [trees.to(DEVICE)], [load(self.args.data, self.args.before[1], trees)[2].to(DEVICE)]

    def batchings(self, sets, words, count, first=0):
        return [[batch for s in sets for batch in s.batches(words, first + k)] for k in range(count)]

    def train(self, seed, make, loss, rate, batchings, epochs):
        torch.manual_seed(seed)
        return Trainer(make().to(DEVICE), loss, rate).run(batchings, epochs, self.args.steps)

    def tree_teachers(self):
        batchings, sizes = self.batchings([self.trees], 2600, 2), self.sizes[:3]
        make = lambda layers, d, hide: Trees(Encoder(self.embed(hide), d, layers.split(','), 0.3), d, *sizes, arc=256, label=96, drop=0.33)
        return [self.train(seed, lambda: make(layers, d, hide), trees_loss, 1.5e-3, batchings, epochs) for seed, layers, d, hide, epochs in TREE_TEACHERS]

    def name_teachers(self, trees):
        """Some stand on an encoder of trees, if one is there."""
        labels, batchings = self.sizes[3], self.batchings([self.names], 2500, 2)

        def make(stands, layers, d, hide):
            if stands and trees:
                return NamesOnTrees(trees.encoder, self.embed(hide), d, layers.split(','), labels, 0.25, 0.35)
            return Names(Encoder(self.embed(hide), d, layers.split(','), 0.3), d, labels, 0.35)

        return [
            self.train(seed, lambda: make(stands, layers, d, hide), names_loss, 1.5e-3, batchings, epochs)
            for seed, stands, layers, d, hide, epochs in NAME_TEACHERS
        ]


def distil_trees(shop):
    trees, names = shop.before()
    teachers, namers = trees + shop.tree_teachers(), names + shop.name_teachers(None)
    batchings = [
        [taught_trees(teachers, namers, batch, s is shop.trees) for s in (shop.names, shop.trees) for batch in s.batches(6000, 100 + k)]
        for k in range(4)
    ]
    make = lambda: Student(shop.embed, shop.sizes, STUDENT['d'], STUDENT['layers'])
    student = shop.train(31, make, student_loss, STUDENT['rate'], batchings, STUDENT['epochs'])
    return student.trees, {'task': 'trees', 'd': STUDENT['d'], 'layers': STUDENT['layers'], 'rank': 256}


def distil_names(shop):
    trees = load(shop.args.data, shop.args.trees)[2].to(DEVICE)
    for parameter in trees.parameters():
        parameter.requires_grad_(False)
    namers = shop.before()[1] + shop.name_teachers(trees)
    batchings = [
        [taught_names(namers, batch, s is shop.names) for s in (shop.names, shop.trees) for batch in s.batches(3000, 100 + k)]
        for k in range(2)
    ]
    own = NAME_STUDENT
    make = lambda: NamesOnTrees(trees.encoder, shop.embed(0.1), own['d'], own['layers'].split(','), shop.sizes[3], 0.2, 0.3)
    loss = lambda model, batch: mean(soft(model(pick(batch[0], own['recased'])), batch[1]), batch[2])
    student = shop.train(31, make, loss, own['rate'], batchings, own['epochs'])
    with torch.no_grad():
        student.out.weight.mul_(SOFTENED)
        student.out.bias.mul_(SOFTENED)
    return student, {'task': 'names', 'd': own['d'], 'layers': own['layers'], 'trees': shop.args.trees}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('task', choices=['trees', 'names'])
    parser.add_argument('--data', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--trees', default='')
    parser.add_argument('--before', nargs=2, metavar=('TREES', 'NAMES'))
    parser.add_argument('--steps', type=int, default=0, help='so many of each network and no more, to try it out')
    args = parser.parse_args()
    if CUDA:
        torch.set_default_device('cuda')
    model, options = (distil_trees if args.task == 'trees' else distil_names)(Workshop(args))
    os.makedirs(args.out, exist_ok=True)
    torch.save({'average': {name: value.cpu() for name, value in model.state_dict().items()}, 'args': options}, os.path.join(args.out, 'checkpoint.pt'))


if __name__ == '__main__':
    main()
