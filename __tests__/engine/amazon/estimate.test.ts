import { describe, expect, test } from 'vitest';
import { openLocal, PAGES, RESOURCES, run, toBatch } from './local.ts';

describe('an estimate', () => {
  test('is what the service counts, give or take white space around paragraphs', async () => {
    const local = await openLocal();
    const estimate = await local.engine().estimate(toBatch(PAGES, { resources: RESOURCES }));
    await run(local.engine(), toBatch(PAGES, { resources: RESOURCES }));
    const total = await local.billAll();
    expect(Math.abs(estimate.characters - total)).toBeLessThanOrEqual(2 * Object.keys(PAGES).length);
    expect(estimate).toMatchObject({ charactersPaid: 0, pricePerMillion: 60 });
    expect(estimate.charactersAtMost).toBeGreaterThan(estimate.characters);
  });

  test('writes nothing and starts nothing', async () => {
    const local = await openLocal();
    await local.engine().estimate(toBatch());
    expect(local.aws.requests.all().map(({ operation }) => operation)).toEqual(['ListObjectsV2']);
  });

  test('has the price of jobs without parallel data where none is used', async () => {
    const local = await openLocal();
    const { pricePerMillion } = await local.engine({ parallelData: 'none' }).estimate(toBatch());
    expect(pricePerMillion).toBe(15);
  });

  test('counts what was sent before as paid, and only the rest as to be sent', async () => {
    const local = await openLocal();
    const engine = local.engine();
    const all = await engine.estimate(toBatch());
    await engine.submit(toBatch());
    expect(await engine.estimate(toBatch())).toMatchObject({
      characters: 0,
      charactersAtMost: 0,
      charactersPaid: all.characters,
    });
    const more = await engine.estimate(toBatch({ ...PAGES, 'new.md': ['A new page.'] }));
    expect(more.charactersPaid).toBe(all.characters);
    expect(more.characters).toBeLessThan(30);
  });

  test('does not count a job as paid that has failed', async () => {
    const local = await openLocal();
    local.aws.faults.add({ kind: 'job', ends: 'FAILED', message: 'No' });
    const engine = local.engine();
    const all = await engine.estimate(toBatch());
    await run(engine, toBatch(), { settle: false });
    expect(await engine.estimate(toBatch())).toEqual(all);
  });

  test('counts text in real time as paid when it is translated, not when it is recorded', async () => {
    const local = await openLocal();
    const engine = local.engine({ kind: 'amazon-translate-realtime' });
    const all = await engine.estimate(toBatch());
    const job = await engine.submit(toBatch());
    expect(await engine.estimate(toBatch())).toEqual(all);
    await engine.collect(job, { wait: true });
    expect(await engine.estimate(toBatch())).toMatchObject({ charactersAtMost: 0, charactersPaid: all.characters });
  });
});
