/**
 * The protocol AWS JSON 1.1: `POST /`, the operation in `X-Amz-Target`, a SigV4 `Authorization` header whose scope
 * names the access key and the Region, JSON both ways. The signature itself is not checked.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServiceAnswerError } from './service-error.ts';

const TARGET = /^AWSShineFrontendService_20170701\.(\w+)$/;
const SCOPE = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([a-z0-9-]+)\/translate\/aws4_request,/;
const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** A request as it came, before any member is checked. */
export interface Call {
  readonly operation: string;
  readonly accessKeyId: string;
  readonly region: string;
  /** Parsed JSON; members that are `null` count as absent, as the service has it. */
  readonly body: unknown;
}

/** @throws {ServiceAnswerError} when the request is not of the protocol, or not signed for Translate. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const operation = TARGET.exec(String(request.headers['x-amz-target']))?.[1];
  const isProtocol = request.method === 'POST' && request.headers['content-type'] === 'application/x-amz-json-1.1';
  if (!isProtocol || operation === undefined)
    throw new ServiceAnswerError('UnknownOperationException', 'Unknown operation');
  const [, accessKeyId, region] = SCOPE.exec(request.headers.authorization ?? '') ?? [];
  if (accessKeyId === undefined || region === undefined)
    throw new ServiceAnswerError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  return { operation, accessKeyId, region, body: parseBody(await readBody(request)) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a request is read as bytes');
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      throw new ServiceAnswerError('InvalidRequestException', 'The request is too large', { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string): unknown {
  try {
    // A reviver that gives `undefined` deletes the member.
    return JSON.parse(text, (_, value: unknown) => (value === null ? undefined : value));
  } catch {
    throw new ServiceAnswerError('SerializationException', 'The body is not JSON');
  }
}

/** Answer with JSON. */
export function writeAnswer(response: ServerResponse, body: object): void {
  write(response, 200, JSON.stringify(body));
}

/** Answer with an error. */
export function writeError(response: ServerResponse, error: ServiceAnswerError, status: number): void {
  // The service's model has a capital in every error but this one.
  const member = error.name === 'TooManyTagsException' ? 'message' : 'Message';
  const body = { __type: error.name, [member]: error.message, ...error.members };
  write(response, status, error.isEmpty ? '' : JSON.stringify(body));
}

function write(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
