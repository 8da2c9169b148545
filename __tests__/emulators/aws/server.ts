/**
 * Amazon Translate as an HTTP server on 127.0.0.1. Requests are answered one after the other, so that a test sees the
 * same order every time; before each, what is under way gets the units that have passed.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Context, createRegionState, type RegionState } from './context.ts';
import { advanceJob } from './job-progress.ts';
import { OPERATIONS } from './operations.ts';
import { advanceData } from './parallel-data.ts';
import type { ServerLog } from './request-log.ts';
import { ServiceAnswerError, statusOf } from './service-error.ts';
import { type Call, readCall, writeAnswer, writeError } from './wire.ts';

export interface TranslateServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** All of a context but the state, which is the Region's. */
export type Services = Omit<Context, 'state'>;

/** Start the service on a free port. */
export async function startTranslate(services: Services, log: ServerLog): Promise<TranslateServer> {
  const regions = new Map<string, RegionState>();
  const recent = new Map<string, number[]>();
  let turn: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    turn = turn.then(() => serve(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { endpoint: `http://127.0.0.1:${portOf(server)}`, stop: () => stopServer(server) };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let call: Call | undefined;
    let error: ServiceAnswerError | undefined;
    try {
      call = await readCall(request);
      writeAnswer(response, await answer(call));
    } catch (cause) {
      error = toServiceError(cause);
      writeError(response, error, statusOf(error, services.switches));
    }
    const at = services.clock.now();
    const { operation = 'unknown', region = '', accessKeyId = '', body } = call ?? {};
    log.add({ service: 'translate', operation, at, region, accessKeyId, body, headers: {}, error: error?.name });
  }

  async function answer({ operation: name, region, body }: Call): Promise<object> {
    const state = regions.get(region) ?? createRegionState(region);
    regions.set(region, state);
    await settle([...regions.values()], services);
    strike(name, services);
    const operation = OPERATIONS.get(name);
    if (operation === undefined) throw new ServiceAnswerError('UnknownOperationException', `${name} is not known here`);
    if (services.quotas.callsPerSecond === 'enforced') limitRate(`${region} ${name}`, operation.callsPerSecond, recent);
    return operation.run(body, { ...services, state });
  }
}

/** Give everything the units that have passed since the last request. */
async function settle(states: readonly RegionState[], services: Services): Promise<void> {
  const elapsed = services.clock.takeElapsed();
  for (const state of states) {
    const context = { ...services, state };
    // oxlint-disable-next-line no-await-in-loop -- places are given to the jobs in the order of their submission
    for (const job of state.jobs.values()) await advanceJob(job, elapsed, context);
    // oxlint-disable-next-line no-await-in-loop -- the same, for imports
    for (const data of state.parallelData.values()) await advanceData(data, elapsed, context);
  }
}

/** @throws {ServiceAnswerError} when a fault waits for this operation. */
function strike(name: string, { faults }: Services): void {
  const fault = faults.take(
    'answer',
    ({ operation, service }) => (operation ?? name) === name && (service ?? 'translate') === 'translate',
  );
  if (fault !== undefined) throw fault.error;
}

/** A window of one second for each operation and Region. */
function limitRate(key: string, callsPerSecond: number, recent: Map<string, number[]>): void {
  const now = Date.now();
  const calls = (recent.get(key) ?? []).filter((at) => at > now - 1000);
  if (calls.length >= callsPerSecond) throw new ServiceAnswerError('ThrottlingException', 'Rate exceeded');
  recent.set(key, [...calls, now]);
}

/** What is no error of the service is a bug here, and says so. */
function toServiceError(cause: unknown): ServiceAnswerError {
  if (cause instanceof ServiceAnswerError) return cause;
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return new ServiceAnswerError('LocalServiceBug', message, { status: 501 });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
