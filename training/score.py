"""Scores on development sentences: F1 of names by kind, tags and attachments. The exam scores raw text; this scores given words."""
import numpy as np
import torch

SCORED = {'person': 'person', 'organization': 'organization', 'place': 'place', 'facility': 'place'}


def viterbi(scores, labels):
    """The best BIO sequence in which I- follows only its own kind."""
    count = len(labels)
    allowed = np.zeros((count, count), dtype=np.float32)
    for j, label in enumerate(labels):
        if label.startswith('I-'):
            for i, before in enumerate(labels):
                if before[2:] != label[2:]:
                    allowed[i, j] = -1e4
    best = scores[0].copy()
    best[[label.startswith('I-') for label in labels]] = -1e4
    back = []
    for row in scores[1:]:
        paths = best[:, None] + allowed
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    out = [int(best.argmax())]
    for pointers in reversed(back):
        out.append(int(pointers[out[-1]]))
    return out[::-1]


def spans(path, labels):
    found, start = set(), None
    for i, label in enumerate(list(path) + [0]):
        name = labels[label]
        if start is not None and not name.startswith('I-'):
            kind = SCORED.get(labels[path[start]][2:])
            if kind:
                found.add((start, i, kind))
            start = None
        if name.startswith('B-'):
            start = i
    return found


@torch.no_grad()
def score(task, model, sentences, meta):
    return (score_names if task == 'names' else score_trees)(model, sentences, meta)


def score_names(model, sentences, meta):
    rows = [None] * len(sentences)
    for group, features, _, mask in sentences.batches(4000):
        scores = torch.log_softmax(model(features), -1).numpy()
        for b, i in enumerate(group):
            rows[i] = scores[b, : int(mask[b].sum())]
    return score_labels(rows, sentences, meta['nameLabels'])


def score_labels(rows, sentences, labels):
    """F1 of the names in `rows`, log-probabilities of labels for each sentence."""
    tally = {}
    for scores, (_, gold) in zip(rows, sentences.items):
        want = spans(gold[0].tolist(), labels)
        have = spans(viterbi(scores, labels), labels)
        for kind in ('person', 'organization', 'place'):
            t = tally.setdefault(kind, [0, 0, 0])
            g = {s for s in want if s[2] == kind}
            p = {s for s in have if s[2] == kind}
            t[0] += len(g & p)
            t[1] += len(p)
            t[2] += len(g)
    tally['all'] = [sum(t[i] for t in tally.values()) for i in range(3)]
    f1 = lambda t: round(200 * t[0] / max(1, t[1] + t[2]), 2)
    out = {kind: f1(t) for kind, t in tally.items()}
    out['precision'] = round(100 * tally['all'][0] / max(1, tally['all'][1]), 2)
    out['recall'] = round(100 * tally['all'][0] / max(1, tally['all'][2]), 2)
    return out


def score_trees(model, sentences, meta):
    right = dict.fromkeys(['upos', 'xpos', 'uas', 'las'], 0)
    total = 0
    plain = np.array([hash(x.split(':')[0]) for x in meta['deprel']])
    for _, features, gold, mask in sentences.batches(4000):
        x, heads, _ = model.encode(features)
        arcs = model.arcs(x, heads, mask)
        chosen = arcs.argmax(-1)
        labels = model.labels(x, heads, chosen).argmax(-1)
        total += int(mask.sum())
        right['upos'] += int(((model.upos(x).argmax(-1) == gold[:, 0]) & mask).sum())
        right['xpos'] += int(((model.xpos(x).argmax(-1) == gold[:, 1]) & mask).sum())
        good = (chosen == gold[:, 2]) & mask
        right['uas'] += int(good.sum())
        same = torch.from_numpy(plain[labels.numpy()] == plain[gold[:, 3].numpy()])
        right['las'] += int((good & same).sum())
    return {k: round(100 * v / total, 2) for k, v in right.items()}
