/**
 * One direction of an evaluation, before anything is sent: the held-out pages, what the arms learn from, and for each
 * arm the plans of the pages. The reverse direction is the same with the roles of the two books exchanged.
 */
import { accountFor, type LanguageEstimate } from '../../../engine/budget.ts';
import type { Engine, TranslationBatch } from '../../../engine/engine.ts';
import type { ArmResult } from '../../../evaluate/compare/compare-arms.ts';
import { compareArms } from '../../../evaluate/compare/compare-arms.ts';
import type { DirectionReport } from '../../../evaluate/compare/report.ts';
import { type HeldOutPage, readHeldOut, turnRound } from '../../../evaluate/pages/held-out.ts';
import { readHypothesis } from '../../../evaluate/pages/hypothesis.ts';
import type { TextPair } from '../../../parallel-data/read-file.ts';
import { ServiceError } from '../../../shared/errors.ts';
import { applyUpdate } from '../../../update/apply.ts';
import { planUpdate, type UpdatePlan, type UpdateSettings } from '../../../update/plan/plan.ts';
import type { Ports } from '../../ports.ts';
import type { AlignPorts } from '../data/align-book.ts';
import type { BookPage } from '../data/book-data.ts';
import { askPlan } from '../translate/ask-plan.ts';
import {
  askForPages,
  type BatchContext,
  type PageQuestion,
  planBatch,
  type Translated,
} from '../translate/translate.ts';
import type { Arm } from './arms.ts';
import { prepareTraining, type Training, type TrainingOptions } from './training.ts';

/** Pages of a book in one direction. */
export interface SplitBook {
  readonly name: string;
  readonly heldOut: readonly HeldOutPage[];
  readonly rest: readonly BookPage[];
  /** Pairs of files; `undefined` when no arm asks for them. */
  readonly further: readonly TextPair[] | undefined;
  readonly options: TrainingOptions;
  readonly update: UpdateSettings;
}

/** The plan of a held-out page. */
export interface PagePlan {
  readonly name: string;
  readonly update: UpdatePlan;
}

/** An arm that is ready to be asked. */
export interface PreparedArm {
  readonly arm: Arm;
  readonly engine: Engine;
  readonly plans: readonly PagePlan[];
  readonly context: BatchContext;
  /** What it will send; an error of the service stands for it. */
  readonly estimate: LanguageEstimate | ServiceError;
}

export interface PreparedDirection {
  readonly book: SplitBook;
  readonly training: Training;
  readonly arms: readonly PreparedArm[];
}

/** Read the held-out pages and take them apart from the others. */
export function splitBook(
  pages: readonly BookPage[],
  heldOut: ReadonlySet<string>,
  book: Pick<SplitBook, 'name' | 'options' | 'update' | 'further'>,
): SplitBook {
  const chosen = pages.filter(({ name }) => heldOut.has(name));
  return {
    ...book,
    heldOut: chosen.map((page) => readHeldOut(page, book.options)),
    rest: pages.filter(({ name }) => !heldOut.has(name)),
  };
}

/** The same book with the translation as the source. */
export function turnBook({ options, heldOut, rest, further, ...book }: SplitBook): SplitBook {
  return {
    ...book,
    options: { ...options, from: options.to, to: options.from },
    heldOut: heldOut.map(turnRound),
    rest: rest.map(({ name, source, target }) => ({ name, source: target, target: source })),
    further: further?.map(({ source, target }) => ({ source: target, target: source })),
  };
}

/** Plan every arm of one direction, and ask what it will cost. Nothing is sent. */
export async function prepareDirection(
  book: SplitBook,
  arms: readonly Arm[],
  { ports, aligner }: { ports: Ports; aligner: AlignPorts },
): Promise<PreparedDirection> {
  const { rest: pages, heldOut, further, options } = book;
  const training = await prepareTraining({ pages, heldOut, further }, { options, ports: aligner });
  const prepared = arms.map(async (arm) => prepareArm(arm, { book, training }, await ports.openEngine(arm.settings)));
  return { book, training, arms: await Promise.all(prepared) };
}

async function prepareArm(
  arm: Arm,
  { book, training }: Pick<PreparedDirection, 'book' | 'training'>,
  engine: Engine,
): Promise<PreparedArm> {
  const { from, to } = book.options;
  const memory = arm.recalls ? { memory: training.openMemory() } : {};
  const plans = book.heldOut.map(({ name, source }) => ({
    name,
    update: planUpdate({ source: source.page, targetLanguage: to, settings: book.update, ...memory }),
  }));
  const file = training.makeFile(arm.learns);
  const context: BatchContext = {
    book: nameBook(book.name, arm, file?.sha256),
    sourceLanguage: from,
    targetLanguage: to,
    loadResources: async () => (file === undefined ? {} : { parallelData: file }),
    loadGuidance: async () => training.openGuidance(arm.learns),
  };
  const language = `${from}→${to} ${arm.name}`;
  return {
    arm,
    engine,
    plans,
    context,
    estimate: await estimate(language, planBatch(askPlans(plans), context), engine),
  };
}

/** What the plans of an arm ask. */
export function askPlans(plans: readonly PagePlan[]): PageQuestion[] {
  return plans.map(({ name, update }) => askPlan(name, update));
}

/**
 * A name of its own for each arm and each state of its parallel data: what a service keeps, and what it finds again,
 * goes by the name of the book, and neither another arm nor a real run may find it.
 */
function nameBook(book: string, { name }: Arm, sha256?: string): string {
  const data = sha256 === undefined ? '' : `-${sha256.slice(0, 8)}`;
  return `${book}-evaluate-${name.replaceAll(/[^a-z]+/g, '-')}${data}`;
}

async function estimate(language: string, batch: TranslationBatch, engine: Engine): Promise<PreparedArm['estimate']> {
  try {
    return { language, estimate: await engine.estimate(batch) };
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

/** Ask every arm at once, and score what comes back; an arm that fails leaves the others. */
export async function evaluateDirection(
  { book, training, arms }: PreparedDirection,
  { wait }: { wait: boolean },
): Promise<DirectionReport> {
  const results = await Promise.all(arms.map((arm) => askArm(arm, book, wait)));
  const { from, to } = book.options;
  const pages = book.heldOut.map(({ name, units, unpaired }) => ({ page: name, units: units.length, unpaired }));
  return { from, to, pages, training: training.report, ...compareArms(results, to) };
}

async function askArm(
  { arm, engine, plans, context, estimate: cost }: PreparedArm,
  book: SplitBook,
  wait: boolean,
): Promise<ArmResult> {
  const nothing = { characters: 0, charactersPaid: 0, costUsd: 0 };
  const fail = (error: string, spent = nothing): ArmResult => ({
    arm: arm.name,
    ...spent,
    warnings: [],
    pages: book.heldOut.map((page) => ({ page, error })),
  });
  if (cost instanceof ServiceError) return fail(cost.message);
  const lacking = await findLack(arm, context);
  if (lacking !== undefined) return fail(lacking);
  const { characters, charactersPaid, costUsd } = accountFor([cost]).total;
  const spent = { characters, charactersPaid, costUsd };
  const translated = await translateSafely(engine, plans, { context, wait });
  if (typeof translated === 'string') return fail(translated, spent);
  if (translated.status === 'running') return fail(`still at work: ${translated.message}`, spent);
  const pages = book.heldOut.map((page, at) => {
    const result = translated.results.get(page.name);
    if (result !== undefined && 'error' in result) return { page, error: result.error };
    if (result !== undefined && 'waiting' in result) return { page, error: `still at work: ${result.waiting}` };
    const update = plans[at]?.update;
    if (update === undefined) throw new Error('every page has a plan');
    const proposal = applyUpdate(update, result?.segments ?? []);
    return { page, hypothesis: readHypothesis(page, proposal, book.options.dialect) };
  });
  return { arm: arm.name, ...spent, warnings: translated.warnings, pages };
}

/** An arm that is to use parallel data has to have some, or it would stand for another one. */
async function findLack({ learns }: Arm, { loadResources }: BatchContext): Promise<string | undefined> {
  if (learns.book === 'none' && !learns.files) return undefined;
  const { parallelData } = await loadResources();
  if (parallelData !== undefined) return undefined;
  const nothing = learns.files ? 'nothing of the files or pages may be learnt' : 'no page is left to learn';
  return `there is no parallel data: ${nothing} from`;
}

/** What an engine throws is the failure of its arm; what is no word of a service is a bug, and ends the run. */
async function translateSafely(
  engine: Engine,
  plans: readonly PagePlan[],
  how: { context: BatchContext; wait: boolean },
): Promise<Translated | string> {
  try {
    return await askForPages(engine, askPlans(plans), how);
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}
