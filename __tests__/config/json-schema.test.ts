import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listKeys, renderJsonSchema } from '../../src/config/json-schema.ts';

test('docs/amts.schema.json is what `npm run schema` writes', () => {
  const file = new URL('../../docs/amts.schema.json', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(renderJsonSchema());
});

test('every key of the configuration says what it does', () => {
  const undescribed: string[] = [];
  function visit(node: unknown, path: string): void {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object' && node.properties !== null)
      for (const [key, value] of Object.entries(node.properties)) {
        if (!('description' in Object(value))) undescribed.push(`${path}.${key}`);
        visit(value, `${path}.${key}`);
      }
    if ('items' in node) visit(node.items, `${path}[]`);
  }
  visit(JSON.parse(renderJsonSchema()), '');
  expect(undescribed).toEqual([]);
});

test('the keys at a place are known', () => {
  expect(listKeys(['targets', 3])).toContain('pull-request');
  expect(listKeys(['nowhere', 'at', 'all'])).toEqual([]);
});

test('no key asks for a secret', () => {
  const asked: string[] = [];
  const schema = JSON.stringify(JSON.parse(renderJsonSchema()));
  for (const [, key = ''] of schema.matchAll(/"([a-z]+(?:-[a-z]+)*)":\{/g))
    if (/(?:^|-)(?:token|secret|password|credentials?)$|api-key|access-key|private-key/.test(key)) asked.push(key);
  expect(schema).toContain('"max-prompt-tokens":{');
  expect(asked).toEqual([]);
});
