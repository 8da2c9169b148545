/**
 * The end of a link or an image, `](address "title")`: its address is the source's, its title the translator's.
 */
import { isTitleProse } from '../../markdown/features/titles.ts';
import { normaliseSpace, type SpanToken } from '../../markdown/tokens.ts';

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

/**
 * The end in the translation after the source changed its own: with the translator's title, if both have one or neither.
 * What it says is its address: the words of a title are prose of their own.
 */
export function followResource(
  current: string,
  { before, after }: { before: string; after: SpanToken },
): { readonly raw: string; readonly key: string } {
  const [here, old, fresh] = [current, before, after.raw].map(readResource);
  if (here === undefined || old === undefined || fresh === undefined || here.title === fresh.title) return after;
  const isOwn = old.title === fresh.title || (here.title !== '' && fresh.title !== '');
  if (!isOwn) return after;
  const title = isTitleProse(here.title.trim().slice(1, -1)) ? here.title.replace(WORDS, '') : here.title;
  return { raw: `](${fresh.address}${here.title})`, key: normaliseSpace(`](${fresh.address}${title})`) };
}

/** What stands between the marks of a title. */
const WORDS = /(?<=^\s*["'(])[^]*(?=["')]$)/;
