/** The report as Markdown, for the job summary: the tables, the remarks, and the sentences that differ most. */
import type { EvaluationReport, Example, PairReport } from '../compare/report.ts';
import { listRemarks, listTables, type Table } from './tables.ts';

export function renderEvaluationMarkdown(report: EvaluationReport): string {
  const examples = report.directions.flatMap(({ from, to, pairs }) =>
    pairs.map((pair) => renderPair(`${from}→${to}`, pair)),
  );
  return [
    `# Evaluation of ${escapeMarkdown(report.book)}`,
    ...report.notes.map((note) => `> **${escapeMarkdown(note)}**`),
    ...listTables(report).map(renderTable),
    listRemarks({ ...report, notes: [] })
      .map((remark) => `- ${escapeMarkdown(remark)}`)
      .join('\n'),
    ...examples.filter((text) => text !== ''),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function renderTable({ title, header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| --- |${' ---: |'.repeat(header.length - 1)}`;
  return [`## ${title}`, '', line(header), rule, ...rows.map(line)].join('\n');
}

function renderPair(direction: string, { a, b, gained, lost }: PairReport): string {
  if (gained.length + lost.length === 0) return '';
  const title = `${direction}: sentences that differ most, ${a} → ${b}`;
  const list = (name: string, examples: readonly Example[]) =>
    examples.length === 0 ? [] : [`**${name}**`, ...examples.map((example) => renderExample(example, a, b))];
  return [
    `<details><summary>${escapeMarkdown(title)}</summary>`,
    ...list('gained', gained),
    ...list('lost', lost),
    '</details>',
  ].join('\n\n');
}

function renderExample({ page, source, reference, scoreA, scoreB, ...texts }: Example, a: string, b: string): string {
  return [
    `- ${escapeMarkdown(page)}, chrF2 ${scoreA.toFixed(0)} → ${scoreB.toFixed(0)}`,
    `  - source: ${escapeMarkdown(source)}`,
    `  - people: ${escapeMarkdown(reference)}`,
    `  - ${escapeMarkdown(a)}: ${escapeMarkdown(texts.a)}`,
    `  - ${escapeMarkdown(b)}: ${escapeMarkdown(texts.b)}`,
  ].join('\n');
}

/** Text of a book that must stay text in a table, a list or HTML, and mention nobody. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]|#$~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');
}
