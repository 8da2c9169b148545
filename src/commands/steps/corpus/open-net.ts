/** Addresses of the net to an origin: a list, the pages of sitemaps, or a site whose links are followed. */
import { keyOfAddress, resolveAddress, siteOf } from '../../../corpus/address.ts';
import { decodeHtml } from '../../../corpus/charset.ts';
import type { Alternate } from '../../../corpus/page-facts.ts';
import { readSitemap } from '../../../corpus/sitemap.ts';
import type { Web } from '../../../corpus/web.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { Disk, Log } from '../../ports.ts';
import { readDataText } from '../data/read-text.ts';
import type { CorpusOrigins, Origin, WebPorts } from './origin.ts';
import { readPairList } from './pair-list.ts';

interface Ports {
  readonly disk: Disk;
  readonly log: Log;
  readonly web: WebPorts;
}

/** A sitemap index may name many; more than these are not read. */
const MOST_SITEMAPS = 100;

export async function openNet(options: CorpusOrigins, { disk, log, web: ports }: Ports): Promise<Origin> {
  const listed = await readLists(options, disk);
  const web = await ports.openNet();
  const start = options.site === undefined ? undefined : readAddress(options.site, '--site');
  const first = options.sitemap === undefined ? [] : [readAddress(options.sitemap, '--sitemap')];
  const usual = start === undefined ? [] : [new URL('/sitemap.xml', start).href];
  const sitemap = await readSitemaps([...first, ...usual], web, { log, isOptional: start !== undefined });
  const ownSite = start === undefined ? undefined : siteOf(start);
  const pages = sitemap.pages.filter((address) => ownSite === undefined || siteOf(address) === ownSite);
  return {
    web,
    seeds: [...(start === undefined ? [] : [start]), ...listed.seeds, ...pages],
    sitemap: sitemap.alternates,
    given: listed.given,
    crawl: ownSite === undefined ? undefined : [ownSite],
    maxPages: options.maxPages,
    countRequests: () => web.countRequests(),
  };
}

function readAddress(text: string, flag: string): string {
  const address = resolveAddress(text);
  if (address === undefined) throw new ConfigError(`${flag} ${text}: should be an address that starts with https://`);
  return address;
}

/** A list of addresses; a line with two is a pair as well. */
async function readLists(
  { urls, pairs }: CorpusOrigins,
  disk: Disk,
): Promise<{ seeds: string[]; given: ReadonlyMap<string, string> }> {
  const texts = await Promise.all([urls, pairs].flatMap((file) => (file === undefined ? [] : [readList(file, disk)])));
  const lines = texts.flat();
  const paired = lines.filter(({ line }) => line.includes('\t'));
  const given = new Map(paired.flatMap(({ line, place }) => [...readPairList(line, place)]));
  const seeds = lines.flatMap(({ line, place }) => line.split('\t').map((part) => readAddress(part, place)));
  return { seeds, given };
}

async function readList(file: string, disk: Disk): Promise<{ line: string; place: string }[]> {
  const lines = (await readDataText(file, disk)).split(/\r?\n/);
  return lines.flatMap((line, at) =>
    line.trim() === '' || line.startsWith('#') ? [] : [{ line: line.trim(), place: `${file}:${at + 1}` }],
  );
}

/** @throws {ConfigError} when a sitemap that must be there is not. */
async function readSitemaps(
  addresses: readonly string[],
  web: Web,
  { log, isOptional }: { readonly log: Log; readonly isOptional: boolean },
): Promise<{ pages: string[]; alternates: Map<string, readonly Alternate[]> }> {
  const pages: string[] = [];
  const alternates = new Map<string, readonly Alternate[]>();
  const queue = [...addresses];
  for (let at = 0; at < Math.min(queue.length, MOST_SITEMAPS); at++) {
    const address = queue[at] ?? '';
    // oxlint-disable-next-line no-await-in-loop -- an index names the sitemaps that are read next
    const fetched = await web.get(address, 'sitemap');
    if (!fetched.ok && at === 0 && !isOptional)
      throw new ConfigError(`--sitemap ${address}: ${fetched.reason}, ${fetched.detail}`);
    if (!fetched.ok) {
      log.info(`${address}: ${fetched.detail}`);
      continue;
    }
    const sitemap = readSitemap(decodeHtml(fetched.body, fetched.headers), fetched.address);
    queue.push(...sitemap.sitemaps.filter((each) => !queue.includes(each)));
    for (const page of sitemap.pages) {
      pages.push(page.address);
      if (page.alternates.length > 0) alternates.set(keyOfAddress(page.address), page.alternates);
    }
  }
  return { pages, alternates };
}
