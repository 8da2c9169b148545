/**
 * S3 on 127.0.0.1: `fauxqs`, with the log and the faults before it. It takes 11 MiB in one request, more in parts, and
 * knows STS as well.
 */
import { buildApp } from 'fauxqs';
import type { ServerFaults } from './faults.ts';
import { SERVICE_ACCESS_KEY } from './object-store.ts';
import type { ServerLog } from './request-log.ts';

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
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    endpoint,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
    },
  };
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
