/**
 * Values of a CloudFormation template: nodes of its YAML in, plain values out, with the functions !Ref, !GetAtt, !Sub,
 * !If, !Equals, !Not, !Join and !Split worked out. Any other function, and a name that is not there, is an error.
 */
import { isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';

/** `AWS::NoValue`: the property is left out. */
const NO_VALUE = Symbol('AWS::NoValue');

/** What the names in a template stand for; each throws for a name that it does not know. */
export interface Names {
  readonly ref: (name: string) => unknown;
  readonly attribute: (resource: string, name: string) => unknown;
  readonly condition: (name: string) => boolean;
}

type Evaluate = (node: unknown) => unknown;

const FUNCTIONS: Readonly<Record<string, (names: Names, items: readonly unknown[], evaluate: Evaluate) => unknown>> = {
  '!Ref': (names, [name]) => readRef(names, readText(name)),
  '!GetAtt': (names, [path]) => readName(names, readText(path)),
  '!Sub': (names, [text]) =>
    readText(text).replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => String(readName(names, name))),
  // Only the branch that is taken: the other one may name a resource that is not created.
  '!If': (names, [name, yes, no], evaluate) => evaluate(names.condition(readText(name)) ? yes : no),
  '!Equals': (_, [left, right], evaluate) => String(evaluate(left)) === String(evaluate(right)),
  '!Not': (_, [value], evaluate) => evaluate(value) === false,
  '!Join': (_, [mark, list], evaluate) => readList(evaluate(list)).join(readText(mark)),
  '!Split': (_, [mark, text], evaluate) => String(evaluate(text)).split(readText(mark)),
};

/**
 * Work out a node with all that is in it.
 *
 * @returns A plain value without what `AWS::NoValue` leaves out.
 */
export function evaluateNode(node: unknown, names: Names): unknown {
  const evaluate: Evaluate = (inner) => evaluateNode(inner, names);
  if (!isNode(node)) throw new Error(`not a node of the template: ${String(node)}`);
  if (node.tag?.startsWith('!') && !node.tag.startsWith('!!')) {
    const apply = FUNCTIONS[node.tag];
    if (!apply)
      throw new Error(`the function ${node.tag} is not known: add it to FUNCTIONS in cloudformation-values.ts`);
    return apply(names, isSeq(node) ? node.items : [node], evaluate);
  }
  if (isSeq(node)) return node.items.map((item) => evaluate(item)).filter((item) => item !== NO_VALUE);
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [readText(key), evaluate(value)]).filter(([, value]) => value !== NO_VALUE),
    );
  if (isScalar(node)) return node.value;
  throw new Error('aliases are not evaluated');
}

function isNode(value: unknown): value is Node | ParsedNode {
  return isScalar(value) || isSeq(value) || isMap(value);
}

function readText(node: unknown): string {
  if (!isScalar(node) || typeof node.value !== 'string') throw new Error(`not a text: ${String(node)}`);
  return node.value;
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${String(value)}`);
  return value;
}

/** A name in `${…}` or behind !GetAtt; what is before a dot is a resource. */
function readName(names: Names, path: string): unknown {
  const [resource = '', attribute] = path.split('.');
  return attribute === undefined ? readRef(names, resource) : names.attribute(resource, attribute);
}

function readRef(names: Names, name: string): unknown {
  return name === 'AWS::NoValue' ? NO_VALUE : names.ref(name);
}
