/**
 * `amts evaluate`: how well engines translate pages that people have translated, by pages that are held out of all that
 * the engines learn from.
 */

import { join } from 'node:path';
import { assertEngineKnows } from '../config/check-engine.ts';
import { accountFor, assertWithinBudget, type LanguageEstimate, renderAccount } from '../engine/budget.ts';
import type { EngineKind } from '../engine/engine.ts';
import type { EvaluationReport } from '../evaluate/compare/report.ts';
import { drawNames } from '../evaluate/pages/draw-pages.ts';
import { renderEvaluationHtml } from '../evaluate/render/html.ts';
import { renderEvaluationMarkdown } from '../evaluate/render/markdown.ts';
import { renderEvaluationCsv } from '../evaluate/render/plain.ts';
import { ConfigError, ServiceError } from '../shared/errors.ts';
import { nameSome } from '../shared/name-some.ts';
import type { Disk, Ports } from './ports.ts';
import { type Arm, readArms } from './steps/evaluate/arms.ts';
import {
  askPlans,
  evaluateDirection,
  type PreparedArm,
  type PreparedDirection,
  prepareDirection,
  type SplitBook,
  splitBook,
  turnBook,
} from './steps/evaluate/direction.ts';
import { assertAllOpen, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';
import { openTranslation } from './steps/open/open-translation.ts';
import { readPairFiles } from './steps/translate/further-pairs.ts';
import { type MergedPage, readMerged, readMergedPages } from './steps/translate/load-resources.ts';
import { planBatch } from './steps/translate/translate.ts';

export interface EvaluateOptions extends RunOptions {
  /** How many of the pages are held out, drawn by their names; default: all that `pages` names, or five. */
  readonly sample?: number | undefined;
  /** See {@link readArms}. */
  readonly arms: readonly string[];
  /** The reverse direction, too. */
  readonly both: boolean;
  /** Start the jobs and end; or take what has ended; default: wait. */
  readonly half?: 'submit' | 'collect' | undefined;
  /** Address that stands for Amazon Translate, where it is not the service of AWS. */
  readonly endpoint?: string | undefined;
  /** Address that chat models are asked at, where it is not the one of the configuration. */
  readonly chatEndpoint?: string | undefined;
}

/** What `submit` started. */
export interface Submission {
  readonly arms: readonly {
    readonly direction: string;
    readonly arm: string;
    /** Its engine has no jobs: it is asked when the results are taken. */
    readonly isLater: boolean;
    readonly error?: string;
  }[];
  readonly account: readonly string[];
}

export type EvaluationResult =
  | { readonly report: EvaluationReport }
  | { readonly report?: undefined; readonly submission: Submission };

/** The published comparison has five articles. */
const DEFAULT_SAMPLE = 5;
/** Characters of a page that is drawn: a table of contents is no article. */
const MIN_DRAWN = 2000;

/**
 * Evaluate.
 *
 * @returns The report; with `half: 'submit'` what was started.
 * @throws {ConfigError} when options or pages are not fit for it.
 * @throws {BudgetError} before anything is sent.
 */
export async function evaluate(options: EvaluateOptions, ports: Ports): Promise<EvaluationResult> {
  ports.log.step('Read the books');
  return withRun(options, ports, async (context) => {
    const { run, aligner } = context;
    assertAllOpen(run);
    const arms = readArms(options.arms, run.settings.engine);
    const languages = [run.settings.source.language, ...run.targets.map(({ settings }) => settings.language)];
    for (const { settings } of arms) assertEngineKnows(settings.kind, languages);
    const books = await Promise.all(run.targets.map((target) => readBook(target, arms, { options, context })));
    const directions = books.flatMap((book) => (options.both ? [book, turnBook(book)] : [book]));
    ports.log.step('Plan the arms');
    const prepared: PreparedDirection[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other: it is the processor that works here
    for (const book of directions) prepared.push(await prepareDirection(book, arms, { ports, aligner }));
    for (const direction of prepared) tellLeaks(direction, ports);
    const account = accountFor(prepared.flatMap(({ arms: list }) => list.flatMap(takeEstimate)));
    assertWithinBudget(account, run.settings.engine);
    const lines = account.total.charactersAtMost === 0 ? [] : renderAccount(account);
    for (const line of lines) ports.log.info(line);
    ports.log.step('Translate');
    if (options.half === 'submit') return { submission: { arms: await startArms(prepared), account: lines } };
    const reports = await Promise.all(
      prepared.map((direction) => evaluateDirection(direction, { wait: options.half !== 'collect' })),
    );
    const notes = listNotes(arms, options);
    return {
      report: {
        version: 1,
        command: 'evaluate',
        book: run.source.name,
        commit: run.commit,
        directions: reports,
        notes,
      },
    };
  });
}

function takeEstimate({ estimate }: PreparedArm): LanguageEstimate[] {
  return estimate instanceof ServiceError ? [] : [estimate];
}

async function readBook(
  target: OpenTarget,
  arms: readonly Arm[],
  { options, context }: { options: EvaluateOptions; context: RunContext },
): Promise<SplitBook> {
  const { run, ports, sourceFiles } = context;
  const open = await openTranslation(run, target, sourceFiles);
  const pages = await readMergedPages(await readMerged(open, context), open, context);
  const heldOut = chooseHeldOut(pages, options, context);
  const { language: to, style, keepTerms } = target.settings;
  ports.log.info(`${to}: held out: ${nameSome(heldOut)}`);
  const { language: from, dialect } = run.settings.source;
  return splitBook(pages, heldOut, {
    name: run.source.name,
    options: { from, to, dialect },
    update: { ...run.settings.update, style, keepTerms },
    further: arms.some(({ learns }) => learns.files) ? await readPairFiles(to, context) : undefined,
  });
}

/** Names of the translated pages that are held out. */
function chooseHeldOut(
  pages: readonly MergedPage[],
  { sample, pages: globs }: EvaluateOptions,
  { run, ports, sourceFiles }: RunContext,
): ReadonlySet<string> {
  const isChosen = run.selection.pages ?? (() => true);
  const chosen = pages.filter(({ path }) => isChosen(path)).map(({ name }) => name);
  const known = new Set(pages.map(({ path }) => path));
  if (globs.length > 0)
    for (const path of sourceFiles.keys())
      if (isChosen(path) && path.endsWith('.md') && !known.has(path))
        ports.log.warn(`${path}: has no translation whose base is recorded; there is nothing to compare with`);
  if (chosen.length === 0)
    throw new ConfigError(
      globs.length === 0
        ? 'there is no translated page whose base is recorded, so nothing can be evaluated; amts adopt records bases'
        : `--pages ${globs.join(' ')}: names no translated page whose base is recorded`,
    );
  if (sample === undefined && globs.length > 0) return new Set(chosen);
  const long = pages.filter(({ name, source }) => chosen.includes(name) && source.length >= MIN_DRAWN);
  const drawn = long.length > 0 ? long.map(({ name }) => name) : chosen;
  if (sample !== undefined && sample > drawn.length)
    ports.log.warn(
      `--sample ${sample}: there are ${drawn.length} to draw from, pages of ${MIN_DRAWN} characters and more with a translation; all of them are held out`,
    );
  return new Set(drawNames(drawn, sample ?? DEFAULT_SAMPLE));
}

function tellLeaks({ book, training }: PreparedDirection, { log }: Ports): void {
  const { from, to } = book.options;
  const { nearCopies, sentences, equal, near, pages, files } = training.report;
  for (const { page, of, share } of nearCopies)
    log.warn(`${page}: holds ${Math.round(share * 100)} % of ${of}, which is held out; nothing is learnt from it`);
  log.info(
    `${from}→${to}: ${pages} pages to learn from; of ${sentences} held-out sentences ${equal} stand elsewhere too, ${near} nearly`,
  );
  if (files !== undefined)
    log.info(
      `${from}→${to}: ${files.pairs} pairs of engine.parallel-data-files to learn from; ${files.leftOut} left out that say what a held-out page says`,
    );
}

/** Engines that may work while no run waits for them. */
const JOBS: ReadonlySet<EngineKind> = new Set(['amazon-translate', 'chat']);

async function startArms(directions: readonly PreparedDirection[]): Promise<Submission['arms']> {
  const started = directions.flatMap(({ book, arms }) =>
    arms.map(async ({ arm, engine, plans, context }) => {
      const isLater = !JOBS.has(engine.kind);
      const name = { direction: `${book.options.from}→${book.options.to}`, arm: arm.name, isLater };
      try {
        await engine.submit(planBatch(askPlans(plans), context));
        return name;
      } catch (error) {
        if (error instanceof ServiceError) return { ...name, error: error.message };
        throw error;
      }
    }),
  );
  return Promise.all(started);
}

function listNotes(
  arms: readonly Arm[],
  { endpoint, chatEndpoint }: Pick<EvaluateOptions, 'endpoint' | 'chatEndpoint'>,
): string[] {
  const kinds = new Set(arms.map(({ settings }) => settings.kind));
  const usesAmazon = kinds.has('amazon-translate') || kinds.has('amazon-translate-realtime');
  return [
    ...(usesAmazon && endpoint !== undefined
      ? [
          `Amazon Translate was a stand-in at ${endpoint}: these figures judge the machinery, not the quality of translation.`,
        ]
      : []),
    ...(kinds.has('chat') && chatEndpoint !== undefined
      ? [`Chat models were asked at ${chatEndpoint}: these figures judge what answers there.`]
      : []),
    ...(kinds.has('pseudo')
      ? ['The engine pseudo marks words and translates nothing: its figures judge the machinery.']
      : []),
  ];
}

/** What a submission tells at a terminal. */
export function renderSubmission({ arms, account }: Submission): string {
  const lines = arms.map(({ direction, arm, isLater, error }) => {
    const begun = isLater ? 'has no jobs, and is asked by --collect' : 'started';
    return `${direction} ${arm}: ${error === undefined ? begun : `failed: ${error}`}`;
  });
  return `${[...lines, ...account, 'The same command with --collect instead of --submit takes what has ended.'].join('\n')}\n`;
}

/** Write every form of a report. */
export async function writeEvaluation(report: EvaluationReport, folder: string, disk: Disk): Promise<void> {
  const forms = {
    'report.json': `${JSON.stringify(report, undefined, 2)}\n`,
    'report.md': renderEvaluationMarkdown(report),
    'report.csv': renderEvaluationCsv(report),
    'report.html': renderEvaluationHtml(report),
  };
  await Promise.all(Object.entries(forms).map(([name, text]) => disk.writeText(join(folder, name), text)));
}

/** Whether every arm has figures for every page. */
export function isSound({ directions }: EvaluationReport): boolean {
  return directions.every(({ arms }) => arms.every(({ pages }) => pages.every((page) => !('error' in page))));
}
