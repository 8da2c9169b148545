/** A fault of the connection, put upon the answer of a server. */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerFaults, WireFault } from './faults.ts';

const SLOW_MS = 200;

/**
 * Let the next fault of an operation strike its answer.
 *
 * @returns `false` when the operation is not to be carried out, since all is answered.
 */
export async function strikeWire(operation: string, response: ServerResponse, faults: ServerFaults): Promise<boolean> {
  const how = faults.take('wire', (fault) => fault.operation === operation)?.how;
  if (how === undefined) return true;
  if (how === 'slow') await wait(SLOW_MS);
  if (how === 'lost-request') response.destroy();
  if (how === 'gateway') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
  if (how === 'lost-answer' || how === 'cut') cutAnswer(response, how);
  return how !== 'lost-request' && how !== 'gateway';
}

/** Whatever is written first ends the connection: before it, or in its middle. */
function cutAnswer(response: ServerResponse, how: Extract<WireFault['how'], 'lost-answer' | 'cut'>): void {
  const write = response.write.bind(response);
  function end(chunk?: unknown): ServerResponse {
    const bytes = typeof chunk === 'string' || chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.of();
    if (how === 'cut' && bytes.length > 0) write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    else response.destroy();
    return response;
  }
  Object.assign(response, { end, write: (chunk: unknown) => end(chunk) !== undefined });
}
