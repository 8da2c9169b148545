/** Errors of GraphQL in GitHub's form, which has a `type` beside the message. */
import { GraphQLError } from 'graphql';

export type ErrorType =
  | 'EXCESSIVE_PAGINATION'
  | 'FORBIDDEN'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'NOT_FOUND'
  | 'STALE_DATA'
  | 'UNPROCESSABLE';

/** An error that GitHub answers with status 200, in `errors`. */
export function graphqlError(type: ErrorType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** An error as it is sent. */
export function renderError({ message, path, locations, extensions }: GraphQLError) {
  const { type } = extensions;
  return {
    ...(typeof type === 'string' && { type }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  };
}
