/**
 * Bytes of a page to text, as browsers do it (encoding.spec.whatwg.org and html.spec.whatwg.org, "determining the
 * character encoding", read 2026-11-26): byte order mark, header, `<meta>` in the first 1,024 bytes, then a guess.
 * Unlike browsers, a text that is not in the encoding it claims is read as what it is.
 */
import type { Headers } from './web.ts';

const SNIFFED_BYTES = 1024;
const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;
const LOOKS_LIKE_UTF8 = /^(?:iso-2022|utf-16)/i;
const XML = /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i;

/** Read a page; any bytes are a text. */
export function decodeHtml(body: Uint8Array, headers: Headers): string {
  const marked = readMark(body);
  if (marked !== undefined) return decode(body, marked) ?? '';
  const declared = [readHeader(headers), readMeta(body)].filter((label) => label !== undefined);
  // Text in another encoding is hardly ever valid UTF-8 by chance, so that is tried before what is claimed; but
  // ISO-2022 is ASCII with escapes, and UTF-16 may be valid anything.
  const first = declared.filter((label) => LOOKS_LIKE_UTF8.test(label));
  for (const label of [...first, 'utf-8', ...declared]) {
    const text = decode(body, label);
    if (text !== undefined) return text;
  }
  return decode(body, 'windows-1252') ?? '';
}

function readMark(body: Uint8Array): string | undefined {
  const [a, b, c] = body;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function readHeader(headers: Headers): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(headers['content-type'] ?? '')?.[1];
}

function readMeta(body: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(body.subarray(0, SNIFFED_BYTES));
  return (META.exec(start) ?? XML.exec(start))?.[1];
}

/** `undefined` when the label is unknown or the bytes are not in that encoding. */
function decode(body: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(body);
    return decoder.encoding === 'windows-1252' ? text.replaceAll(/[\u0080-\u009F]/g, readC1) : text;
  } catch {
    return undefined;
  }
}

/** What windows-1252 has at 0x80 to 0x9F; Node leaves those bytes as control characters (seen with 20.20 and 24.21). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function readC1(mark: string): string {
  return C1.charAt(mark.charCodeAt(0) - 0x80);
}
