/** The calls that the source makes of the AWS clients, against what the role of the workflow grants. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { TEMPLATES } from './cases.ts';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** Operations that IAM knows by another name. */
const ACTIONS: Readonly<Record<string, string>> = {
  's3:DeleteObjects': 's3:DeleteObject',
  's3:HeadBucket': 's3:ListBucket',
  's3:HeadObject': 's3:GetObject',
  's3:ListObjectsV2': 's3:ListBucket',
};

/** Actions of the commands and paginators of one file, by the client that it imports. */
function listCalls(text: string): string[] {
  const clients = [...text.matchAll(/from '@aws-sdk\/client-([\w-]+)'/g)].map(([, client = '']) => client);
  const operations = [...text.matchAll(/\b(?:paginate(\w+)\(|(\w+)Command\()/g)].map(
    ([, page, one]) => page ?? one ?? '',
  );
  if (new Set(clients).size > 1) throw new Error('a file with two clients: listCalls cannot tell whose a call is');
  return clients.length === 0 ? [] : operations.map((operation) => toAction(`${clients[0]}:${operation}`));
}

function toAction(name: string): string {
  return ACTIONS[name] ?? name;
}

test.each(TEMPLATES)('%s grants the workflow the calls of the program, and no other', async (_, { read }) => {
  // `amts doctor` asks for what a run does not need, and tells what it may not see.
  const names = globSync('**/*.ts', { cwd: SOURCES }).filter((file) => file !== 'adapters/aws/probe.ts');
  const files = names.map((file) => readFileSync(`${SOURCES}${file}`, 'utf8'));
  const called = new Set(files.flatMap(listCalls));
  const { gitHubRole } = await read({ repository: 'example/book', realTime: true });
  const granted = gitHubRole.permissions.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  // The service asks for iam:PassRole when a job is started with a role.
  expect(granted.toSorted()).toEqual([...called, 'iam:PassRole'].toSorted());
});
