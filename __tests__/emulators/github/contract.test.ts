import { describe, expect, test } from 'vitest';
import { type Contract, loadContract } from './contract.ts';

let contract: Contract | undefined;

/** Faults of an exchange: a reference is asked for, unless something else is given. */
function check(exchange: Partial<Parameters<Contract['check']>[0]>): string[] {
  contract ??= loadContract();
  const request = {
    method: 'GET',
    path: '/repos/o/r/git/ref/heads/amts/book',
    body: undefined,
    status: 200,
    answer: REF,
  };
  return contract.check({ ...request, ...exchange });
}

const REF = {
  ref: 'refs/heads/amts/book',
  node_id: 'x',
  url: 'https://example.org/ref',
  object: { type: 'commit', sha: 'f'.repeat(40), url: 'https://example.org/commit' },
};

describe('an exchange', () => {
  test('that is as GitHub describes it has no fault', () => {
    expect(check({})).toEqual([]);
    expect(check({ path: '/repositories/1/git/ref/heads/main?x=y' })).toEqual([]);
    expect(check({ status: 404, answer: { message: 'Not Found', status: '404' } })).toEqual([]);
    expect(check({ method: 'DELETE', path: '/repos/o/r/git/refs/heads/x', status: 204, answer: undefined })).toEqual(
      [],
    );
  });

  test.each([
    [
      'lacks a property',
      { answer: { ...REF, object: { type: 'commit' } } },
      "/object must have required property 'sha'",
    ],
    ['has null where GitHub has none', { answer: { ...REF, ref: null } }, '/ref must be string'],
    ['has a status that GitHub does not give', { status: 206 }, 'GitHub gives no such status'],
    ['lacks its body', { answer: undefined }, 'GitHub gives a body'],
    [
      'has a body that GitHub does not give',
      { method: 'DELETE', path: '/repos/o/r/git/refs/heads/x', status: 204 },
      'GitHub gives no body',
    ],
    ['is of a route that GitHub does not have', { path: '/repos/o/r/nonsense' }, 'GitHub has no such route'],
    ['is an error of another form', { status: 404, answer: { message: 404 } }, '/message must be string'],
  ])('that %s has a fault', (_, exchange, fault) => {
    expect(check(exchange)).toContainEqual(expect.stringContaining(fault));
  });

  test('that was asked for in a wrong way has a fault, unless it was refused', () => {
    const refs = { method: 'POST', path: '/repos/o/r/git/refs', body: { ref: 'refs/heads/x' } };
    expect(check({ ...refs, status: 201 })).toEqual([
      expect.stringContaining("request must have required property 'sha'"),
    ]);
    const answer = { message: 'Invalid request', documentation_url: 'https://docs.github.com/rest' };
    expect(check({ ...refs, status: 422, answer })).toEqual([]);
  });

  test('may have null where GitHub has it', () => {
    const user = {
      path: '/repos/o/r/labels/x',
      answer: { id: 1, node_id: 'x', url: 'https://example.org', name: 'x', color: 'ffffff', default: false },
    };
    expect(check({ ...user, answer: { ...user.answer, description: null } })).toEqual([]);
    expect(check(user)).toEqual([expect.stringContaining('description')]);
  });
});
