/** The join of two branches on lists of files, and of their state files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinStates, listStateClashes, type PageState, type State } from '../../src/base/state.ts';
import type { FileEntry } from '../../src/book/books.ts';
import { joinTrees } from '../../src/book/join-trees.ts';

type Blobs = Readonly<Record<string, string>>;

function list(blobs: Blobs): Map<string, FileEntry> {
  return new Map(Object.entries(blobs).map(([path, blob]) => [path, { path, blob, kind: 'file' }]));
}

function join(base: Blobs, proposal: Blobs, target: Blobs) {
  return joinTrees({ base: list(base), proposal: list(proposal), target: list(target) });
}

describe('files', () => {
  test('what one side added, changed or removed is taken', () => {
    expect(join({ a: '1', b: '1', c: '1' }, { a: '2', c: '1', d: '1' }, { a: '1', b: '1', e: '1' })).toEqual({
      edits: [
        { path: 'a', blob: '2' },
        { path: 'b', blob: undefined },
        { path: 'd', blob: '1' },
      ],
      clashes: [],
    });
  });

  test('what both did alike is no edit, and what both did in two ways is a clash', () => {
    const { edits, clashes } = join({ a: '1', b: '1', c: '1' }, { a: '2', b: '2', d: '1' }, { a: '2', b: '3', d: '2' });
    expect(edits).toEqual([]);
    expect(clashes.map(({ path }) => path)).toEqual(['b', 'd']);
  });

  test('a mode is part of a file, and goes with it', () => {
    const [file] = list({ a: '1' }).values();
    if (file === undefined) throw new RangeError('no file');
    const base = new Map([['a', file]]);
    const proposal = new Map([['a', { ...file, mode: '100755' }]]);
    expect(joinTrees({ base, proposal, target: base }).edits).toEqual([{ path: 'a', blob: '1', mode: '100755' }]);
    expect(joinTrees({ base, proposal: base, target: proposal })).toEqual({ edits: [], clashes: [] });
  });

  test('for any three trees, every change of one side is in the result, and every change of both is told', () => {
    const trees = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2', '3'));
    fc.assert(
      fc.property(trees, trees, trees, (base, proposal, target) => {
        const { edits, clashes } = join(base, proposal, target);
        const result = new Map<string, string>(Object.entries(target));
        for (const { path, blob } of edits) {
          if (blob === undefined) result.delete(path);
          else result.set(path, blob);
        }
        const told = new Set(clashes.map(({ path }) => path));
        for (const path of ['a', 'b', 'c', 'd', 'e']) {
          const [was, ours, theirs] = [base[path], proposal[path], target[path]];
          expect(told.has(path)).toBe(ours !== theirs && ours !== was && theirs !== was);
          expect(result.get(path)).toBe(told.has(path) || ours === was ? theirs : ours);
        }
      }),
    );
  });
});

function entry(sourceBlob: string): PageState {
  return { source: 'a.md', commit: `commit ${sourceBlob}`, sourceBlob, targetBlob: `page ${sourceBlob}` };
}

function state(blobs: Blobs): State {
  return new Map(Object.entries(blobs).map(([path, blob]) => [path, entry(blob)]));
}

describe('states', () => {
  const states = {
    base: state({ same: '1', ours: '1', theirs: '1', both: '1', gone: '1', kept: '1' }),
    proposal: state({ same: '1', ours: '2', theirs: '1', both: '2', kept: '2', new: '1' }),
    target: state({ same: '1', ours: '1', theirs: '2', both: '3', gone: '1' }),
  };

  test('are joined page by page; an entry that both changed comes from the side that is newer', () => {
    const joined = { same: '1', ours: '2', theirs: '2', kept: '2', new: '1' };
    expect(joinStates(states, () => 'proposal')).toEqual(state({ ...joined, both: '2' }));
    expect(joinStates(states, () => 'target')).toEqual(state({ ...joined, both: '3' }));
  });

  test('an entry that one removed and the other changed stays, and is told like one that both changed', () => {
    expect(listStateClashes(states)).toEqual(['both', 'kept']);
  });
});
