"""Networks from the checkpoints that train.py writes."""
import os

import torch

import data
from model import Embedding, Encoder, Names, NamesOnTrees, Trees


def load(data_folder, run, trees=None):
    """What the data is, its vectors, and the network trained on it, as it is on average; `trees` are those it stands on."""
    meta, table = data.meta(data_folder), data.vectors(data_folder)
    saved = torch.load(os.path.join(run, 'checkpoint.pt'))
    options, d = saved['args'], saved['args']['d']
    layers = options['layers'].split(',')
    if options['task'] == 'trees':
        encoder = Encoder(Embedding(table, meta['seen']), d, layers)
        model = Trees(encoder, d, len(meta['upos']), len(meta['xpos']), len(meta['deprel']), rank=options.get('rank', 0))
    elif options.get('trees'):
        model = NamesOnTrees(trees.encoder, Embedding(table, meta['seen']), d, layers, len(meta['nameLabels']))
    else:
        model = Names(Encoder(Embedding(table, meta['seen']), d, layers), d, len(meta['nameLabels']))
    model.load_state_dict(saved['average'])
    return meta, table, model.eval()
