/** No call of AWS is without an end: a server that is silent must not hold a run until the workflow is killed. */
import { createServer, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createS3Store } from '../../src/adapters/aws/s3-store.ts';
import { createTranslateService } from '../../src/adapters/aws/translate.ts';
import { ServiceError } from '../../src/shared/errors.ts';
import { listenHere } from '../support/listen-here.ts';

type Options = Parameters<typeof createTranslateService>[0];

/** One call of each client. */
const CALLS: readonly (readonly [name: string, call: (options: Options) => Promise<unknown>])[] = [
  ['s3:GetObject', (options) => createS3Store({ ...options, bucket: 'books' }).get('page')],
  [
    'translate:TranslateText',
    (options) =>
      createTranslateService(options).translateText({ sourceLanguage: 'en', targetLanguage: 'es', text: 'Tea.' }),
  ],
];

const OPTIONS = {
  region: 'us-east-1',
  clock: { now: () => 0, sleep: async () => {} },
  log: () => {},
  attempts: 1,
};

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'TESTCALLER');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe.each(CALLS)('%s', (name, call) => {
  test('ends after two minutes without an answer, and may be tried again', async () => {
    let ask: (answer: ServerResponse) => void = () => {};
    const asked = new Promise<ServerResponse>((resolve) => {
      ask = resolve;
    });
    const endpoint = await listenHere(createServer((_, answer) => ask(answer)));
    const pending = call({ ...OPTIONS, endpoint });
    const answer = await asked;
    vi.advanceTimersByTime(120_000);
    // Whoever still waits gets an answer, so that the test has an end as well.
    answer.writeHead(200, { etag: '"late"' }).end('{"TranslatedText": "late"}');
    await expect(pending).rejects.toMatchObject({
      name: ServiceError.name,
      message: expect.stringMatching(new RegExp(`^${name}: .*120000 ms.*\\(TimeoutError\\)$`)),
      retryable: true,
    });
  });

  test('ends after ten seconds without a connection', async () => {
    let open: (socket: Socket) => void = () => {};
    const opened = new Promise<Socket>((resolve) => {
      open = resolve;
    });
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(function connectNowhere(this: Socket) {
      Object.assign(this, { connecting: true });
      open(this);
      return this;
    });
    const pending = call({ ...OPTIONS, endpoint: 'http://127.0.0.1:9' });
    const socket = await opened;
    // The client hears of its socket in the next turn.
    await new Promise(setImmediate);
    vi.advanceTimersByTime(10_000);
    expect(socket.destroyed).toBe(true);
    await expect(pending).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`^${name}: .*\\(TimeoutError\\)$`)),
    });
  });
});
