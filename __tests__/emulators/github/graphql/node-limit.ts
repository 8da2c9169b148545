/**
 * GitHub's limits on the size of a query: every list says how many items it wants, 1 to 100, and all lists together
 * may want 500,000 (documented, read 2025).
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { graphqlError } from './errors.ts';

const MAX_NODES = 500_000;
const MAX_PAGE_SIZE = 100;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Check the size of a query. @throws {GraphQLError} */
export function assertNodeLimit(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Readonly<Record<string, unknown>>,
) {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return;
  const walk = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables: readVariables(schema, operation, given),
  };
  const nodes = countNodes(walk, operation.selectionSet, { type: root.name, factor: 1 });
  if (nodes > MAX_NODES)
    throw graphqlError(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MAX_NODES}.`,
    );
}

function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return getVariableValues(schema, variableDefinitions, given).coerced ?? {};
}

interface Place {
  /** Name of the type whose fields are selected. */
  readonly type: string;
  /** How often the selection is worked out. */
  readonly factor: number;
}

function countNodes(walk: Walk, set: SelectionSetNode, place: Place): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + countField(walk, selection, place);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
    if (!fragment) return sum;
    const type = fragment.typeCondition?.name.value ?? place.type;
    return sum + countNodes(walk, fragment.selectionSet, { ...place, type });
  }, 0);
}

function countField(walk: Walk, field: FieldNode, { type, factor }: Place): number {
  if (!field.selectionSet) return 0;
  const parent = walk.schema.getType(type);
  const definition = isObjectType(parent) || isInterfaceType(parent) ? findField(parent, field.name.value) : undefined;
  if (!definition) return 0;
  const inner = getNamedType(definition.type).name;
  if (!inner.endsWith('Connection')) return countNodes(walk, field.selectionSet, { type: inner, factor });
  const size = readPageSize(walk, field);
  return factor * size + countNodes(walk, field.selectionSet, { type: inner, factor: factor * size });
}

function findField(type: Pick<GraphQLObjectType, 'getFields'>, name: string) {
  return type.getFields()[name];
}

function readPageSize({ variables }: Walk, { name, arguments: given = [] }: FieldNode): number {
  const sizes = given
    .filter((argument) => argument.name.value === 'first' || argument.name.value === 'last')
    .map((argument) => Number(valueFromASTUntyped(argument.value, variables)));
  const [size] = sizes;
  if (size === undefined)
    throw graphqlError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name.value}\` connection.`,
    );
  if (!(size >= 0 && size <= MAX_PAGE_SIZE))
    throw graphqlError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name.value}\` connection exceeds the \`first\` limit of 100 records.`,
    );
  return size;
}
