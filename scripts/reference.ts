/**
 * The generated parts of docs/reference.md: tables of the configuration, of the inputs and of the outputs, made from the
 * schema and from `action.yml`, each between `<!-- name -->` and `<!-- /name -->`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { renderJsonSchema } from '../src/config/json-schema.ts';

const Node = z.object({
  description: z.string().optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

const Entry = z.object({ description: z.string(), default: z.string().optional() });
const ActionFile = z.object({ inputs: z.record(z.string(), Entry), outputs: z.record(z.string(), Entry) });

/** The page with its generated parts made anew; all else stays. */
export function renderReference(page: string): string {
  const action = ActionFile.parse(parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')));
  return Object.entries({
    configuration: renderTable(['Key', 'Default', 'Meaning'], listKeys(JSON.parse(renderJsonSchema()), '')),
    inputs: renderTable(['Input', 'Default', 'Meaning'], Object.entries(action.inputs).map(renderInput)),
    outputs: renderTable(
      ['Output', 'Meaning'],
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), flatten(description)]),
    ),
  }).reduce((text, [name, body]) => replacePart(text, name, body), page);
}

/** Path of the file that {@link renderReference} is for. */
export const REFERENCE: string = fileURLToPath(new URL('../docs/reference.md', import.meta.url));
/** Path of the page that shows the demo. */
export const README: string = fileURLToPath(new URL('../README.md', import.meta.url));

/** Put a body between the marks of a part. */
export function replacePart(text: string, name: string, body: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  if (from < start.length || to < from) throw new Error(`the marks ${start.trim()} … ${end} are missing`);
  return `${text.slice(0, from)}\n${body}\n\n${text.slice(to)}`;
}

/** One row for each key that holds a value; groups are told by the paths of their keys. */
function listKeys(schema: unknown, path: string): string[][] {
  const { properties = {}, required } = Node.parse(schema);
  return Object.entries(properties).flatMap(([name, value]) => {
    const node = Node.parse(value);
    const place = path === '' ? name : `${path}.${name}`;
    if (node.properties !== undefined) return listKeys(value, place);
    if (Node.safeParse(node.items).data?.properties !== undefined) return listKeys(node.items, `${place}[]`);
    const fallback = required.includes(name) ? '**required**' : renderDefault(node.default);
    return [[code(place), fallback, flatten(node.description ?? '')]];
  });
}

function renderDefault(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value) && value.length > 0) return value.map((item) => code(String(item))).join(' ');
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

function renderInput([name, { description, default: value = '' }]: [string, z.infer<typeof Entry>]): string[] {
  return [code(name), value === '' ? '' : code(value), flatten(description)];
}

/** A table of Markdown. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Inline code of Markdown. */
export function code(text: string): string {
  return `\`${text}\``;
}

function flatten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
