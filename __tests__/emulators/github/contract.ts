/**
 * GitHub's own description of its API as a check on the local one: every exchange is held against the OpenAPI
 * description, the request as well as the answer, errors included.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { z } from 'zod';
import type { Exchange } from './server.ts';

export interface Contract {
  /** Faults of one exchange; `[]` when it is as GitHub says. */
  readonly check: (exchange: Exchange) => string[];
}

const CONTENT = z.record(z.string(), z.unknown());
const RESPONSE = z.object({ $ref: z.string().optional(), content: CONTENT.optional() });
const OPERATION = z.object({
  requestBody: z.object({ content: CONTENT }).optional(),
  responses: z.record(z.string(), RESPONSE),
});
const PATHS = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Read GitHub's description (13 MB, which takes seconds). */
export function loadContract(): Contract {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const description = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'), reviveNullable));
  const findPath = compilePaths(Object.keys(PATHS.parse(description['paths'])));
  const validate = createValidator(description);
  return {
    check(exchange) {
      const url = new URL(exchange.path, 'http://127.0.0.1');
      // GraphQL is held against its own schema as it is answered, and a lost answer has no form.
      if (url.pathname === '/graphql' || exchange.status === 0) return [];
      // A repository that was renamed goes by its number.
      const path = findPath(url.pathname.replace(/^\/repositories\/\d+/, '/repos/o/r'));
      const operation = path && PATHS.parse(description['paths'])[path]?.[exchange.method.toLowerCase()];
      const name = `${exchange.method} ${exchange.path} → ${exchange.status}`;
      if (!path || !operation) return exchange.status === 404 ? [] : [`${name}: GitHub has no such route`];
      const place = { path, method: exchange.method.toLowerCase(), operation: OPERATION.parse(operation) };
      return [...checkRequest(exchange, place, validate), ...checkAnswer(exchange, place, validate)].map(
        (fault) => `${name}: ${fault}`,
      );
    },
  };
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema says "or null". */
function reviveNullable(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || value.nullable !== true) return value;
  const { nullable: _, ...schema } = value;
  return { anyOf: [schema, { type: 'null' }] };
}

/** @returns What finds the path of the description that an address belongs to: the one with the fewest parameters. */
function compilePaths(paths: readonly string[]): (address: string) => string | undefined {
  const compiled = paths.map((path) => {
    // Only these parameters hold slashes.
    const source = path.replace(/[.+]/g, '\\$&').replace(/\{(?:path|ref|branch|basehead)\}/g, '.+');
    return { path, pattern: new RegExp(`^${source.replace(/\{\w+\}/g, '[^/]+')}$`) };
  });
  const sorted = compiled.toSorted((a, b) => countParameters(a.path) - countParameters(b.path));
  return (address) => sorted.find(({ pattern }) => pattern.test(address))?.path;
}

function countParameters(path: string): number {
  return path.split('{').length;
}

/** Where the description is at fault: a label without a description has `null` in a list of pull requests as well. */
const DESCRIBED_WRONGLY = /\/labels\/\d+\/description must be string$/;

type Validate = (pointer: string, value: unknown) => string[];

function createValidator(description: Readonly<Record<string, unknown>>): Validate {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema(description, 'github');
  const validators = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validator = validators.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
    validators.set(pointer, validator);
    if (validator(value)) return [];
    const faults = (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    return faults.filter((fault) => !DESCRIBED_WRONGLY.test(fault));
  };
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly operation: z.infer<typeof OPERATION>;
}

/** What was refused may be as wrong as it likes. */
function checkRequest({ status, body }: Exchange, { path, method, operation }: Place, validate: Validate): string[] {
  if (status >= 400 || body === undefined || !operation.requestBody) return [];
  return validate(
    renderPointer('paths', path, method, 'requestBody', 'content', 'application/json', 'schema'),
    body,
  ).map((fault) => `request${fault}`);
}

const ANY_ERROR = '/components/schemas/basic-error';

function checkAnswer({ status, answer }: Exchange, { path, method, operation }: Place, validate: Validate): string[] {
  if (Buffer.isBuffer(answer)) return [];
  const response = operation.responses[String(status)];
  if (!response) return status >= 300 ? validate(ANY_ERROR, answer ?? {}) : ['GitHub gives no such status'];
  const pointer = response.$ref?.slice(1) ?? renderPointer('paths', path, method, 'responses', String(status));
  if (answer === undefined) return response.content ? ['GitHub gives a body'] : [];
  // Some errors are described without their form.
  if (response.$ref === undefined && !response.content)
    return status >= 300 ? validate(ANY_ERROR, answer) : ['GitHub gives no body'];
  return validate(`${pointer}/content/application~1json/schema`, answer);
}

function renderPointer(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}
