import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { openClient, QUIET, runGit, startBook, startCheckedGitHub } from './checked-github.ts';
import { loadContract } from './contract.ts';

describe('a token', () => {
  test('that is wrong, withdrawn or missing is told from one that may not', async () => {
    const { github, client, at, book } = await startBook({ isPrivate: true });
    const sha = await book.head();
    await expect(openClient(github, 'github_pat_wrong').repos.get(at)).rejects.toMatchObject({ status: 401 });
    await expect(openClient(github).repos.get(at)).rejects.toMatchObject({ status: 404 });
    const reader = openClient(github, github.createToken({ permissions: { contents: 'read' } }));
    await expect(reader.git.createRef({ ...at, ref: 'refs/heads/x', sha })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by personal access token'),
      response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
    });
    await expect(reader.pulls.list(at)).rejects.toMatchObject({ status: 403 });
    const secret = github.createToken();
    github.revokeToken(secret);
    await expect(openClient(github, secret).repos.get(at)).rejects.toMatchObject({ status: 401 });
    await expect(client.repos.get(at)).resolves.toMatchObject({ data: { private: true } });
  });

  test('sees no private repository but its own, and reads what is public', async () => {
    const { github, at } = await startBook({ isPrivate: true });
    await github.createRepository({ owner: 'acme', name: 'public', files: { 'a.md': 'x' } });
    const client = openClient(github, github.createToken({ repositories: ['acme/public'] }));
    await expect(client.repos.get(at)).rejects.toMatchObject({ status: 404 });
    const found = await client.git.getRef({ owner: 'acme', repo: 'public', ref: 'heads/main' });
    expect(found.data.ref).toBe('refs/heads/main');
    const other = openClient(github, github.createToken({ repositories: ['acme/book'] }));
    const issue = other.issues.create({ owner: 'acme', repo: 'public', title: 'x' });
    await expect(issue).rejects.toMatchObject({ status: 403 });
  });

  test('is the password of git', async () => {
    const { github, book } = await startBook({ isPrivate: true });
    const withToken = (secret: string) => book.cloneUrl.replace('://', `://x-access-token:${secret}@`);
    await expect(runGit('ls-remote', book.cloneUrl)).rejects.toThrow('could not read Username');
    await expect(runGit('ls-remote', withToken('ghs_wrong'))).rejects.toThrow('Authentication failed');
    expect(await runGit('ls-remote', withToken(github.createToken()), 'HEAD')).toContain(await book.head());
  });

  test('of an app is made for the repositories and permissions that are asked for, and expires', async () => {
    const { github, at } = await startBook({ isPrivate: true }, { startAt: new Date() });
    await github.createRepository({ owner: 'acme', name: 'other', files: { 'a.md': 'x' }, isPrivate: true });
    const { id, privateKey } = github.createApp({ slug: 'amts', installations: [{ account: 'acme' }] });
    const app = new Octokit({
      baseUrl: github.apiUrl,
      log: QUIET,
      authStrategy: createAppAuth,
      auth: { appId: id, privateKey },
    });
    const { data: installation } = await app.apps.getRepoInstallation(at);
    const { data: token } = await app.apps.createInstallationAccessToken({
      installation_id: installation.id,
      repositories: ['book'],
      permissions: { contents: 'read' },
    });
    const client = openClient(github, token.token);
    await expect(client.git.getRef({ ...at, ref: 'heads/main' })).resolves.toMatchObject({ status: 200 });
    await expect(client.git.createBlob({ ...at, content: 'x' })).rejects.toThrow('not accessible by integration');
    await expect(client.repos.get({ owner: 'acme', repo: 'other' })).rejects.toMatchObject({ status: 404 });
    github.clock.advance(3601);
    await expect(client.repos.get(at)).rejects.toMatchObject({ status: 401 });
  });

  test('of an app is refused to another key, and for more than is installed', async () => {
    const { github, at } = await startBook({ isPrivate: true });
    const permissions = { contents: 'read' } as const;
    const { id, privateKey } = github.createApp({ slug: 'amts', installations: [{ account: 'acme', permissions }] });
    const { privateKey: otherKey } = github.createApp({ slug: 'other', installations: [] });
    const open = (key: string) =>
      new Octokit({
        baseUrl: github.apiUrl,
        log: QUIET,
        authStrategy: createAppAuth,
        auth: { appId: id, privateKey: key },
      });
    await expect(open(otherKey).apps.getRepoInstallation(at)).rejects.toThrow('could not be decoded');
    const { data } = await open(privateKey).apps.getRepoInstallation(at);
    const more = open(privateKey).apps.createInstallationAccessToken({
      installation_id: data.id,
      permissions: { contents: 'write' },
    });
    await expect(more).rejects.toMatchObject({ status: 422 });
  });
});

describe('a repository', () => {
  test('that was renamed is found by its old name', async () => {
    const { client, at, book } = await startBook();
    book.rename('tome');
    const { data } = await client.repos.get(at);
    expect(data.full_name).toBe('acme/tome');
    const made = await client.issues.create({ ...at, title: 'By the old name' });
    expect(made.data.repository_url).toMatch(/\/repos\/acme\/tome$/);
  });

  test('that is archived can be read and not written', async () => {
    const { client, at } = await startBook({ isArchived: true });
    expect((await client.repos.get(at)).data.archived).toBe(true);
    await expect(client.git.createBlob({ ...at, content: 'x' })).rejects.toThrow('archived so is read-only');
  });

  test('whose default branch was renamed leads to its new name', async () => {
    const { client, at, book } = await startBook();
    await book.renameBranch('main', 'trunk');
    const { data } = await client.repos.getBranch({ ...at, branch: 'main' });
    expect(data.name).toBe('trunk');
    await expect(client.git.getRef({ ...at, ref: 'heads/main' })).rejects.toMatchObject({ status: 404 });
  });

  test('says what its collaborators may do', async () => {
    const { client, at, book } = await startBook();
    book.addCollaborator('rita', 'maintain');
    const { data } = await client.repos.getCollaboratorPermissionLevel({ ...at, username: 'rita' });
    expect([data.permission, data.role_name]).toEqual(['write', 'maintain']);
    const stranger = client.repos.getCollaboratorPermissionLevel({ ...at, username: 'nobody' });
    await expect(stranger).rejects.toMatchObject({ status: 404 });
  });

  test('can be taken over from a clone with its history', async () => {
    const { github, book } = await startBook();
    await book.commit({ 'more.md': 'x' });
    const copy = await github.createRepository({
      owner: 'acme',
      name: 'copy',
      fromFolder: book.repository.storage.folder,
    });
    expect(await copy.head()).toBe(await book.head());
  });
});

describe('limits and faults', () => {
  test('a budget that is spent is told with the time when it is full again', async () => {
    const startAt = new Date('2026-01-01T00:00:00Z');
    const { github, client, at } = await startBook({}, { startAt, limits: { requestsPerHour: 2 } });
    const { headers } = await client.repos.get(at);
    expect(headers['x-ratelimit-remaining']).toBe('1');
    // What the client has already costs nothing.
    const again = client.repos.get({ ...at, headers: { 'if-none-match': headers.etag } });
    await expect(again).rejects.toMatchObject({ status: 304 });
    await client.repos.get(at);
    const reset = String(startAt.getTime() / 1000 + 3600);
    await expect(client.repos.get(at)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
    });
    expect((await client.rateLimit.get()).data.rate).toMatchObject({ limit: 2, remaining: 0 });
    github.clock.advance(3600);
    await expect(client.repos.get(at)).resolves.toMatchObject({ status: 200 });
  });

  test('too much content in a minute is a secondary limit', async () => {
    const options = { startAt: new Date(), limits: { contentsPerMinute: 1 } };
    const { github, client, at } = await startBook({}, options);
    await client.issues.create({ ...at, title: 'One' });
    const tooSoon = client.issues.create({ ...at, title: 'Two' });
    await expect(tooSoon).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '60' } } });
    github.clock.advance(61);
    await expect(client.issues.create({ ...at, title: 'Two' })).resolves.toMatchObject({ status: 201 });
  });

  test('a fault hits as many requests as it says, and only those that fit', async () => {
    const { github, client, at } = await startBook();
    const countHits = github.addFault({ path: /\/branches$/, times: 2, answer: { kind: 'status', status: 502 } });
    await expect(client.repos.get(at)).resolves.toMatchObject({ status: 200 });
    await expect(client.repos.listBranches(at)).rejects.toMatchObject({ status: 502 });
    await expect(client.repos.listBranches(at)).rejects.toMatchObject({ status: 502 });
    await expect(client.repos.listBranches(at)).resolves.toMatchObject({ status: 200 });
    expect(countHits()).toBe(2);
  });

  test('somebody may push just before a request', async () => {
    const { github, client, at, book } = await startBook();
    const sha = await book.head();
    let late = '';
    github.addFault({
      method: 'PATCH',
      before: async () => {
        late = await book.commit({ 'late.md': 'x' });
      },
    });
    await expect(client.git.updateRef({ ...at, ref: 'heads/main', sha })).rejects.toThrow('not a fast forward');
    expect(await book.head()).toBe(late);
  });

  test('a request that gets lost was not carried out', async () => {
    const { github, client, at } = await startBook();
    github.addFault({ method: 'POST', answer: { kind: 'lost-request' } });
    await expect(client.issues.create({ ...at, title: 'Lost' })).rejects.toMatchObject({ status: 500 });
    expect((await client.issues.listForRepo(at)).data).toEqual([]);
  });
});

test('a bug of the server is seen by the check', async () => {
  const { github, client, at } = await startBook();
  github.addFault({
    before: () => {
      throw new Error('a bug');
    },
  });
  await expect(client.repos.get(at)).rejects.toMatchObject({ status: 500, message: expect.stringContaining('a bug') });
  const [exchange] = github.exchanges.splice(0);
  expect(exchange && loadContract().check(exchange)).toEqual([expect.stringContaining('must be object')]);
});

test('a GitHub that is stopped answers no more', async () => {
  const github = await startCheckedGitHub();
  const client = openClient(github);
  await expect(client.rateLimit.get()).resolves.toMatchObject({ status: 200 });
  await github.stop();
  await expect(client.rateLimit.get()).rejects.toMatchObject({ status: 500 });
});
