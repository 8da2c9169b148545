/**
 * `amts submit`: the first half of `sync`. Plans the run, gives what is to be translated to the engine, and leaves a
 * record with which `amts collect` finishes, in whatever process.
 */
import { type Account, assertWithinBudget, renderAccount } from '../engine/budget.ts';
import type { Engine } from '../engine/engine.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { nameRecord, type RunRecord, renderRecord } from './run-record.ts';
import { assertAllOpen, describeSource, type Run, type RunOptions, withRun } from './steps/open/open-run.ts';
import { estimateLanguages, type PlannedLanguage, planLanguage } from './steps/plan/plan-languages.ts';

export interface SubmitOptions extends RunOptions {
  /** Whether the caller keeps the record, so that an engine without a store can be collected, too. */
  readonly isKept?: boolean;
}

export interface SubmitResult {
  readonly record: RunRecord;
  /** Name of the record where the engine keeps it; `undefined` when nothing waits, or nothing keeps it. */
  readonly name: string | undefined;
  readonly account: Account;
}

/**
 * Start the jobs of a run.
 *
 * @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
 * @throws {BudgetError} before anything is sent.
 * @throws {ServiceError} when the engine does not take the documents of a language; jobs of other languages go on, and
 * are found by their content when the run is started again.
 */
export async function submit(options: SubmitOptions, ports: Ports): Promise<SubmitResult> {
  ports.log.step('Read the books');
  return withRun(options, ports, async (context) => {
    const { run } = context;
    assertAllOpen(run);
    const { kind } = run.settings.engine;
    if (options.isKept !== true && (await ports.openRecords(run.settings.engine, options)) === undefined)
      throw new ConfigError(
        `engine ${kind}: has no store for records of runs, so that nothing could collect what is submitted; run amts sync, or keep the record with --record FILE`,
      );
    const engine = await ports.openEngine(run.settings.engine, options);
    const languages = await Promise.all(run.targets.map((target) => planLanguage(target, context)));
    const account = await estimateLanguages(languages, engine);
    assertWithinBudget(account, run.settings.engine);
    ports.log.step('Start the jobs');
    const started = await startAll(
      languages.filter(({ planned }) => planned.length > 0),
      engine,
    );
    const waiting = started.map(({ language, ...rest }) => ({
      language,
      ...rest,
      characters: account.languages.find((entry) => entry.language === language)?.characters ?? 0,
    }));
    const record = describeRecord(run, options, waiting);
    return { record, account, name: await keep(record, run, { options, ports }) };
  });
}

/** All have ended before an error is thrown, so that none starts after the run is over. */
async function startAll(
  languages: readonly PlannedLanguage[],
  engine: Engine,
): Promise<{ language: string; documents: number; details: unknown }[]> {
  const started = languages.map(async ({ batch }) => {
    const { targetLanguage: language, documents } = batch;
    const job = documents.length === 0 ? undefined : await engine.submit(batch);
    return { language, documents: documents.length, details: job?.details ?? null };
  });
  await Promise.allSettled(started);
  return Promise.all(started);
}

function describeRecord(run: Run, { full, pages }: RunOptions, languages: RunRecord['languages']): RunRecord {
  const { name: book, commit, since } = describeSource(run);
  const submitted = new Date().toISOString();
  const { kind: engine } = run.settings.engine;
  return { version: 1, book, commit, since, full, pages: [...pages], engine, submitted, languages };
}

async function keep(
  record: RunRecord,
  { settings }: Run,
  { options, ports }: { readonly options: RunOptions; readonly ports: Ports },
): Promise<string | undefined> {
  const records = await ports.openRecords(settings.engine, options);
  if (records === undefined || record.languages.length === 0) return undefined;
  const name = nameRecord(record);
  await records.write(name, renderRecord(record));
  return name;
}

/** What `submit` tells at a terminal. */
export function renderSubmission({ record, account, name }: SubmitResult): readonly string[] {
  const { languages } = record;
  if (languages.length === 0) return ['nothing to do: every page is up to date'];
  const lines = languages.map(({ language, documents }) =>
    documents === 0
      ? `${language}: nothing to translate; amts collect delivers what changed`
      : `${language}: ${documents} ${documents === 1 ? 'document' : 'documents'} with the engine`,
  );
  const cost = account.total.charactersAtMost === 0 ? [] : renderAccount(account);
  return [...lines, ...cost, ...(name === undefined ? [] : [`record: ${name}`])];
}
