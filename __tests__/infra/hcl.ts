/**
 * Terraform files: text in, their blocks and expressions out, as HashiCorp's own parser reads them (compiled to
 * WebAssembly in `@cdktn/hcl2json`), and the expressions of the module worked out.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';

/** Not imported: its type declarations would bring those of the browser into the whole project. */
const require = createRequire(import.meta.url);
const hcl = z
  .object({ parse: z.custom<ParseFile>(isFunction), getExpressionAst: z.custom<ParseExpression>(isFunction) })
  .parse(require('@cdktn/hcl2json'));

type ParseFile = (name: string, text: string) => Promise<unknown>;
type ParseExpression = (name: string, expression: string) => Promise<unknown>;

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

/** Blocks by type, then by their labels; an attribute with an expression is a text with `${…}`. */
export async function parseTerraform(name: string, text: string): Promise<unknown> {
  return hcl.parse(name, text);
}

/** Gives what a name such as `var.prefix` or `aws_s3_bucket.amts.arn` stands for; throws for an unknown one. */
export type Lookup = (path: readonly string[]) => Promise<unknown>;

/** Work out a value of `parseTerraform` with all that is in it. */
export async function evaluateValue(value: unknown, lookup: Lookup): Promise<unknown> {
  if (typeof value === 'string') return evaluateExpression(await parseExpression(value), lookup);
  if (Array.isArray(value)) return Promise.all(value.map((item) => evaluateValue(item, lookup)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await evaluateValue(inner, lookup)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

interface Expression {
  readonly type: string;
  readonly meta: {
    readonly value: string;
    readonly type?: string | undefined;
    readonly operator?: string | undefined;
    readonly name?: string | undefined;
    readonly traversal?: readonly { readonly segment: string }[] | undefined;
  };
  readonly children: readonly Expression[];
}

const Expression: z.ZodType<Expression> = z.object({
  type: z.string(),
  meta: z.object({
    value: z.string(),
    type: z.string().optional(),
    operator: z.string().optional(),
    name: z.string().optional(),
    traversal: z.array(z.object({ segment: z.string() })).optional(),
  }),
  children: z.array(z.lazy(() => Expression)),
});

const parsed = new Map<string, Promise<Expression>>();

/** Each text is parsed once: the tests read the module again and again. */
function parseExpression(text: string): Promise<Expression> {
  const known = parsed.get(text);
  if (known) return known;
  const expression = hcl.getExpressionAst('expression.tf', `"${text}"`).then((tree) => Expression.parse(tree));
  parsed.set(text, expression);
  return expression;
}

/** @throws {Error} for a kind of expression that the module does not use. */
async function evaluateExpression({ type, meta, children }: Expression, lookup: Lookup): Promise<unknown> {
  const evaluate = (at: number) => {
    const child = children[at];
    if (!child) throw new Error(`the expression ${meta.value} has no part ${at}`);
    return evaluateExpression(child, lookup);
  };
  switch (type) {
    case 'literalValue':
      return meta.type === 'string' ? meta.value : JSON.parse(meta.value);
    case 'templateWrap':
      return evaluate(0);
    case 'tuple':
      return Promise.all(children.map((_, at) => evaluate(at)));
    case 'function':
      return call(meta.name, await Promise.all(children.map((_, at) => evaluate(at))));
    case 'template':
      return (await Promise.all(children.map((_, at) => evaluate(at)))).join('');
    case 'scopeTraversal':
      return lookup((meta.traversal ?? []).map(({ segment }) => segment));
    case 'conditional':
      return (await evaluate(0)) === true ? evaluate(1) : evaluate(2);
    case 'binaryOp':
      return compare(meta.operator, await evaluate(0), await evaluate(1));
    default:
      throw new Error(`the expression ${meta.value} is of the kind ${type}: add it to evaluateExpression in hcl.ts`);
  }
}

function call(name: string | undefined, values: readonly unknown[]): unknown {
  if (name === 'concat') return values.flat();
  if (name === 'split') return String(values[1]).split(String(values[0]));
  throw new Error(`the function ${String(name)} is not known: add it to call in hcl.ts`);
}

function compare(operator: string | undefined, left: unknown, right: unknown): boolean {
  if (operator === 'equal') return left === right;
  if (operator === 'notEqual') return left !== right;
  throw new Error(`the operator ${String(operator)} is not known: add it to compare in hcl.ts`);
}
