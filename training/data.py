"""Reads what prepare.mjs wrote: int32 streams of sentences, and the word vectors."""
import json
import os

import numpy as np
import torch

FEATURES = 5


class Sentences:
    """`features[variant]` int32 [n, 5], `labels` int32 [rows, n] of each sentence."""

    def __init__(self, folder, name):
        meta = json.load(open(os.path.join(folder, 'meta.json')))
        info = next(s for s in meta['sets'] if s['name'] == name)
        data = np.fromfile(os.path.join(folder, name + '.bin'), dtype=np.int32)
        self.items = []
        at = 0
        for _ in range(info['sentences']):
            n = int(data[at])
            at += 1
            variants = data[at : at + info['variants'] * n * FEATURES].reshape(info['variants'], n, FEATURES)
            at += info['variants'] * n * FEATURES
            labels = data[at : at + info['rows'] * n].reshape(info['rows'], n)
            at += info['rows'] * n
            self.items.append((variants, labels))
        assert at == len(data)

    def __len__(self):
        return len(self.items)

    def batches(self, words, rng=None, recased=0.0, longest=150):
        """Batches of about `words` words, of like length; shuffled and recased where a generator is given."""
        order = np.arange(len(self.items))
        lengths = np.array([v.shape[1] for v, _ in self.items])
        if rng is not None:
            order = order[lengths <= longest]
            order = order[np.argsort(lengths[order] + rng.uniform(0, 4, len(order)), kind='stable')]
        else:
            order = order[np.argsort(lengths, kind='stable')]
        groups, group, widest = [], [], 0
        for i in order:
            n = lengths[i]
            if group and max(widest, n) * (len(group) + 1) > words:
                groups.append(group)
                group, widest = [], 0
            group.append(int(i))
            widest = max(widest, n)
        if group:
            groups.append(group)
        if rng is not None:
            rng.shuffle(groups)
        for group in groups:
            yield self.collate(group, rng, recased)

    def collate(self, group, rng=None, recased=0.0):
        width = max(self.items[i][0].shape[1] for i in group)
        rows = self.items[group[0]][1].shape[0]
        features = np.zeros((len(group), width, FEATURES), dtype=np.int64)
        labels = np.zeros((len(group), rows, width), dtype=np.int64)
        mask = np.zeros((len(group), width), dtype=bool)
        for b, i in enumerate(group):
            variants, gold = self.items[i]
            pick = 0
            if rng is not None and variants.shape[0] > 1 and rng.random() < recased:
                pick = int(rng.integers(1, variants.shape[0]))
            n = variants.shape[1]
            features[b, :n] = variants[pick]
            labels[b, :, :n] = gold
            mask[b, :n] = True
        return group, torch.from_numpy(features), torch.from_numpy(labels), torch.from_numpy(mask)


class Soft:
    """What teachers think of every word of `sentences`: probabilities of labels, float16, in their order."""

    def __init__(self, file, sentences, labels):
        ends = np.cumsum([v.shape[1] for v, _ in sentences.items])
        self.spans = list(zip(np.concatenate([[0], ends[:-1]]), ends))
        self.rows = np.fromfile(file, dtype=np.float16).reshape(ends[-1], labels)

    def of(self, group):
        """For the words of a batch, without padding."""
        return torch.from_numpy(np.concatenate([self.rows[slice(*self.spans[i])] for i in group]).astype(np.float32))


def meta(folder):
    return json.load(open(os.path.join(folder, 'meta.json')))


def vectors(folder):
    info = meta(folder)
    return torch.from_numpy(
        np.fromfile(os.path.join(folder, 'vectors.bin'), dtype=np.float32).reshape(info['size'], info['dimensions'])
    )
