/**
 * A page to its counterpart: candidates are read in the order of their evidence until one is what it claims to be. The
 * texts decide on language and length; whether the two say the same is seen when they are aligned.
 */
import { keyOfAddress } from './address.ts';
import { type ArticleBlock, nameText, weighText } from './article.ts';
import { type Candidate, type Evidence, joinEvidence, listCandidates, type Surroundings } from './evidence.ts';
import { type Identifier, keepLanguage } from './identify.ts';
import { isSameLanguage, servesLanguage } from './languages.ts';
import type { Licence } from './licence.ts';
import { type Refused, refuse } from './web.ts';
import type { LoadPage, WebPage } from './web-page.ts';

/** One article of a pair. */
export interface Article {
  readonly address: string;
  /** Declared tag, else the language that was asked for. */
  readonly language: string;
  readonly licence: Licence;
  readonly fetched: string;
  readonly blocks: readonly ArticleBlock[];
}

export interface ArticlePair {
  readonly ok: true;
  readonly source: Article;
  readonly target: Article;
  readonly evidence: Evidence;
}

export interface PairTools extends Pick<Surroundings, 'sitemap' | 'given' | 'isKnown'> {
  readonly from: string;
  readonly to: string;
  readonly load: LoadPage;
  readonly identifier: Identifier;
}

/** What became of a page; `links` is where one may go on from it. */
export interface PairOutcome {
  readonly result: ArticlePair | Refused;
  readonly links: readonly string[];
}

/** Each candidate costs a request. */
const MOST_CANDIDATES = 4;
/** Longer by this factor is no translation (web-corpus: hard rules, `length_ratio`). */
const MOST_LONGER = 3;

/** Find the counterpart of the page at an address. */
export async function pairPage(address: string, tools: PairTools): Promise<PairOutcome> {
  const page = await tools.load(address);
  if (!page.ok) return { result: page, links: [] };
  const links = page.facts.links.map((link) => link.address);
  const original = findOriginal(page);
  if (original !== undefined)
    return { result: refuse(address, 'copy', `names ${original} as its original`), links: [original, ...links] };
  return { result: await pairLoaded(page, tools), links };
}

/** Another page that this one calls the original. */
function findOriginal({ facts }: WebPage): string | undefined {
  const { canonical, address } = facts;
  return canonical === undefined || keyOfAddress(canonical) === keyOfAddress(address) ? undefined : canonical;
}

async function pairLoaded(page: WebPage, tools: PairTools): Promise<ArticlePair | Refused> {
  const { address } = page.facts;
  const side = findSide(page, tools);
  if (side === undefined) return refuse(address, 'third-language');
  const [own, other] = side === 'source' ? [tools.from, tools.to] : [tools.to, tools.from];
  const candidates = listCandidates(page.facts, { ...tools, own, other });
  if (candidates.length === 0) return refuse(address, 'no-counterpart');
  const article = readArticleOf(page, own, tools);
  if ('ok' in article) return article;
  return tryCandidates({ page, article, side, other }, candidates.slice(0, MOST_CANDIDATES), tools);
}

/** By what the page declares; only a page that declares nothing is judged by its text here. */
function findSide(page: WebPage, { from, to, identifier }: PairTools): 'source' | 'target' | undefined {
  const { language } = page.facts;
  if (language !== undefined) {
    if (servesLanguage(language, from)) return 'source';
    return servesLanguage(language, to) ? 'target' : undefined;
  }
  const identified = identifier.identify(nameText(page.readBlocks()));
  if (identified === undefined) return undefined;
  if (isSameLanguage(identified, from)) return 'source';
  return isSameLanguage(identified, to) ? 'target' : undefined;
}

function readArticleOf(page: WebPage, language: string, { identifier }: PairTools): Article | Refused {
  const { facts, fetched } = page;
  const blocks = page.readBlocks();
  if (blocks.length === 0) return refuse(facts.address, 'no-article');
  const kept = keepLanguage(blocks, language, identifier);
  if ('foreign' in kept)
    return refuse(facts.address, 'wrong-language', `${language} is claimed, ${kept.foreign} is found`);
  return {
    address: facts.address,
    language: facts.language ?? language,
    licence: facts.licence,
    fetched,
    blocks: kept.blocks,
  };
}

interface Own {
  readonly page: WebPage;
  readonly article: Article;
  readonly side: 'source' | 'target';
  readonly other: string;
}

async function tryCandidates(
  own: Own,
  candidates: readonly Candidate[],
  tools: PairTools,
): Promise<ArticlePair | Refused> {
  let failure: Refused | undefined;
  for (const candidate of candidates) {
    // oxlint-disable-next-line no-await-in-loop -- weaker evidence is only followed when stronger led nowhere
    const result = await tryCandidate(own, candidate, tools);
    if (result.ok) return result;
    failure ??= result;
  }
  const { address } = own.article;
  // What is wrong with the texts is told as that; a page that is not there is no counterpart.
  if (failure?.reason === 'lengths' || failure?.reason === 'wrong-language')
    return refuse(address, failure.reason, `${failure.address}: ${failure.detail}`);
  return refuse(address, 'no-counterpart', failure === undefined ? undefined : `${failure.address}: ${failure.detail}`);
}

async function tryCandidate(
  own: Own,
  { address, evidence }: Candidate,
  tools: PairTools,
): Promise<ArticlePair | Refused> {
  const page = await loadOriginal(address, own, tools);
  if (!page.ok) return page;
  const { language } = page.facts;
  if (language !== undefined && !servesLanguage(language, own.other))
    return refuse(address, 'wrong-language', `${language} is declared`);
  const article = readArticleOf(page, own.other, tools);
  if ('ok' in article) return article;
  const [source, target] = own.side === 'source' ? [own.article, article] : [article, own.article];
  if (differInLength(source, target)) return refuse(address, 'lengths');
  return { ok: true, source, target, evidence: joinEvidence(evidence, [own.page.facts, page.facts], tools) };
}

/** The page, or the one that it calls its original, which is followed once. */
async function loadOriginal(address: string, own: Own, { load }: PairTools): Promise<WebPage | Refused> {
  const page = await load(address);
  if (!page.ok) return page;
  const original = findOriginal(page);
  const found = original === undefined ? page : await load(original);
  if (!found.ok) return found;
  if (original !== undefined && findOriginal(found) !== undefined) return refuse(address, 'copy');
  const isOwn = keyOfAddress(found.facts.address) === keyOfAddress(own.page.facts.address);
  return isOwn ? refuse(address, 'copy', 'leads back to the page itself') : found;
}

function differInLength(source: Article, target: Article): boolean {
  const [a, b] = [weighText(source.blocks), weighText(target.blocks)];
  return Math.max(a, b) > MOST_LONGER * Math.min(a, b);
}
