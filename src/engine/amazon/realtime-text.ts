/**
 * HTML of a segment as texts that the real-time service takes, and back. They are cut between sentences, never inside
 * an element, and always read as HTML, whatever the service makes of a text without a tag.
 */

/** Limit of `TranslateText`, in bytes of UTF-8. */
const MAX_TEXT_BYTES = 10_000;
const FRAME = ['<p>', '</p>'] as const;
const MAX_PIECE_BYTES = MAX_TEXT_BYTES - FRAME.join('').length;

/** A tag, the end of a sentence with the space after it, or any other character. */
const PIECE = /<[^<>]*>|(?<![.!?…])[.!?…]+["'”’)\]]*\s+|[。！？]+[”’」』）]*\s*|[^]/gu;
const SENTENCE_END = /^(?:[.!?…][^]|[。！？])/u;

/** @returns `undefined` when one sentence, or one element, is over the limit. */
export function renderTexts(html: string): string[] | undefined {
  return splitHtml(html)?.map((piece) => {
    // References are read only where tags show that it is HTML.
    const isPlain = !piece.includes('&') || /<\/?[a-z]/i.test(piece);
    return isPlain ? piece : FRAME.join(piece);
  });
}

/** Answers to the texts of one segment, as its HTML. */
export function parseTexts(answers: readonly string[]): string {
  return answers.map((answer) => answer.replace(/^\s*<p>([^]*)<\/p>\s*$/, '$1')).join('');
}

/** Pieces that give the HTML again when they are joined, each as long as it may be. */
function splitHtml(html: string): string[] | undefined {
  if (Buffer.byteLength(html) <= MAX_PIECE_BYTES) return [html];
  const parts: string[] = [];
  let part = '';
  for (const sentence of listSentences(html)) {
    if (Buffer.byteLength(sentence) > MAX_PIECE_BYTES) return undefined;
    if (part !== '' && Buffer.byteLength(part + sentence) > MAX_PIECE_BYTES) {
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
    if (depth > 0 || !SENTENCE_END.test(piece)) continue;
    sentences.push(sentence);
    sentence = '';
  }
  return sentence === '' ? sentences : [...sentences, sentence];
}
