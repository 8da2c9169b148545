/** Where the pages of a corpus come from: something to read them from, and the addresses to begin with. */
import type { Shard } from '../../../corpus/address.ts';
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

/** What the command line says about places. */
export interface CorpusOrigins {
  /** A file with addresses, one a line; two with a tab between are a pair. */
  readonly urls?: string | undefined;
  readonly sitemap?: string | undefined;
  readonly site?: string | undefined;
  /** Files of Common Crawl or of another archive. */
  readonly warc?: readonly string[] | undefined;
  /** A folder of HTML files. */
  readonly html?: string | undefined;
  /** Address of the folder. */
  readonly baseUrl?: string | undefined;
  /** Pairs of files in the folder, or of addresses: two a line with a tab between. */
  readonly pairs?: string | undefined;
  readonly shard: Shard;
  readonly maxPages: number;
}

/** A web in files: every address is known. */
export interface FileWeb extends Web {
  readonly addresses: readonly string[];
}

export interface WebPorts {
  openFolder(folder: string, base: string): Promise<FileWeb>;
  openWarc(files: readonly string[]): Promise<FileWeb>;
  /** Pages from the net, politely. */
  openNet(): Promise<Web & { countRequests(): number }>;
}
