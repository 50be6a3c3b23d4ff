"""
A run of trees with a bilinear labeler → the same with one of low rank, which learns to say what the first says; all else
stays as it is.

python3 training/relabel.py --data DIR --trees DIR --out DIR [--rank 256] [--epochs 8]
"""
import argparse
import copy
import json
import os

import torch
import torch.nn.functional as F

import data
import score
from load import load
from model import Trees


UNTOLD = -100


@torch.no_grad()
def arcs_of(trees, data_folder):
    """
    What the labeler reads of words and heads, and the label where it is known: each word with its head and with the next
    best, so that arcs that should not be are labelled alike too, and words of news with the best.
    """
    children, heads, labels = [], [], []

    def add(x, states, chosen, known, mask):
        head = F.gelu(trees.label_head(states))
        head = torch.gather(head, 1, chosen.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        children.append(F.gelu(trees.label_child(x))[mask])
        heads.append(head[mask])
        labels.append(known[mask])

    for name, every in (('trees-train', 1), ('names-train', 3)):
        sentences = data.Sentences(data_folder, name)
        sentences.items = sentences.items[::every]
        for _, features, gold, mask in sentences.batches(4000):
            x, states, _ = trees.encode(features)
            arcs, untold = trees.arcs(x, states, mask), torch.full(mask.shape, UNTOLD)
            if name == 'trees-train':
                add(x, states, gold[:, 2], gold[:, 3], mask)
                arcs = arcs.scatter(2, gold[:, 2:3].transpose(1, 2), -1e5)
            add(x, states, arcs.argmax(-1), untold, mask)
    return torch.cat(children), torch.cat(heads), torch.cat(labels)


def fit(model, teacher, arcs, epochs, drop, taught, rate=2e-3, size=2000):
    children, heads, labels = arcs
    parts = [*model.label_left.parameters(), *model.label_right.parameters(), *model.label_both.parameters(), *model.label_out.parameters()]
    average = [p.detach().clone() for p in parts]
    optimizer = torch.optim.Adam(parts, lr=rate, betas=(0.9, 0.98))
    step, steps = 0, epochs * (len(labels) // size)
    for _ in range(epochs):
        order = torch.randperm(len(labels))
        for start in range(0, len(labels) - size + 1, size):
            some = order[start : start + size]
            child, head = children[some], heads[some]
            with torch.no_grad():
                wanted = torch.softmax(teacher.label(child, head), -1)
            said = model.label(F.dropout(child, drop), F.dropout(head, drop))
            told = F.cross_entropy(said, labels[some], ignore_index=UNTOLD)
            loss = taught * F.cross_entropy(said, wanted) + (1 - taught) * told
            optimizer.param_groups[0]['lr'] = rate * min((step + 1) / 200, 1 - step / steps)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            with torch.no_grad():
                for a, p in zip(average, parts):
                    a.lerp_(p, 1 - min(0.998, step / (step + 19)))
    with torch.no_grad():
        for a, p in zip(average, parts):
            p.copy_(a)


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'trees', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--rank', type=int, default=256)
    parser.add_argument('--epochs', type=int, default=8)
    parser.add_argument('--drop', type=float, default=0.05)
    parser.add_argument('--taught', type=float, default=0.9)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    meta, _, teacher = load(args.data, args.trees)
    sizes = [len(meta[name]) for name in ('upos', 'xpos', 'deprel')]
    model = Trees(teacher.encoder, teacher.encoder.enter.out_features, *sizes, rank=args.rank)
    model.load_state_dict({**model.state_dict(), **{n: v for n, v in teacher.state_dict().items() if n != 'bilinear'}})
    # What goes on learning must not be the teacher's own.
    model.label_out = copy.deepcopy(model.label_out)
    fit(model, teacher, arcs_of(teacher, args.data), args.epochs, args.drop, args.taught)
    model.eval()
    print(json.dumps({name: score.score('trees', model, data.Sentences(args.data, name), meta) for name in ('ewt-dev', 'gum-dev')}))
    os.makedirs(args.out, exist_ok=True)
    options = torch.load(os.path.join(args.trees, 'checkpoint.pt'))['args']
    torch.save({'average': model.state_dict(), 'args': {**options, 'rank': args.rank}}, os.path.join(args.out, 'checkpoint.pt'))


if __name__ == '__main__':
    main()
