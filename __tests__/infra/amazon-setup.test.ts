/** docs/amazon-setup.md says what the templates create and grant: its tables, and its examples. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { EngineSchema } from '../../src/config/engine-schema.ts';
import { CLOUDFORMATION } from './cloudformation.ts';
import { type Role, toSnakeCase } from './infrastructure.ts';
import { KEY } from './requests.ts';

const page = readFileSync(new URL('../../docs/amazon-setup.md', import.meta.url), 'utf8');
const [parameterTable, outputTable, workflowTable, serviceTable] = listTables();

/** Cells of the tables with a header, without code marks. */
function listTables(): Table[] {
  const tables = page.split('\n\n').filter((part) => /^\| [^\n]+\n\| --- \| --- \| --- \|/.test(part));
  return tables.map((table) => table.trim().split('\n').slice(2).map(readRow));
}

type Table = readonly (readonly string[])[];

function readRow(line: string): string[] {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.replaceAll('`', '').trim());
}

function column(table: Table | undefined, at: number): string[] {
  return (table ?? []).map((row) => row[at] ?? '');
}

/** The example in YAML that begins with a key. */
function readExample(key: string): unknown {
  const text = page.split('```yaml\n').find((part) => part.startsWith(`${key}:`)) ?? '';
  return parse(text.replace(/^```[^]*/m, ''));
}

function listActions(role: Role): string[] {
  const statements = role.permissions.flatMap((policy) => policy.Statement);
  return [...new Set(statements.flatMap((statement) => statement.Action))].toSorted();
}

test('every parameter is told, with its default', () => {
  const told = (parameterTable ?? []).map(([, name = '', initial = '']) => [name, initial]);
  const declared = Object.entries(CLOUDFORMATION.parameters);
  expect(told).toEqual(declared.map(([name, { default: initial }]) => [name, initial ?? '**required**']));
  expect(column(parameterTable, 0).map(toSnakeCase)).toEqual(column(parameterTable, 1));
});

test('every output is told', async () => {
  const { outputs } = await CLOUDFORMATION.read({ repository: 'example/book' });
  expect(column(outputTable, 1)).toEqual(Object.keys(outputs));
  expect(column(outputTable, 0).map(toSnakeCase)).toEqual(column(outputTable, 1));
});

test('every permission of both roles is explained, and no other', async () => {
  const all = await CLOUDFORMATION.read({ repository: 'example/book', kmsKeyArn: KEY, realTime: true });
  const explained = (table: Table | undefined) =>
    column(table, 0)
      .flatMap((cell) => cell.split(', '))
      .toSorted();
  expect(explained(workflowTable)).toEqual(listActions(all.gitHubRole));
  expect(explained(serviceTable)).toEqual(listActions(all.translateRole));
});

test('the configuration of the example is a valid one, with what a stack puts out', async () => {
  const { engine } = z.strictObject({ engine: EngineSchema }).parse(readExample('engine'));
  const { outputs } = await CLOUDFORMATION.read({ repository: 'example/book' });
  expect(engine).toMatchObject({
    kind: 'amazon-translate',
    region: outputs['region'],
    bucket: outputs['bucket'],
    roleArn: outputs['role_arn'],
  });
});

const Workflow = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({
    sync: z.object({ steps: z.tuple([z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()) })]) }),
  }),
});

test('the workflow of the example takes on the role for as long as it may', async () => {
  const { permissions, jobs } = Workflow.parse(readExample('permissions'));
  const { outputs, gitHubRole } = await CLOUDFORMATION.read({ repository: 'example/book' });
  expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(jobs.sync.steps[0].with).toEqual({
    'role-to-assume': outputs['workflow_role_arn'],
    'aws-region': outputs['region'],
    'role-duration-seconds': gitHubRole.maxSessionSeconds,
  });
});
