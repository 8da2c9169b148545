import { describe, expect, test } from 'vitest';
import { READINGS } from '../../emulators/aws/switches.ts';
import { expectResults, openLocal, PAGES, RESOURCES, run, toBatch } from './local.ts';

const BATCH = toBatch(PAGES, { resources: RESOURCES });
const SETTINGS = { formality: 'informal', profanity: 'mask' } as const;

describe('whatever is true of what no page of the service settles', () => {
  test.each(READINGS)('%j: every page comes back, for no more than was estimated', async (switches) => {
    const local = await openLocal({ switches });
    const estimate = await local.engine(SETTINGS).estimate(BATCH);
    const { results, charactersBilled } = await run(local.engine(SETTINGS), BATCH);
    expect(results).toEqual(expectResults());
    expect(charactersBilled).toBe(await local.billAll());
    expect(charactersBilled).toBeLessThanOrEqual(estimate.charactersAtMost);
    expect(charactersBilled).toBeGreaterThan(0);
  });
});

describe('what the service does not take together with parallel data', () => {
  const terminology = { TerminologyNames: ['amts-tea-book-en-es'] };
  const settings = { Settings: { Formality: 'INFORMAL' } };

  test.each([
    [{ parallelDataWithTerminology: 'rejected' }, settings, 'terminology'],
    [{ parallelDataWithSettings: 'rejected' }, terminology, 'formality and profanity settings'],
    [{ parallelDataWithTerminology: 'rejected', parallelDataWithSettings: 'rejected' }, {}, 'terminology and settings'],
  ] as const)('%j: is left out, and told', async (switches, request, without) => {
    const local = await openLocal({ switches });
    const { warnings } = await run(local.engine({ formality: 'informal' }), BATCH);
    expect(warnings).toEqual([expect.stringContaining(`took the job only without ${without}: `)]);
    const taken = local.aws.requests.of('StartTextTranslationJob').filter(({ error }) => error === undefined);
    const options = taken.map(({ body }) => pickOptions(body));
    expect(options).toEqual([{ ParallelDataNames: ['amts-tea-book-en-es'], ...request }]);
  });

  function pickOptions(body: unknown): unknown {
    const names = new Set(['ParallelDataNames', 'TerminologyNames', 'Settings']);
    return Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => names.has(name)));
  }
});
