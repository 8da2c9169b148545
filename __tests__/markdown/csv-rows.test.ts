/** Tables of MyST with commas between their cells: what is offered, how answers are written, and what an update merges. */
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, applyAnswers, planPageUpdate, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

const table = (...lines: string[]) => `\`\`\`{csv-table} A title\n${lines.join('\n')}\n\`\`\`\n`;

function cells(text: string): string[] {
  return parsePage(text, { language: 'en', dialect: 'myst' }).blocks.flatMap(({ segments }) =>
    segments.filter(({ kind }) => kind === 'cell').map(({ start, end }) => text.slice(start, end)),
  );
}

describe('a csv-table', () => {
  test.each([
    ['commas', ['a b, "c, d",3', ' e ,"f ""g""", h'], ['a b', 'c, d', 'e', 'f ""g""', 'h']],
    ['tabs', [':delim: tab', '', 'a, b\tc'], ['a, b', 'c']],
    ['a header', [':header: one, "two, three"', '', 'a'], ['one', 'two, three', 'a']],
    ['several lines in a cell', ['a, "b', 'c", d'], ['a', 'd']],
    ['quotation marks of its own', [":quote: '", '', "'a', 'b'"], []],
    ['no rows', [':file: pots.csv'], []],
    ['a quotation mark without an end', ['a, "b, c', 'd'], ['a', '"b', 'c', 'd']],
  ])('has its cells offered: %s', (_, lines, expected) => {
    expect(cells(table(...lines))).toEqual(expected);
    expect(cells(table(...lines).replaceAll('```', ':::'))).toEqual(expected);
  });

  test.each([
    ['hot, green', 'tea', '"hot, green"'],
    ['a "pot"', 'tea', 'a "pot"'],
    ['"so" it is', 'tea', '"""so"" it is"'],
    ['a "pot"', '"tea"', '"a ""pot"""'],
  ])('takes any answer into its cell: %s for %s', (said, cell, written) => {
    const source = `\`\`\`{csv-table}\n${cell}, 2\n\`\`\`\n`;
    const answers: Answers = (requests) => requests.map(({ id }) => ({ id, origin: 'machine', html: said }));
    const texts = { base: '', target: '', source, language: 'es', dialect: 'myst' } as const;
    expect(applyAnswers(planPageUpdate(texts, { isNew: true }), answers).text).toBe(
      `\`\`\`{csv-table}\n${written}, 2\n\`\`\`\n`,
    );
  });

  test('keeps the rows of a translator when others change, come or go', () => {
    const update = (base: string, target: string, source: string) =>
      updatePage({ base, target, source, language: 'es', dialect: 'myst' }, capitals).text;
    const [base, target] = [
      table(':widths: 1, 2', '', 'Green tea, two minutes, 80', 'Black tea, four minutes, 95', 'Herbs, ten minutes, 99'),
      table(
        ':widths: 1, 2',
        '',
        'Té verde, dos minutos, 80',
        'Té negro,  "cuatro, minutos", 95',
        'Hierbas, diez minutos, 99',
      ),
    ];
    expect(update(base, target, base.replace('Green tea', 'Very green tea'))).toBe(
      target.replace('Té verde', 'VERY GREEN TEA'),
    );
    expect(update(base, target, base.replace('Herbs', 'Cold tea, a night, 5\nHerbs'))).toBe(
      target.replace('Hierbas', 'COLD TEA, A NIGHT, 5\nHierbas'),
    );
    expect(update(base, target, base.replace('Black tea, four minutes, 95\n', ''))).toBe(
      target.replace('Té negro,  "cuatro, minutos", 95\n', ''),
    );
  });
});
