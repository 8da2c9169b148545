/** Where the pages of a corpus come from: something to read them from, and the addresses to begin with. */
import type { Alternate } from '../../../corpus/page-facts.ts';
import type { Web } from '../../../corpus/web.ts';

export interface Origin {
  readonly web: Web;
  /** Addresses to read, in order; each belongs to a shard by its site. */
  readonly seeds: readonly string[];
  /** What sitemaps say of an address, by `keyOfAddress`. */
  readonly sitemap: ReadonlyMap<string, readonly Alternate[]>;
  /** Pairs that the user names, both ways, by `keyOfAddress`. */
  readonly given: ReadonlyMap<string, string>;
  /** Sites whose links are followed; `undefined` follows none. */
  readonly crawl: readonly string[] | undefined;
  readonly maxPages: number;
  readonly countRequests: () => number;
}
