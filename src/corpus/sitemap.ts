/** Sitemaps (sitemaps.org 0.9, with the alternates that Google reads): pages, their versions, further sitemaps. */
import { SaxesParser } from 'saxes';
import { resolveAddress } from './address.ts';
import { type Alternate, makeAlternate } from './page-facts.ts';

export interface Sitemap {
  readonly pages: readonly { readonly address: string; readonly alternates: readonly Alternate[] }[];
  /** Of an index. */
  readonly sitemaps: readonly string[];
}

/** The most that one file may list. */
const MAX_PAGES = 50_000;

/** Read a sitemap; of a damaged one, what stands before the damage. A list of addresses, one a line, is one as well. */
export function readSitemap(text: string, address: string): Sitemap {
  if (!/^\s*</.test(text)) return readList(text, address);
  const pages: { address: string; alternates: Alternate[] }[] = [];
  const sitemaps: string[] = [];
  /** Names of the elements that are open, without prefixes. */
  const open: string[] = [];
  let isIndex = false;
  let alternates: Alternate[] = [];
  let found: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const place = name.replace(/^\w+:/, '');
    open.push(place);
    if (place === 'sitemapindex') isIndex = true;
    if (place === 'link' && attributes['rel'] === 'alternate')
      alternates.push(...makeAlternate(attributes['hreflang'], attributes['href'], address));
  });
  const read = (piece: string): void => {
    // Pictures and films of a page have addresses of their own.
    if (open.at(-1) === 'loc' && isEntry(open.at(-2))) found = (found ?? '') + piece;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', () => {
    if (!isEntry(open.pop())) return;
    const resolved = found === undefined ? undefined : resolveAddress(found, address);
    if (resolved !== undefined && isIndex) sitemaps.push(resolved);
    else if (resolved !== undefined && pages.length < MAX_PAGES) pages.push({ address: resolved, alternates });
    alternates = [];
    found = undefined;
  });
  try {
    parser.write(text).close();
  } catch {
    // A cut or faulty sitemap still lists pages, and a page that is missing from it may be found by its links.
  }
  return { pages, sitemaps };
}

function isEntry(element: string | undefined): boolean {
  return element === 'url' || element === 'sitemap';
}

function readList(text: string, address: string): Sitemap {
  const addresses = text
    .split(/\r?\n/)
    .flatMap((line) => (line.trim() === '' ? [] : (resolveAddress(line, address) ?? [])));
  return { pages: addresses.slice(0, MAX_PAGES).map((each) => ({ address: each, alternates: [] })), sitemaps: [] };
}
