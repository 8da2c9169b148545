/** What the schema finds wrong with a configuration, as sentences that name the place and the remedy. */
import { type Document, isMap, isNode } from 'yaml';
import type { z } from 'zod';
import { findNearest } from '../shared/nearest.ts';
import { ENGINES } from './choices.ts';
import type { ReadConfig } from './config-file.ts';
import { describeValue } from './describe-value.ts';
import { describeKey, listKeys } from './json-schema.ts';

/** Mistakes that are told at once; who made more has made one of them again and again. */
const MOST_TOLD = 50;

/** The issues of the schema, as sentences. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], place: ReadConfig): string[] {
  const told = issues.slice(0, MOST_TOLD).flatMap((issue) => describeIssue(issue, place));
  const isAll = issues.length <= MOST_TOLD && told.length <= MOST_TOLD;
  return isAll ? told : [...told.slice(0, MOST_TOLD), 'there are more mistakes: correct these first'];
}

/** One issue of the schema, as a sentence for each key that it is about. */
export function describeIssue(issue: z.core.$ZodIssue, place: ReadConfig): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, MOST_TOLD + 1)
      .map((key) => `${locate([...issue.path, key], place)}${describeUnknownKey(key, issue.path)}`);
  const path = renderPath(issue.path);
  if (issue.path.length === 1 && issue.path[0] === 'targets' && issue.code !== 'custom')
    return [`${locate(issue.path, place)}no targets: list them under 'targets:', or give --target LANGUAGE=FOLDER`];
  if (path === 'engine.kind') return [`${locate(issue.path, place)}engine.kind: ${describeEngines()}`];
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [`${locate(issue.path.slice(0, -1), place)}${path} is missing: ${describeKey(issue.path)}`];
  return [`${locate(issue.path, place)}${path === '' ? '' : `${path}: `}${describeValue(issue)}`];
}

/** The engines that there are. */
export function describeEngines(): string {
  return `this version has the engines ${ENGINES.join(', ')}`;
}

function describeUnknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = listKeys(path);
  const nearest = findNearest(key, known);
  const hint = nearest === undefined ? `known here: ${known.join(', ')}` : `did you mean '${nearest}'?`;
  return `unknown key '${renderPath([...path, key])}': ${hint}`;
}

function renderPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** `amts.yml:12: ` for a place that the file has, `amts.yml: ` for one that it lacks, `''` without a file. */
function locate(path: readonly PropertyKey[], { file, document, lines }: ReadConfig): string {
  if (file === undefined) return '';
  const offset = document === undefined ? undefined : findOffset(document, path);
  return `${file.name}${offset === undefined ? '' : `:${lines.linePos(offset).line}`}: `;
}

function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isNode(key) && key.toJSON() === last);
    if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
