/**
 * Amazon Translate as an HTTP server on 127.0.0.1. Requests are answered one after the other, so that a test sees the
 * same order every time.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ServerLog } from './request-log.ts';
import { createService, type Services } from './service.ts';
import { ServiceAnswerError, statusOf } from './service-error.ts';
import { type Call, readCall, writeAnswer, writeError } from './wire.ts';
import { strikeWire } from './wire-faults.ts';

export interface TranslateServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Start the service on a free port. */
export async function startTranslate(services: Services, log: ServerLog): Promise<TranslateServer> {
  const answer = createService(services);
  const enqueue = createTurns();
  const server = createServer((request, response) => {
    void enqueue(() => serve(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { endpoint: `http://127.0.0.1:${portOf(server)}`, stop: () => stopServer(server) };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let call: Call | undefined;
    let error: ServiceAnswerError | undefined;
    try {
      call = await readCall(request);
      if (!(await strikeWire(call.operation, response, services.faults))) return;
      writeAnswer(response, await answer(call));
    } catch (cause) {
      error = toServiceError(cause);
      writeError(response, error, statusOf(error, services.switches));
    }
    const { operation = 'unknown', region = '', accessKeyId = '', body } = call ?? {};
    const at = services.clock.now();
    log.add({ service: 'translate', operation, at, region, accessKeyId, body, headers: {}, error: error?.name });
  }
}

/** Work that is done one after the other. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

/** What is no error of the service is a bug here, and says so. */
function toServiceError(cause: unknown): ServiceAnswerError {
  if (cause instanceof ServiceAnswerError) return cause;
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return new ServiceAnswerError('LocalServiceBug', message, { status: 501 });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
