/** The report as text for a terminal, and as CSV. */
import { type EvaluationReport, SCORES } from '../compare/report.ts';
import { listRemarks, listTables, renderColumns } from './tables.ts';

/** Tables in columns, then the remarks. */
export function renderEvaluationText(report: EvaluationReport): string {
  return `${[...listTables(report).map(renderColumns), listRemarks(report).join('\n')].join('\n\n')}\n`;
}

/** One row for each page, arm and direction, and one for the mean; scores 0 to 100, not rounded. */
export function renderEvaluationCsv({ directions }: EvaluationReport): string {
  const rows = directions.flatMap(({ from, to, arms }) =>
    arms.flatMap(({ arm, pages, average }) => [
      ...pages.map((page) => [
        from,
        to,
        arm,
        page.page,
        ...('error' in page ? [...SCORES.map(() => ''), page.error] : [...SCORES.map((name) => page[name]), '']),
      ]),
      ...(average === undefined ? [] : [[from, to, arm, 'average', ...SCORES.map((name) => average[name]), '']]),
    ]),
  );
  const header = ['from', 'to', 'arm', 'page', 'bleu', 'chrf2', 'ter', 'error'];
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function quote(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
