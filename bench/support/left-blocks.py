"""Old translations of changed source blocks that are still in a proposal, as score.py counts them under `removed`.

left-blocks.py SCORE_FOLDER CASE OUT.md [CASE OUT.md ...]  ->  one JSON line a block: case, source (old), target (old)
"""
import collections
import json
import sys

sys.path.insert(0, sys.argv[1])
from score import align, norm, parse_blocks, rd  # noqa: E402


def left_blocks(case, out):
    language = json.load(open(case + '/meta.json'))['lang']
    base, target, source, proposal = (parse_blocks(rd(p)) for p in (f'{case}/old_en.md', f'{case}/old_tr.md', f'{case}/new_en.md', out))
    fresh = collections.Counter(norm(b.text) for b in source)
    offered = collections.Counter(b.text for b in proposal)
    left, kept, removed = collections.Counter(fresh), set(), []
    for bases, targets in align(base, target, language):
        if not bases:
            continue
        texts = [target[j].text for j in targets]
        if all(left[norm(base[i].text)] > 0 for i in bases):
            for i in bases:
                left[norm(base[i].text)] -= 1
            kept.update(texts)
        elif all(fresh[norm(base[i].text)] == 0 for i in bases):
            removed += [('\n'.join(base[i].text for i in bases), text) for text in texts]
    return [(old, text) for old, text in removed if text not in kept and offered[text] > 0]


for case, out in zip(sys.argv[2::2], sys.argv[3::2]):
    for old, text in left_blocks(case, out):
        print(json.dumps({'case': case, 'source': old, 'target': text}))
