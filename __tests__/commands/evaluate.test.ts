import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EvaluateOptions, type EvaluationResult, evaluate, writeEvaluation } from '../../src/commands/evaluate.ts';
import type { EvaluationReport } from '../../src/evaluate/compare/report.ts';
import { renderEvaluationText } from '../../src/evaluate/render/plain.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { runCli } from '../support/run-cli.ts';

/** A page of its own, with words that no other page has. */
const KETTLE = `# Kettle

The kettle stands on the stove and sings when the water boils in it. A good kettle has a lid and a long spout.

Tea is a drink.
`;
const KETTLE_ES = `# Tetera

La tetera está en la cocina y canta cuando hierve el agua en ella. Una buena tetera tiene tapa y un pico largo.

El té es una bebida.
`;

/** Upper case stands for a translation into any language. */
const SHOUT = `${process.execPath} -e "let t='';process.stdin.on('data',d=>t+=d).on('end',()=>console.log(t.replace(/>[^<]+</g,w=>w.toUpperCase())))"`;
const FAIL = `${process.execPath} -e process.exit(3)`;

function makePages(): ReturnType<typeof makeBook> {
  return makeBook({
    source: { 'kettle.md': KETTLE },
    target: withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES], 'kettle.md': [KETTLE, KETTLE_ES] }),
  });
}

async function run(
  options: Partial<EvaluateOptions>,
): Promise<{ result: EvaluationResult; lines: string[]; folder: string }> {
  const { folder, options: common } = makePages();
  const ports = await makePorts();
  const all = { ...common, arms: ['pseudo'], both: false, pages: ['kettle.md'], ...options };
  return { result: await evaluate(all, ports), lines: ports.lines, folder };
}

function reportOf({ result }: { readonly result: EvaluationResult }): EvaluationReport {
  if (result.report === undefined) throw new Error('there is a report');
  return result.report;
}

describe('amts evaluate', () => {
  test('scores every arm on the same blocks of the held-out pages, in both directions', async () => {
    const report = reportOf(await run({ arms: ['pseudo', `command=${SHOUT}`, 'memory'], both: true }));
    expect(report.directions.map(({ from, to }) => `${from}→${to}`)).toEqual(['en→es', 'es→en']);
    for (const { arms, pages, pairs } of report.directions) {
      expect(pages).toEqual([{ page: 'kettle.md', units: 3, unpaired: 0 }]);
      expect(arms.map(({ arm }) => arm)).toEqual(['pseudo', 'command', 'memory']);
      expect(arms.every(({ failed, average }) => failed === undefined && average !== undefined)).toBe(true);
      expect(pairs).toHaveLength(3);
    }
  });

  test('gives an arm that answers what people wrote the full score', async () => {
    const table = JSON.stringify(
      Object.fromEntries(
        KETTLE.split(/\n+|(?<=\.) /).map((text, at) => [
          text.replace('# ', ''),
          KETTLE_ES.split(/\n+|(?<=\.) /)[at]?.replace('# ', ''),
        ]),
      ),
    );
    const script = `let t='';process.stdin.on('data',d=>t+=d).on('end',()=>{const w=${table};console.log(t.replace(/>([^<]+)</g,(a,x)=>w[x]?'>'+w[x]+'<':a))})`;
    const report = reportOf(
      await run({ arms: [`command=${process.execPath} -e ${JSON.stringify(script)}`, 'pseudo'] }),
    );
    const [human, pseudo] = report.directions[0]?.arms ?? [];
    expect(human?.average?.bleu).toBeCloseTo(100, 6);
    expect(human?.average?.chrf).toBeCloseTo(100, 6);
    expect(human?.average?.ter).toBe(0);
    expect(human?.corpus?.ter).toMatchObject({ score: 0 });
    expect(pseudo?.average?.ter).toBeGreaterThan(50);
    expect(pseudo?.average?.chrf).toBeLessThan(50);
  });

  test('learns from no held-out page, and counts what stands elsewhere by chance', async () => {
    const { result, lines } = await run({ arms: ['memory'] });
    const [direction] = reportOf({ result }).directions;
    expect(direction?.training).toMatchObject({ pages: 2, equal: 1, nearCopies: [] });
    // The one sentence that the page of tea has is recalled; all others are left.
    expect(direction?.arms[0]?.left).toBe(3);
    expect(lines).toContain('es: held out: kettle.md');
  });

  test('learns nothing from a page that is nearly a copy of a held-out one, and says so', async () => {
    const { options, source, target } = makePages();
    source.commit({ 'copy.md': KETTLE.replace('# Kettle', '# Copy') });
    target.commit(withBases({ 'copy.md': [KETTLE.replace('# Kettle', '# Copy'), KETTLE_ES] }));
    const ports = await makePorts();
    const result = await evaluate({ ...options, arms: ['memory'], both: false, pages: ['kettle.md'] }, ports);
    expect(reportOf({ result }).directions[0]?.training).toMatchObject({
      pages: 2,
      nearCopies: [{ page: 'copy.md', of: 'kettle.md', share: 1 }],
    });
    expect(ports.lines.join('\n')).toContain('copy.md: holds 100 % of kettle.md, which is held out');
  });

  test('a sample of more pages than there are is told', async () => {
    const { lines } = await run({ arms: ['memory'], pages: [], sample: 9 });
    expect(lines.join('\n')).toContain('--sample 9: there are 3 to draw from');
    const { lines: fitting } = await run({ arms: ['memory'], pages: [], sample: 3 });
    expect(fitting.join('\n')).not.toContain('--sample');
  });

  test.each([
    ['--submit', '--collect'],
    ['--history', '--merged'],
    ['--history', '--both'],
    ['--history', '--report-dir=out'],
    ['--merged', '--arm=memory'],
    ['--merged', '--sample=3'],
  ])('%s and %s are not taken together', (...pair) => {
    const { exitCode, stderr } = runCli(['evaluate', '--source', 'book', '--target', 'es=book-es', ...pair]);
    expect(exitCode).toBe(2);
    for (const name of pair) expect(stderr).toContain(name.replace(/=.*/, ''));
  });

  test('leaves the other arms when one fails, and ends with 1', async () => {
    const { folder } = makePages();
    const args = [
      '--source',
      'book',
      '--target',
      'es=book-es',
      '--pages',
      'kettle.md',
      '--arm',
      `command=${FAIL}`,
      '--arm',
      'pseudo',
    ];
    const { exitCode, stdout } = runCli(['evaluate', ...args], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/kettle\.md +– +\.\d\d\d/);
    expect(stdout).toMatch(/en→es command: failed: .*exit/);
  });

  test('writes the report in every form, each with the scores', async () => {
    const { folder, result } = await run({ arms: ['pseudo', `command=${SHOUT}`] });
    const ports = await makePorts();
    await writeEvaluation(reportOf({ result }), join(folder, 'out'), ports.disk);
    const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    expect(JSON.parse(read('report.json'))).toEqual(reportOf({ result }));
    expect(read('report.csv')).toMatch(
      /^from,to,arm,page,bleu,chrf2,ter,error\nen,es,pseudo,kettle\.md,[\d.e-]+,[\d.]+,[\d.]+,\n/,
    );
    expect(read('report.md')).toMatch(/^# Evaluation of book\n\n> \*\*The engine pseudo/);
    const html = read('report.html');
    expect(html).toContain('<svg ');
    expect(html.match(/<tr class="mean"><td>[^<]*/g)).toEqual(
      Array.from({ length: 3 }, () => '<tr class="mean"><td>average'),
    );
    expect(html).not.toMatch(/<script|src=|href=|url\(/);
    expect(renderEvaluationText(reportOf({ result }))).toMatch(/^BLEU, 0 to 1\n[^]*\nTER, 0 to 1; less is better\n/);
  });

  test.each<[string, Partial<EvaluateOptions>, string]>([
    ['an arm that is no engine', { arms: ['deepl'] }, '--arm deepl: should be ENGINE'],
    ['an arm that is there twice', { arms: ['pseudo', 'pseudo'] }, '--arm pseudo: is there twice'],
    [
      'an engine without its settings',
      { arms: ['amazon-translate:sentence'] },
      '--arm amazon-translate:sentence: engine amazon-translate: engine.bucket and engine.role-arn are missing',
    ],
    ['pages that are none', { pages: ['none.md'] }, "--pages: 'none.md' matches none of"],
  ])('refuses %s', async (_, options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  test('warns of a page that has no counterpart', async () => {
    const { source, options } = makePages();
    source.commit({ 'alone.md': '# Alone\n' });
    const ports = await makePorts();
    await evaluate({ ...options, arms: ['pseudo'], both: false, pages: ['kettle.md', 'alone.md'] }, ports);
    expect(ports.lines.join('\n')).toContain('alone.md: has no translation whose base is recorded');
  });

  test('changes nothing in the repositories', async () => {
    const { options, source, target } = makePages();
    const before = [source.fingerprint(), target.fingerprint()];
    await evaluate({ ...options, arms: ['pseudo'], both: true, pages: [] }, await makePorts());
    expect([source.fingerprint(), target.fingerprint()]).toEqual(before);
  });
});
