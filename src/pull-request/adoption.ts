/**
 * Pages of which a run only found out what they were translated from: one table tells them all, with how sure that is.
 */
import { renderCode } from '../report/inert-text.ts';
import { type DeliveredPage, isDelivered, type LanguageReport, type SourceReport } from '../report/ledger.ts';
import { findCommitUrl, renderLink } from '../report/links.ts';
import { limitLines } from '../report/page-table.ts';
import { findAdoptionTexts } from './texts/adoption.ts';

type CandidateReport = NonNullable<NonNullable<DeliveredPage['base']>['guess']>['candidates'][number];

/** Whether a page stays as it is, and only its base is new. */
export function isAdopted({ kind, base, changes, segments }: DeliveredPage): boolean {
  return (
    kind === 'update' &&
    base?.guess !== undefined &&
    changes.length === 0 &&
    segments.every(({ outcome }) => outcome === 'kept')
  );
}

/** Whether nothing else is proposed. */
export function isAdoption({ pages }: Pick<LanguageReport, 'pages'>): boolean {
  const delivered = pages.filter(isDelivered);
  return delivered.length > 0 && delivered.every(isAdopted);
}

export interface AdoptionTable {
  readonly source: SourceReport;
  readonly pages: readonly DeliveredPage[];
  /** Language of the text. */
  readonly language: string;
  /** Characters of all rows. */
  readonly limit: number;
  readonly morePages: (count: number) => string;
  /** Address of a page of the proposal. */
  readonly findTarget: (path: string) => string | undefined;
}

/** The table with its heading; pages that are not sure come first. `''` for no page. */
export function renderAdoption({ source, pages, language, limit, morePages, findTarget }: AdoptionTable): string {
  const adopted = pages.filter(isAdopted).toSorted((a, b) => Number(isSure(a)) - Number(isSure(b)));
  if (adopted.length === 0) return '';
  const texts = findAdoptionTexts(language);
  const tell = ({ commit, contradictions }: CandidateReport) => {
    const name = renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(source.url, commit));
    return `${name} (${texts.against(contradictions)})`;
  };
  const rows = adopted.map((page) => {
    const { candidates = [] } = page.base?.guess ?? {};
    const [used, next] = candidates;
    const name = renderLink(renderCode(page.target, true), findTarget(page.target));
    const sure = isSure(page) ? texts.sure : texts.unsure;
    return `| ${name} | ${used === undefined ? '' : tell(used)} | ${sure} | ${next === undefined ? '–' : tell(next)} |`;
  });
  const shown = limitLines(rows, limit, (more) => `| ${morePages(more)} | | | |`);
  return [`## ${texts.heading}`, '', `| ${texts.columns.join(' | ')} |`, '| --- | --- | --- | --- |', ...shown].join(
    '\n',
  );
}

function isSure({ base }: DeliveredPage): boolean {
  return base?.guess?.isSure === true;
}
