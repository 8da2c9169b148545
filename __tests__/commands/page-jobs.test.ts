import { describe, expect, it } from 'vitest';
import { createPageWorker, type PageJob, type PageWork } from '../../src/commands/steps/plan/page-jobs.ts';
import type { PageSettings } from '../../src/commands/steps/plan/plan-page.ts';
import { openPageWorkers } from '../../src/open-page-workers.ts';

const SETTINGS: PageSettings = { from: 'en', to: 'es', dialect: 'gfm', update: { keepAbove: 0.95 } };
const OLD = {
  base: '# Tea\n\nTea is a leaf.\n\nWater is hot.\n',
  target: '# Té\n\nEl té es una hoja.\n\nEl agua está caliente.\n',
};
const SOURCE = '# Tea\n\nTea is a leaf.\n\nMilk is quite another thing.\n\nWater is hot.\n';

const REQUEST = 'u2';
const NONE = { open: 1, bytes: 0 };

function workOn(id: string, source = SOURCE): PageWork {
  return { id, affinity: id, input: { source, old: OLD }, settings: SETTINGS };
}

/** The jobs of two pages in the order of a run, with an engine that answers what the first page asks. */
function runPages(run: (job: PageJob) => unknown): unknown[] {
  const answers = [{ id: REQUEST, origin: 'machine', html: 'LA LECHE ES OTRA COSA.' }] as const;
  const works = ['a.md', 'b.md'].map((id) => workOn(id, id === 'a.md' ? SOURCE : OLD.base));
  const planned = works.map((work) => run({ kind: 'plan', work }));
  return [...planned, ...works.map((work) => run({ kind: 'finish', work, answers, landings: new Map() }))];
}

describe('the work on a page', () => {
  it('gives the same whether the thread has kept the plan or makes it again', () => {
    const results = runPages(createPageWorker({ plans: 2, bytes: 0, source: NONE }));
    expect(runPages(createPageWorker({ plans: 0, bytes: 0, source: NONE }))).toEqual(results);
    expect(runPages(createPageWorker({ plans: 0, bytes: 1e6, source: { open: 1, bytes: 1e6 } }))).toEqual(results);
    expect(results[0]).toMatchObject({ requests: [{ id: REQUEST, html: 'Milk is quite another thing.' }] });
    expect(results[2]).toMatchObject({ text: expect.stringContaining('LA LECHE') });
    expect(results[3]).toMatchObject({ text: OLD.target });
  });

  it('asks other pages for nothing when it has nothing to send', () => {
    const run = createPageWorker();
    expect(run({ kind: 'plan', work: workOn('a.md', OLD.base) })).toMatchObject({ requests: [], sought: [] });
    expect(run({ kind: 'plan', work: workOn('b.md') })).toMatchObject({
      sought: [{ full: 'Milk is quite another thing.' }],
    });
  });

  it('uses what other pages had once it is told', () => {
    const run = createPageWorker();
    run({ kind: 'plan', work: workOn('a.md') });
    const recalled = new Map([['Milk is quite another thing.', { text: 'La leche es otra cosa.', similarity: 1 }]]);
    const work = { ...workOn('a.md'), recalled };
    const planned = run({ kind: 'plan', work });
    expect(planned).toMatchObject({ requests: [] });
    expect(planned).not.toHaveProperty('memory');
    expect(run({ kind: 'finish', work, answers: [], landings: new Map() })).toMatchObject({
      text: '# Té\n\nEl té es una hoja.\n\nLa leche es otra cosa.\n\nEl agua está caliente.\n',
    });
  });

  it('gives the same in threads as here', async () => {
    const threads = openPageWorkers({ pagesHere: 0 });
    try {
      const results = await Promise.all(runPages((job) => threads.run(job)));
      expect(results).toEqual(runPages(createPageWorker()));
    } finally {
      await threads.close();
    }
  });

  it('fails with the job that fails, and the thread after it works on', async () => {
    const threads = openPageWorkers({ pagesHere: 0 });
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what no run gives, so that a job fails
      const broken = { ...workOn('a.md'), input: null as unknown as PageWork['input'] };
      await expect(threads.run({ kind: 'plan', work: broken })).rejects.toThrow(/null/);
      expect(await threads.run({ kind: 'plan', work: workOn('a.md') })).toMatchObject({ characters: { sent: 28 } });
    } finally {
      await threads.close();
    }
  });
});
