"""Old translations of changed or removed source blocks, as score.py counts them under `removed`.

left-blocks.py SCORE_FOLDER CASE OUT.md [CASE OUT.md ...]  ->  one JSON line a block: case, source (old), target (old),
left (the proposal still has it), outright (no block of the new source is like the old one: it is really gone)
"""
import collections
import difflib
import json
import sys

sys.path.insert(0, sys.argv[1])
from score import align, norm, parse_blocks, rd  # noqa: E402


def is_gone(old, fresh):
    """No new block shares a third of its words, in order, with the old one."""
    words = norm(old).split()
    matcher = difflib.SequenceMatcher(None, None, words, False)
    for block in fresh:
        matcher.set_seq1(norm(block).split())
        if matcher.real_quick_ratio() >= 1 / 3 and matcher.quick_ratio() >= 1 / 3 and matcher.ratio() >= 1 / 3:
            return False
    return True


def removed_blocks(case, out):
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
    known = {norm(b.text) for b in base}
    added = [b.text for b in source if norm(b.text) not in known]
    return [(old, text, offered[text] > 0, is_gone(old, added)) for old, text in removed if text not in kept]


for case, out in zip(sys.argv[2::2], sys.argv[3::2]):
    for old, text, left, outright in removed_blocks(case, out):
        print(json.dumps({'case': case, 'source': old, 'target': text, 'left': left, 'outright': outright}))
