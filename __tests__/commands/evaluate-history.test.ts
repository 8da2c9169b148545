import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evaluateHistory, renderHistory } from '../../src/commands/evaluate-history.ts';
import { evaluateMerged } from '../../src/commands/evaluate-merged.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { runCli } from '../support/run-cli.ts';

const NEW_TEA = TEA.replace('It is made of leaves and $90$', 'It is made of leaves and $95$').replace(
  'a drink.',
  'a drink. Everybody drinks it at five.',
);
const NEW_TEA_ES = TEA_ES.replace('$90$', '$95$').replace(
  'una bebida.',
  'una bebida. Todo el mundo lo toma a las cinco.',
);

describe('amts evaluate --history', () => {
  test('plays past synchronisations again and says what would have been sent, marked and saved', async () => {
    const { options, target } = makeBook();
    // One synchronisation, one correction without a change of the source, and a base that changed alone.
    target.commit(withBases({ 'tea.md': [NEW_TEA, NEW_TEA_ES] }));
    target.commit({ 'milk.md': MILK_ES.replace('Nadie', 'Nadie más') });
    target.commit({ 'milk_origin.md': `${MILK}\nMore.\n` });
    const [report] = await evaluateHistory(options, await makePorts());
    expect(report).toMatchObject({
      language: 'es',
      found: 1,
      replayed: 1,
      sent: 'Everybody drinks it at five.'.length,
    });
    expect(report?.memory).toMatchObject({ pages: 1, missed: 0 });
    // The memory leaves the new sentence to the translator; the oracle writes it.
    expect(report?.memory.saved).toBe(0);
    expect(report?.best.saved).toBe(1);
  });

  test.each([
    ['--history', evaluateHistory],
    ['--merged', evaluateMerged],
  ])('tells that a shallow clone has no past (%s)', async (_, evaluateIt) => {
    const { options, folder, target } = makeBook();
    target.commit(withBases({ 'tea.md': [NEW_TEA, NEW_TEA_ES] }));
    execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(target.folder).href, join(folder, 'shallow')]);
    const shallow = { ...options, targets: [{ language: 'es', repository: join(folder, 'shallow') }] };
    const ports = await makePorts();
    const [report] = await evaluateIt(shallow, ports);
    const told = [...ports.lines, ...(report && 'notes' in report ? report.notes : [])].join('\n');
    expect(told).toContain('is a shallow clone, whose past is not there');
  });

  test('says so when there is nothing to play again', async () => {
    const { options, folder } = makeBook();
    const [report] = await evaluateHistory(options, await makePorts());
    expect(report).toMatchObject({ found: 0, replayed: 0 });
    expect(report && renderHistory(report)).toContain('nothing to play again');
    const args = ['--source', 'book', '--target', 'es=book-es', '--history', '--json'];
    expect(JSON.parse(runCli(['evaluate', ...args], { cwd: folder }).stdout)).toMatchObject({
      version: 1,
      command: 'evaluate --history',
      languages: [{ language: 'es', found: 0 }],
    });
  });
});
