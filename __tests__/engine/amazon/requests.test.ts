import { describe, expect, test } from 'vitest';
import { openLocal, PAGES, type Pages, RESOURCES, run, toBatch } from './local.ts';

describe('requests of a run', () => {
  /** How often each operation is used for pages of one sentence each. */
  async function countRequests(count: number): Promise<Record<string, number>> {
    const pages: Pages = Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}.md`, [`Page ${at}.`]]));
    const local = await openLocal();
    const batch = toBatch(pages, { resources: RESOURCES });
    await run(local.engine(), toBatch(PAGES, { resources: RESOURCES }));
    await local.clock.sleep(3_600_000);
    local.aws.requests.clear();
    await local.engine().estimate(batch);
    await run(local.engine(), batch);
    const operations = local.aws.requests.all().map(({ operation }) => operation);
    return Object.fromEntries(
      [...new Set(operations)].map((name) => [name, operations.filter((other) => other === name).length]),
    );
  }

  test.each([1, 100])('for %i pages are those of the job, and two for each page', async (count) => {
    expect(await countRequests(count)).toEqual({
      // Records, what was sent before, the output, and again what was sent.
      ListObjectsV2: 8,
      GetParallelData: 1,
      GetTerminology: 1,
      ListTextTranslationJobs: 1,
      // The claim five times, the record three times, and the pages.
      PutObject: 8 + count,
      StartTextTranslationJob: 1,
      DescribeTextTranslationJob: 3,
      // The claim, the record three times and that of the run before five times, the details file, and the pages.
      GetObject: 10 + count,
      DeleteObjects: 1,
    });
  });
});
