import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createGitHub, type GitHub } from '../../../src/adapters/github/client.ts';
import { openGitHubRepository } from '../../../src/adapters/github/repository.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import { ConfigError } from '../../../src/shared/errors.ts';
import { startWorld } from '../../support/github-world.ts';

const NAME = 'd2l-ai/book';
const READ = { metadata: 'read' } as const;
const REPOSITORY = /\/repos\//;

async function open(limits = {}) {
  const world = await startWorld({ limits });
  await world.server.createRepository({ owner: 'd2l-ai', name: 'book', files: { 'a.md': 'a' }, isPrivate: true });
  return world;
}

function openBook(github: GitHub, name = NAME) {
  return openGitHubRepository(github, name, READ);
}

describe('a request that fails on the way', () => {
  test.each([
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['a lost connection', { kind: 'lost-answer' }],
  ] as const)('is sent again: %s', async (_, answer) => {
    const { server, github } = await open();
    server.addFault({ path: REPOSITORY, times: 2, answer });
    expect((await openBook(github)).fullName).toBe(NAME);
    expect(github.countRequests()).toBe(3);
  });

  test('fails in the end, and says that it may be tried again', async () => {
    const { server, github } = await open();
    server.addFault({ path: REPOSITORY, times: 9, answer: { kind: 'status', status: 503, message: 'Unicorn!' } });
    const opening = openBook(github);
    await expect(opening).rejects.toThrow(/^d2l-ai\/book: cannot open the repository: Unicorn!.*\(503, request \w+\)$/);
    await expect(opening).rejects.toMatchObject({ name: 'ServiceError', retryable: true });
    expect(github.countRequests()).toBe(4);
  });

  test('is given up after its time, and sent again', async () => {
    const { server, connect } = await open();
    server.addFault({ path: REPOSITORY, answer: { kind: 'slow', ms: 3_000 } });
    const github = connect(undefined, { timeoutMs: 400 });
    expect((await openBook(github)).fullName).toBe(NAME);
    expect(github.countRequests()).toBe(2);
  });

  test.each([
    ['cut off', '{"full_name": "d2l-ai/bo'],
    ['empty', ''],
    ['the page of a proxy', '<html>'],
  ])('whose answer is %s is no answer', async (_, body) => {
    const github = await serve({ 'content-type': 'application/json; charset=utf-8' }, body);
    await expect(openBook(github)).rejects.toMatchObject({ name: 'ServiceError', retryable: true });
    expect(github.countRequests()).toBe(4);
  });
});

/** A GitHub that always gives the same answer. */
async function serve(headers: Record<string, string>, body: string): Promise<GitHub> {
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return createGitHub({
    auth: { kind: 'token', token: 'x' },
    apiUrl: `http://127.0.0.1:${port}`,
    warn: () => undefined,
    mask: () => undefined,
    pace: { isLimited: false, secondMs: 1, timeoutMs: 1000 },
  });
}

describe('a limit of GitHub', () => {
  const limited = { isLimited: true } as const;

  test('is waited for as long as GitHub says, with a warning', async () => {
    const { server, connect, warnings } = await open();
    server.addFault({ path: REPOSITORY, times: 2, answer: { kind: 'secondary-limit', retryAfterSeconds: 7 } });
    expect((await openBook(connect(undefined, limited))).fullName).toBe(NAME);
    expect(warnings).toEqual([
      "GitHub's secondary rate limit is reached; waiting 7 s (1 of 3)",
      "GitHub's secondary rate limit is reached; waiting 7 s (2 of 3)",
    ]);
  });

  test('is not waited for a fourth time, nor for longer than a quarter of an hour', async () => {
    const { server, connect, warnings } = await open();
    server.addFault({ path: REPOSITORY, times: 4, answer: { kind: 'secondary-limit', retryAfterSeconds: 1 } });
    server.addFault({ path: REPOSITORY, answer: { kind: 'secondary-limit', retryAfterSeconds: 3600 } });
    const github = connect(undefined, limited);
    for (const waits of [3, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one fault after the other
      await expect(openBook(github)).rejects.toMatchObject({ name: 'ServiceError', retryable: true });
      expect(warnings).toHaveLength(waits);
    }
  });

  test('of an hour is told with what to do', async () => {
    const { connect } = await open({ requestsPerHour: 1 });
    const github = connect(undefined, limited);
    await openBook(github);
    await expect(openBook(github)).rejects.toThrow('a rate limit of GitHub is reached; run again later');
  });
});

describe('the address of the API', () => {
  const create = (apiUrl: string) =>
    createGitHub({ auth: { kind: 'token', token: 'x' }, apiUrl, warn: () => undefined, mask: () => undefined });

  test.each([
    'http://github.example.org/api/v3',
    'github.example.org',
    '',
    'ftp://127.0.0.1/',
    'http://127.0.0.1:1@x.org/',
  ])("'%s' is sent no token", (apiUrl) => {
    expect(() => create(apiUrl).connect(NAME, READ)).toThrow(ConfigError);
    expect(() => create(apiUrl).connect(NAME, READ)).toThrow(
      `'${apiUrl}' is no address of GitHub's API; write https://`,
    );
  });

  test('may be that of GitHub Enterprise, whose GraphQL stands beside it', async () => {
    const { server, connect } = await open();
    expect(server.apiUrl).toMatch(/\/api\/v3$/);
    const repository = await openBook(connect());
    await repository.query({ doing: 'x', needs: 'metadata: read' }, { select: 'name', answer: z.unknown() });
    expect(server.exchanges.map(({ path }) => path)).toEqual([`/repos/${NAME}`, '/graphql']);
    expect(create('https://github.example.org/api/v3/').connect(NAME, READ).request.endpoint.DEFAULTS.baseUrl).toBe(
      'https://github.example.org/api/v3',
    );
  });
});

describe('tokens', () => {
  test('are masked before their first use, and stand in no error', async () => {
    const { server, connect, secrets } = await open();
    const token = server.createToken({ repositories: [] });
    const opening = openBook(connect({ kind: 'token', token }));
    await expect(opening).rejects.toThrow('there is none, or the token may not see it');
    const error = await opening.catch((reason: unknown) => reason);
    const cause = error instanceof Error ? error.cause : undefined;
    expect(JSON.stringify([error, cause, String(cause), Object.entries(cause ?? {})])).not.toContain(token);
    expect(secrets).toEqual([token]);
  });

  test('are taken by repository, without regard to case, or the one for all others', async () => {
    const { server, connect } = await open();
    await server.createRepository({ owner: 'd2l-ai', name: 'other', files: { 'a.md': 'a' }, isPrivate: true });
    const byRepository = new Map([['D2L-AI/Book', server.createToken({ repositories: [NAME] })]]);
    const strict = connect({ kind: 'tokens', byRepository });
    expect((await openBook(strict)).fullName).toBe(NAME);
    await expect(openBook(strict, 'd2l-ai/other')).rejects.toThrow('d2l-ai/other: no token is given for it');
    const fallback = server.createToken({ repositories: ['d2l-ai/other'] });
    const all = connect({ kind: 'tokens', byRepository, fallback });
    expect((await openBook(all, 'd2l-ai/other')).fullName).toBe('d2l-ai/other');
    expect((await openBook(all)).fullName).toBe(NAME);
  });

  test('of an app are for one repository and for what is done there, one for a run', async () => {
    const { server, connect, secrets } = await open();
    const app = server.createApp({ slug: 'amts', installations: [{ account: 'd2l-ai' }] });
    const github = connect({ kind: 'app', appId: String(app.id), privateKey: app.privateKey });
    const { book } = await openGitHubTarget(github, NAME);
    await Promise.all([book.listHeads(''), book.listHeads('a'), book.listHeads('b')]);
    const made = server.exchanges.filter(({ path }) => path.endsWith('/access_tokens'));
    expect(made.map(({ body }) => body)).toEqual([
      {
        repositories: ['book'],
        permissions: { metadata: 'read', contents: 'write', pull_requests: 'write' },
      },
    ]);
    expect(secrets).toEqual([expect.stringMatching(/^ghs_/)]);
  });

  test.each([
    ['is not installed', [], 'the GitHub App is not installed there; install it on the repository'],
    [
      'may only read',
      [{ account: 'd2l-ai', permissions: { contents: 'read' } }],
      'give it metadata: read, contents: write, pull_requests: write',
    ],
  ] as const)('of an app that %s are not made', async (_, installations, message) => {
    const { server, connect } = await open();
    const app = server.createApp({ slug: 'amts', installations });
    const github = connect({ kind: 'app', appId: String(app.id), privateKey: app.privateKey });
    const opening = openGitHubTarget(github, NAME);
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(message);
  });

  test('of an app need its key, and the key stands in no error', async () => {
    const { server, connect } = await open();
    const app = server.createApp({ slug: 'amts', installations: [{ account: 'd2l-ai' }] });
    const other = server.createApp({ slug: 'other', installations: [] });
    const { privateKey } = other;
    const wrong = connect({ kind: 'app', appId: String(app.id), privateKey });
    await expect(openBook(wrong)).rejects.toThrow('give the id and a private key of the same app');
    const joined = privateKey.replaceAll('\n', String.raw`\n`);
    const right = connect({ kind: 'app', appId: String(other.id), privateKey: joined });
    await expect(openBook(right)).rejects.toThrow('not installed');
    const cut = connect({ kind: 'app', appId: String(app.id), privateKey: privateKey.slice(0, 200) });
    const opening = openBook(cut);
    await expect(opening).rejects.toThrow(
      /^the private key of the GitHub App cannot be read; give the whole PEM file$/,
    );
  });
});
