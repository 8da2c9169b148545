/**
 * What GitHub answers when it refuses, as an error that says who must do what. Every message names the repository and,
 * where GitHub tells it, the id of the request.
 */
import { z } from 'zod';
import { ConfigError, ServiceError } from '../shared/errors.ts';

/** A permission of a token; `metadata` needs no write. */
export type Need = 'metadata: read' | `${'contents' | 'pull_requests' | 'issues'}: ${'read' | 'write'}`;

/** What is being done, for messages. */
export interface Action {
  /** As in "cannot …", for example `read the files`. */
  readonly doing: string;
  readonly needs: Need;
}

const RefusedRequest = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

const RefusedQuery = z.object({
  name: z.literal('GraphqlResponseError'),
  headers: z.record(z.string(), z.unknown()),
  data: z.unknown(),
  errors: z.array(
    z.object({
      type: z.string().optional(),
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

/** What GitHub said, whichever way. */
interface Refusal {
  /** HTTP status; for a query, the one that a request would have had. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Types of GraphQL errors, as HTTP says it. */
const QUERY_STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  RATE_LIMITED: 429,
  UNPROCESSABLE: 422,
  STALE_DATA: 409,
  // The query was too much work.
  RESOURCE_LIMITS_EXCEEDED: 503,
};

/** The refusal that an error of Octokit holds; `undefined` for any other error. */
export function readRefusal(error: unknown): Refusal | undefined {
  const query = RefusedQuery.safeParse(error);
  if (query.success) {
    const { errors, headers } = query.data;
    return { status: QUERY_STATUS[errors[0]?.type ?? ''] ?? 422, message: errors.map(tell).join('; '), headers };
  }
  const request = RefusedRequest.safeParse(error);
  if (!request.success) return undefined;
  const { status, message, response } = request.data;
  return { status, message, headers: response?.headers ?? {} };
}

function tell({ message }: { readonly message: string }): string {
  return message;
}

/**
 * The data of a query of which only some fields could not be found, as when a commit lacks a file.
 *
 * @returns `undefined` when more is wrong, or the repository itself was not found.
 */
export function readFoundData(error: unknown): unknown {
  const query = RefusedQuery.safeParse(error);
  if (!query.success) return undefined;
  const isPartial = query.data.errors.every(({ type, path = [] }) => type === 'NOT_FOUND' && path.length > 1);
  return isPartial ? query.data.data : undefined;
}

/** The error to throw for one that came from Octokit; a bug comes back as it is. */
export function explainRefusal(error: unknown, repository: string, action: Action): unknown {
  const refusal = readRefusal(error);
  if (refusal === undefined) return error;
  const what = `${repository}: cannot ${action.doing}`;
  const said = `${refusal.message} (${refusal.status}${describeId(refusal)})`;
  const { status, message } = refusal;
  if (status === 401)
    return new ConfigError(`${what}: GitHub does not take the token; it is wrong or has ended; ${said}`, {
      cause: error,
    });
  if (status === 429 || (status === 403 && isLimit(refusal)))
    return new ServiceError(`${what}: a rate limit of GitHub is reached; run again later; ${said}`, {
      cause: error,
      retryable: true,
    });
  if (status === 403 && /archived/i.test(message))
    return new ConfigError(`${what}: the repository is archived; unarchive it, or take it out of the configuration`, {
      cause: error,
    });
  if (status === 403 && /actions is not permitted/i.test(message))
    return new ConfigError(
      `${what}: the settings of the repository keep workflows from it; allow it under Settings, Actions, General, or give the token of someone else; ${said}`,
      { cause: error },
    );
  if (status === 403) return new ConfigError(`${what}: ${describeNeed(action, refusal)}; ${said}`, { cause: error });
  if (status === 404)
    return new ConfigError(
      `${what}: there is none, or the token may not see it; correct the name, or see to the token: ${describeNeed(action, refusal)}; ${said}`,
      { cause: error },
    );
  if (status === 409 && /empty/i.test(message))
    return new ConfigError(`${what}: the repository has no commit yet; push the book first`, { cause: error });
  return new ServiceError(`${what}: ${said}`, { cause: error, retryable: status >= 500 || status === 409 });
}

/** Whether GitHub itself failed, for example at a query that took too long. */
export function isFailure(error: unknown): boolean {
  const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
  return refusal !== undefined && refusal.status >= 500;
}

/** Whether GitHub refused since it was asked too often. */
export function isLimit({ message, headers }: Refusal): boolean {
  return /rate limit/i.test(message) || headers['x-ratelimit-remaining'] === '0';
}

function describeId({ headers }: Refusal): string {
  const id = headers['x-github-request-id'];
  return typeof id === 'string' ? `, request ${id}` : '';
}

const NEED_NAMES: Readonly<Record<string, string>> = {
  metadata: 'Metadata',
  contents: 'Contents',
  pull_requests: 'Pull requests',
  issues: 'Issues',
};

/** GitHub names the permission of newer tokens itself, in a header. */
function describeNeed({ needs }: Action, { headers }: Refusal): string {
  const told = headers['x-accepted-github-permissions'];
  const exact = typeof told === 'string' && told !== '' ? told.replaceAll('=', ': ') : needs;
  const [name = '', level = ''] = needs.split(': ');
  return `it needs the permission '${exact}' (fine-grained token: ${NEED_NAMES[name] ?? name}, ${level === 'write' ? 'read and write' : 'read-only'}; classic token: repo; workflow: permissions)`;
}

/**
 * Wait for what need not succeed.
 *
 * @returns Why GitHub refused it; `undefined` when it did not.
 * @throws What failed for another reason than a refusal of this very thing.
 */
export async function tellRefusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
    if (refusal === undefined || ![403, 404, 422].includes(refusal.status) || isLimit(refusal)) throw error;
    return refusal.message;
  }
}
