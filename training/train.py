"""Trains one task and writes a checkpoint after every epoch; goes on from the last one where it was broken off.

python3 training/train.py names|trees --data DIR --out DIR [--epochs N] [--d N] [--layers 1,2,4,8,1] [--seed N]

Names stand on the encoder of trees in the folder `--trees`, which stays as it is; without one they have an encoder of
their own. `--soft FILE` are labels that teachers give (teach.py), half of what is learned from. `--start DIR` is a run to take
over: every tensor of a name and shape that both networks have.
"""
import argparse
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
import score
from load import load
from model import Embedding, Encoder, Names, NamesOnTrees, Trees

parser = argparse.ArgumentParser()
parser.add_argument('task', choices=['names', 'trees'])
parser.add_argument('--data', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--epochs', type=int, default=0)
parser.add_argument('--d', type=int, default=0)
parser.add_argument('--layers', default='')
parser.add_argument('--words', type=int, default=1200)
parser.add_argument('--rate', type=float, default=2e-3)
parser.add_argument('--recased', type=float, default=0.06)
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--set', default='')
parser.add_argument('--drop', type=float, default=0.2)
parser.add_argument('--hide', type=float, default=0.1)
parser.add_argument('--rank', type=int, default=0)
parser.add_argument('--trees', default='')
parser.add_argument('--soft', default='')
parser.add_argument('--start', default='')
args = parser.parse_args()
defaults = {'names': (6, 128, '1,2,4,8,1'), 'trees': (10, 160, '1,2,4,8,1,2')}[args.task]
args.epochs = args.epochs or defaults[0]
args.d = args.d or defaults[1]
args.layers = args.layers or defaults[2]

torch.set_num_threads(1)
torch.manual_seed(args.seed)
os.makedirs(args.out, exist_ok=True)
meta = data.meta(args.data)
table = data.vectors(args.data)


def build():
    if args.trees:
        embedding = Embedding(table, meta['seen'], drop=args.hide)
        return NamesOnTrees(trees, embedding, args.d, args.layers.split(','), len(meta['nameLabels']), args.drop)
    encoder = Encoder(Embedding(table, meta['seen'], drop=args.hide), args.d, args.layers.split(','), args.drop)
    if args.task == 'names':
        return Names(encoder, args.d, len(meta['nameLabels']))
    return Trees(encoder, args.d, len(meta['upos']), len(meta['xpos']), len(meta['deprel']), rank=args.rank)


def loss_of(model, features, labels, mask, soft):
    if args.task == 'names':
        scores, gold = model(features), labels[:, 0]
        told = mask & (gold >= 0)
        loss = F.cross_entropy(scores[told], gold[told], label_smoothing=0.02)
        return loss if soft is None else (loss + F.cross_entropy(scores[mask], soft)) / 2
    x, heads, _ = model.encode(features)
    gold = labels[:, 2]
    loss = F.cross_entropy(model.upos(x)[mask], labels[:, 0][mask]) + F.cross_entropy(model.xpos(x)[mask], labels[:, 1][mask])
    loss = 0.5 * loss + F.cross_entropy(model.arcs(x, heads, mask)[mask], gold[mask])
    return loss + F.cross_entropy(model.labels(x, heads, gold)[mask], labels[:, 3][mask])


train = data.Sentences(args.data, args.set or args.task + '-train')
soft = data.Soft(args.soft, train, len(meta['nameLabels'])) if args.soft else None
trees = load(args.data, args.trees)[2].encoder if args.trees else None
dev = {'names': ['names-dev'], 'trees': ['ewt-dev', 'gum-dev']}[args.task]
dev = {name: data.Sentences(args.data, name) for name in dev}
model = build()
if args.start:
    before = torch.load(os.path.join(args.start, 'checkpoint.pt'))['average']
    before = {name.replace('encoder.', '', 1) if args.trees else name: value for name, value in before.items()}
    own = model.state_dict()
    model.load_state_dict({name: before[name] if name in before and before[name].shape == own[name].shape else own[name] for name in own})
average = build()
average.load_state_dict(model.state_dict())
average.eval()
optimizer = torch.optim.Adam(model.parameters(), lr=args.rate, betas=(0.9, 0.98))
steps = args.epochs * sum(1 for _ in train.batches(args.words, np.random.default_rng(0)))
step = first = 0
checkpoint = os.path.join(args.out, 'checkpoint.pt')
if os.path.exists(checkpoint):
    saved = torch.load(checkpoint)
    model.load_state_dict(saved['model'])
    average.load_state_dict(saved['average'])
    optimizer.load_state_dict(saved['optimizer'])
    step, first = saved['step'], saved['epoch']
    torch.set_rng_state(saved['random'])

for epoch in range(first, args.epochs):
    model.train()
    began, total, count = time.time(), 0.0, 0
    for group, features, labels, mask in train.batches(args.words, np.random.default_rng(args.seed * 1000 + epoch), args.recased):
        rate = args.rate * min((step + 1) / 200, max(0.0, 1 - step / steps))
        for parameters in optimizer.param_groups:
            parameters['lr'] = rate
        loss = loss_of(model, features, labels, mask, soft and soft.of(group))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        decay = min(0.998, (step + 1) / (step + 20))
        with torch.no_grad():
            for a, b in zip(average.parameters(), model.parameters()):
                a.mul_(decay).add_(b, alpha=1 - decay)
        step += 1
        total += float(loss)
        count += 1
    scores = {name: score.score(args.task, average, sentences, meta) for name, sentences in dev.items()}
    line = {'epoch': epoch + 1, 'loss': round(total / count, 4), 'seconds': round(time.time() - began), 'scores': scores}
    print(json.dumps(line), flush=True)
    with open(os.path.join(args.out, 'log.jsonl'), 'a') as log:
        log.write(json.dumps(line) + '\n')
    torch.save(
        {'model': model.state_dict(), 'average': average.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step,
         'epoch': epoch + 1, 'random': torch.get_rng_state(), 'args': vars(args)},
        checkpoint,
    )
