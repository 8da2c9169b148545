/** Lists in pages. A token says where the next page starts, and means nothing to a client. */
import { ServiceAnswerError } from './service-error.ts';

interface PageRequest {
  readonly NextToken?: string | undefined;
  /** 1 to 500; 100 when absent. */
  readonly MaxResults?: number | undefined;
}

/**
 * @param tokenError Name of the error for a token that was never given; the lists of jobs have another than the rest.
 * @throws {ServiceAnswerError} of that name.
 */
export function takePage<Item>(
  items: readonly Item[],
  { NextToken: token, MaxResults: size = 100 }: PageRequest,
  tokenError = 'InvalidParameterValueException',
): { readonly items: readonly Item[]; readonly nextToken: string | undefined } {
  const start = token === undefined ? 0 : Number(/^page-(\d+)$/.exec(token)?.[1]);
  if (Number.isNaN(start)) throw new ServiceAnswerError(tokenError, 'Invalid pagination token');
  const end = start + size;
  return { items: items.slice(start, end), nextToken: end < items.length ? `page-${end}` : undefined };
}
