/** The report as Markdown, for the job summary: the tables, the remarks, and the sentences that differ most. */
import type { EvaluationReport, Example, PairReport } from '../compare/report.ts';
import { listRemarks, listTables, type Table } from './tables.ts';

export function renderEvaluationMarkdown(report: EvaluationReport): string {
  const examples = report.directions.flatMap(({ from, to, pairs }) =>
    pairs.map((pair) => renderPair(`${from}→${to}`, pair)),
  );
  return [
    `# Evaluation of ${escapeCell(report.book)}`,
    ...report.notes.map((note) => `> **${escapeCell(note)}**`),
    ...listTables(report).map(renderTable),
    listRemarks({ ...report, notes: [] })
      .map((remark) => `- ${escapeCell(remark)}`)
      .join('\n'),
    ...examples.filter((text) => text !== ''),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function renderTable({ title, header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const rule = `| --- |${' ---: |'.repeat(header.length - 1)}`;
  return [`## ${title}`, '', line(header), rule, ...rows.map(line)].join('\n');
}

function renderPair(direction: string, { a, b, gained, lost }: PairReport): string {
  if (gained.length + lost.length === 0) return '';
  const title = `${direction}: sentences that differ most, ${a} → ${b}`;
  const list = (name: string, examples: readonly Example[]) =>
    examples.length === 0 ? [] : [`**${name}**`, ...examples.map((example) => renderExample(example, a, b))];
  return [
    `<details><summary>${escapeCell(title)}</summary>`,
    ...list('gained', gained),
    ...list('lost', lost),
    '</details>',
  ].join('\n\n');
}

function renderExample({ page, source, reference, scoreA, scoreB, ...texts }: Example, a: string, b: string): string {
  return [
    `- ${escapeCell(page)}, chrF2 ${scoreA.toFixed(0)} → ${scoreB.toFixed(0)}`,
    `  - source: ${escapeCell(source)}`,
    `  - people: ${escapeCell(reference)}`,
    `  - ${escapeCell(a)}: ${escapeCell(texts.a)}`,
    `  - ${escapeCell(b)}: ${escapeCell(texts.b)}`,
  ].join('\n');
}

/** Text of a book that must stay text in a table, a list or HTML, and mention nobody. */
function escapeCell(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]|#$~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');
}
