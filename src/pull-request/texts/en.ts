/** The words of a pull request in English. */
import { ENGLISH_LABELS } from '../../report/page-table.ts';
import type { Texts } from './texts.ts';

export const ENGLISH: Texts = {
  ...ENGLISH_LABELS,
  title: (source) => `Translation update from ${source}`,
  intro: (source, commit) =>
    `The source book ${source} has changed (now at ${commit}); this proposal carries the change over. Where the source did not change, your words stay, byte for byte.`,
  pages: 'Pages',
  newPage: 'new',
  renamedFrom: (path) => `was ${path}`,
  sourcePage: 'source',
  warning: 'Note',
  lookFirst: 'Please look at these first',
  lookFirstText: 'The update may have damaged something here:',
  lookHere: 'Places to look at',
  changes: 'Changed sentences',
  changesText:
    'Each box shows the source before (−) and now (+), and below it your translation (−) and the proposal (+). Where only part of a sentence changed, that part stands in ⟦ ⟧.',
  due: (count, place) =>
    `${count === 1 ? '1 place needs' : `${count} places need`} your decision; begin with ${place}.`,
  reviewPage: (page) => `Every sentence side by side, with its differences: ${page} in the report of the run.`,
  changedSentences: (count) => (count === 1 ? '1 sentence' : `${count} sentences`),
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
  flagged: 'your sentence stays; please check that it still says the same',
  omitted: 'the translation leaves this sentence out; the source has changed it',
  earlier: (commit) => `An earlier update in this proposal, from the source at ${commit} (lines as they were then):`,
  guessedBase: (commit) =>
    `It was not recorded what this page was translated from; the source at ${commit} is the closest to it.`,
  unsureBase: (used, other) =>
    `It was not recorded what this page was translated from, and the translation does not tell for sure: it may be the source at ${used} or at ${other}. The older, ${used}, was taken, so that no change is missed; places that contradict the source are listed. Please compare the whole page.`,
  staleBase: ({ recorded, used, differences }) =>
    `The recorded base is older than the translation: this page fits the source at ${used} clearly better than at ${recorded} (${differences.used} differences in formulas, references, marks and the like, not ${differences.recorded}). So only what changed after ${used} is proposed.`,
  notDelivered: 'Pages in scope that are not in this proposal',
  cost: ({ engine, foreseen, counted, dollars }) => {
    const told = counted === undefined ? '' : `; the service counted ${counted}`;
    const price = dollars === undefined ? '' : `, about US$${dollars}`;
    return `The newest update sent ${foreseen} characters to ${engine}${told}${price}.`;
  },
  howTo: 'How to correct',
  howToText: (branch) =>
    `Edit the pages on the branch ${branch}, or suggest changes in the review: your commits are kept, and the next update starts from them. What you merge is what later updates learn from: your wording is used again where the same is said, and an engine that can be trained is given it as an example. Leave \`*_origin.md\` and \`.amts/state*.json\` as they are; they record what each page was translated from. Merge when the pages read well; squashing is fine. What you write outside the part between the hidden marks of AMTS stays.`,
  morePlaces: (count) => (count === 1 ? '… and 1 more place' : `… and ${count} more places`),
  cut: (pages, file) =>
    `This text would be too long for GitHub: details of ${pages === 1 ? '1 page' : `${pages} pages`} are left out here. All of it is in ${file} in the report of the run.`,
  lostRecord:
    'What earlier updates of this proposal changed is not told here: their record is missing. The commits of the branch show it.',
};
