/** WARC files as a web: one pass notes where each page is, and a page is read again when it is asked for. */
import { keyOfAddress, resolveAddress } from './address.ts';
import { readWarcRecord, type WarcPage } from './warc-record.ts';
import { type Fetched, refuse, type Web } from './web.ts';

/** A file of records; `Place` is what the file knows a record by. */
export interface RecordFile<Place> {
  list(): AsyncIterable<{ readonly place: Place; readonly bytes: Uint8Array }>;
  read(place: Place): Promise<Uint8Array | undefined>;
  countDamage(): number;
}

export interface ArchivePorts {
  /** `undefined`: damaged, or more than a page may have. */
  readonly decode: (body: Uint8Array, encoding: string) => Uint8Array | undefined;
  readonly log: { info(message: string): void; warn(message: string): void };
}

interface Entry<Place> {
  readonly file: RecordFile<Place>;
  readonly place: Place;
  readonly address: string;
  readonly fetched: string;
}

const MOST_REDIRECTS = 5;

/** @returns A web with the addresses of all its HTML pages, in the order of the files. */
export async function openArchiveWeb<Place>(
  files: readonly RecordFile<Place>[],
  ports: ArchivePorts,
): Promise<Web & { readonly addresses: readonly string[] }> {
  const entries = new Map<string, Entry<Place>>();
  const pages = new Map<string, string>();
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- of two captures the later one in the files counts
    for await (const { place, bytes } of file.list()) note(file, place, readWarcRecord(bytes));
    if (file.countDamage() > 0) ports.log.warn(`${file.countDamage()} places of an archive are damaged or too large`);
  }
  return { addresses: [...pages.values()], has: (address) => entries.has(keyOfAddress(address)), get };

  function note(file: RecordFile<Place>, place: Place, page: WarcPage | undefined): void {
    const address = page === undefined ? undefined : resolveAddress(page.address);
    if (page === undefined || address === undefined) return;
    const key = keyOfAddress(address);
    const before = entries.get(key);
    if (before !== undefined && before.fetched > page.fetched) return;
    entries.set(key, { file, place, address, fetched: page.fetched });
    if (page.status === 200 && isHtml(page)) pages.set(key, address);
    else pages.delete(key);
  }

  async function get(asked: string): Promise<Fetched> {
    let address = asked;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      // oxlint-disable-next-line no-await-in-loop -- a redirect says what is read next
      const page = await read(address);
      if (page === undefined) return refuse(asked, 'not-found', 'the archive does not have it');
      const { location } = page.headers;
      if (page.status < 300 || page.status > 399 || location === undefined) return finish(page, address);
      address = resolveAddress(location, address) ?? '';
      if (address === '') return refuse(asked, 'redirects', `leads to ${location}`);
    }
    return refuse(asked, 'redirects');
  }

  async function read(address: string): Promise<WarcPage | undefined> {
    const entry = entries.get(keyOfAddress(address));
    const bytes = await entry?.file.read(entry.place);
    return bytes === undefined ? undefined : readWarcRecord(bytes);
  }

  function finish(page: WarcPage, asked: string): Fetched {
    const address = resolveAddress(page.address) ?? asked;
    if (page.status === 404 || page.status === 410) return refuse(address, 'not-found', `status ${page.status}`);
    if (page.status !== 200) return refuse(address, 'status', `status ${page.status}`);
    if (!isHtml(page)) return refuse(address, 'not-html', page.headers['content-type'] ?? 'no content type');
    const body = ports.decode(page.body, page.headers['content-encoding'] ?? '');
    if (body === undefined) return refuse(address, 'too-large', 'damaged, or too large when it is decompressed');
    return { ok: true, address, headers: page.headers, body, fetched: page.fetched };
  }
}

/** What says nothing of its kind may be a page. */
export function isHtml({ headers }: { readonly headers: Readonly<Record<string, string>> }): boolean {
  const type = headers['content-type'] ?? '';
  return type === '' || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}
