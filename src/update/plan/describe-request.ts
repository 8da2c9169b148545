/**
 * The request for a unit: what is to be translated, and what an engine that can use it should know: where it stands,
 * and for an edited sentence what it was and how a person had translated that.
 */
import type { SegmentContext, SegmentRequest } from '../../engine/engine.ts';
import { listHeadingsAbove } from '../../markdown/headings.ts';
import { elementId, renderSegmentHtml, renderWithIds } from '../../markdown/html.ts';
import { renderTokens, type Token } from '../../markdown/tokens.ts';
import { groupBy } from '../../shared/group.ts';
import { normaliseSpace } from '../../shared/white-space.ts';
import { protectTerms } from '../accept/terms.ts';
import type { ComposeInput } from '../compose/composition.ts';
import type { DescribedPage, DescribedSentence } from '../page/describe.ts';
import { findAround, tokensOf, type Unit } from '../page/units.ts';

/** Longest text of a neighbour, in characters. */
const MAX_NEIGHBOUR = 200;

/** Id of the request for a unit. */
export function requestId(unit: Unit): string {
  return `u${unit.id}`;
}

export interface RequestInput extends Pick<ComposeInput, 'base' | 'target' | 'source'> {
  readonly keepTerms: readonly string[];
  /** Likeness of the best human translation at hand. */
  readonly closest: number | undefined;
}

/** Describe what an engine is asked for a unit. */
export function describeRequest(
  unit: Unit,
  { base, target, source, keepTerms, closest }: RequestInput,
): SegmentRequest {
  const fresh = protectTerms(tokensOf(source, unit.fresh), keepTerms);
  const isEdited = unit.former.length > 0 && unit.target.length > 0;
  return {
    id: requestId(unit),
    html: renderSegmentHtml(fresh),
    ...(closest === undefined ? {} : { closest }),
    ...(isEdited
      ? {
          previous: {
            source: renderLike(protectTerms(tokensOf(base, unit.former), keepTerms), fresh),
            target: renderLike(tokensOf(target, unit.target), fresh),
          },
        }
      : {}),
    context: describeContext(unit, source),
  };
}

/** HTML of tokens whose spans have the ids that the same spans have in `model`; others have none. */
function renderLike(tokens: readonly Token[], model: readonly Token[]): string {
  const places = matchSpans(tokens, model);
  return renderWithIds(tokens, (index) => {
    const at = places[index];
    return at === undefined ? undefined : elementId(at);
  });
}

/** For each token the position of the same span in `model`, each taken once; `undefined` for text and other spans. */
export function matchSpans(tokens: readonly Token[], model: readonly Token[]): (number | undefined)[] {
  const places = [...model.keys()].toReversed();
  const free = groupBy(places, (at) => sameName(model[at]));
  return tokens.map((token) => (token.type === 'text' ? undefined : free.get(sameName(token))?.pop()));
}

/** The same for spans that are the same. A link of the translation may go elsewhere than that of the source: it is one. */
function sameName(token: Token | undefined): string | undefined {
  if (token === undefined || token.type === 'text') return undefined;
  return JSON.stringify([token.type, token.kind, token.type === 'open' ? '' : token.key]);
}

function describeContext(unit: Unit, page: DescribedPage): SegmentContext {
  const [first, last] = [unit.fresh[0] ?? 0, unit.fresh.at(-1) ?? 0];
  const [before, after] = findNeighbours(page, first, last);
  return {
    headings: listHeadings(page, first),
    ...(before === undefined ? {} : { before: shorten(before) }),
    ...(after === undefined ? {} : { after: shorten(after) }),
  };
}

const shortened = new WeakMap<DescribedSentence, string>();

/** The beginning of a sentence; what stands inside of its spans, however much, is told of the same one. */
function shorten(sentence: DescribedSentence): string {
  const text = shortened.get(sentence) ?? normaliseSpace(renderTokens(sentence.tokens)).slice(0, MAX_NEIGHBOUR);
  shortened.set(sentence, text);
  return text;
}

/** The sentences before and behind; before what stands inside a span the sentence around it. */
function findNeighbours(
  page: DescribedPage,
  first: number,
  last: number,
): [DescribedSentence | undefined, DescribedSentence | undefined] {
  const { sentences } = page;
  const around = findAround(page, first);
  if (around !== undefined) return [sentences[around], undefined];
  const next = sentences[last + 1];
  return [sentences[first - 1], next?.placed.host === undefined ? next : undefined];
}

/** Text of the headings above a sentence, the outermost first; a heading does not stand under itself. */
function listHeadings({ page, sentences }: DescribedPage, sentence: number): string[] {
  const above = listHeadingsAbove(page, sentences[sentence]?.placed.block.index ?? -1);
  return above
    .flatMap(({ segments: [segment] }) =>
      segment === undefined ? [] : normaliseSpace(page.text.slice(segment.start, segment.end)),
    )
    .filter((text) => text !== '');
}
