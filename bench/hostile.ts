/**
 * Hostile pages: seconds to read a page, to check a translation of it, one that lacks all of it and one that says
 * something else, to update one, one of which every word has changed, there or on both sides, and one that lacks half of
 * it, and to send all of one to an engine, at one, two and four times a size, in every dialect. What grows faster than the
 * page, takes seconds, or ends in anything but an answer or a limit is a fault; a page that a limit refuses says which.
 *
 *   node bench/hostile.ts [--all] [--bytes 10000] [--kind setext …] [--dialect gfm …] [--work check …]
 *     [--seconds 60] [--least 0.4]
 *
 * A process for each dialect and work measures the largest size of every kind; only what is slow there is measured at the
 * other sizes (`--least` seconds), and none for longer than `--seconds`. With `--all` every dialect and 25 kB; else `gfm` and 10 kB, which takes some minutes.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { applyAnswers, planPageUpdate } from '../__tests__/support/update-laws.ts';
import { checkPage } from '../src/check/check.ts';
import { markPseudo } from '../src/engine/pseudo.ts';
import { DIALECTS, type DialectName } from '../src/markdown/dialects/names.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { ContentError } from '../src/shared/errors.ts';
import { assertPageFits, PAGE_LIMITS } from '../src/shared/page-limits.ts';
import { HOSTILE_PAGES } from './support/hostile-pages.ts';
import { print, showProgress } from './support/output.ts';

const TIMES = [1, 2, 4] as const;
/** A page of four times the size may take four times as long, and what a machine that does other work adds. */
const WORST_GROWTH = 6;
/** Below this, seconds tell of the machine and not of the page. */
const LEAST_SECONDS = '0.4';
/** Beyond this a page of 100 kB is too slow, however it grows. */
const MOST_SECONDS_A_BYTE = 10 / 100_000;

/** `refused` says why there are no figures. */
const MeasureSchema = z.object({ seconds: z.number().optional(), refused: z.string().optional() });
type Measure = z.output<typeof MeasureSchema>;

const TaskSchema = z.object({
  kind: z.string(),
  dialect: z.enum(DIALECTS),
  work: z.string(),
  bytes: z.number(),
});
type Task = z.output<typeof TaskSchema>;

/** Front matter stands at the start of a page. */
function writePage(kind: string, bytes: number): string {
  const text = HOSTILE_PAGES[kind]?.(bytes) ?? '';
  return /^(?:---|\+\+\+|\{)\n/.test(text) ? `${text}\n\n# Bread\n` : `# Bread\n\n${text}\n`;
}

function answer(plan: ReturnType<typeof planPageUpdate>): void {
  applyAnswers(plan, (requests) => requests.map(({ id, html }) => ({ id, origin: 'machine', html: markPseudo(html) })));
}

const WORKS: Readonly<Record<string, (text: string, dialect: DialectName) => void>> = {
  read: (text, dialect) => parsePage(text, { language: 'en', dialect }),
  check: (text, dialect) =>
    checkPage(parsePage(text, { language: 'en', dialect }), parsePage(markPseudo(text), { language: 'es', dialect })),
  lost: (text, dialect) => {
    const [whole, other] = [text, '# Pan\n\nOther words.\n'].map((page) =>
      parsePage(page, { language: 'en', dialect }),
    );
    if (whole === undefined || other === undefined) return;
    checkPage(whole, other);
    checkPage(other, whole);
  },
  rewrite: (text, dialect) => {
    const source = text.replaceAll(/\b[A-Za-z][a-z]*\b/g, (word) => `${word}x`);
    answer(planPageUpdate({ base: text, target: text, source, language: 'es', dialect }));
  },
  update: (text, dialect) => {
    const source = `${text.replace('# Bread\n', '# New bread\n\nNew words here.\n')}\nEnd words.\n`;
    answer(planPageUpdate({ base: text, target: text, source, language: 'es', dialect }));
  },
  // The translation lacks every other line; the source has another column, and lost every third line.
  uneven: (text, dialect) => {
    const source = dropLines(text, 3)
      .replaceAll(/^\| (?=-)/gm, '| - | ')
      .replaceAll(/^\| (?!-)/gm, '| New | ');
    answer(planPageUpdate({ base: text, target: dropLines(text, 2), source, language: 'es', dialect }));
  },
  // Source and translator have changed the same words.
  clash: (text, dialect) => {
    const [target = '', source = ''] = ['y', 'x'].map((sign) =>
      text.replaceAll(/\b[A-Za-z][a-z]*\b/g, (word) => word + sign),
    );
    answer(planPageUpdate({ base: text, target, source, language: 'es', dialect }));
  },
  // Two pages of the shape that say something else.
  other: (text, dialect) => {
    const other = text.replaceAll(/\b[A-Za-z][a-z]*\b|\d+/g, (word) => `${word}7x`);
    checkPage(parsePage(text, { language: 'en', dialect }), parsePage(other, { language: 'es', dialect }));
  },
  new: (text, dialect) =>
    answer(planPageUpdate({ base: '', target: '', source: text, language: 'es', dialect }, { isNew: true })),
};

/** Lines that a page keeps: the first ones open what the others stand in. */
const OPENING_LINES = 5;

/** A page without every so manieth line that has words. */
function dropLines(text: string, step: number): string {
  const isDropped = (line: string, at: number) => at >= OPENING_LINES && at % step === 0 && /\p{L}/u.test(line);
  const lines = text.split('\n');
  return lines.filter((line, at) => !isDropped(line, at)).join('\n');
}

/** Do the work once, in this process. */
function measure({ kind, dialect, work, bytes }: Task): Measure {
  const text = writePage(kind, bytes);
  const start = process.cpuUsage();
  try {
    assertPageFits('page.md', text, PAGE_LIMITS);
    WORKS[work]?.(text, dialect);
  } catch (error) {
    if (error instanceof ContentError)
      return { refused: /limits\.[\w-]+/.exec(error.message)?.[0] ?? error.message.slice(0, 60) };
    return { refused: `ERROR ${String(error).slice(0, 60)}` };
  }
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6 };
}

/** A process that measures one task after the other; one that does not end in time is replaced. */
class Measurer {
  readonly #seconds: number;
  #child: ChildProcess | undefined;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  measure(task: Task): Promise<Measure> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      const end = (measured: Measure) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        if (measured.seconds === undefined && measured.refused?.startsWith('limits') !== true) this.close();
        resolve(measured);
      };
      const onMessage = (message: unknown) => end(MeasureSchema.parse(message));
      const onExit = (code: number | null, signal: string | null) =>
        end({ refused: `ERROR ended by ${signal ?? code}` });
      const timer = setTimeout(() => end({ refused: `over ${this.#seconds} s` }), this.#seconds * 1000);
      child.once('message', onMessage);
      child.once('exit', onExit);
      child.send(task);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #start(): ChildProcess {
    return fork(fileURLToPath(import.meta.url), ['--measure'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }
}

/** Answer tasks of the process that started this one, warm, as in a run of many pages. */
function serve(): void {
  for (const work of Object.keys(WORKS)) measure({ kind: 'ordinary text', dialect: 'gfm', work, bytes: 5000 });
  process.on('message', (task) => process.send?.(measure(TaskSchema.parse(task))));
}

/** How much longer four times as much takes. */
function findGrowth(measures: readonly Measure[]): number | undefined {
  const [first, last] = [measures[0]?.seconds, measures.at(-1)?.seconds];
  return first === undefined || last === undefined ? undefined : last / first;
}

function isFault(measures: readonly Measure[], bytes: number): boolean {
  const isLost = measures.some(({ refused = '' }) => /^(?:over|ERROR)/.test(refused));
  const last = measures.at(-1)?.seconds ?? 0;
  return isLost || (findGrowth(measures) ?? 0) > WORST_GROWTH || last > bytes * MOST_SECONDS_A_BYTE;
}

const show = ({ seconds, refused }: Measure) => refused ?? `${seconds?.toFixed(2)} s`;

/** At once: the whole takes long. */
function printRow([kind = '', ...cells]: readonly string[]): void {
  print([kind.padEnd(32), ...cells.map((cell) => cell.padStart(10))].join('  ').trimEnd());
}

/** The measures of a kind, smallest first, or `undefined` where even the largest is quick or refused. */
async function measureKind(task: Task, measurer: Measurer, least: number): Promise<readonly Measure[] | undefined> {
  const last = await measurer.measure({ ...task, bytes: task.bytes * 4 });
  const isQuick = last.seconds === undefined ? last.refused?.startsWith('limits') === true : last.seconds < least;
  if (isQuick) return undefined;
  const smaller: Measure[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one process, one measure at a time
  for (const times of TIMES.slice(0, -1)) smaller.push(await measurer.measure({ ...task, bytes: task.bytes * times }));
  return [...smaller, last];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      bytes: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      least: { type: 'string', default: LEAST_SECONDS },
      kind: { type: 'string', multiple: true },
      dialect: { type: 'string', multiple: true },
      work: { type: 'string', multiple: true },
      measure: { type: 'boolean' },
    },
  });
  if (values.measure === true) return serve();
  const bytes = Number(values.bytes ?? (values.all ? 25_000 : 10_000));
  const kinds = values.kind ?? Object.keys(HOSTILE_PAGES);
  const dialects = DIALECTS.filter((name) => values.dialect?.includes(name) ?? (values.all || name === 'gfm'));
  const works = values.work ?? Object.keys(WORKS);
  let faults = 0;
  for (const dialect of dialects)
    for (const work of works) {
      const measurer = new Measurer(Number(values.seconds));
      print(`\n${dialect}, ${work}`);
      printRow(['kind', ...TIMES.map((times) => `${(bytes * times) / 1000} kB`), 'times']);
      let slow = 0;
      for (const kind of kinds) {
        showProgress(`${dialect}, ${work}: ${kind}`);
        // oxlint-disable-next-line no-await-in-loop -- measures side by side would slow each other down
        const measures = await measureKind({ kind, dialect, work, bytes }, measurer, Number(values.least));
        if (measures === undefined) continue;
        const isBad = isFault(measures, bytes * 4);
        slow += 1;
        faults += Number(isBad);
        showProgress('');
        printRow([kind, ...measures.map(show), findGrowth(measures)?.toFixed(1) ?? '', isBad ? 'FAULT' : '']);
      }
      measurer.close();
      print(`${kinds.length - slow} of ${kinds.length} kinds take under ${values.least} s`);
    }
  const measured = kinds.length * dialects.length * works.length;
  print(
    `\n${faults} of ${measured} grow faster than ${WORST_GROWTH} times for four times the size, are too slow, or do not end`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

await main();
