"""Holds a model as it ships against the networks as they were trained.

python3 training/verify.py --data DIR --names DIR --trees DIR --model models/en [--sentences N]

Says how far the runtime's answers are from PyTorch's for the same whole-number graph, how many names and tags differ
from those of the trained networks, and the scores of both on development sentences. Needs `npm run build`.
"""
import argparse
import os
import subprocess

import numpy as np
import torch

import data
import score
from export import load_both, packed, rows_of, ship


class Shipped:
    """The files of a model, run by ONNX Runtime in Node; to `score` it looks like the networks of model.py."""

    def __init__(self, folder, meta):
        script = os.path.join(os.path.dirname(__file__), 'run.mjs')
        self.node = subprocess.Popen(['node', script, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.labels_of, self.deprels = len(meta['nameLabels']), len(meta['deprel'])
        self.words = sum(1 for _ in open(os.path.join(folder, 'vocabulary.txt'), encoding='utf8'))

    def ask(self, *parts):
        for part in parts:
            self.node.stdin.write(np.ascontiguousarray(part, dtype=np.int32).tobytes())
        self.node.stdin.flush()

    def answer(self, dtype, *shape):
        return torch.from_numpy(np.frombuffer(self.node.stdout.read(4 * int(np.prod(shape))), dtype=dtype).reshape(shape).copy())

    def run(self, features):
        """As the networks of model.py answer: side by side, padded."""
        mask = features[..., 0] > 0
        words, places = packed(known(features, self.words), mask)
        s, n = places.shape
        self.mask, self.places = mask, places
        self.ask([0, len(words), s], mask.sum(1), words.numpy())
        names = self.padded(self.answer(np.float32, len(words), self.labels_of))
        upos, xpos = (self.padded(self.answer(np.int32, len(words))).long() for _ in range(2))
        return names, upos, xpos, self.answer(np.float32, s, n, n + 1)

    def padded(self, rows):
        out = torch.zeros(*self.mask.shape, *rows.shape[1:], dtype=rows.dtype)
        out[self.mask] = rows
        return out

    def __call__(self, features):
        return self.run(features)[0]

    def encode(self, features):
        return self.run(features), None, None

    def arcs(self, x, heads, mask):
        return x[3]

    def upos(self, x):
        return torch.nn.functional.one_hot(x[1])

    def xpos(self, x):
        return torch.nn.functional.one_hot(x[2])

    def labels(self, x, heads, chosen):
        rows = rows_of(chosen, self.places)
        self.ask([1], rows.numpy())
        return torch.nn.functional.one_hot(self.padded(self.answer(np.int32, len(rows))).long(), self.deprels)


def known(features, words):
    """Rows that do not ship are unknown words."""
    features = features.clone()
    features[..., 0].masked_fill_(features[..., 0] >= words, 1)
    return features


@torch.no_grad()
def compare(shipped, whole, names, trees, sentences, meta):
    worst, differ, words = 0.0, {'names': 0, 'upos': 0, 'xpos': 0, 'heads': 0}, 0
    for group, features, _, mask in sentences.batches(2000):
        have, simulated = shipped.run(features), whole(*packed(known(features, shipped.words), mask))
        worst = max(worst, float((have[0][mask] - simulated[0]).abs().max()))
        x, heads, _ = trees.encode(features)
        exact = torch.log_softmax(names(features), -1)
        for b in range(len(group)):
            n = int(mask[b].sum())
            one, other = [score.viterbi(s[b, :n].numpy(), meta['nameLabels']) for s in (have[0], exact)]
            differ['names'] += sum(a != o for a, o in zip(one, other))
        differ['upos'] += int((have[1] != trees.upos(x).argmax(-1))[mask].sum())
        differ['xpos'] += int((have[2] != trees.xpos(x).argmax(-1))[mask].sum())
        differ['heads'] += int((have[3].argmax(-1) != trees.arcs(x, heads, mask).argmax(-1))[mask].sum())
        words += int(mask.sum())
    print(f'log-probabilities of names by the runtime and by PyTorch differ by {worst:.5f} at most')
    for what, count in differ.items():
        print(f'{what} other than the trained networks say: {count} of {words} words')


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'names', 'trees', 'model'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--sentences', type=int, default=1000)
    args = parser.parse_args()
    torch.set_num_threads(1)
    meta, table, names, trees = load_both(args.data, args.names, args.trees)
    shipped = Shipped(args.model, meta)
    whole, _ = ship(args.data, table, names, trees, shipped.words)
    for name in ('names-dev', 'ewt-dev', 'gum-dev'):
        sentences = data.Sentences(args.data, name)
        sentences.items = sentences.items[: args.sentences]
        task, model = ('names', names) if name == 'names-dev' else ('trees', trees)
        if name != 'ewt-dev':
            compare(shipped, whole, names, trees, sentences, meta)
        print(name, 'trained', score.score(task, model, sentences, meta))
        print(name, 'shipped', score.score(task, shipped, sentences, meta))


if __name__ == '__main__':
    main()
