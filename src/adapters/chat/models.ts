/** The models of a chat endpoint, by a question that costs nothing. */
import { z } from 'zod';
import { askOnce } from '../http/ask.ts';
import type { Authorize } from '../http/caller.ts';

export interface ModelsRequest {
  readonly address: string;
  /** Relative to the address. */
  readonly list: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorize: Authorize;
}

const Entries = z.array(z.object({ id: z.string() }));
const Models = z.union([z.object({ data: Entries }).transform(({ data }) => data), Entries]);

/** @returns Their ids; `isDenied` where the endpoint has no such list, or is not to be asked now. */
export function listModels({ address, list, query, authorize }: ModelsRequest): ReturnType<typeof askOnce<string[]>> {
  const url = new URL(list, `${address}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return askOnce({
    address,
    url,
    what: 'its models',
    authorize,
    read: (answer) => Models.safeParse(answer).data?.map(({ id }) => id),
  });
}
