/**
 * A second chance for what an engine damaged: the same text in smaller pieces, which give it less to confuse.
 */

import type { SegmentRequest, SegmentTranslation } from '../../engine/engine.ts';
import { renderSegmentHtml } from '../../markdown/html.ts';
import { hasWords, renderTokens, type Token } from '../../markdown/tokens.ts';
import { type Message, say } from '../../messages/message.ts';
import { type Accepted, acceptTranslation, type TargetPage } from './accept.ts';
import { readingOf, readsBack } from './read-back.ts';

const CLAUSE_END = /(?<=[,;:.!?，；：。！？])\s+/u;

/** Id of one piece of a request. */
function pieceId(id: string, piece: number): string {
  return `${id}-${piece}`;
}

/** Requests for the pieces of one segment; `[]` when it cannot be cut. */
export function requestPieces(id: string, tokens: readonly Token[]): SegmentRequest[] {
  const pieces = cutClauses(tokens);
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece, at) =>
    hasWords(piece) ? [{ id: pieceId(id, at), html: renderSegmentHtml(piece) }] : [],
  );
}

/** Put the answers to {@link requestPieces} together; every piece has to be acceptable. */
export function acceptPieces(
  id: string,
  tokens: readonly Token[],
  { answers, page }: { answers: ReadonlyMap<string, SegmentTranslation>; page: TargetPage },
): Accepted | undefined {
  const texts: string[] = [];
  const repairs: Message[] = [];
  for (const [at, piece] of cutClauses(tokens).entries()) {
    const answer = answers.get(pieceId(id, at));
    if (!hasWords(piece)) texts.push(renderTokens(piece));
    else if (answer?.origin !== 'machine') return undefined;
    else {
      const accepted = acceptTranslation(answer.html, piece, page);
      if (!accepted.ok) return accepted;
      texts.push(accepted.text);
      repairs.push(...accepted.repairs);
    }
  }
  const text = JOINTS[page.style.punctuation]
    .map((joint) => texts.join(joint))
    .find((joined) => readsBack(joined, tokens, { ...page, emphasis: readingOf(page.dialect), hasOtherWords: true }));
  if (text === undefined) return { ok: false, reason: say('pieces-unreadable') };
  return { ok: true, text, repairs: [say('in-pieces'), ...repairs] };
}

/** What stands between two pieces; two code spans without a space would become one. */
const JOINTS = { 'full-width': ['', ' '], 'half-width': [' '] } as const;

/** Cut a sentence at the ends of its clauses, never inside a pair. */
function cutClauses(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  let open = 0;
  for (const token of tokens) {
    if (token.type === 'open' && token.pair !== undefined) open += 1;
    if (token.type === 'close' && token.pair !== undefined) open -= 1;
    const parts = token.type === 'text' && open === 0 ? token.raw.split(CLAUSE_END) : undefined;
    if (parts === undefined) pieces.at(-1)?.push(token);
    else
      for (const [at, raw] of parts.entries()) {
        if (at > 0) pieces.push([]);
        if (raw !== '') pieces.at(-1)?.push({ type: 'text', raw });
      }
  }
  return pieces.filter((piece) => piece.length > 0);
}
