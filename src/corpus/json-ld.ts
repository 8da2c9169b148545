/** Structured data of a page (schema.org as JSON-LD): the licence, and what it is a translation of. */
import { attributeOf, type Element, textOf } from './html-tree.ts';

export interface JsonLdFacts {
  readonly licence: string | undefined;
  /** Addresses as written. */
  readonly translations: readonly string[];
}

const TRANSLATION_KEYS: ReadonlySet<string> = new Set(['workTranslation', 'translationOfWork']);
/** Structured data nests a few levels; what goes deeper is not looked at. */
const MAX_DEPTH = 8;

export function listJsonLd(elements: readonly Element[]): JsonLdFacts {
  const found: { licence: string | undefined; translations: string[] } = { licence: undefined, translations: [] };
  for (const element of elements)
    if (element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json')
      collect(parseJson(textOf(element)), found, 0);
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half of what pages call JSON-LD is not JSON; it says nothing then.
    return undefined;
  }
}

function collect(value: unknown, found: { licence: string | undefined; translations: string[] }, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'license' && found.licence === undefined) found.licence = addressIn(inner)[0];
    if (TRANSLATION_KEYS.has(key)) found.translations.push(...addressIn(inner));
    collect(inner, found, depth + 1);
  }
}

/** A value of structured data names a thing by its address, or by an object that has one. */
function addressIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(addressIn);
  if (typeof value !== 'object' || value === null) return [];
  const address: unknown = Reflect.get(value, 'url') ?? Reflect.get(value, '@id');
  return typeof address === 'string' ? [address] : [];
}
