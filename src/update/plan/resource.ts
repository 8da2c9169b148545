/**
 * The end of a link or an image, `](address "title")`: its address is the source's, its title the translator's. A
 * translator may have put something into an address, such as the folder of the language.
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
  const own = readLocalised(here.address, old.address);
  const follows = own !== undefined && fresh.address.startsWith(old.address.slice(0, own.at));
  const address = follows ? fresh.address.slice(0, own.at) + own.put + fresh.address.slice(own.at) : fresh.address;
  return { raw: `](${address}${title})`, notes: isStale ? [note] : [] };
}
