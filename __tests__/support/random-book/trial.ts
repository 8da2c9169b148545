/**
 * One trial: a random page, a translator who deviates in some ways, edits of the source, and the proposal that an engine
 * in letters completes, held against the page that the translator would have if they had done the rest as the engine.
 */
import type { DialectName } from '../../../src/config/choices.ts';
import {
  type Answers,
  applyAnswers,
  findIdentityFaults,
  findReportFaults,
  findSecondRunFaults,
  firstDifference,
  planPageUpdate,
} from '../update-laws.ts';
import { type Block, type Habits, renderPage } from './book.ts';
import { DEVIATIONS, type DeviationName } from './deviations.ts';
import { EDITS, type EditName, settle } from './edits.ts';
import { Grower } from './grow.ts';
import { isUnspaced, speakHtml } from './languages.ts';

export interface TrialOptions {
  readonly dialect: DialectName;
  readonly language: string;
  readonly deviations: readonly DeviationName[];
  readonly edits: readonly EditName[];
  readonly seed: string;
}

export interface Trial {
  readonly base: string;
  readonly target: string;
  readonly source: string;
  /** What the proposal should be. */
  readonly expected: string;
  readonly proposal: string;
  readonly faults: readonly string[];
}

const ORDER_FREE: ReadonlySet<DeviationName> = new Set([
  'a paragraph of their own',
  'a section of their own',
  'a sentence of their own',
  'two items are exchanged',
  'two sentences are exchanged',
]);

/** Run a trial; nothing when the page has no place for the deviation or the edits. */
export function runTrial({ dialect, language, deviations, edits, seed }: TrialOptions): Trial | undefined {
  const grower = new Grower(dialect, seed);
  const before = grower.page();
  const own = deviations.map((deviation) => DEVIATIONS[deviation](before, grower, dialect));
  if (own.includes(undefined)) return undefined;
  const habits: Habits = Object.assign({}, ...own);
  const [base, target] = [renderPage(before, {}), renderPage(before, { language, habits })];
  const after: Block[] = structuredClone(before);
  if (!edits.every((edit) => EDITS[edit](after, grower))) return undefined;
  settle(after);
  const [source, expected] = [renderPage(after, {}), renderPage(after, { language, habits })];
  const texts = { base, target, source, language, dialect };
  const answers: Answers = (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakHtml(html, language) }));
  const plan = planPageUpdate(texts, { keepAbove: 1 });
  const proposal = applyAnswers(plan, answers);
  const faults = [
    ...findIdentityFaults(texts),
    ...findReportFaults(texts, plan, proposal),
    ...findSecondRunFaults(texts, proposal),
    ...compare(
      expected,
      proposal.text,
      language,
      deviations.some((deviation) => ORDER_FREE.has(deviation)),
    ),
  ];
  return { base, target, source, expected, proposal: proposal.text, faults };
}

/**
 * What a translator did to the order of a page leaves more than one order that is right when the source changes beside
 * it: then every sentence has to be there as often as it should. Else the page has to be the expected one, but for
 * spaces in languages without spaces between words, where those beside other scripts are a matter of taste.
 */
function compare(expected: string, actual: string, language: string, isOrderFree: boolean): string[] {
  const tidy = (text: string) => (isUnspaced(language) ? text.replaceAll(/(?<=\S) +/g, '') : text);
  const [wanted, got] = [tidy(expected), tidy(actual)].map((text) => (isOrderFree ? listPieces(text) : text));
  return wanted === got ? [] : [`not as expected: ${firstDifference(wanted ?? '', got ?? '')}`];
}

function listPieces(text: string): string {
  return text
    .split(/(?<=[.?。？؟])\s*|\n+/)
    .map((piece) => piece.replace(/^[\s>*#-]*(?:\d+\. )?/, ''))
    .filter((piece) => /\p{L}/u.test(piece))
    .toSorted()
    .join('\n');
}
