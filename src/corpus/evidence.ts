/**
 * Which page says the same in the other language: candidates with what speaks for them, the best first, and the grade
 * that the evidence has once the candidate is read. Evidence is a claim of a page or of an address; texts decide.
 */
import { keyOfAddress, siteOf } from './address.ts';
import { readTag, servesLanguage } from './languages.ts';
import type { Alternate, PageFacts } from './page-facts.ts';
import { isHomeAddress, listPatternAddresses } from './url-pattern.ts';

/** What speaks for a pair, the best first; the grade of a kind is its place, but for `hreflang` that goes both ways. */
export const EVIDENCE = {
  given: 'the two were given as a pair',
  reciprocal: 'each names the other by hreflang, in the page, a header or a sitemap',
  hreflang: 'one names the other by hreflang',
  sitemap: 'a sitemap names them as alternates',
  link: 'a link with the name of the language',
  pattern: 'the addresses differ in the mark of the language alone',
  'json-ld': 'structured data calls one a translation of the other',
} as const satisfies Readonly<Record<string, string>>;

export type Evidence = keyof typeof EVIDENCE;

const GRADES = Object.keys(EVIDENCE);

/** 0 for a given pair, 1 for the best evidence that is found, 6 for the weakest. */
export function gradeOf(evidence: Evidence): number {
  return GRADES.indexOf(evidence);
}

export interface Candidate {
  readonly address: string;
  readonly evidence: Evidence;
}

/** What is known beside the page itself. */
export interface Surroundings {
  /** Language of the page, and of what is looked for. */
  readonly own: string;
  readonly other: string;
  /** Alternates that sitemaps name for an address. */
  readonly sitemap: (address: string) => readonly Alternate[];
  /** Counterparts that the user names. */
  readonly given: (address: string) => string | undefined;
  /** Whether there is such a page, as far as is known without asking. */
  readonly isKnown: (address: string) => boolean;
}

/** Candidates of a page, each address once, the best evidence first. */
export function listCandidates(facts: PageFacts, around: Surroundings): Candidate[] {
  const given = around.given(facts.address);
  const candidates: Candidate[] = [
    ...(given === undefined ? [] : [{ address: given, evidence: 'given' as const }]),
    ...select(facts.alternates, around.other, 'hreflang'),
    ...select(around.sitemap(facts.address), around.other, 'sitemap'),
    ...listLanguageLinks(facts, around),
    ...listPatternAddresses(facts.address, around.own, around.other).flatMap(({ address, isMarked }) =>
      isMarked || around.isKnown(address) ? [{ address, evidence: 'pattern' as const }] : [],
    ),
    ...facts.translations.map((address) => ({ address, evidence: 'json-ld' as const })),
  ];
  const seen = new Set([keyOfAddress(facts.address)]);
  return candidates.filter(({ address, evidence }) => {
    const key = keyOfAddress(address);
    const isNew = !seen.has(key) && (evidence === 'given' || !leadsHome(address, facts.address));
    seen.add(key);
    return isNew;
  });
}

/** The exact tag first: `es` before `es-MX`. */
function select(alternates: readonly Alternate[], other: string, evidence: Evidence): Candidate[] {
  const fit = alternates.filter(({ language }) => servesLanguage(language, other));
  const exact = fit.filter(({ language }) => language === readTag(other));
  return [...exact, ...fit.filter((each) => !exact.includes(each))].map(({ address }) => ({ address, evidence }));
}

/** A switch of language often leads to the first page of the other language. */
function leadsHome(address: string, from: string): boolean {
  return isHomeAddress(address) && !isHomeAddress(from);
}

const MOST_WORDS = 5;

function listLanguageLinks({ links, address: from }: PageFacts, { own, other }: Surroundings): Candidate[] {
  const spellings = new Set([other.toLowerCase(), nameIn(other, own), nameIn(other, other)]);
  const autonym = nameIn(other, other);
  const found = links.filter(({ address, text, language }) => {
    if (siteOf(address) !== siteOf(from) && language === undefined) return false;
    const words = text
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .filter((word) => word !== '');
    if (words.length > MOST_WORDS) return false;
    const isTagged = language !== undefined && servesLanguage(language, other);
    return isTagged || spellings.has(words.join(' ')) || words.join(' ').includes(autonym);
  });
  return found.map(({ address }) => ({ address, evidence: 'link' }));
}

function nameIn(language: string, reader: string): string {
  const name = new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
  return name.toLowerCase().replace(/\s*\(.*/, '');
}

/** The evidence for two pages that have been read; the same from whichever side they were found. */
export function joinEvidence(
  found: Evidence,
  [a, b]: readonly [PageFacts, PageFacts],
  around: Pick<Surroundings, 'sitemap'>,
): Evidence {
  if (found === 'given') return found;
  const ways = [names(a, b), names(b, a)];
  const inSitemaps = [namesInSitemap(a, b, around), namesInSitemap(b, a, around)];
  const isHreflang = ways.includes(true);
  if (isHreflang && (ways[0] || inSitemaps[0]) && (ways[1] || inSitemaps[1])) return 'reciprocal';
  if (isHreflang) return 'hreflang';
  return inSitemaps.includes(true) ? 'sitemap' : found;
}

function names(a: PageFacts, b: PageFacts): boolean {
  return a.alternates.some(({ address }) => keyOfAddress(address) === keyOfAddress(b.address));
}

function namesInSitemap(a: PageFacts, b: PageFacts, { sitemap }: Pick<Surroundings, 'sitemap'>): boolean {
  return sitemap(a.address).some(({ address }) => keyOfAddress(address) === keyOfAddress(b.address));
}
