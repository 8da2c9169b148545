/**
 * A Terraform module, worked out for a sample account: its variables, and the bodies of the resources that it creates.
 * What Terraform's provider would fill in (ARNs, the JSON of policy documents) is filled in here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { evaluateValue, type Lookup, parseTerraform } from './hcl.ts';
import { ACCOUNT, ARN, REGION } from './infrastructure.ts';

const Body = z.record(z.string(), z.unknown());
/** Labels of a block, then its body, which the parser gives as a list of one. */
const Labelled = z.record(
  z.string(),
  z.tuple([Body]).transform(([body]) => body),
);
const File = z.strictObject({
  terraform: z.unknown().optional(),
  variable: Labelled.default({}),
  output: Labelled.default({}),
  locals: z.tuple([Body]).default([{}]),
  data: z.record(z.string(), Labelled).default({}),
  resource: z.record(z.string(), Labelled).default({}),
});
type File = z.infer<typeof File>;

/** Blocks of all files of a module. */
export interface Module {
  readonly variables: File['variable'];
  readonly outputs: File['output'];
  readonly locals: Readonly<Record<string, unknown>>;
  readonly data: readonly Block[];
  readonly resources: readonly Block[];
}

interface Block {
  readonly type: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** @param folder Of the files `*.tf`. */
export async function readModule(folder: URL): Promise<Module> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tf'));
  const parsed = names.map((name) => parseTerraform(name, readFileSync(new URL(name, folder), 'utf8')));
  const files = (await Promise.all(parsed)).map((file) => File.parse(file));
  return {
    variables: Object.assign({}, ...files.map((file) => file.variable)),
    outputs: Object.assign({}, ...files.map((file) => file.output)),
    locals: Object.assign({}, ...files.map((file) => file.locals[0])),
    data: files.flatMap((file) => listBlocks(file.data)),
    resources: files.flatMap((file) => listBlocks(file.resource)),
  };
}

function listBlocks(blocks: File['resource']): Block[] {
  return Object.entries(blocks).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({ type, name, body })),
  );
}

const DATA: Readonly<Record<string, string>> = {
  'aws_caller_identity.current.account_id': ACCOUNT,
  'aws_partition.current.partition': 'aws',
  'aws_region.current.region': REGION,
};

/**
 * What the names in the module stand for.
 *
 * @param variables By name; one that is not given has its default.
 */
export function makeLookup(module: Module, variables: Readonly<Record<string, unknown>>): Lookup {
  const lookup: Lookup = async (path) => {
    const [kind = '', name = '', ...rest] = path;
    if (kind === 'var') return variables[name] ?? findIn(module.variables, name)['default'];
    if (kind === 'local') return evaluateValue(module.locals[name], lookup);
    if (kind !== 'data') return readAttribute(findBlock(module.resources, kind, name), rest.at(-1), lookup);
    if (name === 'aws_iam_policy_document')
      return readPolicyDocument(findBlock(module.data, name, rest[0]).body, lookup);
    const value = DATA[path.slice(1).join('.')];
    if (value === undefined) throw new Error(`${path.join('.')} is not known: add it to DATA in terraform-module.ts`);
    return value;
  };
  return lookup;
}

function findIn<T>(named: Readonly<Record<string, T>>, name: string): T {
  const found = named[name];
  if (found === undefined) throw new Error(`the module has no ${name}`);
  return found;
}

function findBlock(blocks: readonly Block[], type: string, name: string | undefined): Block {
  const found = blocks.find((block) => block.type === type && block.name === name);
  if (!found) throw new Error(`the module has no ${type}.${String(name)}`);
  return found;
}

/** Bodies of the resources that are created, by type and name, with their expressions worked out. */
export async function createResources(module: Module, lookup: Lookup): Promise<Record<string, unknown>> {
  const created: Record<string, Record<string, unknown>> = {};
  const bodies = await Promise.all(module.resources.map((block) => createResource(block, lookup)));
  for (const [at, { type, name }] of module.resources.entries())
    if (bodies[at] !== undefined) created[type] = { ...created[type], [name]: bodies[at] };
  return created;
}

async function createResource(block: Block, lookup: Lookup): Promise<unknown> {
  const { count: _, ...body } = block.body;
  return (await isCreated(block, lookup)) ? evaluateValue(body, lookup) : undefined;
}

async function isCreated({ body }: Block, lookup: Lookup): Promise<boolean> {
  return body['count'] === undefined || (await evaluateValue(body['count'], lookup)) === 1;
}

async function readAttribute(block: Block, attribute: string | undefined, lookup: Lookup): Promise<string> {
  const label = `${block.type}.${block.name}`;
  if (!(await isCreated(block, lookup))) throw new Error(`${label} is referred to, but is not created`);
  const read = async (name: string) => z.string().parse(await evaluateValue(block.body[name], lookup));
  switch (`${block.type}.${String(attribute)}`) {
    case 'aws_s3_bucket.id':
      return read('bucket');
    case 'aws_s3_bucket.arn':
      return ARN.bucket(await read('bucket'));
    case 'aws_iam_role.id':
      return read('name');
    case 'aws_iam_role.arn':
      return ARN.role(await read('name'));
    case 'aws_iam_openid_connect_provider.arn':
      return ARN.provider(await read('url'));
    default:
      throw new Error(`the attribute ${String(attribute)} of ${label} is not known`);
  }
}

const Statement = z.strictObject({
  sid: z.string(),
  effect: z.string().default('Allow'),
  actions: z.array(z.string()),
  resources: z.array(z.string()).optional(),
  principals: z.tuple([z.strictObject({ type: z.string(), identifiers: z.array(z.string()) })]).optional(),
  condition: z
    .array(z.strictObject({ test: z.string(), variable: z.string(), values: z.array(z.string()) }))
    .default([]),
});
const PolicyDocument = z.strictObject({ statement: z.array(Statement) });

/** The JSON that the data source `aws_iam_policy_document` makes, not yet as text. */
async function readPolicyDocument(body: Block['body'], lookup: Lookup): Promise<unknown> {
  const { statement } = PolicyDocument.parse(await evaluateValue(body, lookup));
  return { Version: '2012-10-17', Statement: statement.map(renderStatement) };
}

function renderStatement({
  sid,
  effect,
  actions,
  resources,
  principals,
  condition,
}: z.infer<typeof Statement>): unknown {
  const conditions: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of condition) conditions[test] = { ...conditions[test], [variable]: values };
  const [principal] = principals ?? [];
  return {
    Sid: sid,
    Effect: effect,
    Action: actions,
    ...(resources && { Resource: resources }),
    ...(principal && { Principal: principal.type === '*' ? '*' : { [principal.type]: principal.identifiers } }),
    Condition: conditions,
  };
}
