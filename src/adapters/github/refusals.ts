/** What GitHub says when it refuses, read from the errors of Octokit, of REST and of GraphQL alike. */
import { z } from 'zod';

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
export interface Refusal {
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
    return {
      status: QUERY_STATUS[errors[0]?.type ?? ''] ?? 422,
      message: errors.map((one) => one.message).join('; '),
      headers,
    };
  }
  const request = RefusedRequest.safeParse(error);
  if (!request.success) return undefined;
  const { status, message, response } = request.data;
  return { status, message, headers: response?.headers ?? {} };
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

/** Whether GitHub itself failed, for example at a query that took too long. */
export function isFailure(error: unknown): boolean {
  const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
  return refusal !== undefined && refusal.status >= 500;
}

/** Whether GitHub refused since it was asked too often. */
export function isLimit({ message, headers }: Refusal): boolean {
  return /rate limit/i.test(message) || headers['x-ratelimit-remaining'] === '0';
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
