/** Batch files of the local endpoint: uploaded, run at the second look, and read again. */
import { z } from 'zod';
import { findContractFault } from './contract.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
}

type Status = 'validating' | 'in_progress' | 'completed' | 'failed' | 'expired' | 'cancelled';

interface Batch {
  readonly id: string;
  readonly inputFile: string;
  readonly metadata: unknown;
  status: Status;
  looks: number;
  outputFile?: string;
}

export interface Batches {
  readonly list: readonly Batch[];
  /** Looks at a batch before it is done; a test may change it. */
  looksUntilDone: number;
  /** What a batch ends as. */
  end: Exclude<Status, 'validating' | 'in_progress'>;
  /** @returns `undefined` for a path that is not of batches. */
  route(method: string, path: string, body: string): Answer | undefined;
}

const BatchRequest = z.object({ input_file_id: z.string(), metadata: z.unknown() });
const Line = z.object({ custom_id: z.string(), body: z.unknown() });

/** @param complete Answers one request of a file. */
export function createBatches(complete: (body: unknown) => Answer, breaches: string[]): Batches {
  const files = new Map<string, string>();
  const list: Batch[] = [];
  const batches: Batches = { list, looksUntilDone: 2, end: 'completed', route };
  return batches;

  function route(method: string, path: string, body: string): Answer | undefined {
    const [, place, id, part] = path.split('/');
    if (method === 'POST' && place === 'files') return upload(body);
    if (method === 'GET' && place === 'files' && part === 'content')
      return { status: 200, body: files.get(id ?? '') ?? '' };
    if (place !== 'batches') return undefined;
    if (method === 'POST' && id === undefined) return create(JSON.parse(body));
    if (method === 'GET' && id === undefined) return json({ object: 'list', data: list.map(render).toReversed() });
    const batch = list.find((one) => one.id === id);
    if (batch === undefined) return { status: 404, body: JSON.stringify({ error: { message: `No batch ${id}` } }) };
    if (part === 'cancel') batch.status = 'cancelled';
    else look(batch);
    return json(render(batch));
  }

  function upload(form: string): Answer {
    const text = /filename="[^"]*"\r\nContent-Type: application\/jsonl\r\n\r\n([^]*?)\r\n--/.exec(form)?.[1];
    if (text === undefined || !form.includes('\r\n\r\nbatch\r\n'))
      return { status: 400, body: JSON.stringify({ error: { message: 'no file' } }) };
    const id = `file-${files.size}`;
    files.set(id, text);
    return json({ id, object: 'file', purpose: 'batch', bytes: text.length, created_at: 1, filename: 'batch.jsonl' });
  }

  function create(value: unknown): Answer {
    note(findContractFault('batch request', value));
    const { input_file_id, metadata } = BatchRequest.parse(value);
    const batch: Batch = {
      id: `batch_${list.length}`,
      inputFile: input_file_id,
      metadata,
      status: 'validating',
      looks: 0,
    };
    list.push(batch);
    return json(render(batch));
  }

  function look(batch: Batch): void {
    batch.looks += 1;
    if (batch.status === 'validating') batch.status = 'in_progress';
    if (batch.status !== 'in_progress' || batch.looks < batches.looksUntilDone) return;
    batch.status = batches.end;
    if (batch.status === 'completed') run(batch);
  }

  function run(batch: Batch): void {
    const lines = (files.get(batch.inputFile) ?? '').split('\n').filter((line) => line !== '');
    const answers = lines.map((line) => {
      const value: unknown = JSON.parse(line);
      note(findContractFault('batch line', value));
      const { custom_id, body } = Line.parse(value);
      const { status, body: text } = complete(body);
      return JSON.stringify({
        id: `r-${custom_id}`,
        custom_id,
        response: { status_code: status, body: JSON.parse(text) },
        error: null,
      });
    });
    batch.outputFile = `file-${files.size}`;
    // The order of the answers is not that of the requests.
    files.set(batch.outputFile, `${answers.toReversed().join('\n')}\n`);
  }

  function render(batch: Batch): object {
    const value = {
      id: batch.id,
      object: 'batch',
      endpoint: '/v1/chat/completions',
      input_file_id: batch.inputFile,
      completion_window: '24h',
      status: batch.status,
      output_file_id: batch.outputFile ?? null,
      error_file_id: null,
      created_at: 1,
      metadata: batch.metadata,
      errors:
        batch.status === 'failed' ? { object: 'list', data: [{ code: 'x', message: 'the file is not taken' }] } : null,
    };
    note(findContractFault('batch', value));
    return value;
  }

  function note(breach: string | undefined): void {
    if (breach !== undefined) breaches.push(breach);
  }
}

function json(value: unknown): Answer {
  return { status: 200, body: JSON.stringify(value) };
}
