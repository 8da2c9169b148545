/**
 * IAM policies: JSON documents in, decisions on requests out. Only what the templates use is known (conditions, action
 * and resource wildcards, principals); an element, operator or policy variable that is not known is an error, so that
 * nothing is allowed because it was overlooked.
 */
import { z } from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat().toSorted());

const StatementJson = z.strictObject({
  Sid: z.string(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: OneOrMore,
  Resource: OneOrMore.optional(),
  Principal: z.union([z.literal('*'), z.record(z.string(), OneOrMore)]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), OneOrMore)).default({}),
});

const PolicyJson = z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(StatementJson) });

/** A policy document with its lists sorted, so that two that say the same are equal. */
export type Policy = z.infer<typeof PolicyJson>;
type Statement = Policy['Statement'][number];

/** @throws {z.ZodError} when the document has an element that `decide` would not look at. */
export function parsePolicy(json: unknown): Policy {
  return PolicyJson.parse(json);
}

/** What somebody asks of AWS. */
export interface Request {
  readonly action: string;
  /** ARN; absent when a role is to be taken on. */
  readonly resource?: string;
  /** Kind and name of who asks, for policies that name a principal. */
  readonly principal?: readonly [kind: 'Service' | 'Federated' | 'AWS', name: string];
  /** Condition keys that the request has. */
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * Decide as IAM does in one account: an explicit denial wins, else one statement that allows is enough.
 *
 * @param policies All policies that apply: those of the role, and that of the bucket.
 */
export function decide(policies: readonly Policy[], request: Request): 'allowed' | 'denied' {
  const statements = policies.flatMap((policy) => policy.Statement).filter((statement) => applies(statement, request));
  const has = (effect: Statement['Effect']) => statements.some((statement) => statement.Effect === effect);
  return has('Allow') && !has('Deny') ? 'allowed' : 'denied';
}

function applies(statement: Statement, request: Request): boolean {
  const { action, resource = '' } = request;
  return (
    statement.Action.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    (statement.Resource ?? ['*']).some((pattern) => matches(pattern, resource)) &&
    isPrincipal(statement.Principal, request.principal) &&
    Object.entries(statement.Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => holds(operator, values, request.context?.[key])),
    )
  );
}

function isPrincipal(wanted: Statement['Principal'], principal: Request['principal']): boolean {
  if (wanted === undefined || wanted === '*') return true;
  return principal !== undefined && (wanted[principal[0]] ?? []).includes(principal[1]);
}

const OPERATORS: Readonly<Record<string, (pattern: string, value: string) => boolean>> = {
  StringEquals: (pattern, value) => pattern === value,
  StringLike: matches,
  Bool: (pattern, value) => pattern === value.toLowerCase(),
  ArnLike: isArnLike,
};

/** A key that the request lacks fails the condition, unless the operator ends with `IfExists`. */
function holds(operator: string, patterns: readonly string[], value: string | undefined): boolean {
  const name = operator.replace(/IfExists$/, '');
  const compare = OPERATORS[name];
  if (!compare) throw new Error(`the condition operator ${operator} is not known: add it to OPERATORS in policy.ts`);
  if (value === undefined) return name !== operator;
  return patterns.some((pattern) => compare(pattern, value));
}

/** Wildcards of an ARN do not reach over a colon in its first five parts. */
function isArnLike(pattern: string, value: string): boolean {
  const [patterns, values] = [splitArn(pattern), splitArn(value)];
  return patterns.length === values.length && patterns.every((part, at) => matches(part, values[at] ?? ''));
}

function splitArn(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** `*` is any text and `?` any character, as in IAM; both reach over slashes. */
function matches(pattern: string, value: string): boolean {
  if (pattern.includes('${')) throw new Error(`policy variables are not evaluated: ${pattern}`);
  const expression = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${expression.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(value);
}
