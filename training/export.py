"""Two checkpoints → the files that ship: encoder.onnx (names, tags, arcs), labeler.onnx (labels of chosen arcs), vocabulary, labels.

python3 training/export.py --data DIR --names DIR --trees DIR --out models/en [--words N]
"""
import argparse
import hashlib
import json
import os

import torch

import data
from load import load
from shipped import Labeler, Whole


def load_both(data_folder, names_folder, trees_folder):
    """The two networks as trained, and the vectors they stand on."""
    meta, table, trees = load(data_folder, trees_folder)
    return meta, table, load(data_folder, names_folder, trees)[2], trees


def packed(features, mask):
    """A batch as the shipped graph takes it: words one after another, and where each stands."""
    places = torch.zeros(mask.shape, dtype=torch.int32)
    places[mask] = torch.arange(1, int(mask.sum()) + 1, dtype=torch.int32)
    return features[mask].to(torch.int32), places


@torch.no_grad()
def ship(data_folder, table, names, trees, words):
    """The two graphs that ship, settled on sentences that the networks were trained on."""
    whole, labeler = Whole(table[:words], names, trees).eval(), Labeler(trees).eval()
    for task in ('names-train', 'trees-train'):
        sentences = data.Sentences(data_folder, task)
        for start in range(0, len(sentences), 100):
            _, features, _, mask = sentences.collate(range(start, min(start + 8, len(sentences))))
            features[..., 0].masked_fill_(features[..., 0] >= words, 1)
            features, places = packed(features, mask)
            _, _, _, arcs, child, head = whole(features, places)
            labeler(child, head, rows_of(arcs.argmax(-1), places))
    whole.settle()
    labeler.settle()
    return whole, labeler


def rows_of(heads, places):
    """Rows of heads for each word, 0 the root, where heads are counted within sentences."""
    rows = torch.gather(torch.nn.functional.pad(places, (1, 0)).to(torch.int64), 1, heads)
    return rows[places > 0].to(torch.int32)


def write(whole, labeler, out):
    names = ['names', 'upos', 'xpos', 'arcs', 'child', 'head']
    words, grid, rows = {0: 'words'}, {0: 'sentences', 1: 'longest'}, {0: 'rows'}
    axes = {**{name: words for name in names}, 'arcs': {**grid, 2: 'heads'}, 'head': rows}
    options = {'opset_version': 14, 'custom_opsets': {'com.microsoft': 1}}
    places = torch.tensor([[1, 2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 0, 0]], dtype=torch.int32)
    sample = torch.randint(1, 300, (12, 5), dtype=torch.int32)
    with torch.no_grad():
        torch.onnx.export(
            whole, (sample, places), os.path.join(out, 'encoder.onnx'), input_names=['features', 'places'], output_names=names,
            dynamic_axes={'features': words, 'places': grid, **axes}, **options,
        )
        _, _, _, arcs, child, head = whole(sample, places)
        torch.onnx.export(
            labeler, (child, head, rows_of(arcs.argmax(-1), places)), os.path.join(out, 'labeler.onnx'),
            input_names=['child', 'head', 'chosen'], output_names=['labels'],
            dynamic_axes={'child': words, 'head': rows, 'chosen': words, 'labels': words}, **options,
        )


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'names', 'trees', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--words', type=int, default=200_000)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    meta, table, names, trees = load_both(args.data, args.names, args.trees)
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
