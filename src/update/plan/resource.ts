/**
 * The end of a link or an image, `](address "title")`: its address is the source's, its title the translator's. A
 * translator may have put something into an address, such as the folder of the language.
 */
import { isTitleProse } from '../../markdown/features/titles.ts';
import type { SpanToken } from '../../markdown/tokens.ts';
import { normaliseSpace } from '../../shared/white-space.ts';

interface Resource {
  readonly address: string;
  /** White space and quotation marks included; `''` for none. */
  readonly title: string;
}

const RESOURCE =
  /^\]\(([ \t\r\n]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))([ \t\r\n]+(?:"[^]*"|'[^]*'|\([^]*\)))?[ \t\r\n]*\)$/;

/** Read such an end; `undefined` for any other text. */
export function readResource(raw: string): Resource | undefined {
  const [, address, title = ''] = RESOURCE.exec(raw) ?? [];
  return address === undefined ? undefined : { address: address.trim(), title };
}

/** Where a link or an image leads, by its address or by its definition; `undefined` for other spans. */
export function addressOf({ kind, raw, address }: SpanToken): string | undefined {
  return kind === 'link' || kind === 'image' ? (readResource(raw)?.address ?? address) : undefined;
}

/** An address of the source with something put into it. */
interface Localised {
  readonly at: number;
  readonly put: string;
}

/** What the translator has put into an address; `undefined` where he wrote another one. */
function readLocalised(own: string, address: string): Localised | undefined {
  let at = 0;
  while (at < address.length && own[at] === address[at]) at += 1;
  let put = own.slice(at, at + own.length - address.length);
  if (put === '' || /^[#?]|:\/\//.test(put) || own.slice(at + put.length) !== address.slice(at)) return undefined;
  // Of `/de/deep` for `/deep` the folder was put in, and not `/de` behind `/de`.
  for (; at > 0 && address[at - 1] !== '/' && put.at(-1) === address[at - 1]; at -= 1)
    put = `${put.at(-1) ?? ''}${put.slice(0, -1)}`;
  return { at, put };
}

/** Whether a span ends a link of the source, with something put into its address. */
export function isLocalised(raw: string, original: string): boolean {
  const [here, there] = [readResource(raw), readResource(original)];
  return here !== undefined && there !== undefined && readLocalised(here.address, there.address) !== undefined;
}

/**
 * The end in the translation after the source changed its own: with what the translator put into the address, and his
 * title, if both have one or neither. What it says is its address: the words of a title are prose of their own. Where
 * the source has a reference, it goes on with its address in place.
 */
export function followResource(
  current: string,
  { before, after }: { readonly before: SpanToken; readonly after: SpanToken },
): { readonly raw: string; readonly key: string } {
  const here = readResource(current);
  const [old, fresh] = [before, after].map(readEnd);
  if (here === undefined || old === undefined || fresh === undefined) return after;
  const address = followAddress(here.address, old.address, fresh.address);
  const isOwn = old.title === fresh.title || (here.title !== '' && fresh.title !== '');
  const title = isOwn ? here.title : fresh.title;
  if (after.label === undefined && address === fresh.address && title === fresh.title) return after;
  const said = isTitleProse(title.trim().slice(1, -1)) ? title.replace(WORDS, '') : title;
  return { raw: `](${address}${title})`, key: normaliseSpace(`](${address}${said})`) };
}

/** The end of a link; a reference has no title that the sentence would say. */
function readEnd({ raw, address }: SpanToken): Resource | undefined {
  return readResource(raw) ?? (address === undefined ? undefined : { address, title: '' });
}

function followAddress(own: string, old: string, fresh: string): string {
  const put = readLocalised(own, old);
  if (put === undefined || !fresh.startsWith(old.slice(0, put.at))) return fresh;
  return fresh.slice(0, put.at) + put.put + fresh.slice(put.at);
}

/** What stands between the marks of a title. */
const WORDS = /(?<=^\s*["'(])[^]*(?=["')]$)/;
