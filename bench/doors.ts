/**
 * Hostile input at the doors beside pages: seconds to read it at a size and at four times the size. What grows faster than
 * it, or ends in anything but a result or an error that says what to do, is a fault.
 *
 *   node bench/doors.ts [--bytes 100000] [--door json …]
 */
import { parseArgs } from 'node:util';
import { makeReview, makeReviewPage } from '../__tests__/report/review/make-review.ts';
import { applyAnswers, planPageUpdate } from '../__tests__/support/update-laws.ts';
import { createKatex } from '../src/adapters/katex.ts';
import { compileLayout } from '../src/book/layout.ts';
import { compileGlobs } from '../src/book/page-globs.ts';
import { type AlignOptions, type AlignPorts, align, renderRows } from '../src/commands/align.ts';
import { inspect, renderInspection } from '../src/commands/inspect.ts';
import { readCorrections } from '../src/commands/steps/review/read-corrections.ts';
import { parseSettings } from '../src/config/settings.ts';
import { readTexts } from '../src/engine/chat/answer.ts';
import { describeSpanFault, fromMarkedText } from '../src/engine/markup.ts';
import { markPseudo } from '../src/engine/pseudo.ts';
import { describeExchange } from '../src/exchange/describe-page.ts';
import { readXliff } from '../src/exchange/read-xliff.ts';
import { takePage } from '../src/exchange/take-page.ts';
import { renderXliff12 } from '../src/exchange/xliff-12.ts';
import { renderXliff21 } from '../src/exchange/xliff-21.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { readMarkdownGlossary } from '../src/parallel-data/glossary.ts';
import { readParallelData } from '../src/parallel-data/read-file.ts';
import { renderReview } from '../src/report/review/render-review.ts';
import { ConfigError, ContentError } from '../src/shared/errors.ts';
import { acceptTranslation } from '../src/update/accept/accept.ts';
import { describePage } from '../src/update/page/describe.ts';
import { learnStyle } from '../src/update/page/style.ts';
import { placeOf, tokensOf } from '../src/update/page/units.ts';
import { print, showProgress } from './support/output.ts';

const WORST_GROWTH = 6;
/** Below this, seconds tell of the machine. */
const LEAST_SECONDS = 0.4;

const repeat = (piece: string) => (bytes: number) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const around = (open: string, close: string) => (bytes: number) => {
  const depth = Math.floor(bytes / (open.length + close.length));
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
};

/** Pieces that get longer, as many as fit. */
const rising = (piece: (at: number) => string) => (bytes: number) => {
  let text = '';
  for (let at = 0; text.length < bytes; at += 1) text += piece(at);
  return text;
};

const LANGUAGES = { from: 'en', to: 'es' };

/** An answer to one sentence of a page. */
function accept(html: string, sentence = 'Weigh *the* `flour` and $x$.'): void {
  const page = describePage(parsePage(`${sentence}\n`, { language: 'en', dialect: 'd2l' }));
  const place = { ...placeOf(page, [0]), language: 'es', style: learnStyle(page) };
  acceptTranslation(html, tokensOf(page, [0]), place);
}

/** Out as a file, and in again. */
function exchange(text: string, render: typeof renderXliff12): void {
  const plan = planPageUpdate({ base: '', target: '', source: text, language: 'es', dialect: 'gfm' }, { isNew: true });
  const file = render(describeExchange(plan, { path: 'tea.md' }), { version: '1', copiesSource: true });
  for (const { units } of readXliff('tea.xlf', file)) takePage(plan, units);
}

function review(text: string): void {
  const answered = markPseudo(text);
  const source = `New words.\n\n${text.replaceAll(/\b[a-z]+\b/g, (word) => `${word}x`)}`;
  const page = makeReviewPage({ source, old: { base: text, target: answered } }, { dialect: 'gfm' });
  renderReview(makeReview([page]), createKatex());
}

/** A disk of a few files. */
function holdFiles(files: Readonly<Record<string, string>>): AlignPorts['disk'] {
  return {
    isFolder: async () => false,
    readFile: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
    writeText: async () => {},
    checkWritable: async () => {},
    listFolder: async () => [],
  };
}

/** How a page is read, as a terminal shows it. */
async function inspectText(text: string): Promise<void> {
  const asked = { file: 'tea.md', language: 'en', dialect: 'gfm' } as const;
  const inspected = await inspect(asked, holdFiles({ 'tea.md': text }));
  renderInspection(inspected.report, inspected.text);
}

/** A text with one that says the same in other words. */
async function alignTexts(text: string, kind: Pick<AlignOptions, 'lines' | 'unit'>): Promise<void> {
  const options = { ...kind, source: 'en.md', target: 'es.md', from: 'en', to: 'es', dialect: 'gfm' } as const;
  const disk = holdFiles({ 'en.md': text, 'es.md': markPseudo(text) });
  renderRows(await align(options, { disk, log: { warn() {} } }), { ...options, format: 'jsonl' });
}

const ALIGNED = {
  'equal lines': repeat('Knead it.\n'),
  'lines that differ': rising((at) => `Knead ${at} times.\n`),
  'paragraphs that differ': rising((at) => `Knead ${at} times.\n\n`),
  'one word': repeat('x'),
  'words of one sentence': repeat('word '),
  'sentences of a line': repeat('The oven is hot. '),
  'blank lines': repeat('\n'),
} as const;

/** Names of doors, each with shapes by name. */
const DOORS: Readonly<
  Record<string, { shapes: Record<string, (bytes: number) => string>; readonly read: (text: string) => unknown }>
> = {
  'answer in HTML': {
    read: accept,
    shapes: {
      'one word': repeat('x'),
      'elements that open': repeat('<b>'),
      'blocks in elements': repeat('<b><p>'),
      'tables in elements': repeat('<table><b>'),
      'elements in elements': around('<i>', '</i>'),
      'tags that open': repeat('<b '),
      attributes: (bytes) => `<b ${repeat('c="d" ')(bytes)}>a</b>`,
      'comments that open': repeat('<!-- '),
      entities: repeat('&amp;'),
      'signs of Markdown': repeat('*a_`$['),
      'quotation marks': repeat('“«"'),
      spaces: (bytes) => `a${' '.repeat(bytes)}b`,
      'one span, many times': repeat('<span translate="no" id="t3"></span> '),
    },
  },
  'answer of a model': {
    read: (text) => {
      for (const answer of readTexts(text).values()) fromMarkedText(answer);
      fromMarkedText(text);
      describeSpanFault('<b id="t1">a</b> <span translate="no" id="t3">x</span>', text);
    },
    shapes: {
      'lists in lists': around('[', ']'),
      'objects in objects': around('{"a":', '}'),
      'lists that open': repeat('['),
      'strings that open': repeat('{"'),
      entries: (bytes) => `[${repeat('{"id":1,"text":"a"},')(bytes)}{"id":2,"text":"b"}]`,
      reasoning: repeat('<think>a</think>'),
      'reasoning that opens': repeat('<think>'),
      'reasoning that ends': repeat('</think>'),
      'spans that open': repeat('<x id="1"'),
      spans: repeat('<x id="1"/> '),
      'signs that open': repeat('<a &b '),
    },
  },
  XLIFF: {
    read: (text) => readXliff('tea.xlf', text),
    shapes: {
      'elements in elements': around('<g>', '</g>'),
      'groups in groups': (bytes) =>
        `<xliff version="1.2"><file original="a" source-language="en" target-language="es">${around('<group>', '</group>')(bytes)}</file></xliff>`,
      units: (bytes) =>
        `<xliff version="1.2"><file original="a" source-language="en" target-language="es">${repeat('<trans-unit id="a"><target>b<ph id="1"/>c</target></trans-unit>')(bytes)}</file></xliff>`,
      'texts of a unit': (bytes) =>
        `<xliff version="1.2"><file original="a" source-language="en" target-language="es"><trans-unit id="a"><target>${repeat('a<mrk>b</mrk>')(bytes)}</target></trans-unit></file></xliff>`,
      entities: (bytes) => `<xliff version="1.2">${repeat('&amp;')(bytes)}</xliff>`,
      'entities of its own': (bytes) =>
        `<!DOCTYPE a [<!ENTITY b "${repeat('c')(bytes)}">]><xliff version="1.2">${repeat('&b;')(bytes)}</xliff>`,
      attributes: (bytes) => `<xliff ${Array.from({ length: bytes / 8 }, (_, at) => `a${at}="b"`).join(' ')}/>`,
      'tags that open': repeat('<a '),
    },
  },
  'exchange, out and in': {
    read: (text) => {
      exchange(text, renderXliff12);
      exchange(text, renderXliff21);
    },
    shapes: {
      'ordinary text': repeat('Flour and *water* become `dough`. Leave it.\n\n'),
      'sentences of a line': repeat('The oven is hot. '),
      'equal sentences': repeat('Knead it.\n\n'),
      'spans of a sentence': repeat('take $x$ and `y` and '),
      headings: repeat('## Salt\n\nIt is white.\n\n'),
    },
  },
  'parallel data in TMX': {
    read: (text) => readParallelData({ name: 'a.tmx', text }, LANGUAGES),
    shapes: {
      units: (bytes) =>
        `<tmx><body>${repeat('<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="es"><seg>b</seg></tuv></tu>')(bytes)}</body></tmx>`,
      'variants of a unit': (bytes) =>
        `<tmx><body><tu>${repeat('<tuv xml:lang="fr"><seg>a</seg></tuv>')(bytes)}</tu></body></tmx>`,
      'texts of a segment': (bytes) =>
        `<tmx><body><tu><tuv><seg>${repeat('a<hi>b</hi>')(bytes)}</seg></tuv></tu></body></tmx>`,
      'elements in elements': around('<hi>', '</hi>'),
    },
  },
  'parallel data in CSV': {
    read: (text) => readParallelData({ name: 'a.csv', text }, LANGUAGES),
    shapes: {
      rows: (bytes) => `en,es\n${repeat('a,b\n')(bytes)}`,
      'cells of a row': (bytes) => `en,es\n${repeat('a,')(bytes)}`,
      'a quote that opens': (bytes) => `en,es\n"${repeat('a,b\n')(bytes)}`,
      'quotes in quotes': (bytes) => `en,es\n"${repeat('""')(bytes)}",a\n`,
    },
  },
  'glossary in Markdown': {
    read: (text) => readMarkdownGlossary(text, LANGUAGES),
    shapes: {
      rows: repeat('| oven | horno |\n'),
      'bars of a row': repeat('|'),
      'marks of a cell': (bytes) => repeat(`| ${'*a'.repeat(200)} | b |\n`)(bytes),
      'separators of a line': repeat('a; '),
      spaces: (bytes) => `|${' '.repeat(bytes)}|`,
      'empty lines': repeat('\n'),
    },
  },
  'amts.yml': {
    read: (text) => parseSettings({ name: 'amts.yml', text }),
    shapes: {
      keys: (bytes) => Array.from({ length: bytes / 10 }, (_, at) => `key${at}: a`).join('\n'),
      'lists in lists': (bytes) => `source: ${around('[', ']')(bytes)}`,
      'maps in maps': (bytes) => `source: ${around('{a: ', '}')(bytes)}`,
      aliases: (bytes) => `a: &a [b]\nc: [${repeat('*a, ')(bytes)}]`,
      'aliases of aliases': (bytes) =>
        `a0: &a0 [b]\n${Array.from({ length: bytes / 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}`,
      targets: (bytes) => `targets:\n${repeat('  - language: es\n    folder: es\n')(bytes)}`,
      'quotes that open': repeat('a: "'),
    },
  },
  inspect: {
    read: (text) => inspectText(text),
    shapes: {
      'ordinary text': repeat('Flour and *water* become `dough`. Leave it.\n\n'),
      'blank lines': repeat('\n'),
      'one word': repeat('x'),
      'spans of a sentence': repeat('take $x$ and `y` and '),
      'titles of links': repeat('[a](b "Words") '),
      'copied blocks': repeat('```\na\n```\n\n'),
      'cells of a table': (bytes) => `| a | b |\n|---|---|\n${repeat('| Knead it | twice |\n')(bytes)}`,
    },
  },
  'align, lines': {
    read: (text) => alignTexts(text, { lines: true, unit: 'sentence' }),
    shapes: ALIGNED,
  },
  'align, sentences': {
    read: (text) => alignTexts(text, { lines: false, unit: 'sentence' }),
    shapes: ALIGNED,
  },
  'align, paragraphs': {
    read: (text) => alignTexts(text, { lines: false, unit: 'paragraph' }),
    shapes: ALIGNED,
  },
  globs: {
    read: (text) => {
      const [globs = '', paths = ''] = text.split('\n\n');
      const isPage = compileGlobs(globs.split('\n'));
      for (const path of paths.split('\n')) isPage(path);
    },
    shapes: {
      'globs of many names': (bytes) =>
        `${rising((at) => `docs${at}/**/*.md\n`)(Math.sqrt(bytes) * 4)}\n${rising((at) => `docs${at}/a/b.md\n`)(bytes)}`,
      'stars of a name': (bytes) => `${'*a'.repeat(Math.sqrt(bytes) / 16)}b.md\n\n${'a'.repeat(250)}`,
      'folders of any depth': (bytes) => `${'**/a/'.repeat(Math.sqrt(bytes) / 16)}b.md\n\n${'a/'.repeat(2000)}c.md`,
      'choices of choices': (bytes) => `${'{a,b}'.repeat(Math.sqrt(bytes) / 16)}.md\n\n${'a'.repeat(250)}.md`,
      'parts of a path': (bytes) => `**/*.md\n\n${repeat('a/')(bytes)}b.md`,
      'names of one letter': (bytes) => `**/*.md\n\n${repeat('a.md\n')(bytes)}`,
    },
  },
  layout: {
    read: (text) => {
      const [paths = '', pages = ''] = text.split('\n\n');
      const map = Object.fromEntries(paths.split('\n').map((path) => [path, `es/${path}`]));
      const layout = compileLayout({
        language: 'es',
        paths: map,
        path: 'i18n/{folder}/{path}',
        pages: ['docs/**/*.md'],
      });
      for (const page of pages.split('\n')) layout.findSource(layout.findTarget(page));
    },
    shapes: {
      folders: (bytes) =>
        `${rising((at) => `docs/a${at}/\n`)(Math.sqrt(bytes) * 4)}\n${rising((at) => `docs/a${at}/b.md\n`)(bytes)}`,
      templates: (bytes) => `{dir}/{name}.en{ext}\n\n${repeat('a/')(bytes)}b.en.md`,
      'templates of all parts': (bytes) => `{dir}{name}{ext}{path}{rest}.en\n\n${repeat('a/')(bytes / 40)}b.en.md`,
    },
  },
  'answer of a review': {
    read: (text) => readCorrections('amts-review.json', text),
    shapes: {
      'lists in lists': around('[', ']'),
      edits: (bytes) =>
        `{"version":1,"kind":"amts-review","review":"a","language":"es","source":{"name":"a","commit":"b"},"pages":[{"path":"a.md","text":"a","edits":[${repeat('{"id":"a","start":0,"end":1,"before":"a","after":"b"},')(bytes).slice(0, -1)}],"notes":[]}],"readings":{}}`,
    },
  },
  'review page': {
    read: review,
    shapes: {
      'ordinary text': repeat('Flour and *water* become `dough`. Leave it.\n\n'),
      'sentences of a line': repeat('The oven is hot. '),
      'one sentence': repeat('word '),
      formulas: repeat('Take $x^2$ of it. '),
      'formulas in formulas': (bytes) => `Take $${around('\\frac{', '}')(bytes)}$ of it.`,
      'braces in formulas': (bytes) => `Take $${around('{', '}')(bytes)}$ of it.`,
      macros: (bytes) => `$$${Array.from({ length: bytes / 24 }, () => '\\newcommand{\\a}{\\b}').join('')}$$`,
      'macros of macros': (bytes) =>
        `$$${Array.from({ length: Math.min(26, bytes) }, (_, at) => `\\newcommand{\\${String.fromCharCode(98 + at)}}{\\${String.fromCharCode(97 + at)}\\${String.fromCharCode(97 + at)}}`).join('')}$$\n\nTake $\\z$ of it.`,
      'macros that repeat themselves': (bytes) =>
        `$$\\newcommand{\\a}{${'x'.repeat(900)}}\\newcommand{\\b}{${'\\a'.repeat(400)}}$$\n\n${rising((at) => `Take $\\b_${at}$ of it.\n\n`)(bytes / 100)}`,
      'definitions of a formula': (bytes) =>
        rising((at) => `Take $\\def\\a{${'x'.repeat(2000)}}${'\\a'.repeat(900)}_{${at}}$ of it.\n\n`)(bytes / 4),
      'hidden signs': repeat('\u200B\u202E'),
      'hidden signs in words': repeat('a\u200Bb\u202Ec\u2066 '),
      'one name for every heading': rising((at) => `# Salt ${at}\n\nSee [it](#salt-${at}).\n\n`),
      headings: repeat('# Salt\n\nIt is white.\n\n'),
    },
  },
  update: {
    read: (text) => {
      const plan = planPageUpdate({ base: '', target: '', source: 'Weigh `it`.\n', language: 'es' }, { isNew: true });
      applyAnswers(plan, (requests) => requests.map(({ id }) => ({ id, origin: 'machine', html: text })));
    },
    shapes: { 'one word': repeat('x'), 'elements that open': repeat('<b>') },
  },
};

async function measure(read: (text: string) => unknown, text: string): Promise<{ seconds: number; told: string }> {
  const start = process.cpuUsage();
  let told = '';
  try {
    await read(text);
  } catch (error) {
    const isOurs = error instanceof ContentError || error instanceof ConfigError;
    told = `${isOurs ? 'refused' : 'ERROR'}: ${String(error).slice(0, 90)}`;
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, told };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { bytes: { type: 'string', default: '100000' }, door: { type: 'string', multiple: true } },
  });
  let [faults, count] = [0, 0];
  for (const [name, { read, shapes }] of Object.entries(DOORS)) {
    if (values.door?.includes(name) === false) continue;
    print(`\n${name}`);
    for (const [shape, write] of Object.entries(shapes)) {
      showProgress(`${name}: ${shape}`);
      const bytes = Number(values.bytes);
      // oxlint-disable-next-line no-await-in-loop -- measures side by side would slow each other down
      const small = await measure(read, write(bytes));
      // oxlint-disable-next-line no-await-in-loop
      const large = await measure(read, write(bytes * 4));
      const growth = large.seconds / Math.max(small.seconds, LEAST_SECONDS / 4);
      const isBad = large.told.startsWith('ERROR') || (large.seconds > LEAST_SECONDS && growth > WORST_GROWTH);
      count += 1;
      faults += Number(isBad);
      showProgress('');
      const cells = [small, large].map(({ seconds }) => `${seconds.toFixed(2)} s`.padStart(9));
      print(
        [shape.padEnd(24), ...cells, growth.toFixed(1).padStart(6), isBad ? 'FAULT' : '', large.told]
          .join('  ')
          .trimEnd(),
      );
    }
  }
  print(
    `\n${faults} of ${count} grow faster than ${WORST_GROWTH} times for four times the size, or end in an error of the program`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

await main();
