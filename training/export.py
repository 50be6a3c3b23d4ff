"""Two checkpoints → the files that ship: encoder.onnx (names, tags, arcs), labeler.onnx (labels of chosen arcs), vocabulary, labels.

python3 training/export.py --data DIR --names DIR --trees DIR --out models/en [--words N]
"""
import argparse
import hashlib
import json
import os

import torch

import data
from model import Embedding, Encoder, Names, Trees
from shipped import Labeler, Whole


def load(data_folder, names_folder, trees_folder):
    """The two networks as trained, and the vectors they stand on."""
    meta, table = data.meta(data_folder), data.vectors(data_folder)

    def one(folder, make):
        saved = torch.load(os.path.join(folder, 'checkpoint.pt'))
        options = saved['args']
        layers = (options.get('layers') or options['dilations']).split(',')
        model = make(Encoder(Embedding(table, meta['seen']), options['d'], layers), options['d'])
        model.load_state_dict(saved['average'])
        return model.eval()

    names = one(names_folder, lambda e, d: Names(e, d, len(meta['nameLabels'])))
    trees = one(trees_folder, lambda e, d: Trees(e, d, len(meta['upos']), len(meta['xpos']), len(meta['deprel'])))
    return meta, table, names, trees


@torch.no_grad()
def ship(data_folder, table, names, trees, words):
    """The two graphs that ship, settled on sentences that the networks were trained on."""
    whole, labeler = Whole(table[:words], names, trees).eval(), Labeler(trees).eval()
    for task in ('names-train', 'trees-train'):
        sentences = data.Sentences(data_folder, task)
        for start in range(0, len(sentences), 100):
            _, features, _, _ = sentences.collate(range(start, min(start + 8, len(sentences))))
            features[..., 0].masked_fill_(features[..., 0] >= words, 1)
            _, _, _, arcs, child, head = whole(features)
            labeler(child, head, arcs.argmax(-1))
    whole.settle()
    labeler.settle()
    return whole, labeler


def write(whole, labeler, out):
    dynamic = {0: 'sentences', 1: 'words'}
    names = ['names', 'upos', 'xpos', 'arcs', 'child', 'head']
    axes = {**{name: dynamic for name in names}, 'arcs': {**dynamic, 2: 'heads'}, 'head': {0: 'sentences', 1: 'heads'}}
    options = {'opset_version': 14, 'custom_opsets': {'com.microsoft': 1}}
    sample = torch.randint(1, 300, (2, 7, 5), dtype=torch.int32)
    with torch.no_grad():
        torch.onnx.export(
            whole, (sample,), os.path.join(out, 'encoder.onnx'), input_names=['features'], output_names=names,
            dynamic_axes={'features': dynamic, **axes}, **options,
        )
        _, _, _, arcs, child, head = whole(sample)
        torch.onnx.export(
            labeler, (child, head, arcs.argmax(-1).to(torch.int32)), os.path.join(out, 'labeler.onnx'),
            input_names=['child', 'head', 'chosen'], output_names=['labels'],
            dynamic_axes={'child': dynamic, 'head': axes['head'], 'chosen': dynamic, 'labels': dynamic}, **options,
        )


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'names', 'trees', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--words', type=int, default=200_000)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    meta, table, names, trees = load(args.data, args.names, args.trees)
    os.makedirs(args.out, exist_ok=True)
    write(*ship(args.data, table, names, trees, args.words), args.out)
    words = open(os.path.join(args.data, 'vocabulary.txt'), encoding='utf8').read().split('\n')[: args.words]
    open(os.path.join(args.out, 'vocabulary.txt'), 'w', encoding='utf8').write('\n'.join(words) + '\n')
    labels = {'names': meta['nameLabels'], 'upos': meta['upos'], 'xpos': meta['xpos'], 'deprel': meta['deprel']}
    json.dump(labels, open(os.path.join(args.out, 'labels.json'), 'w'), indent=1)
    sums = {}
    for file in ['encoder.onnx', 'labeler.onnx', 'vocabulary.txt', 'labels.json']:
        content = open(os.path.join(args.out, file), 'rb').read()
        sums[file] = {'sha256': hashlib.sha256(content).hexdigest(), 'bytes': len(content)}
        print(f'{file}: {len(content) / 1e6:.1f} MB')
    json.dump(sums, open(os.path.join(args.out, 'checksums.json'), 'w'), indent=1)


if __name__ == '__main__':
    main()
