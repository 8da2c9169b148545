/** One request to GraphQL, with GitHub's own schema: parsed, checked, carried out. */
import { schema as github } from '@octokit/graphql-schema';
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { type Actor, canSee } from '../auth.ts';
import type { RateLimit } from '../rate-limits.ts';
import { findRepository, type World } from '../state.ts';
import { ApiError, json, parseBody, type Reply } from '../wire.ts';
import { graphqlError, renderError } from './errors.ts';
import { renderMutations } from './mutations.ts';
import { assertNodeLimit } from './node-limit.ts';
import { renderRepository } from './repository.ts';

let schema: GraphQLSchema | undefined;

/** GitHub's schema has 1.2 MB: it is read when the first query comes. */
function readSchema(): GraphQLSchema {
  schema ??= buildSchema(github.idl, { assumeValid: true });
  return schema;
}

const QUERY = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export interface GraphqlCall {
  readonly world: World;
  readonly actor: Actor;
  readonly body: unknown;
  readonly rate: RateLimit;
}

/** Errors of the query come with status 200, as on GitHub. @throws {ApiError} 401 without a token. */
export async function answerGraphql(call: GraphqlCall): Promise<Reply> {
  if (!call.actor.token) throw new ApiError(401, 'This endpoint requires you to be authenticated.');
  const { query, variables, operationName } = parseBody(call.body, QUERY);
  try {
    const document = parse(query);
    const faults = validate(readSchema(), document);
    if (faults.length > 0) return json({ errors: faults.map(renderError) });
    assertNodeLimit(readSchema(), document, variables ?? {});
    const variableValues = variables ?? {};
    const result = await execute({
      schema: readSchema(),
      document,
      variableValues,
      rootValue: renderRoot(call),
      fieldResolver: resolveField,
      ...(operationName && { operationName }),
    });
    return json({ data: result.data, ...(result.errors && { errors: result.errors.map(renderError) }) });
  } catch (error) {
    if (error instanceof GraphQLError) return json({ errors: [renderError(error)] });
    throw error;
  }
}

/** A field that the server lacks is an error, also where GitHub's schema allows `null`. */
function resolveField(...parts: Parameters<GraphQLFieldResolver<unknown, unknown>>): unknown {
  const [source, , , { parentType, fieldName }] = parts;
  if (typeof source !== 'object' || source === null || !(fieldName in source))
    throw new Error(`The local GitHub does not know ${parentType.name}.${fieldName}`);
  return defaultFieldResolver(...parts);
}

interface RepositoryArguments {
  readonly owner: string;
  readonly name: string;
}

function renderRoot({ world, actor, rate }: GraphqlCall) {
  return {
    ...renderMutations(world, actor),
    viewer: () => ({ __typename: 'User', login: actor.user?.login }),
    rateLimit: () => ({ ...rate, cost: 1, nodeCount: 0, resetAt: new Date(rate.reset * 1000).toISOString() }),
    repository({ owner, name }: RepositoryArguments) {
      const repository = findRepository(world, owner, name);
      if (!repository || !canSee(actor, repository))
        throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return renderRepository({ world, repository }, actor);
    },
  };
}
