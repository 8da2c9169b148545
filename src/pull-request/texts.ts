/**
 * The words of a pull request. Every language is one object of this shape, so that a translation of them is checked by
 * the compiler; English is all there is so far.
 */
import type { SentenceChange } from '../report/ledger.ts';

export interface Texts {
  readonly title: (source: string) => string;
  readonly intro: (source: string, commit: string) => string;
  readonly pages: string;
  readonly columns: readonly string[];
  readonly total: string;
  readonly newPage: string;
  readonly renamedFrom: (path: string) => string;
  readonly warning: string;
  readonly lookHere: string;
  readonly changes: string;
  readonly line: (line: number) => string;
  readonly outcomes: Readonly<Record<SentenceChange['outcome'], string>>;
  readonly guessedBase: (commit: string) => string;
  readonly notDelivered: string;
  readonly howTo: string;
  readonly howToText: (branch: string) => string;
  readonly morePages: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  readonly cut: (pages: number) => string;
}

const ENGLISH: Texts = {
  title: (source) => `Translation update from ${source}`,
  intro: (source, commit) =>
    `The source book ${source} has changed (now at ${commit}). This proposal carries the change over. Sentences whose source did not change keep your words, byte for byte.`,
  pages: 'Pages',
  columns: ['Page', 'Kept', 'Moved', 'Patched or flagged', 'From memory', 'Translated', 'Not translated', 'To look at'],
  total: 'All',
  newPage: 'new',
  renamedFrom: (path) => `was ${path}`,
  warning: 'Note',
  lookHere: 'Please look at these places',
  changes: 'Changed sentences',
  line: (line) => `line ${line}`,
  outcomes: {
    kept: 'your sentence stays',
    moved: 'your sentence moved',
    memory: 'taken from an earlier translation',
    translated: 'translated by machine',
    failed: 'not translated',
    removed: 'removed from the source',
  },
  guessedBase: (commit) =>
    `It was not recorded what this page was translated from; the source at ${commit} is the closest to it.`,
  notDelivered: 'Pages in scope that are not in this proposal',
  howTo: 'How to correct',
  howToText: (branch) =>
    `Edit the pages on the branch ${branch}, or suggest changes in the review. Your commits are built upon, never overwritten, and what you correct is what the next update starts from. The files \`*_origin.md\` and \`.amts/state.json\` record the source that each page was translated from: leave them as they are. Merge when the pages read well; squashing is fine.`,
  morePages: (count) => `… and ${count} more pages`,
  morePlaces: (count) => `… and ${count} more places: see the report of the run`,
  cut: (pages) =>
    `The rest of the details (${pages === 1 ? '1 page' : `${pages} pages`}) is in the report of the run: this text would be too long for GitHub.`,
};

/** The texts in a language; in English until that language has its own. */
export function findTexts(_language: string): Texts {
  return ENGLISH;
}
