/** A page that came from the web, read as far as it is needed: its claims at once, its article when somebody asks. */

import { keyOfAddress } from './address.ts';
import type { ArticleBlock, FindMain } from './article.ts';
import { readArticle } from './article.ts';
import { decodeHtml } from './charset.ts';
import { parseHtml } from './html-tree.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { type Fetched, type Refused, refuse, type Web } from './web.ts';

export interface WebPage {
  readonly ok: true;
  readonly facts: PageFacts;
  readonly fetched: string;
  /** The article, worked out at the first call; `[]` when there is none. */
  readonly readBlocks: () => readonly ArticleBlock[];
}

export interface LoadOptions {
  readonly web: Web;
  readonly findMain: FindMain;
  /** The user has the rights to pages that reserve text and data mining. */
  readonly hasRights: boolean;
}

/** Reads pages by address; the last ones are remembered, since a page and its counterpart ask for each other. */
export type LoadPage = (address: string) => Promise<WebPage | Refused>;

const REMEMBERED = 48;

export function createLoader(options: LoadOptions): LoadPage {
  const recent = new Map<string, Promise<WebPage | Refused>>();
  return async (address) => {
    const key = keyOfAddress(address);
    const known = recent.get(key);
    const page = known ?? options.web.get(address, 'page').then((fetched) => readPage(fetched, options));
    recent.delete(key);
    recent.set(key, page);
    const [oldest] = recent.keys();
    if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest);
    return page;
  };
}

function readPage(fetched: Fetched, { findMain, hasRights }: LoadOptions): WebPage | Refused {
  if (!fetched.ok) return fetched;
  const { address, headers, body } = fetched;
  const document = parseHtml(decodeHtml(body, headers));
  const facts = readPageFacts(document, address, headers);
  if (facts.optOut === 'no-index') return refuse(address, 'no-index');
  if (facts.optOut === 'tdm-reserved' && !hasRights) return refuse(address, 'tdm-reserved');
  let blocks: readonly ArticleBlock[] | undefined;
  return {
    ok: true,
    facts,
    fetched: fetched.fetched,
    readBlocks: () => {
      blocks ??= readArticle(document, facts.title, findMain);
      return blocks;
    },
  };
}
