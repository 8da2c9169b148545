/**
 * The words of a pull request. Every language is one object of this shape, so that a translation of them is checked by
 * the compiler; English is all there is so far.
 */
import type { SentenceChange } from '../report/ledger.ts';
import type { Tally } from '../report/tally.ts';

export interface Texts {
  readonly title: (source: string) => string;
  readonly intro: (source: string, commit: string) => string;
  readonly pages: string;
  /** Columns of the table. */
  readonly page: string;
  readonly columns: Readonly<Record<keyof Tally, string>>;
  readonly toLookAt: string;
  readonly total: string;
  readonly newPage: string;
  readonly renamedFrom: (path: string) => string;
  readonly warning: string;
  /** Above the findings that break a page. */
  readonly lookFirst: string;
  readonly lookFirstText: string;
  readonly lookHere: string;
  readonly changes: string;
  readonly line: (line: number) => string;
  readonly lines: (lines: string) => string;
  /** A line of the page as it was. */
  readonly oldLine: (line: number) => string;
  readonly outcomes: Readonly<Record<SentenceChange['outcome'], string>>;
  /** Instead of `kept`, where only what is no word was changed in the sentence. */
  readonly patched: string;
  readonly guessedBase: (commit: string) => string;
  readonly staleBase: (base: StaleBase) => string;
  readonly notDelivered: string;
  readonly howTo: string;
  readonly howToText: (branch: string) => string;
  readonly morePages: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  readonly cut: (pages: number) => string;
}

/** A recorded base that was older than its translation; commits are ready to be shown. */
export interface StaleBase {
  readonly recorded: string;
  readonly used: string;
  readonly differences: { readonly recorded: number; readonly used: number };
}

const ENGLISH: Texts = {
  title: (source) => `Translation update from ${source}`,
  intro: (source, commit) =>
    `The source book ${source} has changed (now at ${commit}); this proposal carries the change over. Where the source did not change, your words stay, byte for byte.`,
  pages: 'Pages',
  page: 'Page',
  columns: {
    kept: 'Kept',
    moved: 'Moved',
    patched: 'Patched or flagged',
    memory: 'From memory',
    translated: 'Translated',
    failed: 'Not translated',
  },
  toLookAt: 'To look at',
  total: 'All',
  newPage: 'new',
  renamedFrom: (path) => `was ${path}`,
  warning: 'Note',
  lookFirst: 'Please look at these first',
  lookFirstText: 'The update may have damaged something here:',
  lookHere: 'Places to look at',
  changes: 'Changed sentences',
  line: (line) => `line ${line}`,
  lines: (lines) => `lines ${lines}`,
  oldLine: (line) => `line ${line} of the old page`,
  outcomes: {
    kept: 'your sentence stays',
    moved: 'your sentence moved',
    memory: 'taken from an earlier translation',
    translated: 'translated by machine',
    failed: 'please translate',
    removed: 'removed from the source',
  },
  patched: 'your sentence stays; its marks, formulas, links or numbers follow the source',
  guessedBase: (commit) =>
    `It was not recorded what this page was translated from; the source at ${commit} is the closest to it.`,
  staleBase: ({ recorded, used, differences }) =>
    `The recorded base is older than the translation: this page fits the source at ${used} clearly better than at ${recorded} (${differences.used} differences in formulas, references, marks and the like, not ${differences.recorded}). So only what changed after ${used} is proposed.`,
  notDelivered: 'Pages in scope that are not in this proposal',
  howTo: 'How to correct',
  howToText: (branch) =>
    `Edit the pages on the branch ${branch}, or suggest changes in the review: your commits are kept, and the next update starts from them. Leave \`*_origin.md\` and \`.amts/state.json\` as they are; they record what each page was translated from. Merge when the pages read well; squashing is fine.`,
  morePages: (count) => `… and ${count} more pages`,
  morePlaces: (count) => `… and ${count} more places: see the report of the run`,
  cut: (pages) =>
    `The rest of the details (${pages === 1 ? '1 page' : `${pages} pages`}) is in the report of the run: this text would be too long for GitHub.`,
};

/** The texts in a language; in English until that language has its own. */
export function findTexts(_language: string): Texts {
  return ENGLISH;
}
