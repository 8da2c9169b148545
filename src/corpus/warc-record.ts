/**
 * One record of a WARC file (ISO 28500:2017, WARC 1.0 and 1.1) to the page that it holds. Only responses and
 * resources are pages; requests, metadata and revisits are not.
 */
import type { Headers } from './web.ts';

export interface WarcPage {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** As it was sent: perhaps compressed, see `content-encoding`. */
  readonly body: Uint8Array;
  /** ISO 8601. */
  readonly fetched: string;
}

interface Head {
  readonly first: string;
  readonly fields: Headers;
  /** Where the body begins. */
  readonly end: number;
}

const HEAD_BYTES = 65_536;

/** Read a record; `undefined` when it is no page. */
export function readWarcRecord(record: Uint8Array): WarcPage | undefined {
  const head = readHead(record);
  if (head === undefined || !head.first.startsWith('WARC/')) return undefined;
  const address = head.fields['warc-target-uri']?.replace(/^<|>$/g, '');
  const type = head.fields['warc-type'];
  if (address === undefined || (type !== 'response' && type !== 'resource')) return undefined;
  const length = Number(head.fields['content-length'] ?? 0);
  const content = record.subarray(head.end, head.end + length);
  const fetched = head.fields['warc-date'] ?? '';
  if (type === 'resource')
    return {
      address,
      status: 200,
      headers: { 'content-type': head.fields['content-type'] ?? '' },
      body: content,
      fetched,
    };
  const http = readHead(content);
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(http?.first ?? '')?.[1] ?? 0);
  return http === undefined || status === 0
    ? undefined
    : { address, status, headers: http.fields, body: readBody(content.subarray(http.end), http.fields), fetched };
}

/** Bytes of the record that starts a buffer, head and body and the two line ends after it; `undefined`: not all there. */
export function measureWarcRecord(buffer: Uint8Array): number | undefined {
  const head = readHead(buffer);
  const length = Number(head?.fields['content-length']);
  return head === undefined || !Number.isFinite(length) ? undefined : head.end + length + 4;
}

/** The first line and the fields up to the empty line. */
function readHead(bytes: Uint8Array): Head | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return undefined;
  const [first = '', ...lines] = text.slice(0, blank.index).split(/\r?\n/);
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    fields[key] = fields[key] === undefined ? value : `${fields[key]}, ${value}`;
  }
  return { first, fields, end: blank.index + blank[0].length };
}

/** Common Crawl has taken chunks together already, others have not. */
function readBody(body: Uint8Array, fields: Headers): Uint8Array {
  if (!/\bchunked\b/i.test(fields['transfer-encoding'] ?? '')) return body;
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const line = new TextDecoder('latin1').decode(body.subarray(at, at + 32));
    const [head, size] = /^([0-9a-f]+)[^\r\n]*\r?\n/i.exec(line) ?? [];
    // Not in chunks after all.
    if (head === undefined || size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const start = at + head.length;
    const end = start + Number.parseInt(size, 16);
    if (end === start) break;
    chunks.push(body.subarray(start, end));
    at = end + 2;
  }
  return Buffer.concat(chunks);
}
