/** Lists in GraphQL: a page of a list, with cursors to the next one. */

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A page of a list. Its items come as they are asked for, so that only the page is worked out. */
export function connect<Item, Node>(
  items: readonly Item[],
  { first, last, after, before }: PageArguments,
  render: (item: Item) => Node,
) {
  const from = after ? parseCursor(after) + 1 : 0;
  const to = before ? parseCursor(before) : items.length;
  const end = first ? Math.min(from + first, to) : to;
  const start = last ? Math.max(end - last, from) : from;
  const page = items.slice(start, end);
  return {
    totalCount: items.length,
    nodes: () => page.map(render),
    edges: () => page.map((item, at) => ({ cursor: renderCursor(start + at), node: render(item) })),
    pageInfo: {
      hasNextPage: end < to,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? renderCursor(start) : null,
      endCursor: page.length > 0 ? renderCursor(end - 1) : null,
    },
  };
}

function renderCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function parseCursor(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64').toString().slice('cursor:'.length));
}
