/**
 * Requests as a batch file, which the endpoint answers within a day at half the price (`POST /files`, `/batches`).
 *
 * A record of each batch is kept from before it is made until its answers are read, so that a run that was killed, or
 * that ended meanwhile, is found again by what it asked for.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mapConcurrently } from '../../shared/concurrent.ts';
import { ServiceError } from '../../shared/errors.ts';
import { fromMarkedText } from '../markup.ts';
import { readCompletion } from './answer.ts';
import type { Answers, Work } from './answers.ts';
import type { Outcome } from './compose.ts';
import { type Dialect, renderBody } from './dialect.ts';
import type { ChatOptions } from './options.ts';
import type { PlannedRequest } from './plan-requests.ts';
import type { BatchState, ChatPorts } from './ports.ts';
import { idOf } from './prompt.ts';

const FOLDER = 'chat/batches/';
const STORE_CONCURRENCY = 8;
const POLL_MS = 60_000;

const Record = z.object({
  version: z.literal(1),
  /** Absent until the endpoint has told it. */
  batch: z.string().optional(),
  /** By the id of each request: the page it is for, and the keys of its segments in the order of their numbers. */
  requests: z.record(z.string(), z.object({ document: z.string(), keys: z.array(z.string()) })),
});

type BatchRecord = z.output<typeof Record>;

interface Pending {
  readonly name: string;
  readonly record: BatchRecord;
}

export interface BatchContext extends ChatPorts {
  readonly options: ChatOptions;
  readonly dialect: { current: Dialect };
}

function folderOf({ sourceLanguage, targetLanguage }: Work): string {
  return `${FOLDER}${sourceLanguage}-${targetLanguage}/`;
}

async function readPending(work: Work, { store, log }: ChatPorts): Promise<Pending[]> {
  const names = await store.list(folderOf(work));
  const found = await mapConcurrently(names, STORE_CONCURRENCY, async (name): Promise<Pending[]> => {
    const record = parseRecord(await store.get(name));
    if (record === undefined) log(`${name}: this record of a batch is damaged; its text will be asked again`);
    return record === undefined ? [] : [{ name, record }];
  });
  return found.flat();
}

function parseRecord(text: string | undefined): BatchRecord | undefined {
  try {
    return Record.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

function keysOf({ record }: Pending): string[] {
  return Object.values(record.requests).flatMap(({ keys }) => keys);
}

/** Keys of the segments that a batch has been asked for already; one that is only recorded may never have been made. */
export async function listAskedKeys(work: Work, context: BatchContext): Promise<Set<string>> {
  const pending = await readPending(work, context);
  const made = await mapConcurrently(pending, 1, async (one) => {
    const { name, record } = one;
    const isMade = record.batch !== undefined || (await findBatch(name, record, context)) !== undefined;
    return isMade ? keysOf(one) : [];
  });
  return new Set(made.flat());
}

/** Start a batch for the requests; the same requests again find the one that was started. */
export async function startBatch(
  requests: readonly PlannedRequest[],
  { work, answers }: { readonly work: Work; readonly answers: Answers },
  context: BatchContext,
): Promise<void> {
  if (requests.length === 0) return;
  const { store, options, dialect } = context;
  const text = requests.map((request, at) => renderLine(request, at, { options, dialect: dialect.current })).join('');
  const id = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const name = `${folderOf(work)}${id}.json`;
  const record: BatchRecord = {
    version: 1,
    requests: Object.fromEntries(
      requests.map(({ document, asked }, at) => [
        customId(at),
        { document: document.name, keys: asked.map(({ segment }) => answers.keyOf(segment)) },
      ]),
    ),
  };
  await store.put(name, JSON.stringify(record));
  const { id: batch } = await createBatch(id, text, context);
  await store.put(name, JSON.stringify({ ...record, batch }));
}

async function createBatch(id: string, text: string, { service, log }: BatchContext): Promise<BatchState> {
  const file = await service.uploadBatchFile(`amts-${id}.jsonl`, text);
  const batch = await service.createBatch(file, { amts: id });
  log(`batch ${batch.id} is started; it is answered within a day`);
  return batch;
}

function customId(position: number): string {
  return `r${position}`;
}

function renderLine(
  request: PlannedRequest,
  position: number,
  { options, dialect }: { readonly options: ChatOptions; readonly dialect: Dialect },
): string {
  const { stream: _, ...body } = renderBody(request.messages, { ...options, ...request }, dialect);
  const line = { custom_id: customId(position), method: 'POST', url: '/v1/chat/completions', body };
  return `${JSON.stringify(line)}\n`;
}

export type CollectedBatches =
  | { readonly status: 'running'; readonly message: string }
  | { readonly status: 'done'; readonly outcomes: readonly Outcome[] };

/**
 * Read the answers of the batches that were asked for some of these keys.
 *
 * @param wait Until they are done, or as long as the settings allow.
 */
export async function collectBatches(
  work: Work,
  { keys, answers, wait }: { readonly keys: ReadonlySet<string>; readonly answers: Answers; readonly wait: boolean },
  context: BatchContext,
): Promise<CollectedBatches> {
  const { clock, options } = context;
  const deadline = clock.now() + options.maxWaitMs;
  const outcomes: Outcome[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a look follows a wait
    const pending = (await readPending(work, context)).filter((one) => keysOf(one).some((key) => keys.has(key)));
    // oxlint-disable-next-line no-await-in-loop
    const looks = await mapConcurrently(pending, 1, async (one) => collectBatch(one, answers, context));
    outcomes.push(...looks.flatMap((look) => look.outcomes));
    const running = looks.flatMap(({ message }) => message ?? []);
    if (running.length === 0) return { status: 'done', outcomes };
    if (!wait || clock.now() >= deadline) return { status: 'running', message: running.join('; ') };
    // oxlint-disable-next-line no-await-in-loop
    await clock.sleep(POLL_MS, options.signal);
  }
}

interface Look {
  readonly outcomes: readonly Outcome[];
  /** Set while the batch runs. */
  readonly message?: string;
}

async function collectBatch({ name, record }: Pending, answers: Answers, context: BatchContext): Promise<Look> {
  const { store } = context;
  const state = await findBatch(name, record, context);
  if (state === undefined) {
    // The run that recorded it was killed before it started it.
    await store.remove([name]);
    return { outcomes: failAll(record, 'its batch was never started; run again') };
  }
  if (state.outputFile !== undefined && state.status !== 'finalizing' && state.status !== 'in_progress') {
    const outcomes = await readOutput(state.outputFile, { record, answers, context });
    await store.remove([name]);
    return { outcomes };
  }
  if (['failed', 'expired', 'cancelled'].includes(state.status)) {
    await store.remove([name]);
    const reason = state.message === undefined ? '' : `: ${state.message}`;
    return { outcomes: failAll(record, `batch ${state.id} has ended as ${state.status}${reason}; run again`) };
  }
  return { outcomes: [], message: `batch ${state.id} is ${state.status}` };
}

/** A run that was killed just after it started a batch has not written its id: the name finds it. */
async function findBatch(
  name: string,
  record: BatchRecord,
  { service, store }: BatchContext,
): Promise<BatchState | undefined> {
  if (record.batch !== undefined) return service.getBatch(record.batch);
  const id = name.slice(name.lastIndexOf('/') + 1).replace('.json', '');
  const state = (await service.listBatches()).find(({ metadata }) => metadata['amts'] === id);
  if (state !== undefined) await store.put(name, JSON.stringify({ ...record, batch: state.id }));
  return state;
}

function failAll({ requests }: BatchRecord, error: string): Outcome[] {
  return Object.values(requests).map(({ document }) => ({ name: document, faults: [], error }));
}

const OutputLine = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.number(), body: z.unknown() }).nullish(),
});

interface Output {
  readonly record: BatchRecord;
  readonly answers: Answers;
  readonly context: BatchContext;
}

async function readOutput(file: string, { record, answers, context }: Output): Promise<Outcome[]> {
  const lines = (await context.service.readFile(file)).split('\n').filter((line) => line.trim() !== '');
  const found = new Map<string, string>();
  const outcomes = lines.flatMap((line): Outcome[] => {
    const { custom_id: id, response } = parseLine(line);
    const request = record.requests[id];
    if (request === undefined) return [];
    const { document: name, keys } = request;
    if (response?.status_code !== 200) return [{ name, faults: [`the endpoint refused a request of the batch`] }];
    const { texts, fault, usage } = readCompletion(response.body);
    for (const [at, key] of keys.entries()) {
      const text = texts.get(idOf(at));
      if (text !== undefined) found.set(key, fromMarkedText(text));
    }
    return [
      {
        name,
        faults: fault === undefined ? [] : [fault],
        ...(usage === undefined ? {} : { usage: { requests: 1, ...usage } }),
      },
    ];
  });
  await answers.add(found);
  return outcomes;
}

/** @throws {ServiceError} */
function parseLine(line: string): z.output<typeof OutputLine> {
  try {
    return OutputLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new ServiceError('the output of a batch is not of the protocol', { retryable: false, cause });
  }
}
