/**
 * Pages beside a page that its links with anchors lead to, read when a link does.
 */
import { listAnchorLinks } from '../../../markdown/links.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { ContentError } from '../../../shared/errors.ts';

/**
 * The pages that the links of a page lead to, by the paths that stand in the links.
 *
 * @param read Text of the page at such a path; `undefined` where there is none.
 */
export async function readNeighbours(
  page: Page,
  read: (path: string) => Promise<string | undefined>,
): Promise<Map<string, Page>> {
  const paths = [...new Set(listAnchorLinks(page).map(({ path }) => path))].filter((path) => path !== '');
  const { language, dialect } = page;
  const found = await Promise.all(
    paths.map(async (path) => {
      const text = await read(path).catch(ignoreUnreadable);
      return text === undefined ? [] : [[path, parsePage(text, { language, dialect })] as const];
    }),
  );
  return new Map(found.flat());
}

/** What is wrong with another page is told where that is checked. */
function ignoreUnreadable(error: unknown): undefined {
  if (!(error instanceof ContentError)) throw error;
}
