/** HTML of a segment in pieces that the real-time service takes, cut between sentences and never inside an element. */

/** Limit of `TranslateText`, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 10_000;

/** A tag, a reference, the end of a sentence with the space after it, or any other character. */
const PIECE = /<[^>]*>|&(?:#\w+|\w+);|[.!?…]+["'”’)\]]*\s+|[。！？]+[”’」』）]*\s*|[^]/gu;
const SENTENCE_END = /^[.!?…。！？]/u;

/**
 * Pieces that give the HTML again when they are joined, each as long as it may be.
 *
 * @returns `undefined` when one sentence, or one element, is over the limit.
 */
export function splitHtml(html: string, maxBytes: number = MAX_TEXT_BYTES): string[] | undefined {
  if (Buffer.byteLength(html) <= maxBytes) return [html];
  const parts: string[] = [];
  let part = '';
  for (const sentence of listSentences(html)) {
    if (Buffer.byteLength(sentence) > maxBytes) return undefined;
    if (part !== '' && Buffer.byteLength(part + sentence) > maxBytes) {
      parts.push(part);
      part = '';
    }
    part += sentence;
  }
  return [...parts, part];
}

function listSentences(html: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let sentence = '';
  for (const [piece] of html.matchAll(PIECE)) {
    sentence += piece;
    if (piece.startsWith('</')) depth -= 1;
    else if (piece.startsWith('<')) depth += 1;
    if (depth > 0 || !SENTENCE_END.test(piece) || piece.length < 2) continue;
    sentences.push(sentence);
    sentence = '';
  }
  return sentence === '' ? sentences : [...sentences, sentence];
}
