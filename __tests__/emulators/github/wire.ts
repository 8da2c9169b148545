/** Answers of the API: their form, GitHub's form of errors, and pages of lists. */
import type { ZodType } from 'zod';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or bytes that go out as they are; `undefined` for none. */
  readonly body?: unknown;
  /** Half of the body is sent, and then the connection ends. */
  readonly isCut?: boolean;
}

interface FieldError {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

/** An answer that is an error. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly reply: Reply;

  constructor(status: number, message: string, extra: Pick<Reply, 'headers'> & { readonly errors?: unknown } = {}) {
    super(message);
    const { headers = {}, errors } = extra;
    const details = errors === undefined ? {} : { errors };
    const body = { message, ...details, documentation_url: 'https://docs.github.com/rest', status: String(status) };
    this.reply = { status, headers, body };
  }
}

/** Also what a repository answers that the token may not see. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** 422 "Validation Failed", with what is wrong with which field. */
export function invalid(...errors: readonly FieldError[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors });
}

export function json(body: unknown, status = 200): Reply {
  return { status, body };
}

/** Longest title and body of an issue, pull request or comment. */
const MAX_TITLE = 256;
const MAX_BODY = 65_536;

/**
 * Refuse a text that is too long.
 *
 * GitHub says "characters" without saying which; UTF-16 units are the strictest reading.
 */
export function assertTextFits(resource: string, { title, body }: { title?: unknown; body?: unknown }): void {
  for (const [field, text, limit] of [
    ['title', title, MAX_TITLE],
    ['body', body, MAX_BODY],
  ] as const)
    if (typeof text === 'string' && text.length > limit) {
      const message = `${field} is too long (maximum is ${limit} characters)`;
      throw invalid({ resource, code: 'custom', field, message });
    }
}

/** A request body as a schema has it. @throws {ApiError} 422 that names the field. */
export function parseBody<T>(body: unknown, schema: ZodType<T>): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  const reason = issue?.message.includes('received undefined') ? "wasn't supplied" : `is invalid (${issue?.message})`;
  throw new ApiError(422, `Invalid request.\n\n"${path}" ${reason}.`);
}

const MAX_PAGE_SIZE = 100;

/** One page of a list, with the `Link` header that leads to the others. @param url Address without its query. */
export function paginate<T>(
  items: readonly T[],
  { url, query }: { readonly url: string; readonly query: URLSearchParams },
): { readonly items: T[]; readonly headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? 30) || 30, 1), MAX_PAGE_SIZE);
  const page = Math.max(Number(query.get('page') ?? 1) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const relations = {
    ...(page > 1 && { prev: Math.min(page - 1, last) }),
    ...(page < last && { next: page + 1, last }),
    ...(page > 1 && { first: 1 }),
  };
  const links = Object.entries(relations).map(([relation, number]) => {
    const address = new URLSearchParams(query);
    address.set('page', String(number));
    return `<${url}?${address.toString()}>; rel="${relation}"`;
  });
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
