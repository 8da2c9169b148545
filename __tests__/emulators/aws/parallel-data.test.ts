import {
  CreateParallelDataCommand,
  type CreateParallelDataCommandInput,
  DeleteParallelDataCommand,
  GetParallelDataCommand,
  type GetParallelDataCommandOutput,
  ListParallelDataCommand,
  UpdateParallelDataCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import { awaitJob, errorOf, openAws, outputFolder, page, startJob, type TestAws } from './clients.ts';
import { type DataFormat, type ImportedData, importParallelData } from './parallel-data-file.ts';
import { chooseSwitches, type Switches } from './switches.ts';

const CSV = 'en,es\nHot water,Agua caliente\nCold tea,Té frío\n';
const FILE = { S3Uri: 's3://books/data/pairs.csv', Format: 'CSV' } as const;

function create(local: TestAws, changes: Partial<CreateParallelDataCommandInput> = {}) {
  const input = { Name: 'amts-es', ParallelDataConfig: FILE, ClientToken: crypto.randomUUID(), ...changes };
  return local.translate.send(new CreateParallelDataCommand(input));
}

function get(local: TestAws, Name = 'amts-es'): Promise<GetParallelDataCommandOutput> {
  return local.translate.send(new GetParallelDataCommand({ Name }));
}

async function createActive(local: TestAws, csv = CSV): Promise<void> {
  await local.put('data/pairs.csv', csv);
  await create(local);
  await get(local);
}

async function update(local: TestAws, csv: string) {
  await local.put('data/new.csv', csv);
  const config = { ...FILE, S3Uri: 's3://books/data/new.csv' };
  const input = { Name: 'amts-es', ParallelDataConfig: config, ClientToken: crypto.randomUUID() };
  return local.translate.send(new UpdateParallelDataCommand(input));
}

/** The page of a job that the resource serves, after two steps of the clock. */
async function runJob(local: TestAws): Promise<string | undefined> {
  const id = await startJob(local, { ParallelDataNames: ['amts-es'] });
  local.aws.clock.advance(2);
  await awaitJob(local, id);
  return local.read(`${outputFolder(id)}es.a.html`);
}

describe('a parallel-data resource', () => {
  test('is being created first, and active with its counts then', async () => {
    const local = await openAws();
    await local.put('data/pairs.csv', CSV);
    expect(await create(local)).toMatchObject({ Name: 'amts-es', Status: 'CREATING' });
    expect((await get(local)).ParallelDataProperties?.Status).toBe('CREATING');
    expect((await get(local)).ParallelDataProperties).toMatchObject({
      Status: 'ACTIVE',
      Arn: 'arn:aws:translate:us-east-1:123456789012:parallel-data/amts-es',
      SourceLanguageCode: 'en',
      TargetLanguageCodes: ['es'],
      ParallelDataConfig: FILE,
      ImportedDataSize: 'Hot waterAgua calienteCold teaTé frío'.length,
      ImportedRecordCount: 2,
      FailedRecordCount: 0,
      SkippedRecordCount: 0,
    });
  });

  test('gives URLs of its file and of the report of its import', async () => {
    const local = await openAws();
    await createActive(local, `${CSV}\n,x\n`);
    const { DataLocation, AuxiliaryDataLocation } = await get(local);
    expect(DataLocation?.Location).toContain('X-Amz-Expires=1800');
    expect(await (await fetch(DataLocation?.Location ?? '')).text()).toBe(`${CSV}\n,x\n`);
    expect(await (await fetch(AuxiliaryDataLocation?.Location ?? '')).json()).toEqual({
      summary: { record_error_count: 0, record_skipped_count: 2 },
      messages: [
        { content: 'Line 4', message: 'The source field is empty' },
        { content: 'Line 5', message: 'The source field is empty' },
      ],
    });
  });

  test('serves jobs with human translations, and with the old ones while it is being updated', async () => {
    const local = await openAws({ pace: 'hand', phases: { importing: 5 } });
    await local.put('in/a.html', page('<p id="s1">Hot <b>water</b></p><p id="s2">Warm water</p>'));
    await local.put('data/pairs.csv', CSV);
    await create(local);
    local.aws.clock.advance(5);
    const answer = await update(local, 'en,es\nHot water,Agua hirviendo\n');
    expect(answer).toMatchObject({ Status: 'ACTIVE', LatestUpdateAttemptStatus: 'UPDATING' });
    const before = await runJob(local);
    const updating = (await get(local)).ParallelDataProperties;
    expect(updating).toMatchObject({ Status: 'ACTIVE', LatestUpdateAttemptStatus: 'UPDATING', ImportedRecordCount: 2 });
    local.aws.clock.advance(3);
    const updated = (await get(local)).ParallelDataProperties;
    expect(updated).toMatchObject({ Status: 'ACTIVE', LatestUpdateAttemptStatus: 'ACTIVE', ImportedRecordCount: 1 });
    expect(before).toContain('<p id="s1">Agua caliente</p><p id="s2">⟦Warm⟧ ⟦water⟧</p>');
    expect(await runJob(local)).toContain('<p id="s1">Agua hirviendo</p>');
  });

  test.each([
    ['kept them', 'Add $x$ to `y`.', 'Sume $x$ a `y`.', 'Sume X a Y.'],
    ['kept them without their delimiters', 'Add x to y.', 'Sume x a y.', 'Sume X a Y.'],
    ['dropped them', 'Add to.', 'Sume.', 'Sume. X Y'],
  ])('serves a sentence with formulas and code where its file has %s', async (_, source, target, expected) => {
    const local = await openAws();
    const [x, y] = ['<span translate="no" id="t1">$x$</span>', '<span translate="no" id="t3">`y`</span>'];
    await local.put('in/a.html', page(`<p id="s1">Add ${x} to ${y}.</p>`));
    await createActive(local, `en,es\n${source},${target}\n`);
    const id = await startJob(local, { ParallelDataNames: ['amts-es'] });
    await awaitJob(local, id);
    const html = expected.replace('X', () => x).replace('Y', () => y);
    expect(await local.read(`${outputFolder(id)}es.a.html`)).toContain(`<p id="s1">${html}</p>`);
  });

  test('keeps what it has when an update fails, and says so', async () => {
    const local = await openAws();
    await createActive(local);
    await update(local, 'only one column\n');
    await get(local);
    expect((await get(local)).ParallelDataProperties).toMatchObject({
      Status: 'ACTIVE',
      LatestUpdateAttemptStatus: 'FAILED',
      Message: expect.stringContaining('first row'),
      ImportedRecordCount: 2,
      ParallelDataConfig: FILE,
    });
  });

  test('fails when its file is not there, and can be updated then', async () => {
    const local = await openAws();
    await create(local);
    await get(local);
    expect((await get(local)).ParallelDataProperties).toMatchObject({
      Status: 'FAILED',
      Message: expect.stringContaining('pairs.csv'),
    });
    await update(local, CSV);
    await get(local);
    expect((await get(local)).ParallelDataProperties).toMatchObject({ Status: 'ACTIVE' });
  });

  test('is created and updated one at a time, and not deleted meanwhile', async () => {
    const local = await openAws({ pace: 'hand' });
    await local.put('data/pairs.csv', CSV);
    await create(local);
    expect(await errorOf(create(local, { Name: 'amts-zh' }))).toMatchObject({
      name: 'LimitExceededException',
      status: 400,
    });
    expect(await errorOf(create(local))).toMatchObject({ name: 'ConflictException' });
    const remove = () => local.translate.send(new DeleteParallelDataCommand({ Name: 'amts-es' }));
    expect(await errorOf(remove())).toMatchObject({ name: 'ConcurrentModificationException', status: 400 });
    expect(await errorOf(update(local, CSV))).toMatchObject({ name: 'ConcurrentModificationException' });
    local.aws.clock.advance(1);
    expect(await remove()).toMatchObject({ Status: 'DELETING' });
    expect((await get(local)).ParallelDataProperties?.Status).toBe('DELETING');
    local.aws.clock.advance(1);
    expect(await errorOf(get(local))).toMatchObject({ name: 'ResourceNotFoundException' });
    const { ParallelDataPropertiesList } = await local.translate.send(new ListParallelDataCommand({}));
    expect(ParallelDataPropertiesList).toEqual([]);
  });

  test.each([
    [{ secondImportError: 'ConcurrentModificationException' } as const, 'ConcurrentModificationException'],
    [{ secondImportError: 'TooManyRequestsException' } as const, 'TooManyRequestsException'],
  ])('is refused with another error under the reading %o', async (switches, name) => {
    const local = await openAws({ pace: 'hand', switches });
    await local.put('data/pairs.csv', CSV);
    await create(local);
    expect(await errorOf(create(local, { Name: 'amts-zh' }))).toMatchObject({ name });
  });
});

describe('an import', () => {
  function read(text: string, format: DataFormat = 'CSV', switches: Partial<Switches> = {}): ImportedData {
    return importParallelData(Buffer.from(text), format, chooseSwitches(switches));
  }
  const rows = ({ pairs }: ImportedData) => Object.fromEntries([...pairs].map(([to, texts]) => [to, [...texts]]));
  const counts = ({ imported, failed, skipped }: ImportedData) => ({ imported, failed, skipped });

  test('takes the last of two records with the same source', () => {
    expect(rows(read('en,es\na,1\na,2\n'))).toEqual({ es: [['a', '2']] });
  });

  test('skips what is empty or longer than 1000 bytes: a record for its source, a field for its target', () => {
    const data = read(
      `en,es,fr\n${'é'.repeat(501)},1,1\nb,${'x'.repeat(1001)},2\n ,3,3\nc,,4\n${'d'.repeat(1000)},5,5\n`,
    );
    expect(rows(data)).toEqual({
      es: [['d'.repeat(1000), '5']],
      fr: [
        ['b', '2'],
        ['c', '4'],
        ['d'.repeat(1000), '5'],
      ],
    });
    expect(counts(data)).toEqual({ imported: 3, failed: 0, skipped: 4 });
  });

  test.each([['+1'], ['-1'], ['=1'], ['@a'], ['"=1, 2"']])(
    'refuses a field that starts like a formula: %s',
    (field) => {
      expect(counts(read(`en,es\n${field},x\n`))).toEqual({ imported: 0, failed: 1, skipped: 0 });
      expect(counts(read(`en,es\nx,${field}\n`))).toEqual({ imported: 0, failed: 1, skipped: 0 });
      expect(counts(read(`en,es\nx,${field}\n`, 'CSV', { formulaField: 'skipped' }))).toEqual({
        imported: 0,
        failed: 0,
        skipped: 1,
      });
    },
  );

  test('reads quotation marks, tabs and either end of line', () => {
    expect(rows(read('"en","es"\r\n"a, b","34"" monitor"\r\n'))).toEqual({ es: [['a, b', '34" monitor']] });
    expect(rows(read('en\tes\na, b\t"c\td"\n', 'TSV'))).toEqual({ es: [['a, b', 'c\td']] });
  });

  test('does not join the lines of a field', () => {
    expect(counts(read('en,es\n"a\nb",c\n'))).toMatchObject({ imported: 0, failed: 2 });
  });

  test.each([
    ['nothing', '', 'The first row must have'],
    ['one column', 'en\na\n', 'at least one target language'],
    ['an unknown language', 'en,xx\na,b\n', 'Unsupported language code: xx'],
    ['a code that the service does not have', 'en,zh-Hant\na,b\n', 'Unsupported language code: zh-Hant'],
    ['the same language twice', 'en,es,es\na,b,c\n', 'the same language code twice'],
  ])('fails as a whole for a header with %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test('reads a byte order mark, and codes in any case, by the switches', () => {
    expect(read('\uFEFFen,ZH-tw\na,b\n').to).toEqual(['zh-TW']);
    expect(() => read('\uFEFFen,es\na,b\n', 'CSV', { byteOrderMark: 'kept' })).toThrow('Unsupported language code');
    expect(() => read('en,ZH-tw\na,b\n', 'CSV', { headerCase: 'exact' })).toThrow('Unsupported language code: ZH-tw');
  });

  test('fails for what is not UTF-8', () => {
    const bytes = Buffer.from('en,es\n\xE9,x\n', 'latin1');
    expect(() => importParallelData(bytes, 'CSV', chooseSwitches({}))).toThrow('UTF-8');
  });
});

describe('an import of TMX', () => {
  const tmx = (units: string) =>
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`;
  const variant = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
  const read = (text: string) => importParallelData(Buffer.from(text), 'TMX', chooseSwitches({}));

  test('takes the record with the newest date, else the last', () => {
    const unit = (target: string, date = '') => `<tu${date}>${variant('en', 'a &amp; b')}${variant('es', target)}</tu>`;
    const data = read(
      tmx(unit('new', ' changedate="20250101T000000Z"') + unit('old', ' changedate="20240101T000000Z"')),
    );
    expect([...(data.pairs.get('es') ?? [])]).toEqual([['a & b', 'new']]);
    expect(
      read(tmx(unit('1') + unit('2')))
        .pairs.get('es')
        ?.get('a & b'),
    ).toBe('2');
  });

  test('reports units that are none in the words of the service', () => {
    const data = read(
      tmx(`<tu>${variant('es', 'x')}${variant('fr', 'y')}</tu><tu>${variant('en', 'a')}${variant('es', 'b')}</tu>`),
    );
    expect(data.messages).toEqual([
      {
        content: 'Number 1 TU element',
        message:
          'Invalid TMX format. One tu element should contain exactly one tuv element with the source language code: en',
      },
    ]);
    expect([data.imported, data.failed]).toEqual([1, 1]);
  });

  test.each([
    ['no XML', 'en,es'],
    ['no unit', tmx('')],
    ['a tag that does not close', '<tmx><header srclang="en"/>'],
  ])('fails as a whole for %s', (_, text) => {
    expect(() => read(text)).toThrow('Invalid TMX format');
  });
});
