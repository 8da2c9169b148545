import { describe, expect, test } from 'vitest';
import { openClient, startBook } from './checked-github.ts';

const NONE = '0'.repeat(40);

describe('GraphQL', () => {
  test('reads many blobs in one query, and says which are binary, cut or not there', async () => {
    const files = { 'a.md': 'Ä\n', 'b.bin': new Uint8Array([0, 1, 255]), 'long.md': 'x'.repeat(20) };
    const { client } = await startBook({ files }, { limits: { blobBytes: 10 } });
    const blob = '... on Blob { byteSize isBinary isTruncated text }';
    const answer = await client.graphql(`{ repository(owner: "acme", name: "book") {
      a: object(expression: "main:a.md") { ${blob} }
      b: object(expression: "main:b.bin") { ${blob} }
      long: object(expression: "main:long.md") { ${blob} }
      none: object(expression: "main:none.md") { ${blob} }
    } }`);
    expect(answer).toEqual({
      repository: {
        a: { byteSize: 3, isBinary: false, isTruncated: false, text: 'Ä\n' },
        b: { byteSize: 3, isBinary: true, isTruncated: false, text: null },
        long: { byteSize: 20, isBinary: false, isTruncated: true, text: 'x'.repeat(10) },
        none: null,
      },
    });
  });

  test('pages through the history of a path', async () => {
    const { client, book } = await startBook();
    const first = await book.head();
    await book.commit({ 'other.md': 'x' });
    const second = await book.commit({ 'index.md': 'changed\n' });
    const query = `query ($after: String) { repository(owner: "acme", name: "book") { object(expression: "main") {
      ... on Commit { history(first: 1, path: "index.md", after: $after) {
        totalCount nodes { oid file(path: "index.md") { mode object { ... on Blob { text } } } } pageInfo { hasNextPage endCursor }
      } }
    } } }`;
    const page = await client.graphql(query);
    expect(page).toMatchObject({
      repository: {
        object: {
          history: {
            totalCount: 2,
            nodes: [{ oid: second, file: { mode: 0o100644, object: { text: 'changed\n' } } }],
            pageInfo: { hasNextPage: true },
          },
        },
      },
    });
    const rest = await client.graphql(query, { after: Buffer.from('cursor:0').toString('base64') });
    expect(rest).toMatchObject({
      repository: { object: { history: { nodes: [{ oid: first }], pageInfo: { hasNextPage: false } } } },
    });
  });

  test('finds pull requests and references as they are', async () => {
    const { client, at, book } = await startBook();
    await book.git('branch', 'amts/book', 'main');
    const sha = await book.commit({ 'new.md': 'x' }, { branch: 'amts/book' });
    await client.pulls.create({ ...at, title: 'One', head: 'amts/book', base: 'main' });
    const query = `{ repository(owner: "acme", name: "book") {
      defaultBranchRef { name prefix }
      ref(qualifiedName: "refs/heads/amts/book") { name target { oid } }
      none: ref(qualifiedName: "refs/heads/none") { name }
      open: pullRequests(first: 10, states: OPEN, headRefName: "amts/book") { nodes { number state headRefOid isDraft author { login } } }
      merged: pullRequests(first: 10, states: MERGED) { totalCount }
    } }`;
    const pull = { number: 1, state: 'OPEN', headRefOid: sha, isDraft: false, author: { login: 'octo-bot' } };
    expect(await client.graphql(query)).toEqual({
      repository: {
        defaultBranchRef: { name: 'main', prefix: 'refs/heads/' },
        ref: { name: 'amts/book', target: { oid: sha } },
        none: null,
        open: { nodes: [pull] },
        merged: { totalCount: 0 },
      },
    });
    await book.merge(1, 'squash');
    expect(await client.graphql(query)).toMatchObject({
      repository: { open: { nodes: [] }, merged: { totalCount: 1 } },
    });
  });

  test.each([
    [
      'a repository that is not there',
      '{ repository(owner: "acme", name: "none") { id } }',
      'NOT_FOUND',
      'Could not resolve to a Repository',
    ],
    [
      'a list without a size',
      '{ repository(owner: "acme", name: "book") { pullRequests { totalCount } } }',
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last`',
    ],
    [
      'too long a page',
      '{ repository(owner: "acme", name: "book") { pullRequests(first: 101) { totalCount } } }',
      'EXCESSIVE_PAGINATION',
      'Requesting 101 records',
    ],
    [
      'too many nodes',
      '{ repository(owner: "acme", name: "book") { pullRequests(first: 100) { nodes { comments(first: 100) { nodes { reactions(first: 100) { totalCount } } } } } } }',
      'MAX_NODE_LIMIT_EXCEEDED',
      '1010100 possible nodes',
    ],
  ])('answers %s with an error of its kind', async (_, query, type, message) => {
    const { client } = await startBook();
    await expect(client.graphql(query)).rejects.toMatchObject({
      errors: [{ type, message: expect.stringContaining(message) }],
    });
  });

  test('refuses a field that GitHub or this server does not have, and anybody without a token', async () => {
    const { client, github } = await startBook();
    await expect(client.graphql('{ viewer { nonsense } }')).rejects.toThrow('Cannot query field "nonsense"');
    await expect(client.graphql('{ repository(owner: "acme", name: "book") { description } }')).rejects.toThrow(
      'The local GitHub does not know Repository.description',
    );
    await expect(openClient(github).graphql('{ viewer { login } }')).rejects.toMatchObject({ status: 401 });
    expect(await client.graphql('{ viewer { login } }')).toEqual({ viewer: { login: 'octo-bot' } });
  });
});

describe('updateRefs', () => {
  const MUTATION = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

  async function start() {
    const it = await startBook();
    const { data } = await it.client.repos.get(it.at);
    const update = (...refUpdates: readonly object[]) =>
      it.client.graphql(MUTATION, { input: { repositoryId: data.node_id, refUpdates } });
    return { ...it, update };
  }

  test('makes, moves and deletes references', async () => {
    const { book, update } = await start();
    const old = await book.head();
    const sha = await book.commit({ 'new.md': 'x' });
    await update({ name: 'refs/heads/a', beforeOid: NONE, afterOid: old });
    await update({ name: 'refs/heads/a', beforeOid: old, afterOid: sha });
    expect(await book.head('a')).toBe(sha);
    await update({ name: 'refs/heads/a', afterOid: NONE });
    await expect(book.head('a')).rejects.toThrow('has no a');
  });

  test('moves all or none, and none that is not where it was expected', async () => {
    const { book, update } = await start();
    const old = await book.head();
    await book.git('branch', 'a', 'main');
    const sha = await book.commit({ 'new.md': 'x' });
    const fits = { name: 'refs/heads/a', beforeOid: old, afterOid: sha };
    await expect(update(fits, { name: 'refs/heads/main', beforeOid: old, afterOid: sha })).rejects.toThrow(
      'not where it was',
    );
    await expect(update({ ...fits, beforeOid: NONE })).rejects.toThrow('not where it was');
    expect(await book.head('a')).toBe(old);
  });

  test('goes back only when it is forced', async () => {
    const { book, update } = await start();
    const old = await book.head();
    await book.commit({ 'new.md': 'x' });
    await expect(update({ name: 'refs/heads/main', afterOid: old })).rejects.toThrow('not a fast forward');
    await update({ name: 'refs/heads/main', afterOid: old, force: true });
    expect(await book.head()).toBe(old);
  });

  test('needs a token that may write', async () => {
    const { github, at, book } = await start();
    const client = openClient(github, github.createToken({ permissions: { contents: 'read' } }));
    const { data } = await client.repos.get(at);
    const refUpdates = [{ name: 'refs/heads/a', afterOid: await book.head() }];
    const call = client.graphql(MUTATION, { input: { repositoryId: data.node_id, refUpdates } });
    await expect(call).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  });
});

test('createCommitOnBranch commits on the head that it expects, and on no other', async () => {
  const { client, book } = await startBook();
  const head = await book.head();
  const input = {
    branch: { repositoryNameWithOwner: 'acme/book', branchName: 'main' },
    message: { headline: 'Change' },
    expectedHeadOid: head,
    fileChanges: {
      additions: [{ path: 'new.md', contents: Buffer.from('Neu\n').toString('base64') }],
      deletions: [{ path: 'part/page.md' }],
    },
  };
  const mutation =
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
  const answer = await client.graphql(mutation, { input });
  expect(answer).toEqual({ createCommitOnBranch: { commit: { oid: await book.head() } } });
  expect(await book.list('main')).toEqual(['index.md', 'new.md']);
  await expect(client.graphql(mutation, { input })).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA' }] });
});

test('a pull request becomes a draft and is made ready again', async () => {
  const { client, at, book } = await startBook();
  await book.commit({ 'new.md': 'x' });
  await book.git('branch', 'head', 'main');
  await book.git('update-ref', 'refs/heads/main', await book.git('rev-parse', 'main~1'));
  const { data } = await client.pulls.create({ ...at, title: 'One', head: 'head', base: 'main' });
  const change = (name: string) =>
    client.graphql(`mutation ($id: ID!) { ${name}(input: { pullRequestId: $id }) { pullRequest { isDraft } } }`, {
      id: data.node_id,
    });
  expect(await change('convertPullRequestToDraft')).toEqual({
    convertPullRequestToDraft: { pullRequest: { isDraft: true } },
  });
  await expect(book.merge(1)).rejects.toThrow('still a draft');
  expect(await change('markPullRequestReadyForReview')).toEqual({
    markPullRequestReadyForReview: { pullRequest: { isDraft: false } },
  });
});
