/**
 * The end of a link or an image, `](address "title")`: its address is the source's, its title the translator's.
 */
import { type Message, say } from '../../messages/message.ts';

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

/** The end in the translation after the source changed its own; the words of a title stay the translator's. */
export function followResource(
  current: string,
  { before, after }: { before: string; after: string },
): { readonly raw: string; readonly notes: readonly Message[] } {
  const [here, old, fresh] = [current, before, after].map(readResource);
  if (here === undefined || old === undefined || fresh === undefined) return { raw: after, notes: [] };
  const title = old.title === fresh.title || (here.title !== '' && fresh.title !== '') ? here.title : fresh.title;
  const isStale = old.title !== fresh.title && fresh.title !== '';
  const note = say('link-title', { title: fresh.title.trim() });
  return { raw: `](${fresh.address}${title})`, notes: isStale ? [note] : [] };
}
