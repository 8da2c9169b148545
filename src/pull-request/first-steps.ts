/** What a reviewer does first: how many sentences wait for a decision, where the first is, and the page that shows all. */
import { renderCode } from '../report/inert-text.ts';
import { type DeliveredPage, isDelivered, type LanguageReport } from '../report/ledger.ts';
import { renderLink } from '../report/links.ts';
import { isPatched } from '../report/tally.ts';
import { isError, listChanges } from './page-notes.ts';
import type { Texts } from './texts/texts.ts';

interface Place {
  readonly target: string;
  readonly line: number;
}

export interface FirstStepsOptions {
  readonly texts: Texts;
  /** Address of a line of the proposal. */
  readonly findTarget: (path: string, line: number) => string | undefined;
  /** The file of the review page, as code or link. */
  readonly reviewPage: string;
}

/** Render them; `''` when the run delivers no page. */
export function renderFirstSteps({ pages }: LanguageReport, options: FirstStepsOptions): string {
  const { texts, findTarget, reviewPage } = options;
  const delivered = pages.filter(isDelivered);
  if (delivered.length === 0) return '';
  const places = delivered.toSorted(compareWork).flatMap(listDue);
  const [first] = places;
  const start = first && renderLink(renderCode(`${first.target}:${first.line}`), findTarget(first.target, first.line));
  const due = start === undefined ? [] : [texts.due(places.length, start)];
  return [...due, texts.reviewPage(reviewPage)].join(' ');
}

/** Damage, what is not translated, and what stays for a changed source; each line once. */
function listDue(page: DeliveredPage): Place[] {
  const errors = page.findings.filter(isError).map(({ line }) => line);
  const changes = listChanges(page)
    .filter((change) => change.outcome === 'failed' || (isPatched(change) && change.reason !== 'token-patched'))
    .map(({ line }) => line);
  return [...new Set([...errors, ...changes])].map((line) => ({ target: page.target, line }));
}

/** Pages with more to decide come first, then in the order of their paths. */
function compareWork(a: DeliveredPage, b: DeliveredPage): number {
  const weigh = (page: DeliveredPage) => (page.findings.some(isError) ? 2 : listDue(page).length > 0 ? 1 : 0);
  return weigh(b) - weigh(a) || (a.target < b.target ? -1 : 1);
}
