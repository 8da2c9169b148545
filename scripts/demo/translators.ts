/**
 * What translators do between two pushes, one on the branch of the proposal and one on the branch that is published,
 * and whether their work is still there.
 */
import type { RepositoryHandle } from '../../__tests__/emulators/github/index.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { replaceOnce } from './books.ts';

/** A line of a translator. */
export interface Correction {
  readonly by: string;
  readonly branch: string;
  readonly page: string;
  readonly from: string;
  readonly to: string;
  readonly commit: string;
}

/** A sentence that the first push rewrites, and what a translator makes of it. */
export const OPEN_CUP = {
  page: 'chapter_water/temperature.md',
  source: 'An open cup breaks the law',
  spanish:
    'Una taza abierta incumple la ley durante los primeros minutos, porque el vapor que sube se lleva entonces más calor que las paredes.',
} as const;

/** Both correct the Spanish translation. @param report Of the run that made the proposal. */
export async function correct(book: RepositoryHandle, report: LanguageReport): Promise<Correction[]> {
  const { proposalBranch, targetBranch } = report;
  const page = report.pages.find(({ target }) => target === OPEN_CUP.page);
  const changes = page !== undefined && 'changes' in page ? (page.changes ?? []) : [];
  const proposed = changes.find(({ newSource }) => newSource?.startsWith(OPEN_CUP.source))?.proposal;
  if (proposed === undefined) throw new Error(`the proposal has no sentence for '${OPEN_CUP.source}'`);
  return [
    await commit(book, {
      by: 'lucia',
      branch: proposalBranch,
      page: OPEN_CUP.page,
      from: proposed,
      to: OPEN_CUP.spanish,
    }),
    await commit(book, {
      by: 'mateo',
      branch: targetBranch,
      page: 'chapter_tasting/blind-tasting.md',
      from: 'Aquí hay que separar dos cosas.',
      to: 'Aquí conviene separar dos cosas.',
    }),
  ];
}

async function commit(book: RepositoryHandle, edit: Omit<Correction, 'commit'>): Promise<Correction> {
  const { by, branch, page, from, to } = edit;
  const text = replaceOnce(await book.read(branch, page), from, to);
  return { ...edit, commit: await book.commit({ [page]: text }, { branch, by, message: 'Improve a sentence' }) };
}

/** What became of a correction: its commit is in the branch, and its line in the page, byte for byte. */
export interface Survival {
  readonly correction: Correction;
  readonly isCommitKept: boolean;
  readonly isTextKept: boolean;
}

/** Look for the corrections in the branch of the proposal. */
export function findCorrections(
  book: RepositoryHandle,
  corrections: readonly Correction[],
  branch: string,
): Promise<Survival[]> {
  return Promise.all(
    corrections.map(async (correction) => ({
      correction,
      isCommitKept: (await book.git('branch', '--list', branch, '--contains', correction.commit)) !== '',
      isTextKept: (await book.read(branch, correction.page)).includes(correction.to),
    })),
  );
}
