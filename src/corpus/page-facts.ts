/**
 * What a page says of itself and of others, read from its mark-up and its headers: language, versions in other
 * languages, original, rights, links. Declarations, not truth: the text is judged later.
 */
import { resolveAddress } from './address.ts';
import { attributeOf, type Document, type Element, listElements, textOf, tidyText } from './html-tree.ts';
import { listJsonLd } from './json-ld.ts';
import { readTag } from './languages.ts';
import { type Licence, readLicence } from './licence.ts';
import type { Headers } from './web.ts';

/** A version of the page in another language, as a page or a sitemap names it. */
export interface Alternate {
  /** As {@link readTag} gives it. */
  readonly language: string;
  readonly address: string;
}

export interface PageLink {
  readonly address: string;
  readonly text: string;
  /** `hreflang` or `lang` of the link. */
  readonly language: string | undefined;
}

export interface PageFacts {
  readonly address: string;
  /** Declared, as {@link readTag} gives it. */
  readonly language: string | undefined;
  readonly title: string;
  readonly canonical: string | undefined;
  readonly alternates: readonly Alternate[];
  /** Addresses that structured data calls translations, or the work that this is a translation of. */
  readonly translations: readonly string[];
  readonly links: readonly PageLink[];
  readonly licence: Licence;
  readonly optOut: 'no-index' | 'tdm-reserved' | undefined;
}

/** Read a page; addresses come out absolute. */
export function readPageFacts(document: Document, address: string, headers: Headers): PageFacts {
  const elements = [...listElements(document)];
  const base = readBase(elements, address);
  const jsonLd = listJsonLd(elements);
  return {
    address,
    language: readLanguage(elements, headers),
    title: readTitle(elements),
    canonical: readCanonical(elements, headers, base),
    alternates: [...listAlternateLinks(elements, base), ...listHeaderAlternates(headers, base)],
    translations: jsonLd.translations.flatMap((text) => resolveAddress(text, base) ?? []),
    links: listLinks(elements, base),
    licence: readLicence(elements, jsonLd.licence),
    optOut: readOptOut(elements, headers),
  };
}

function readBase(elements: readonly Element[], address: string): string {
  const href = findElement(elements, 'base', 'href');
  return (href === undefined ? undefined : resolveAddress(href, address)) ?? address;
}

function findElement(elements: readonly Element[], tag: string, attribute: string): string | undefined {
  const found = elements.find((element) => element.tagName === tag && attributeOf(element, attribute) !== undefined);
  return found === undefined ? undefined : attributeOf(found, attribute);
}

function readLanguage(elements: readonly Element[], headers: Headers): string | undefined {
  const html = findElement(elements, 'html', 'lang') ?? findElement(elements, 'html', 'xml:lang');
  const meta = elements.find((element) => isMeta(element, 'content-language'));
  const declared = [html, meta === undefined ? undefined : attributeOf(meta, 'content'), headers['content-language']];
  return declared.flatMap((text) => (text === undefined ? [] : (readTag(text) ?? [])))[0];
}

function isMeta(element: Element, name: string): boolean {
  if (element.tagName !== 'meta') return false;
  const own = attributeOf(element, 'name') ?? attributeOf(element, 'http-equiv') ?? attributeOf(element, 'property');
  return own?.toLowerCase() === name;
}

/** The only first-level heading, else the title of the window without the name of the site. */
function readTitle(elements: readonly Element[]): string {
  const headings = elements.filter(({ tagName }) => tagName === 'h1');
  const [only] = headings;
  if (only !== undefined && headings.length === 1) return tidyText(textOf(only));
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title === undefined ? '' : tidyText(textOf(title)).replace(/(?<!\s)\s+[|·–—-]\s+[^|·–—]{1,40}$/, '');
}

function readCanonical(elements: readonly Element[], headers: Headers, base: string): string | undefined {
  const link = elements.find((element) => element.tagName === 'link' && hasRelation(element, 'canonical'));
  const href = link === undefined ? undefined : attributeOf(link, 'href');
  const header = parseLinkHeader(headers['link']).find(({ relations }) => relations.includes('canonical'));
  const text = href ?? header?.target;
  return text === undefined || text === '' ? undefined : resolveAddress(text, base);
}

function hasRelation(element: Element, relation: string): boolean {
  return (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation);
}

function listAlternateLinks(elements: readonly Element[], base: string): Alternate[] {
  return elements.flatMap((element) => {
    if (element.tagName !== 'link' || !hasRelation(element, 'alternate')) return [];
    return makeAlternate(attributeOf(element, 'hreflang'), attributeOf(element, 'href'), base);
  });
}

function listHeaderAlternates(headers: Headers, base: string): Alternate[] {
  return parseLinkHeader(headers['link'])
    .filter(({ relations }) => relations.includes('alternate'))
    .flatMap(({ target, hreflang }) => makeAlternate(hreflang, target, base));
}

/** `x-default` is the page for everybody else, and no language. */
export function makeAlternate(hreflang: string | undefined, href: string | undefined, base: string): Alternate[] {
  const language = hreflang === undefined ? undefined : readTag(hreflang);
  const address = href === undefined ? undefined : resolveAddress(href, base);
  return language === undefined || address === undefined ? [] : [{ language, address }];
}

interface HeaderLink {
  readonly target: string;
  readonly relations: readonly string[];
  readonly hreflang: string | undefined;
}

/** RFC 8288: `<target>; rel="alternate"; hreflang="es", <…>; …`. */
function parseLinkHeader(header: string | undefined): HeaderLink[] {
  return Array.from((header ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^,;="]+(?:=(?:"[^"]*"|[^,;"]*))?)*)/g), (match) => {
    const parameters = new Map(
      Array.from((match[2] ?? '').matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^,;"\s]*))/g), (pair) => [
        (pair[1] ?? '').toLowerCase(),
        pair[2] ?? pair[3] ?? '',
      ]),
    );
    const relations = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/);
    return { target: match[1] ?? '', relations, hreflang: parameters.get('hreflang') };
  });
}

function listLinks(elements: readonly Element[], base: string): PageLink[] {
  return elements.flatMap((element) => {
    const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    const address = href === undefined ? undefined : resolveAddress(href, base);
    if (address === undefined) return [];
    const tag = attributeOf(element, 'hreflang') ?? attributeOf(element, 'lang');
    const text =
      tidyText(textOf(element)) || (attributeOf(element, 'title') ?? attributeOf(element, 'aria-label') ?? '');
    return [{ address, text, language: tag === undefined ? undefined : readTag(tag) }];
  });
}

/**
 * Reservations: `noindex` and `noai` (robots meta and `X-Robots-Tag`), and `tdm-reservation: 1` (TDM Reservation
 * Protocol, W3C community group, final report 2024-05-10).
 */
function readOptOut(elements: readonly Element[], headers: Headers): PageFacts['optOut'] {
  const metas = ['robots', 'amts'].flatMap((name) => listContents(elements, name));
  const rules = [...metas, headers['x-robots-tag'] ?? ''].flatMap((text) => listRules(text));
  if (rules.some((rule) => ['noindex', 'none', 'noai'].includes(rule))) return 'no-index';
  const reservations = [...listContents(elements, 'tdm-reservation'), headers['tdm-reservation'] ?? ''];
  return reservations.some((text) => text.trim() === '1') ? 'tdm-reserved' : undefined;
}

function listContents(elements: readonly Element[], name: string): string[] {
  return elements.filter((element) => isMeta(element, name)).map((element) => attributeOf(element, 'content') ?? '');
}

/** A rule for another robot (`googlebot: noindex`) is none for this program. */
function listRules(text: string): string[] {
  const own = text
    .toLowerCase()
    .replaceAll(/(?:^|,)\s*(?!unavailable_after)([\w-]+)\s*:\s*([^,]*)/g, (_, robot, rule) =>
      robot === 'amts' ? `,${String(rule)}` : ',',
    );
  return own.split(',').map((rule) => rule.trim());
}
