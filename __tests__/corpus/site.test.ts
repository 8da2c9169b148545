/** The whole of `amts corpus` on the bilingual test site: as a folder, as an archive and over the net. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeCorpus } from '../../src/commands/corpus-merge.ts';
import { type CorpusRun, disk, readRows, runCorpus } from '../support/corpus-site/run.ts';
import { scoreRows } from '../support/corpus-site/score.ts';
import { type SiteServer, startSite } from '../support/corpus-site/server.ts';
import { buildSite, type Site, TRAPS } from '../support/corpus-site/site.ts';
import { renderWarc } from '../support/corpus-site/warc.ts';
import { writeFolder } from '../support/corpus-site/write-site.ts';
import { readTmx } from '../support/tmx.ts';

const BASE = 'http://own-words.example';
const folder = mkdtempSync(join(tmpdir(), 'amts-site-'));
const site = buildSite(BASE);
const warc = join(folder, 'site.warc.gz');

function expectBars({ rows }: CorpusRun, { site: truth, isInSitemap }: { site: Site; isInSitemap: boolean }): void {
  const score = scoreRows(rows, truth, isInSitemap);
  expect(score.pages.precision).toBeGreaterThanOrEqual(0.98);
  expect(score.pages.recall).toBeGreaterThanOrEqual(0.95);
  expect(score.sentences.precision).toBeGreaterThanOrEqual(0.97);
  expect(score.sentences.recall).toBeGreaterThanOrEqual(0.85);
}

function pairsOf(run: CorpusRun): string[] {
  return run.rows.map(({ source, target }) => `${source} | ${target}`).toSorted();
}

describe('files', () => {
  let fromFolder: CorpusRun;
  beforeAll(async () => {
    writeFolder(join(folder, 'html'), site.pages);
    writeFileSync(warc, renderWarc(site.pages, BASE));
    fromFolder = await runCorpus({ html: join(folder, 'html'), baseUrl: `${BASE}/` });
  });

  test('the site has at least 60 pages', () => {
    expect(site.pages.length).toBeGreaterThanOrEqual(60);
  });

  test('the pairs of a folder are those that its author wrote', () => {
    expectBars(fromFolder, { site, isInSitemap: false });
    expect(scoreRows(fromFolder.rows, site, false).wrong).toEqual([]);
  });

  test('no trap gives a row', () => {
    const used = new Set(fromFolder.rows.flatMap(({ sourceUrl, targetUrl }) => [sourceUrl, targetUrl]));
    const traps = Object.keys(TRAPS).flatMap((path) => [`${BASE}${path}`, `${BASE}${path}.html`]);
    expect(traps.filter((address) => used.has(address))).toEqual([]);
  });

  test('every page ends as paired or with one reason, and the rows add up', () => {
    const { pages, pairs, rows } = fromFolder.report;
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(pages.paired + sum(pages.rejected)).toBe(pages.seen);
    expect(pairs.kept + sum(pairs.rejected)).toBe(pairs.found);
    expect(rows.kept + sum(rows.rejected)).toBe(rows.aligned);
    expect(rows.kept).toBe(fromFolder.rows.length);
  });

  test('the TMX is valid and says where each unit is from', () => {
    const { units, faults } = readTmx(fromFolder.text);
    expect(faults).toEqual([]);
    expect(units).toHaveLength(fromFolder.rows.length);
    expect(fromFolder.text).toContain(`<prop type="source-url">${BASE}/en/decision-trees.html</prop>`);
    expect(fromFolder.text).toContain('<prop type="licence">cc-by-4.0</prop>');
  });

  test('the same site in a WARC file gives the same pairs', async () => {
    expect(pairsOf(await runCorpus({ warc: [warc] }))).toEqual(pairsOf(fromFolder));
  });

  test('an uncompressed WARC file gives the same pairs, and damage costs only the record that has it', async () => {
    const { gunzipSync } = await import('node:zlib');
    const plain = join(folder, 'plain.warc');
    writeFileSync(plain, gunzipSync(renderWarc(site.pages, BASE)));
    expect(pairsOf(await runCorpus({ warc: [plain] }))).toEqual(pairsOf(fromFolder));
    const damaged = Buffer.from(renderWarc(site.pages, BASE));
    const second = damaged.indexOf(Buffer.of(0x1f, 0x8b, 8), 500);
    damaged.fill(0, second + 20, second + 60);
    const file = join(folder, 'damaged.warc.gz');
    writeFileSync(file, damaged);
    const { report } = await runCorpus({ warc: [file] });
    expect(report.pages.seen).toBe(fromFolder.report.pages.seen - 1);
  });

  test('a list of pairs of files counts more than what the pages say', async () => {
    const pairs = join(folder, 'pairs.tsv');
    writeFileSync(pairs, 'en/embeddings.html\tes/vectores-de-palabras.html\n');
    const run = await runCorpus({ html: join(folder, 'html'), pairs });
    const given = run.rows.filter(({ evidence }) => evidence === 'given');
    expect(given).toHaveLength(8);
    expect(given[0]?.sourceUrl).toMatch(/\/en\/embeddings\.html$/);
  });

  test('a subject leaves out the articles that are not about it, and ranks the others', async () => {
    const run = await runCorpus({
      warc: [warc],
      subjects: ['machine learning'],
      targetSubjects: ['aprendizaje automático'],
    });
    const pages = new Set(run.rows.map(({ sourceUrl }) => new URL(sourceUrl).pathname));
    for (const off of ['/en/bread', '/en/bicycles', '/en/lighthouse']) expect(pages).not.toContain(off);
    expect(pages).toContain('/en/decision-trees');
    // Those three, and two pages of one name that are no pair anyway.
    expect(run.report.pairs.rejected['off-subject']).toBe(4);
    const [first] = run.rows;
    expect(first?.reason).toMatch(/machine learning: .*; aprendizaje automático: /);
    expect(run.rows.map(({ rank }) => rank)).toEqual(run.rows.map(({ rank }) => rank).toSorted((a, b) => a - b));
  });

  test('a page of an evaluation set does not come in, nor do its sentences from elsewhere', async () => {
    const exclude = join(folder, 'evaluation.txt');
    const leak = site.sentences.filter(({ en }) =>
      /bicycle|spider|vinegar|brakes|daughter|faster than the bus/i.test(en),
    );
    writeFileSync(exclude, leak.map(({ en }) => `${en}\n`).join(''));
    const run = await runCorpus({ warc: [warc], exclude: [exclude] });
    expect(run.rows.filter(({ sourceUrl }) => sourceUrl.includes('bicycles'))).toEqual([]);
    expect(run.report.rows.rejected['excluded']).toBe(8);
  });

  test('licences, caps and hashes do what they say', async () => {
    expect((await runCorpus({ warc: [warc], licences: ['cc0'] })).rows).toEqual([]);
    const capped = await runCorpus({
      warc: [warc],
      maxRowsAPage: 3,
      maxRowsASite: 20,
      licences: ['cc-by'],
      deferred: true,
    });
    expect(capped.rows).toHaveLength(20);
    expect(capped.text).not.toContain('A decision tree');
    for (const { source, target } of capped.rows) expect(source + target).toMatch(/^(?:sha256:[0-9a-f]{64}){2}$/);
  });
});

describe('the net', () => {
  let server: SiteServer;
  let run: CorpusRun;
  const cache = mkdtempSync(join(tmpdir(), 'amts-answers-'));
  const start = async () => runCorpus({ site: `${server.base}/en/` }, { allowPrivate: [server.host], cache });

  beforeAll(async () => {
    server = await startSite();
    run = await start();
  });
  afterAll(async () => server.close());

  test('the pairs of a crawled site are those that its author wrote, with those of the sitemap', () => {
    expectBars(run, { site: server.site, isInSitemap: true });
    expect(scoreRows(run.rows, server.site, true).wrong).toEqual([]);
  });

  test('robots.txt is asked first and obeyed, and every request says who asks', () => {
    expect(server.requests[0]?.path).toBe('/robots.txt');
    expect(server.requests.filter(({ path }) => path.includes('/private/'))).toEqual([]);
    expect(run.report.pages.rejected['robots']).toBe(2);
    for (const { agent } of server.requests) expect(agent).toMatch(/^amts\/\S+ \(\+own@words\.example; corpus\)$/);
    expect(run.report.requests).toBe(server.requests.length);
  });

  test('no address is asked twice', () => {
    const paths = server.requests.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('a sitemap alone gives its pages, and a list its addresses and pairs', async () => {
    const net = { allowPrivate: [server.host], cache };
    const fromSitemap = await runCorpus({ sitemap: `${server.base}/sitemap.xml` }, net);
    expect(fromSitemap.report.pages.seen).toBe(4);
    expect(fromSitemap.rows.filter(({ evidence }) => evidence === 'sitemap')).toHaveLength(8);
    const list = join(folder, 'urls.txt');
    const given = `${server.base}/en/bread\t${server.base}/es/pan\n# a remark\n${server.base}/en/history\n`;
    writeFileSync(list, given);
    const fromList = await runCorpus({ urls: list }, net);
    expect(fromList.report.pages.seen).toBe(3);
    expect(new Set(fromList.rows.map(({ evidence }) => evidence))).toEqual(new Set(['given', 'reciprocal']));
  });

  test('a second run makes no request and the same rows', async () => {
    const before = server.requests.length;
    const again = await start();
    expect(server.requests.length).toBe(before);
    expect(again.report.requests).toBe(0);
    expect(again.rows.map((row) => ({ ...row, fetched: '' }))).toEqual(
      run.rows.map((row) => ({ ...row, fetched: '' })),
    );
  });
});

describe('shards', () => {
  test('the parts of a WARC file join to the same corpus in any order, and no page is the work of two', async () => {
    const sites = ['alpha.example', 'beta.example', 'gamma.example', 'delta.example'].map((host) => `http://${host}`);
    const file = join(folder, 'sites.warc.gz');
    writeFileSync(file, Buffer.concat(sites.map((base) => renderWarc(buildSite(base).pages.slice(0, 20), base))));
    const parts = [
      await runCorpus({ warc: [file], shard: { number: 1, count: 2 } }),
      await runCorpus({ warc: [file], shard: { number: 2, count: 2 } }),
    ];
    const seen = parts.map(({ report }) => report.pages.seen);
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).toBeGreaterThan(0);
    expect((seen[0] ?? 0) + (seen[1] ?? 0)).toBe(80);
    const files = parts.map(({ report }) => report.rowsFile);
    const options = { exclude: [], maxRowsAPage: 50, maxRowsASite: 500, format: 'csv', deferred: false } as const;
    const merged = await mergeCorpus({ ...options, files, out: join(folder, 'a', 'corpus.csv') }, disk);
    const turned = await mergeCorpus(
      { ...options, files: files.toReversed(), out: join(folder, 'b', 'corpus.csv') },
      disk,
    );
    expect(turned.sha256).toBe(merged.sha256);
    expect(merged.records).toBeGreaterThan(50);
    const whole = await runCorpus({ warc: [file] });
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted();
    expect(ids(readRows(merged.rowsFile))).toEqual(ids(whole.rows));
  });
});
