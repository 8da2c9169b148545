/** The pages of an open proposal with all that a review needs: the source and the translation, before and now. */

import { readPairs } from '../../../base/read-pairs.ts';
import { type RecordedBase, readRecord } from '../../../base/records.ts';
import type { State } from '../../../base/state.ts';
import type { FileEntry } from '../../../book/books.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { type PageRules, readPageRules } from '../open/page-rules.ts';
import { readState } from '../open/read-state.ts';

export interface ProposedPair {
  readonly target: string;
  readonly sourcePath: string;
  readonly proposal: string;
  /** The source that the proposal follows; `undefined` when no record of it can be read. */
  readonly source: string | undefined;
  /** Absent for a new page. */
  readonly old?: { readonly base: string; readonly target: string };
}

interface Side {
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly state: State;
  readonly rules: PageRules;
}

/** Read the pages that the proposal changes, in the order of their paths. */
export async function readProposedPairs(run: Run, translation: OpenTranslation): Promise<ProposedPair[]> {
  const { book, base } = translation;
  const rules = readPageRules(run, translation);
  const targetFiles = await book.listFiles(base.targetHead);
  const before: Side = { files: targetFiles, state: await readState(book, targetFiles, translation), rules };
  const now: Side = { files: base.files, state: translation.translation.state, rules };
  const paths = listPages(now).filter((path) => before.files.get(path)?.blob !== now.files.get(path)?.blob);
  const readers = { source: run.source, target: book, limits: run.settings.limits };
  const [fresh, old] = await Promise.all([
    readPairs(
      paths.map((path) => findPair(path, now)),
      readers,
    ),
    readPairs(
      paths.map((path) => findPair(path, before)),
      readers,
    ),
  ]);
  return paths.flatMap((target, at): ProposedPair[] => {
    const { base: source, target: proposal } = fresh[at] ?? {};
    if (proposal === undefined) return [];
    const { base: oldBase, target: oldTarget } = old[at] ?? {};
    const former =
      oldBase === undefined || oldTarget === undefined ? {} : { old: { base: oldBase, target: oldTarget } };
    return [
      {
        target,
        sourcePath: now.state.get(target)?.source ?? rules.layout.findSource(target) ?? target,
        proposal,
        source,
        ...former,
      },
    ];
  });
}

/** A base beside its page is no page, whatever the globs say. */
function listPages({ files, rules }: Side): string[] {
  const bases = new Set([...files.keys()].map((path) => rules.findBasePath(path)));
  return [...files.keys()].filter((path) => rules.isPage(path) && !bases.has(path)).toSorted();
}

const NO_RECORD: RecordedBase = { origin: 'state', blob: '' };

function findPair(path: string, { files, state, rules }: Side): { target: string; base: RecordedBase } {
  const basePath = rules.findBasePath(path);
  const sibling = basePath === undefined ? undefined : files.get(basePath);
  return { target: files.get(path)?.blob ?? '', base: readRecord(sibling, state.get(path)) ?? NO_RECORD };
}
