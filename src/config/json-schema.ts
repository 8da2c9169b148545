/** The JSON Schema of `amts.yml`, for editors, and what else can be read from it. */
import { z } from 'zod';
import { SettingsSchema } from './schema.ts';

/** JSON Schema (draft 2020-12) as the text of a file. */
export function renderJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(SettingsSchema, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'amts.yml', ...rest }, undefined, 2)}\n`;
}

const SchemaNode = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  description: z.string().optional(),
});

/** Keys that the object at `path` of the configuration may have; `[]` when there is no such object. */
export function listKeys(path: readonly PropertyKey[]): string[] {
  return Object.keys(findNode(path)?.properties ?? {});
}

/** What the key at `path` is for; `''` when there is no such key. */
export function describeKey(path: readonly PropertyKey[]): string {
  return findNode(path)?.description ?? '';
}

function findNode(path: readonly PropertyKey[]): z.output<typeof SchemaNode> | undefined {
  let node: unknown = z.toJSONSchema(SettingsSchema, { io: 'input' });
  for (const step of path) {
    const { properties, items } = SchemaNode.parse(node);
    node = typeof step === 'number' ? items : properties?.[String(step)];
    if (node === undefined) return undefined;
  }
  return SchemaNode.parse(node);
}
