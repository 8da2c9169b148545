/** What the command line says about places, to an origin of pages. Exactly one kind of place is taken. */
import { resolveAddress } from '../../../corpus/address.ts';
import type { Alternate } from '../../../corpus/page-facts.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { Disk, Log } from '../../ports.ts';
import { readDataText } from '../data/read-text.ts';
import type { CorpusOrigins, FileWeb, Origin, WebPorts } from './origin.ts';
import { readPairList } from './pair-list.ts';

interface Ports {
  readonly disk: Disk;
  readonly log: Log;
  readonly web: WebPorts;
}

const PLACES = ['urls', 'sitemap', 'site', 'warc', 'html'] as const;

/** @throws {ConfigError} when no place is given, or several kinds. */
export async function openOrigin(options: CorpusOrigins, ports: Ports): Promise<Origin> {
  const given = PLACES.filter((place) => options[place] !== undefined);
  const [place] = given;
  if (place === undefined || given.length > 1)
    throw new ConfigError('give one of --urls, --sitemap, --site, --warc, --html: where the pages are');
  if (place === 'html') return openFolder(options, ports);
  if (place === 'warc') return openFiles(await ports.web.openWarc(options.warc ?? []), options, ports);
  const { openNet } = await import('./open-net.ts');
  return openNet(options, ports);
}

async function openFolder(options: CorpusOrigins, ports: Ports): Promise<Origin> {
  const folder = options.html ?? '';
  const base = readBase(options.baseUrl ?? `http://${FOLDER_HOST}/`);
  return openFiles(await ports.web.openFolder(folder, base), options, ports);
}

/** Names the pages of a folder that has no address. */
const FOLDER_HOST = 'folder.localhost';

function readBase(text: string): string {
  const base = resolveAddress(text);
  if (base === undefined || new URL(base).search !== '')
    throw new ConfigError(`--base-url ${text}: should be an address such as https://tea.example/`);
  return base.endsWith('/') ? base : `${base}/`;
}

async function openFiles(web: FileWeb, options: CorpusOrigins, { disk }: Ports): Promise<Origin> {
  return {
    web,
    seeds: web.addresses.slice(0, options.maxPages),
    sitemap: new Map<string, readonly Alternate[]>(),
    given: await readGiven(options, disk),
    crawl: undefined,
    maxPages: options.maxPages,
    countRequests: () => 0,
  };
}

async function readGiven({ pairs, html, baseUrl }: CorpusOrigins, disk: Disk): Promise<Map<string, string>> {
  if (pairs === undefined) return new Map();
  const base = html === undefined ? undefined : readBase(baseUrl ?? `http://${FOLDER_HOST}/`);
  return readPairList(await readDataText(pairs, disk), pairs, base);
}
