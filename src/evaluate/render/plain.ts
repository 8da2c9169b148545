/** The report as text for a terminal, and as CSV. */
import type { EvaluationReport } from '../compare/report.ts';
import { listRemarks, listTables, type Table } from './tables.ts';

/** Tables in columns, then the remarks. */
export function renderEvaluationText(report: EvaluationReport): string {
  return `${[...listTables(report).map(renderColumns), listRemarks(report).join('\n')].join('\n\n')}\n`;
}

function renderColumns({ title, header, rows }: Table): string {
  const heads = header.map(wrapHead);
  const height = Math.max(...heads.map((lines) => lines.length));
  const top = Array.from({ length: height }, (_, line) =>
    heads.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const all = [...top, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const lines = all.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return [title, ...lines].join('\n');
}

/** Columns of figures are narrow; the name of an arm above one is not. */
const HEAD_WIDTH = 12;

function wrapHead(text: string): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[-:+ ])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + part).trimEnd().length <= HEAD_WIDTH) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
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
        ...('error' in page ? ['', '', page.error] : [page.bleu, page.chrf, '']),
      ]),
      ...(average === undefined ? [] : [[from, to, arm, 'average', average.bleu, average.chrf, '']]),
    ]),
  );
  const header = ['from', 'to', 'arm', 'page', 'bleu', 'chrf2', 'error'];
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function quote(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
