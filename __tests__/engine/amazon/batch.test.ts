import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderSegmentHtml } from '../../../src/markdown/html.ts';
import { listSentences } from '../../../src/markdown/page.ts';
import { parsePage } from '../../../src/markdown/parse.ts';
import { hasWords, tokenizeSentence } from '../../../src/markdown/tokens.ts';
import { SHARED_DATA, SHARED_MISSING } from '../../support/shared-data.ts';
import { type Done, expectResults, type Local, openLocal, type Pages, resource, run, toBatch } from './local.ts';

const EXAMPLE = fileURLToPath(new URL('../../../examples/book/source', import.meta.url));
const CORPUS = join(SHARED_DATA, 'corpus/tr');

/** Every sentence of the pages of a folder, as an engine sees it. */
function readPages(folder: string, pattern: string, count = Number.POSITIVE_INFINITY): Pages {
  const names = globSync(pattern, { cwd: folder }).toSorted().slice(0, count);
  return Object.fromEntries(names.map((name) => [name, listSegments(readFileSync(join(folder, name), 'utf8'))]));
}

function listSegments(text: string): string[] {
  const page = parsePage(text, { language: 'en' });
  return listSentences(page)
    .map((sentence) => tokenizeSentence(page, sentence))
    .filter(hasWords)
    .map(renderSegmentHtml);
}

/** One run of one process: each language with its own parallel data, all of them at once. */
async function runLanguages(local: Local, pages: Pages, languages: readonly string[]): Promise<Done[]> {
  const engine = local.engine();
  const batches = languages.map((targetLanguage) => {
    const resources = { parallelData: resource(`en,${targetLanguage}\nGreen tea.,T.\n`) };
    return toBatch(pages, { targetLanguage, resources });
  });
  return Promise.all(batches.map((batch) => run(engine, batch)));
}

describe('batch jobs', () => {
  test('translate pages by way of the bucket, and leave nothing to find when they are delivered', async () => {
    const local = await openLocal();
    const done = await run(local.engine(), toBatch());
    expect(done.results).toEqual(expectResults());
    expect(done.charactersBilled).toBe(await local.billAll());
    expect(done.warnings).toBeUndefined();
    expect(await local.undelivered()).toEqual([]);
    const [job] = await local.keys('jobs/');
    expect(job).toMatch(/^jobs\/amts-tea-book-en-es-[0-9a-f]{16}-1\/output\//);
  });

  test('of more languages than may run at once are queued by the service; imports come one after the other', async () => {
    const local = await openLocal({ quotas: { concurrentJobs: 2 }, phases: { inProgress: 3 } });
    const languages = ['es', 'zh', 'tr', 'fr', 'de', 'ja'];
    const dones = await runLanguages(local, { 'a.md': ['Green tea.', 'A cup.'] }, languages);
    for (const { results } of dones)
      expect(results).toEqual([expect.objectContaining({ segments: expect.anything() })]);
    const refused = local.aws.requests.of('CreateParallelData').filter(({ error }) => error !== undefined);
    expect([local.aws.billed().jobs.size, refused]).toEqual([languages.length, []]);
  });

  test('that the queue of the service has no room for are started when it has', async () => {
    const local = await openLocal({ quotas: { concurrentJobs: 1, queuedJobs: 1 } });
    const dones = await Promise.all(
      ['es', 'zh', 'tr', 'fr'].map((targetLanguage) => run(local.engine(), toBatch(undefined, { targetLanguage }))),
    );
    for (const { results } of dones) expect(results).toEqual(expectResults());
  });

  test('of the example book in three languages come back whole, and are billed what was estimated', async () => {
    const local = await openLocal();
    const pages = readPages(EXAMPLE, '**/*.md');
    const { characters, charactersAtMost } = await local.engine().estimate(toBatch(pages));
    for (const done of await runLanguages(local, pages, ['es', 'zh', 'tr'])) {
      expect(done.results).toEqual(expectResults(pages));
      expect(Math.abs((done.charactersBilled ?? 0) - characters)).toBeLessThan(2 * Object.keys(pages).length + 1);
      expect(done.charactersBilled).toBeLessThan(charactersAtMost);
    }
  });

  test('of twenty real pages in three languages come back whole', async ({ skip }) => {
    if (SHARED_MISSING !== undefined) skip(SHARED_MISSING);
    const local = await openLocal();
    const pages = readPages(CORPUS, '**/*_origin.md', 20);
    expect(Object.keys(pages)).toHaveLength(20);
    const dones = await runLanguages(local, pages, ['es', 'zh', 'tr']);
    for (const { results } of dones) expect(results).toEqual(expectResults(pages));
  });
});
