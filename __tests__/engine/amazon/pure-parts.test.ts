/** The parts of the engine that are functions of their arguments: names, files, counts, the table of parallel data. */
import { describe, expect, test } from 'vitest';
import { countCharacters, planBatchFiles, planRealtimeFiles, renderFile } from '../../../src/engine/amazon/files.ts';
import { createLayout, nameJob, nameResource, slugOf, tokenOf } from '../../../src/engine/amazon/names.ts';
import { assertRegion, hintOnRegion } from '../../../src/engine/amazon/options.ts';
import { chooseStep, describeResource, isMadeFrom } from '../../../src/engine/amazon/parallel-data.ts';
import type { ParallelDataState } from '../../../src/engine/amazon/ports.ts';
import { type JobRecord, renderRecord } from '../../../src/engine/amazon/record.ts';
import { changeRecord } from '../../../src/engine/amazon/records.ts';
import { renderDocument } from '../../../src/markdown/html.ts';
import { openInProcess, toDocuments } from './local.ts';

const WORK = { book: 'd2l-en', sourceLanguage: 'en', targetLanguage: 'zh' };

describe('names', () => {
  test.each([
    ['d2l-en', 'amts-d2l-en-en-zh'],
    ['d2l.AI__book', /^amts-d2l-ai-book-[0-9a-f]{8}-en-zh$/],
    ['动手学深度学习', /^amts-[0-9a-f]{8}-en-zh$/],
    ['x'.repeat(300), /^amts-x{100}-[0-9a-f]{8}-en-zh$/],
  ])('a resource of the book %s fits the rules of the service', (book, name) => {
    const actual = nameResource({ ...WORK, book });
    expect(actual).toMatch(name);
    expect(actual).toMatch(/^([A-Za-z0-9-]_?)+$/);
    expect(actual.length).toBeLessThan(256);
  });

  test('books that look alike have names of their own', () => {
    const names = ['a.b', 'a-b', 'a_b', 'A-b'].map((book) => nameResource({ ...WORK, book }));
    expect(new Set(names).size).toBe(names.length);
  });

  test('a job is named after its content and the attempt, and its token fits the service', () => {
    const name = nameJob(WORK, '0123456789abcdef0123', 2);
    expect(name).toBe('amts-d2l-en-en-zh-0123456789abcdef-2');
    expect(tokenOf(name)).toMatch(/^[a-zA-Z0-9-]{1,64}$/);
    expect(tokenOf(name)).not.toBe(tokenOf(`${name}0`));
  });

  test('a slug is safe and short', () => {
    expect(slugOf('Chapter_Ünï/../a b.md', 60)).toBe('chapter-n-a-b-md');
    expect(slugOf('abc-def', 4)).toBe('abc');
    expect(slugOf('日本', 60)).toBe('');
  });

  test('everything stands below the prefix', () => {
    const layout = createLayout('amts/');
    expect(layout.record(WORK, 'job')).toBe('amts/pending/en-zh/job.json');
    expect(layout.record(WORK, 'job').startsWith(layout.pending(WORK))).toBe(true);
    expect([layout.input('job'), layout.output('job')]).toEqual(['amts/jobs/job/input/', 'amts/jobs/job/output/']);
  });

  test('the claim of a book has a safe name, whatever the book is called', () => {
    const layout = createLayout('amts/');
    const key = layout.claim({ ...WORK, book: '动手学/深度学习' });
    expect(key).toMatch(/^amts\/pending\/en-zh\/claim-amts-[0-9a-f]{8}-en-zh\.json$/);
  });
});

describe('files of a job', () => {
  test('are one for each page, with names that tell them apart in a flat folder', () => {
    const files = planBatchFiles(toDocuments({ 'a/b.md': ['One.'], 'a-b.md': ['Two.'], 日本: ['Three.'] }));
    expect(files.map(({ file }) => file)).toEqual(['0001-a-b-md.html', '0002-a-b-md.html', '0003.html']);
    expect(files.map(({ document }) => document)).toEqual(['a/b.md', 'a-b.md', '日本']);
  });

  test.each([
    ['characters', 'x'.repeat(1000), 2000],
    ['bytes', '好'.repeat(1000), 1000],
    ['few segments', 'x'.repeat(400_000), 5],
  ])('are more where a page is over the limit in %s', (_, html, count) => {
    const [document] = toDocuments({ 'long.md': Array.from({ length: count }, () => html) });
    const files = planBatchFiles(document === undefined ? [] : [document]);
    expect(files.length).toBeGreaterThan(2);
    expect(files.flatMap(({ segments }) => segments)).toEqual(document?.segments);
    for (const file of files) {
      const text = renderFile(file, WORK, { render: renderDocument, parse: () => new Map() });
      expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    }
  });

  test('hold one segment each in real time', () => {
    const files = planRealtimeFiles(toDocuments({ 'a.md': ['One.', 'Two.'] }));
    expect(files.map(({ segments }) => segments.map(({ html }) => html))).toEqual([['One.'], ['Two.']]);
  });
});

test.each([
  ['Tea &amp; <em id="t0">cups</em> 🍵.', 'Tea & cups x.'.length],
  ['<!DOCTYPE html>\n<html><head></head><body>\n<p id="s0">A &lt; b</p>\n</body></html>', '\nA < b\n'.length],
])('characters of %j are those of its text, and of its markup at most', (html, length) => {
  expect(countCharacters(html)).toEqual({ text: length, all: html.replace('🍵', 'x').length });
});

describe('the next step with parallel data', () => {
  const [ours, theirs] = [describeResource('a1'), describeResource('b2')];
  type State = Partial<ParallelDataState> | undefined;

  test.each<[string, State, boolean, string]>([
    ['nothing is there', undefined, false, 'create'],
    ['what was asked for does not show yet', undefined, true, 'wait'],
    ['another process makes it', { status: 'CREATING' }, false, 'wait'],
    ['it is deleted', { status: 'DELETING' }, false, 'wait'],
    ['it has the file', { description: ours }, false, 'ready'],
    ['it has another file', { description: theirs }, false, 'update'],
    ['another process updates it', { description: ours, latestUpdate: 'UPDATING' }, false, 'wait'],
    ['an update with the file has failed before', { description: ours, latestUpdate: 'FAILED' }, false, 'update'],
    ['it was made in vain before', { status: 'FAILED', description: ours }, false, 'update'],
    ['the update runs', { description: ours, latestUpdate: 'UPDATING' }, true, 'wait'],
    ['the update does not show yet', { description: theirs }, true, 'wait'],
    ['the update is done', { description: ours, latestUpdate: 'ACTIVE' }, true, 'ready'],
  ])('where %s', (_, state, wasAsked, kind) => {
    const full = state && { status: 'ACTIVE' as const, description: '', rejectedRecords: 0, problems: [], ...state };
    expect(chooseStep(full, 'a1', wasAsked)).toEqual({ kind });
  });

  test.each<[string, State, string]>([
    ['it was made in vain', { status: 'FAILED', description: ours, message: 'Bad header' }, 'failed'],
    ['the update failed', { description: theirs, latestUpdate: 'FAILED', message: 'Bad header' }, 'stale'],
  ])('where %s just now, is to tell why', (_, state, kind) => {
    const full = {
      status: 'ACTIVE' as const,
      description: '',
      rejectedRecords: 1,
      problems: ['Line 2: empty'],
      ...state,
    };
    expect(chooseStep(full, 'a1', true)).toEqual({ kind, reason: 'Bad header; Line 2: empty' });
  });

  test('the hash is told from any other', () => {
    expect([isMadeFrom(ours, 'a1'), isMadeFrom(ours, 'b2'), isMadeFrom('', 'a1')]).toEqual([true, false, false]);
  });
});

test('a region is named as the reason only where parallel data is used and not documented', () => {
  const kind = 'amazon-translate';
  expect(hintOnRegion({ kind, region: 'us-west-2', parallelData: 'sentence' })).toBe('');
  expect(hintOnRegion({ kind, region: 'eu-central-1', parallelData: 'none' })).toBe('');
  expect(hintOnRegion({ kind, region: 'eu-central-1', parallelData: 'paragraph' })).toContain('(this is eu-central-1)');
});

test('a region that is not documented for the work is refused before any, unless the settings say that it is right', () => {
  const misspelt = { kind: 'amazon-translate', region: 'us-esat-1', parallelData: 'none', anyRegion: false } as const;
  const elsewhere = { ...misspelt, region: 'eu-central-1', parallelData: 'sentence' } as const;
  expect(() => assertRegion(misspelt)).toThrow("batch jobs are not documented for 'us-esat-1'");
  expect(() => assertRegion(elsewhere)).toThrow('set engine.parallel-data to none (this is eu-central-1)');
  expect(() => assertRegion({ ...elsewhere, parallelData: 'none' })).not.toThrow();
  expect(() => assertRegion({ ...elsewhere, anyRegion: true })).not.toThrow();
  expect(() => assertRegion({ ...misspelt, kind: 'amazon-translate-realtime' })).not.toThrow();
});

describe('a change of a record', () => {
  const record: JobRecord = {
    version: 1,
    name: 'a',
    token: 't',
    mode: 'batch',
    ...WORK,
    files: [],
    warnings: [],
  };
  const open = () => {
    const { ports } = openInProcess();
    const written: string[] = [];
    const replace: typeof ports.store.replace = (key, text, version) => {
      written.push(text);
      return ports.store.replace(key, text, version);
    };
    return { context: { ...ports, store: { ...ports.store, replace } }, written };
  };

  test('is none where the record is gone, or is so already', async () => {
    const { context, written } = open();
    const change = (token: string) => changeRecord('a.json', (found) => ({ ...found, token }), context);
    await change('1');
    await context.store.put('a.json', renderRecord(record));
    await change('1');
    await change('1');
    expect(written).toEqual([renderRecord({ ...record, token: '1' })]);
  });

  test('is made again on what another run has made of it meanwhile', async () => {
    const { context } = open();
    await context.store.put('a.json', renderRecord(record));
    let isFirst = true;
    const read: typeof context.store.read = async (key) => {
      const found = await context.store.read(key);
      if (isFirst) await context.store.put(key, renderRecord({ ...record, name: 'b' }));
      isFirst = false;
      return found;
    };
    await changeRecord('a.json', (found) => ({ ...found, token: '1' }), {
      ...context,
      store: { ...context.store, read },
    });
    expect(await context.store.get('a.json')).toBe(renderRecord({ ...record, name: 'b', token: '1' }));
  });
});
