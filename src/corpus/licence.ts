/**
 * The licence that a page names, and where it was found. The places are asked in the order in which they can be
 * trusted; a link in the footer may be meant for a picture, so what is found is recorded, not believed.
 */
import { attributeOf, type Element } from './html-tree.ts';

export interface Licence {
  /** `cc-by-4.0`, `cc0-1.0` …, the address of another licence, or `unknown`. */
  readonly name: string;
  readonly foundIn: 'link' | 'anchor' | 'json-ld' | 'meta' | 'address' | '';
}

const CREATIVE_COMMONS = /creativecommons\.org\/(?:(licenses)\/([a-z-]+)|(publicdomain)\/(zero|mark))(?:\/(\d\.\d))?/i;

export function readLicence(elements: readonly Element[], jsonLd: string | undefined): Licence {
  const places: [Licence['foundIn'], string | undefined][] = [
    ['link', findRelated(elements, 'link')],
    ['anchor', findRelated(elements, 'a')],
    ['json-ld', jsonLd],
    ['meta', findMeta(elements)],
    ['address', findAddress(elements)],
  ];
  for (const [foundIn, text] of places)
    if (text !== undefined && text !== '') return { name: nameLicence(text), foundIn };
  return { name: 'unknown', foundIn: '' };
}

function findRelated(elements: readonly Element[], tag: string): string | undefined {
  const found = elements.find(
    (element) => element.tagName === tag && /(?:^|\s)license(?:\s|$)/i.test(attributeOf(element, 'rel') ?? ''),
  );
  return found === undefined ? undefined : attributeOf(found, 'href');
}

function findMeta(elements: readonly Element[]): string | undefined {
  const found = elements.find(
    (element) =>
      element.tagName === 'meta' && /^dc(?:terms)?\.(?:licen[sc]e|rights)$/i.test(attributeOf(element, 'name') ?? ''),
  );
  return found === undefined ? undefined : attributeOf(found, 'content');
}

function findAddress(elements: readonly Element[]): string | undefined {
  const links = elements.filter(({ tagName }) => tagName === 'a').map((element) => attributeOf(element, 'href') ?? '');
  return links.find((href) => CREATIVE_COMMONS.test(href));
}

function nameLicence(text: string): string {
  const [, isLicence, terms, , domain, version] = CREATIVE_COMMONS.exec(text) ?? [];
  if (isLicence !== undefined)
    return ['cc', terms, version]
      .filter((part) => part !== undefined)
      .join('-')
      .toLowerCase();
  if (domain !== undefined) return domain.toLowerCase() === 'zero' ? `cc0-${version ?? '1.0'}` : 'public-domain';
  return text.trim();
}

/** Whether a licence is one of those asked for; `cc-by` allows every version of it, but not `cc-by-nc`. */
export function isAllowed({ name }: Licence, allowed: readonly string[]): boolean {
  const plain = name.replace(/-\d\.\d$/, '');
  return allowed.some((wanted) => wanted.toLowerCase() === name || wanted.toLowerCase() === plain);
}
