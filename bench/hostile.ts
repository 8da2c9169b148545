/**
 * Hostile pages: seconds and peak memory to read a page, to update a translation of it, and to check one, at one, two
 * and four times a size, for one dialect of each family. What grows more than linearly is marked. Each measure is a process of its
 * own, beside an ordinary page of the same size in the same run; a page that a limit refuses says which.
 *
 *   node bench/hostile.ts [--all] [--bytes 10000] [--kind setext …] [--dialect gfm …] [--work read|update|check]
 *
 * Without `--all` it takes one dialect and small pages, and some minutes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { applyAnswers, planPageUpdate } from '../__tests__/support/update-laws.ts';
import { checkPage } from '../src/check/check.ts';
import { markPseudo } from '../src/engine/pseudo.ts';
import type { DialectName } from '../src/markdown/dialects/names.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { ContentError } from '../src/shared/errors.ts';
import { assertPageFits, PAGE_LIMITS } from '../src/shared/page-limits.ts';
import { print, printTable, showProgress } from './support/output.ts';

const FAMILIES: readonly DialectName[] = ['d2l', 'gfm', 'mdx', 'myst', 'hugo', 'mkdocs'];
const WORKS = ['read', 'update', 'check'] as const;
const TIMES = [1, 2, 4] as const;
const LIMIT_MS = 180_000;
/** A page of four times the size may take four times as long, and what a machine that does other work adds. */
const WORST_GROWTH = 6;
/** Below this, seconds tell of the machine and not of the page. */
const LEAST_SECONDS = 0.4;

const repeat = (piece: string) => (bytes: number) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const around = (open: string, close: string) => (bytes: number) => {
  const depth = Math.floor(bytes / (open.length + close.length));
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
};
/** Rows that get longer, as many as fit. */
const rising = (row: (at: number) => string) => (bytes: number) => {
  let text = '';
  for (let at = 0; text.length < bytes; at += 1) text += row(at);
  return text;
};

/** Kinds of page by name: text of about so many bytes. */
const KINDS: Readonly<Record<string, (bytes: number) => string>> = {
  'ordinary text': repeat('Flour and water become *dough*. Leave it in `bowl` alone.\n\n'),
  'spans of a sentence': repeat('take $x$ and `y` and '),
  'sentences of a line': repeat('The oven is hot. '),
  'sentences without spaces': repeat('中文。'),
  'lists on a line': repeat('- '),
  'lists in lists': rising((at) => `${'  '.repeat(at % 90)}- a\n`),
  'quotes in quotes': rising((at) => `${'>'.repeat(1 + (at % 90))} a\n`),
  items: repeat('* Weigh the salt.\n'),
  'rows of a table': (bytes) => `| a | b |\n|---|---|\n${repeat('| c | d |\n')(bytes)}`,
  'cells of a row': (bytes) => [repeat('|a')(bytes / 3), repeat('|-')(bytes / 3), repeat('|b')(bytes / 3)].join('|\n'),
  'bare addresses': repeat('http://a.b/c '),
  'address with brackets': (bytes) => `http://a${')'.repeat(bytes)}`,
  'slide marks that open': repeat('[**a '),
  'slide marks that close': repeat('a**] '),
  'one word': repeat('x'),
  'underlined headings': repeat('a\n=\n\n'),
  'open brackets': repeat('['),
  'closing brackets': repeat('a]'),
  'brackets in brackets': around('[', ']'),
  'links that open': repeat('[a]('),
  'images that open': repeat('!['),
  'backticks, rising': rising((at) => `${'`'.repeat(at + 1)}a `),
  stars: repeat('*a '),
  'strong and emphasis': repeat('**a*b '),
  underscores: repeat('_a '),
  'stars that close': repeat('a* '),
  'stars of every length': rising((at) => `${'*'.repeat(1 + (at % 7))}a${'_'.repeat(1 + (at % 5))}b`),
  'emphasis in emphasis': around('*a ', ' a*'),
  'strikes that close': repeat('a~ '),
  'strikes in strikes': around('~a ~~b ', ' b~~ a~'),
  'images in images': around('![', '](a)'),
  'references, each its own': (bytes) => {
    const row = rising((at) => `[a${at}] `)(bytes / 2);
    return `${row}\n\n${row.trimEnd().replaceAll(' ', ': b\n')}: b\n`;
  },
  'closing brackets, with notes': (bytes) => `[^a]: b\n\n${repeat('![^a] a] ')(bytes)}`,
  footnotes: repeat('[^a] '),
  definitions: repeat('[a]: b\n'),
  'template tags': repeat('{{< a >}} {% b %} '),
  'template tags that open': repeat('{{< a '),
  'elements in elements': around('<a>', '</a>'),
  'elements that open': repeat('<a '),
  attributes: (bytes) => `<a ${repeat('b="c" ')(bytes)}>`,
  expressions: repeat('{a} '),
  'expressions that open': repeat('{a '),
  'double braces that open': repeat('{{ a '),
  'comments that open': repeat('<!-- '),
  dollars: repeat('$a '),
  'double dollars': repeat('$$a '),
  backslashes: repeat('\\'),
  roles: repeat(':a:`b` {c}`d` '),
  fences: repeat('```\na\n~~~\n'),
  directives: repeat(':::note\na\n'),
  admonitions: repeat('!!! note\n    a\n'),
  spaces: (bytes) => `a${' '.repeat(bytes)}b`,
  tabs: repeat('\ta'),
  entities: repeat('&#1'),
  'mail addresses': repeat('a@b.c '),
};

/** `refused` says why there are no figures. */
const MeasureSchema = z.object({
  seconds: z.number().optional(),
  megabytes: z.number().optional(),
  refused: z.string().optional(),
});
type Measure = z.output<typeof MeasureSchema>;

interface Task {
  readonly kind: string;
  readonly dialect: DialectName;
  readonly work: string;
  readonly bytes: number;
}

/** Do the work once, in this process. */
function measure({ kind, dialect, work, bytes }: Task): Measure {
  const text = `# Bread\n\n${KINDS[kind]?.(bytes) ?? ''}\n`;
  const start = process.cpuUsage();
  try {
    assertPageFits('page.md', text, PAGE_LIMITS);
    if (work === 'read') parsePage(text, { language: 'en', dialect });
    else if (work === 'check')
      checkPage(parsePage(text, { language: 'en', dialect }), parsePage(markPseudo(text), { language: 'es', dialect }));
    else {
      const source = text.replace('# Bread\n', '# New bread\n\nNew words here.\n') + '\nEnd words.\n';
      const plan = planPageUpdate({ base: text, target: text, source, language: 'es', dialect });
      applyAnswers(plan, (requests) =>
        requests.map(({ id, html }) => ({ id, origin: 'machine', html: markPseudo(html) })),
      );
    }
  } catch (error) {
    if (error instanceof ContentError)
      return { refused: /limits\.[\w-]+/.exec(error.message)?.[0] ?? error.message.slice(0, 60) };
    throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}

function measureApart({ kind, dialect, work, bytes }: Task): Measure {
  const args = [fileURLToPath(import.meta.url), '--measure', '--kind', kind, '--dialect', dialect, '--work', work];
  const child = spawnSync(process.execPath, [...args, '--bytes', String(bytes)], {
    timeout: LIMIT_MS,
    encoding: 'utf8',
  });
  if (child.error !== undefined || child.signal !== null) return { refused: `over ${LIMIT_MS / 1000} s` };
  if (child.status !== 0) return { refused: `ERROR ${/\w*Error: [^\n]*/.exec(child.stderr)?.[0].slice(0, 60) ?? ''}` };
  return MeasureSchema.parse(JSON.parse(child.stdout));
}

/** How much longer four times as much takes; `undefined` where it is too quick to tell. */
function findGrowth(measures: readonly Measure[]): number | undefined {
  const [first, last] = [measures[0]?.seconds, measures.at(-1)?.seconds];
  if (first === undefined || last === undefined || last < LEAST_SECONDS) return undefined;
  return last / first;
}

function isFault(measures: readonly Measure[]): boolean {
  const isLost = measures.some(({ refused = '' }) => /^(?:over|ERROR)/.test(refused));
  return isLost || (findGrowth(measures) ?? 0) > WORST_GROWTH;
}

const show = ({ seconds, megabytes, refused }: Measure) => refused ?? `${seconds?.toFixed(2)} s ${megabytes} MB`;

function main(): void {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      bytes: { type: 'string' },
      kind: { type: 'string', multiple: true },
      dialect: { type: 'string', multiple: true },
      work: { type: 'string', multiple: true },
      measure: { type: 'boolean' },
    },
  });
  const bytes = Number(values.bytes ?? (values.all ? 25_000 : 10_000));
  const kinds = values.kind ?? Object.keys(KINDS);
  const dialects = FAMILIES.filter((name) => values.dialect?.includes(name) ?? (values.all || name === 'gfm'));
  const works = values.work ?? WORKS;
  if (values.measure === true) {
    process.stdout.write(
      JSON.stringify(measure({ kind: kinds[0] ?? '', dialect: dialects[0] ?? 'gfm', work: works[0] ?? '', bytes })),
    );
    return;
  }
  let faults = 0;
  for (const dialect of dialects)
    for (const work of works) {
      const rows = kinds.map((kind) => {
        showProgress(`${dialect}, ${work}: ${kind}`);
        const measures = TIMES.map((times) => measureApart({ kind, dialect, work, bytes: bytes * times }));
        if (isFault(measures)) faults += 1;
        const growth = findGrowth(measures)?.toFixed(1) ?? '';
        return [kind, ...measures.map(show), growth, isFault(measures) ? 'FAULT' : ''];
      });
      showProgress('');
      print(`\n${dialect}, ${work}`);
      printTable([['kind', ...TIMES.map((times) => `${(bytes * times) / 1000} kB`), 'times', ''], ...rows]);
    }
  print(
    `\n${faults} of ${kinds.length * dialects.length * works.length} grow faster than ${WORST_GROWTH} times for four times the size, or do not end`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

main();
