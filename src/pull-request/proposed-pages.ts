/**
 * The pages of an open proposal: those of this run joined with those that the body of the pull request records. A page
 * that was updated before keeps what was told of it then.
 */
import type { DeliveredPage } from '../report/ledger.ts';
import { TALLY_KEYS, type Tally, tallyPage } from '../report/tally.ts';
import { isError, listMainErrors, type PageNotes, type Places, renderPageNotes } from './page-notes.ts';
import type { RecordedPage } from './record.ts';
import type { Texts } from './texts/texts.ts';

/** What an earlier run told of a page, and of which source commit. */
export interface EarlierNotes {
  readonly commit: string;
  readonly text: string;
}

/** A page as the body tells it. */
export interface ProposedPage extends RecordedPage {
  /** Of this run; absent when only earlier ones updated the page. */
  readonly now?: PageNotes;
  readonly earlier?: EarlierNotes;
}

/** What the body of the pull request said before. */
export interface EarlierBody {
  readonly pages: readonly RecordedPage[];
  /** What stands below the heading of each page, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Join the pages of this run with those of earlier ones, in the order of their paths. */
export function joinPages(
  delivered: readonly DeliveredPage[],
  { pages, texts: earlierTexts }: EarlierBody,
  { texts, places }: { readonly texts: Texts; readonly places: Places },
): ProposedPage[] {
  const earlier = new Map(pages.map((page) => [page.target, withText(page, earlierTexts.get(page.target))] as const));
  const joined = delivered.map((page) => {
    const fresh = { ...recordPage(page, places.sourceCommit), now: renderPageNotes(page, texts, places) };
    const before = earlier.get(page.target) ?? earlier.get(page.renamedFrom ?? '');
    if (before === undefined) return fresh;
    // The same commit again: the body was written, and only its answer was lost.
    return before.commit === fresh.commit && before.target === fresh.target ? before : joinPage(before, fresh);
  });
  const replaced = new Set(delivered.flatMap(({ target, renamedFrom }) => [target, renamedFrom]));
  const rest = [...earlier.values()].filter(({ target }) => !replaced.has(target));
  return [...joined, ...rest].toSorted((a, b) => (a.target < b.target ? -1 : 1));
}

function withText(page: RecordedPage, text: string | undefined): ProposedPage {
  return text === undefined || text === '' ? page : { ...page, earlier: { commit: page.commit, text } };
}

function recordPage(page: DeliveredPage, commit: string): RecordedPage {
  const { source, target, kind, renamedFrom, findings } = page;
  const errors = listMainErrors(page).map(({ line, rule, message }) => ({ line, rule, message }));
  return {
    source,
    target,
    kind,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    commit,
    tally: tallyPage(page),
    findings: findings.length,
    errors,
    moreErrors: findings.filter(isError).length - errors.length,
    isCut: false,
  };
}

/** The page as it was named and made first, with what both updates did. */
function joinPage(before: ProposedPage, fresh: ProposedPage): ProposedPage {
  const renamedFrom = before.renamedFrom ?? fresh.renamedFrom;
  return {
    ...fresh,
    kind: before.kind === 'update' ? fresh.kind : before.kind,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    tally: joinTallies(before.tally, fresh.tally),
    findings: before.findings + fresh.findings,
    errors: [...fresh.errors, ...before.errors],
    moreErrors: before.moreErrors + fresh.moreErrors,
    isCut: before.isCut,
    ...(before.earlier === undefined ? {} : { earlier: before.earlier }),
  };
}

/** What the first update changed, the second found there and kept. */
function joinTallies(before: Tally, fresh: Tally): Tally {
  const joined = { ...fresh };
  for (const key of TALLY_KEYS) {
    if (key === 'kept') continue;
    joined[key] += before[key];
    if (key !== 'removed') joined.kept -= before[key];
  }
  return { ...joined, kept: Math.max(0, joined.kept) };
}
