/** Words of a text as keys of an index: lower case; of scripts without spaces, pairs of characters. */

const RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+|[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Each word once, in the order of first appearance. */
export function listWords(text: string): string[] {
  const words = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(RUN)) {
    if (!UNSPACED.test(run)) words.add(run);
    else if (run.length === 1) words.add(run);
    else for (let at = 0; at < run.length - 1; at += 1) words.add(run.slice(at, at + 2));
  }
  return [...words];
}
