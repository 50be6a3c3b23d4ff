"""Labels of the names' training sentences as networks already trained see them, the mean of their probabilities.

python3 training/teach.py --out FILE DATA=RUN [DATA=RUN ...]
"""
import argparse

import numpy as np
import torch

import data
import score
from load import load


@torch.no_grad()
def told(folder, model, name):
    """Probabilities of labels for each sentence of a set."""
    sentences = data.Sentences(folder, name)
    out = [None] * len(sentences)
    for group, features, _, mask in sentences.batches(4000):
        probabilities = torch.softmax(model(features), -1).numpy()
        for b, i in enumerate(group):
            out[i] = probabilities[b, : int(mask[b].sum())]
    return out


def mean(sets):
    """Sentence by sentence; data that ends sooner has the first sentences of the others."""
    return [np.mean([s[i] for s in sets if i < len(s)], 0) for i in range(max(len(s) for s in sets))]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    parser.add_argument('runs', nargs='+')
    args = parser.parse_args()
    torch.set_num_threads(1)
    teachers = []
    for run in args.runs:
        folder, checkpoint = run.split('=')
        meta, _, model = load(folder, checkpoint)
        teachers.append((folder, model))
    labels = meta['nameLabels']
    dev = data.Sentences(folder, 'names-dev')
    print(score.score_labels([np.log(row + 1e-9) for row in mean([told(f, m, 'names-dev') for f, m in teachers])], dev, labels), flush=True)
    train = mean([told(f, m, 'names-train') for f, m in teachers])
    np.concatenate(train).astype(np.float16).tofile(args.out)


if __name__ == '__main__':
    main()
