/** A chat endpoint behind the port of the engine: completions, and batch files where the endpoint has them. */
import { z } from 'zod';
import type { BatchState, ChatService } from '../../engine/chat/ports.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { createCaller, type EndpointOptions } from '../http/caller.ts';

const Batch = z.object({
  id: z.string(),
  status: z.enum([
    'validating',
    'failed',
    'in_progress',
    'finalizing',
    'completed',
    'expired',
    'cancelling',
    'cancelled',
  ]),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  errors: z.object({ data: z.array(z.object({ message: z.string().nullish() })).nullish() }).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

const JSON_TYPE = 'application/json';

export function createChatService(options: EndpointOptions): ChatService {
  const call = createCaller(options);
  const post = async (path: string, body: object) =>
    parseAnswer(await call({ method: 'POST', path, body: JSON.stringify(body), type: JSON_TYPE }), path);
  return {
    complete: (body) => post('chat/completions', body),
    async uploadBatchFile(name, text) {
      const { body, type } = renderForm(name, text);
      const answer = parseAnswer(await call({ method: 'POST', path: 'files', body, type }), 'files');
      return read(z.object({ id: z.string() }), answer, 'files').id;
    },
    async createBatch(inputFile, metadata) {
      const request = {
        input_file_id: inputFile,
        endpoint: '/v1/chat/completions',
        completion_window: '24h',
        metadata,
      };
      return toState(read(Batch, await post('batches', request), 'batches'));
    },
    async listBatches() {
      const answer = parseAnswer(await call({ method: 'GET', path: 'batches?limit=100' }), 'batches');
      return read(z.object({ data: z.array(Batch) }), answer, 'batches').data.map(toState);
    },
    async getBatch(id) {
      try {
        return toState(
          read(
            Batch,
            parseAnswer(await call({ method: 'GET', path: `batches/${encodeURIComponent(id)}` }), 'batches'),
            'batches',
          ),
        );
      } catch (error) {
        if (error instanceof ConfigError && / \(404\b/.test(error.message)) return undefined;
        throw error;
      }
    },
    readFile: (id) => call({ method: 'GET', path: `files/${encodeURIComponent(id)}/content` }),
  };
}

function toState({ id, status, output_file_id, error_file_id, errors, metadata }: z.output<typeof Batch>): BatchState {
  return {
    id,
    status,
    outputFile: output_file_id ?? undefined,
    errorFile: error_file_id ?? undefined,
    message: errors?.data?.flatMap(({ message }) => message ?? []).join('; ') || undefined,
    metadata: metadata ?? {},
  };
}

function parseAnswer(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ServiceError(`${path}: the endpoint's answer is no JSON`, { retryable: false, cause });
  }
}

function read<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ServiceError(`${path}: the endpoint's answer is not of the protocol`, { retryable: false });
}

const BOUNDARY = 'amts-7f3c0a52b1e84d6f';

/** The file of a batch as a form; its lines are JSON, so that the boundary cannot stand in it at a line start. */
function renderForm(name: string, text: string): { readonly body: string; readonly type: string } {
  const part = (head: string, content: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const file = part(`name="file"; filename="${name}"\r\nContent-Type: application/jsonl`, text);
  return {
    body: `${part('name="purpose"', 'batch')}${file}--${BOUNDARY}--\r\n`,
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  };
}
