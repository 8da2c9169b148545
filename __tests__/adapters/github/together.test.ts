import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Action } from '../../../src/adapters/github/errors.ts';
import {
  type AskTogether,
  askTogether,
  type Question,
  type RepositoryQuery,
} from '../../../src/adapters/github/together.ts';
import { ConfigError, ServiceError } from '../../../src/shared/errors.ts';

const READ: Action = { doing: 'read', needs: 'contents: read' };

function ask(branch: string): Question<string> {
  return { field: 'ref(name: $branch) { id }', variables: { branch: ['String!', branch] }, answer: z.string() };
}

interface Asked {
  readonly together: AskTogether;
  readonly queries: { readonly select: string; readonly variables: Readonly<Record<string, unknown>> }[];
}

/** Answers each variable with its value in capitals, and refuses what `fail` throws at. */
function listen(fail: (values: readonly unknown[]) => void = () => undefined): Asked {
  const queries: Asked['queries'] = [];
  const together = askTogether(async <Answer>(_: Action, query: RepositoryQuery<Answer>) => {
    const { select, variables = {} } = query;
    queries.push({ select, variables });
    fail(Object.values(variables));
    const answers = Object.entries(variables).map(([name, value]) => [
      name.replace(/branch$/, ''),
      String(value).toUpperCase(),
    ]);
    return query.answer.parse(Object.fromEntries(answers));
  });
  return { together, queries };
}

function refuse(status: number, message = 'no'): Error {
  return Object.assign(new Error(message), { name: 'HttpError', status });
}

test('what is asked in one turn is one query, and each question has its own answer', async () => {
  const { together, queries } = listen();
  expect(await Promise.all(['one', 'two'].map((branch) => together(READ, ask(branch))))).toEqual(['ONE', 'TWO']);
  expect(queries).toEqual([
    {
      select: 'q0: ref(name: $q0branch) { id } q1: ref(name: $q1branch) { id }',
      variables: { q0branch: 'one', q1branch: 'two' },
    },
  ]);
  await together(READ, ask('three'));
  expect(queries).toHaveLength(2);
});

test('a question that is refused does not keep the others from their answers', async () => {
  const { together, queries } = listen((values) => {
    if (values.includes('bad')) throw new ConfigError('refused', { cause: refuse(403) });
  });
  const ends = await Promise.allSettled(['good', 'bad'].map((branch) => together(READ, ask(branch))));
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(queries).toHaveLength(3);
});

test.each([
  ['a limit', new ServiceError('wait', { retryable: true, cause: refuse(403, 'API rate limit exceeded') })],
  ['a failure of GitHub', new ServiceError('down', { retryable: true, cause: refuse(502) })],
  ['anything else', new Error('bug')],
])('%s is not asked for again, question by question', async (_, error) => {
  const { together, queries } = listen(() => {
    throw error;
  });
  const ends = await Promise.allSettled(['one', 'two'].map((branch) => together(READ, ask(branch))));
  expect(ends).toEqual([1, 2].map(() => ({ status: 'rejected', reason: error })));
  expect(queries).toHaveLength(1);
});
