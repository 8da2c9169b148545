/**
 * What Amazon Translate is asked and paid for, through the SDK's own clients and a local service: a book of real pages
 * in three languages (Chinese as of its base, Turkish behind it, Spanish not begun), and a real push.
 *
 *   node bench/amazon.ts [--pages 20] [--push 24]
 */
import { parseArgs } from 'node:util';
import { type LocalAws, startAws } from '../__tests__/emulators/aws/index.ts';
import { listPushes, type Push } from '../__tests__/support/shared-data.ts';
import {
  type BookOnGitHub,
  type CorpusPage,
  listCorpusPages,
  repeatPages,
  startBook,
} from './support/book-on-github.ts';
import { print, printTable, requireSharedData } from './support/output.ts';

const BUCKET = 'amts-bench';
const ENGINE = `engine:
  kind: amazon-translate
  region: us-east-1
  bucket: ${BUCKET}
  role-arn: arn:aws:iam::111122223333:role/amts-translate
`;

/** What a changed page has more. */
const SENTENCE = 'A kettle is filled before it is heated.';
/** Changed pages of the larger push. */
const MANY = 100;

type Row = readonly (string | number)[];

async function main(): Promise<void> {
  requireSharedData();
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '20' }, push: { type: 'string', default: '24' } },
  });
  const head = [
    '',
    'pages',
    'calls to Translate',
    'jobs',
    'calls to S3',
    'characters sent',
    'billed',
    'US dollars',
    'seconds',
  ];
  print(`${values.pages} pages of the corpus in Chinese, Turkish and Spanish`);
  printTable([head, ...(await measureLanguages(Number(values.pages)))]);
  print(`\n${MANY} pages in Chinese, each with one sentence of ${SENTENCE.length} characters more`);
  printTable([head, ...(await measureMany())]);
  const push = listPushes().find(({ number }) => number === Number(values.push));
  if (push === undefined) throw new Error(`there is no push ${values.push}`);
  await measurePush(push);
}

/** The first run of three languages, one changed page, and a run that has nothing to do. */
async function measureLanguages(count: number): Promise<Row[]> {
  const turkish = new Map(listCorpusPages('tr').map((page) => [page.path, page]));
  const chinese = listCorpusPages('zh')
    .filter(({ path }) => turkish.has(path))
    .slice(0, count);
  const tr = chinese.flatMap(({ path }) => turkish.get(path) ?? []);
  return withBook({ source: chinese, translations: { zh: chinese, tr, es: [] } }, async (measure, book) => [
    await measure(`first run`),
    await measure('one page', await changePages(book, chinese.slice(0, 1))),
    await measure('nothing new'),
  ]);
}

async function measureMany(): Promise<Row[]> {
  const pages = repeatPages(listCorpusPages('zh'), MANY + 1);
  return withBook({ source: pages, translations: { zh: pages } }, async (measure, book) => [
    await measure('one page', await changePages(book, pages.slice(0, 1))),
    await measure(`${MANY} pages`, await changePages(book, pages.slice(1))),
    await measure('nothing new'),
  ]);
}

/** @returns How many. */
async function changePages(book: BookOnGitHub, pages: readonly CorpusPage[]): Promise<number> {
  await book.source.commit(
    Object.fromEntries(pages.map(({ path, base }) => [path, `${base.trimEnd()}\n\n${SENTENCE}\n`])),
  );
  return pages.length;
}

type Measure = (what: string, pages?: number) => Promise<Row>;

interface BookPages {
  readonly source: readonly Pick<CorpusPage, 'path' | 'base'>[];
  readonly translations: Readonly<Record<string, readonly CorpusPage[]>>;
}

async function withBook<T>(pages: BookPages, work: (measure: Measure, book: BookOnGitHub) => Promise<T>): Promise<T> {
  const aws = await startAws({ buckets: [BUCKET] });
  const source = Object.fromEntries(pages.source.map(({ path, base }) => [path, base]));
  const book = await startBook({ ...pages, source, engine: ENGINE, environment: aws.environment });
  try {
    return await work((what, count = 0) => measureRun({ aws, book, what, count }), book);
  } finally {
    await Promise.all([book.stop(), aws.stop()]);
  }
}

interface RunRequest {
  readonly aws: LocalAws;
  readonly book: BookOnGitHub;
  readonly what: string;
  readonly count: number;
}

async function measureRun({ aws, book, what, count }: RunRequest): Promise<Row> {
  aws.requests.clear();
  const before = aws.billed().total;
  const { outputs, seconds } = await book.run();
  const calls = (service: 'translate' | 's3') =>
    aws.requests.all().filter((request) => request.service === service).length;
  return [
    what,
    count === 0 ? (outputs['pages-delivered'] ?? '') : count,
    calls('translate'),
    aws.requests.count('StartTextTranslationJob'),
    calls('s3'),
    Number(outputs['characters-sent']),
    aws.billed().total - before,
    outputs['cost'] ?? '',
    seconds.toFixed(1),
  ];
}

/** There are no translations of the old pages, so a perfect one stands in: the old pages themselves. */
async function measurePush(push: Push): Promise<void> {
  const old = push.pages.flatMap(({ path, old: text }) => (text === undefined ? [] : [{ path, base: text, text }]));
  const [, , , , , sent = 0, billed = 0] = await withBook(
    { source: old, translations: { es: old } },
    async (measure, book) => {
      await book.source.commit(Object.fromEntries(push.pages.map((page) => [page.path, page.new])));
      return measure(`push ${push.number}`);
    },
  );
  const { file, section, block, sentence } = push.reference;
  print(`\nPush ${push.number} of the real book, ${push.pages.length} pages: characters of prose into one language`);
  printTable([
    ['whole files', 'sections', 'blocks', 'sentences', 'sent', 'billed'],
    [file, section, block, sentence, sent, billed].map((value) => Number(value).toLocaleString('en')),
  ]);
}

await main();
