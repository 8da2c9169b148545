/** The two halves of a run, with an engine that takes its time and keeps what it was given. */
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/commands/collect.ts';
import type { Ports } from '../../src/commands/ports.ts';
import { parseRecord, type RunRecords, renderRecord } from '../../src/commands/run-record.ts';
import { renderSubmission, submit } from '../../src/commands/submit.ts';
import { sync } from '../../src/commands/sync.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { markPseudo } from '../../src/engine/pseudo.ts';
import { ServiceError } from '../../src/shared/errors.ts';
import { makeBook, makePorts, TEA, type TestBook } from '../support/book.ts';

const NEW_TEA = `${TEA}* Warm it.\n`;

interface Service {
  isDone: boolean;
  /** Characters that were sent, each segment once. */
  readonly sent: Map<string, number>;
  readonly settled: string[];
  readonly records: Map<string, string>;
}

function createService(): Service {
  return { isDone: false, sent: new Map(), settled: [], records: new Map() };
}

function createSlowEngine(service: Service): Engine {
  return {
    kind: 'amazon-translate',
    estimate: async ({ documents }) => {
      const characters = documents.flatMap(({ segments }) => segments).reduce((sum, { html }) => sum + html.length, 0);
      return { characters, charactersAtMost: 2 * characters, charactersPaid: 0, pricePerMillion: 60 };
    },
    submit: async ({ documents }) => {
      for (const { html } of documents.flatMap(({ segments }) => segments)) service.sent.set(html, html.length);
      return { version: 1, engine: 'amazon-translate', documents };
    },
    collect: async ({ documents }, { wait }) => {
      if (!service.isDone && !wait) return { status: 'running', message: 'job 7 is IN_PROGRESS' };
      if (!service.isDone) return { status: 'running', message: 'job 7 took too long' };
      const results = documents.map(({ name, segments }) => ({
        name,
        segments: segments.map(({ id, html }) => ({ id, origin: 'machine' as const, html: markPseudo(html) })),
      }));
      return { status: 'done', results, charactersBilled: 9, warnings: ['one term was not used'] };
    },
    settle: async ({ documents }) => {
      service.settled.push(...documents.map(({ name }) => name));
    },
  };
}

function createRecords({ records }: Service): RunRecords {
  return {
    write: async (name, text) => {
      records.set(name, text);
    },
    read: async () => records,
    remove: async (name) => {
      records.delete(name);
    },
  };
}

async function openPorts(service: Service): Promise<Ports> {
  return {
    ...(await makePorts()),
    openEngine: async () => createSlowEngine(service),
    openRecords: async () => createRecords(service),
  };
}

function finish(book: TestBook, changes: object = {}) {
  return { ...book.options, dryRun: false, reportDir: 'report', wait: false, ...changes };
}

describe('submit and collect', () => {
  test.each([
    ['is away', new ServiceError('the bucket is away', { retryable: true }), 'the bucket is away'],
    ['has a bug', new TypeError('no such member'), 'unexpected error, please report it'],
  ])('tell what is committed as delivered, when the engine %s as it is told so', async (_, error, message) => {
    const book = makeBook();
    const service = { ...createService(), isDone: true };
    book.source.commit({ 'tea.md': NEW_TEA });
    const ports = await openPorts(service);
    const settle = async () => {
      throw error;
    };
    const openEngine = async () => ({ ...createSlowEngine(service), settle });
    const { report } = await sync(finish(book), { ...ports, openEngine });
    expect(report.totals).toMatchObject({ delivered: 1, failed: 0 });
    expect(report.languages[0]).toMatchObject({
      commit: book.target.git('rev-parse', 'amts/book'),
      warnings: ['one term was not used', expect.stringContaining(message)],
    });
  });

  test('keep what was paid when its commit is refused: the next run delivers it and sends nothing', async () => {
    const book = makeBook();
    const service = { ...createService(), isDone: true };
    book.source.commit({ 'tea.md': NEW_TEA });
    const ports = await openPorts(service);
    const commit = async () => {
      throw new ServiceError('no disk space left', { retryable: false });
    };
    const openTarget: Ports['openTarget'] = async (place) => {
      const opened = await ports.openTarget(place);
      return { ...opened, book: { ...opened.book, commit } };
    };
    const refused = await sync(finish(book), { ...ports, openTarget });
    expect(refused.report.totals).toMatchObject({ delivered: 0, failed: 1 });
    expect(service.settled).toEqual([]);
    const next = await sync(finish(book), ports);
    expect(next.report.totals).toMatchObject({ delivered: 1, failed: 0 });
    expect(service.settled).toEqual(['tea.md']);
  });

  test('deliver in another process what was submitted, when it is finished, and forget it', async () => {
    const book = makeBook();
    const service = createService();
    book.source.commit({ 'tea.md': NEW_TEA });
    const { record, name, account } = await submit(book.options, await openPorts(service));
    expect(record).toMatchObject({ version: 1, book: 'book', languages: [{ language: 'es', documents: 1 }] });
    expect([...service.records.keys()]).toEqual([name]);
    expect(renderSubmission({ record, name, account }).join('\n')).toMatch(
      /^es: 1 document with the engine\nes: 8 characters/,
    );

    const early = await collect(finish(book), await openPorts(service));
    expect(early.totals).toMatchObject({ delivered: 0, failed: 0 });
    expect(early.runs[0]?.report).toMatchObject({
      command: 'collect',
      languages: [{ waiting: 'job 7 is IN_PROGRESS', commit: null }],
    });
    expect(service.records.size).toBe(1);

    service.isDone = true;
    const late = await collect(finish(book), await openPorts(service));
    expect(late.totals).toMatchObject({ delivered: 1, failed: 0 });
    expect(late.runs[0]?.report.languages[0]).toMatchObject({
      engine: { kind: 'amazon-translate', characters: 8, charactersAtMost: 16, charactersBilled: 9 },
      warnings: ['one term was not used'],
    });
    expect(book.target.read('amts/book', 'tea.md')).toContain('* ⟦Warm⟧ ⟦it⟧.');
    expect([...service.sent.keys()]).toEqual(['Warm it.']);
    expect(service).toMatchObject({ settled: ['tea.md'], records: new Map() });
    expect((await collect(finish(book), await openPorts(service))).runs).toEqual([]);
  });

  test('translate for the source as it was submitted, whatever was pushed since', async () => {
    const book = makeBook();
    const service = createService();
    book.source.commit({ 'tea.md': NEW_TEA });
    await submit(book.options, await openPorts(service));
    book.source.commit({ 'tea.md': `${NEW_TEA}* Cool it.\n` });
    service.isDone = true;
    await collect(finish(book), await openPorts(service));
    expect(book.target.read('amts/book', 'tea.md')).not.toContain('Cool');
    expect(book.target.read('amts/book', 'tea_origin.md')).toBe(NEW_TEA);
  });

  test('with several records, the oldest first', async () => {
    const book = makeBook();
    const service = createService();
    for (const text of [NEW_TEA, `${NEW_TEA}* Cool it.\n`]) {
      book.source.commit({ 'tea.md': text });
      // oxlint-disable-next-line no-await-in-loop -- one push after the other
      await submit(book.options, await openPorts(service));
    }
    expect(service.records.size).toBe(2);
    service.isDone = true;
    const { runs } = await collect(finish(book), await openPorts(service));
    expect(runs.map(({ report }) => report.totals.delivered)).toEqual([1, 1]);
    expect(book.target.read('amts/book', 'tea.md')).toContain('* ⟦Warm⟧ ⟦it⟧.\n* ⟦Cool⟧ ⟦it⟧.');
  });

  test('a change of code alone is delivered by collect', async () => {
    const book = makeBook();
    const service = createService();
    book.source.commit({ 'tea.md': TEA.replace('heat = 90', 'heat = 95') });
    const { record } = await submit(book.options, await openPorts(service));
    expect(record.languages).toMatchObject([{ language: 'es', documents: 0 }]);
    const { totals } = await collect(finish(book), await openPorts(service));
    expect(totals.delivered).toBe(1);
    expect(service.sent.size).toBe(0);
  });

  test('nothing to do leaves no record', async () => {
    const service = createService();
    const result = await submit(makeBook().options, await openPorts(service));
    expect(result).toMatchObject({ name: undefined, record: { languages: [] } });
    expect(renderSubmission(result)).toEqual(['nothing to do: every page is up to date']);
  });

  test('a record may be a file', async () => {
    const book = makeBook();
    const service = createService();
    book.source.commit({ 'tea.md': NEW_TEA });
    const ports = await openPorts(service);
    const storeless = { ...ports, openRecords: async () => undefined };
    await expect(submit(book.options, storeless)).rejects.toThrow('keep the record with --record FILE');
    const { record } = await submit({ ...book.options, isKept: true }, storeless);
    const path = `${book.folder}/record.json`;
    await ports.disk.writeText(path, renderRecord(record));
    service.isDone = true;
    expect((await collect(finish(book, { record: path }), ports)).totals.delivered).toBe(1);
    await expect(collect(finish(book), { ...ports, openRecords: async () => undefined })).rejects.toThrow(
      'keeps no runs to collect',
    );
  });

  test.each(['{}', 'record', '{"version":2}'])('%j is no record', (text) => {
    expect(() => parseRecord('r.json', text)).toThrow("r.json: is no record of 'amts submit'");
  });
});

describe('sync with an engine that takes its time', () => {
  test('fails the pages of a job that is not finished in time, and commits nothing', async () => {
    const book = makeBook();
    const service = createService();
    book.source.commit({ 'tea.md': NEW_TEA });
    const { report } = await sync(finish(book, { wait: true }), await openPorts(service));
    expect(report.languages[0]).toMatchObject({
      commit: null,
      pages: [{ status: 'failed', reason: 'waits for the engine: job 7 took too long' }],
    });
    expect(service.settled).toEqual([]);
  });

  test('sends nothing when it would be over the limits', async () => {
    const config =
      'engine: { kind: amazon-translate, bucket: books, role-arn: "arn:aws:iam::111122223333:role/a", max-characters: 10 }';
    const book = makeBook({ source: { 'amts.yml': config } });
    const service = createService();
    book.source.commit({ 'tea.md': NEW_TEA });
    const options = finish(book, { engine: undefined });
    const run = sync(options, await openPorts(service));
    await expect(run).rejects.toThrow('up to 16 characters, and max-characters is 10');
    await expect(run).rejects.toMatchObject({ name: 'BudgetError' });
    expect(service.sent.size).toBe(0);
  });
});
