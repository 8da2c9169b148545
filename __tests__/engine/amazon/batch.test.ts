import { describe, expect, test } from 'vitest';
import { expectResults, openLocal, run, toBatch } from './local.ts';

describe('a batch job', () => {
  test('translates pages by way of the bucket, and leaves nothing to find when they are delivered', async () => {
    const local = await openLocal();
    const done = await run(local.engine(), toBatch());
    expect(done.results).toEqual(expectResults());
    expect(done.charactersBilled).toBe(local.aws.billed().total);
    expect(done.warnings).toBeUndefined();
    expect(await local.keys('pending/')).toEqual([]);
  });
});
