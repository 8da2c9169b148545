/**
 * S3 on 127.0.0.1: `fauxqs`, with the log and the faults before it. It takes 11 MiB in one request, more in parts, and
 * knows STS as well.
 */
import { buildApp } from 'fauxqs';
import type { ServerFaults } from './faults.ts';
import { SERVICE_ACCESS_KEY } from './object-store.ts';
import type { ServerLog } from './request-log.ts';
import { strikeWire } from './wire-faults.ts';

export interface S3Server {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface S3Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Start it on a free port. */
export async function startS3(log: ServerLog, faults: ServerFaults): Promise<S3Server> {
  const app = buildApp({ logger: false });
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const [, accessKeyId = '', region = ''] =
      /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(String(headers.authorization)) ?? [];
    if (accessKeyId === SERVICE_ACCESS_KEY) return;
    const operation = nameOperation({ method, url, headers });
    const fault = faults.take(
      'answer',
      (waiting) => waiting.operation === operation && waiting.service !== 'translate',
    );
    if (!(await strikeWire(operation, reply.raw, faults))) {
      reply.hijack();
      return;
    }
    const path = decodeURIComponent(url.replace(/\?.*$/, ''));
    const error = fault?.error.name;
    log.add({ service: 's3', operation, at: Date.now(), region, accessKeyId, body: path, headers, error });
    if (fault === undefined) return;
    const code = fault.error.name.replace(/Exception$/, '');
    await reply
      .code(fault.error.status ?? 400)
      .type('application/xml')
      .send(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${fault.error.message}</Message></Error>`);
  });
  addConditions(app);
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    endpoint,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

/** Conditions of `PutObject`, which fauxqs does not know: one write of a key at a time, and none that they forbid. */
function addConditions(app: ReturnType<typeof buildApp>): void {
  const last = new Map<string, Promise<void>>();
  const endings = new WeakMap<object, () => void>();
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'PUT' || reply.sent) return;
    const { url, headers } = request;
    const key = url.replace(/\?.*$/, '');
    const before = last.get(key);
    last.set(key, new Promise<void>((resolve) => endings.set(request, resolve)));
    await before;
    const none = headers['if-none-match'];
    const match = headers['if-match'];
    if (none === undefined && match === undefined) return;
    const authorization = `AWS4-HMAC-SHA256 Credential=${SERVICE_ACCESS_KEY}/20260101/us-east-1/s3/aws4_request`;
    const looked = { host: headers.host, authorization };
    const { statusCode, headers: found } = await app.inject({ method: 'HEAD', url: key, headers: looked });
    const etag = statusCode === 200 ? String(found['etag']) : undefined;
    const problem =
      match !== undefined && etag === undefined
        ? ([404, 'NoSuchKey'] as const)
        : (none === '*' && etag !== undefined) || (match !== undefined && match !== etag)
          ? ([412, 'PreconditionFailed'] as const)
          : undefined;
    if (problem === undefined) return;
    await reply
      .code(problem[0])
      .type('application/xml')
      .send(
        `<?xml version="1.0"?><Error><Code>${problem[1]}</Code><Message>At least one condition does not hold</Message></Error>`,
      );
  });
  app.addHook('onResponse', async (request) => endings.get(request)?.());
  app.addHook('onRequestAbort', async (request) => endings.get(request)?.());
}

const OPERATIONS: Readonly<Record<string, readonly [onBucket: string, onObject: string]>> = {
  GET: ['ListObjectsV2', 'GetObject'],
  HEAD: ['HeadBucket', 'HeadObject'],
  PUT: ['CreateBucket', 'PutObject'],
  DELETE: ['DeleteBucket', 'DeleteObject'],
  POST: ['DeleteObjects', 'CreateMultipartUpload'],
};

/** The SDK names most operations in the query; else method and path tell. */
function nameOperation({ method, url }: S3Request): string {
  const named = /[?&]x-id=(\w+)/.exec(url)?.[1];
  if (named !== undefined) return named;
  const isObject = /^\/[^/?]+\/[^?]/.test(url);
  return OPERATIONS[method]?.[isObject ? 1 : 0] ?? method;
}
