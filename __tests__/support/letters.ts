/**
 * An engine that answers in letters and nothing else: every word becomes letters of the target's script, and white
 * space, marks and elements stay where they are. Rules that look at the letters beside a span see real ones.
 */
import type { Engine, SegmentRequest, SegmentTranslation } from '../../src/engine/engine.ts';
import { createLocalEngine } from '../../src/engine/local.ts';

/** Letters to write with; of a script without upper case, in any order. */
const SCRIPTS: Readonly<Record<string, string>> = {
  zh: '我们把茶叶留在壶里它会越来越浓起初很快后来几乎不再变化',
  ja: 'おちゃをいれるとゆっくりこくなりますミズハアツイ',
  ko: '우리는차를물에넣고천천히기다린다곧진해진다',
  ar: 'نحننصبالماءعلىورقالشايثمننتظر',
  hi: 'हमचायकीपत्तियोंपरगरमपानीडालतेहैं',
};
const UNSPACED = new Set(['zh', 'ja']);

/** A few words as a table has them; other words stay. */
const TABLE: ReadonlyMap<string, string> = new Map(
  'the:el of:de and:y is:es we:nosotros it:ello in:en to:a tea:té water:agua pot:tetera see:vea for:para with:con this:este page:página'
    .split(' ')
    .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
);

export type Manner = 'script' | 'table';

/** A protected element, a tag, a character reference, or a word. */
const PIECE = /<(span) translate="no"[^>]*>[^]*?<\/span>|<[^>]*>|&#?\w+;|[\p{L}\p{M}\p{N}]+/gu;

/**
 * The HTML of a segment with other letters. In languages without spaces, the spaces between words go, and commas and
 * full stops are full-width.
 */
export function speakLetters(html: string, language: string, manner: Manner = 'script'): string {
  const code = language.split('-')[0] ?? language;
  const letters = manner === 'table' ? undefined : SCRIPTS[code];
  const spoken = html.replaceAll(PIECE, (piece) => {
    if (/^[<&]/.test(piece) || !/\p{L}/u.test(piece)) return piece;
    if (manner === 'table') return TABLE.get(piece.toLowerCase()) ?? piece;
    return letters === undefined ? piece.toUpperCase() : writeWord(piece, letters);
  });
  return UNSPACED.has(code) && manner === 'script' ? joinWords(spoken) : spoken;
}

function writeWord(word: string, letters: string): string {
  const list = Array.from(letters);
  const length = 1 + (word.length > 4 ? 1 : 0);
  const at = (word.length * 7 + word.charCodeAt(0)) % (list.length - length);
  return list.slice(at, at + length).join('');
}

function joinWords(html: string): string {
  return html
    .split(/(<span translate="no"[^>]*>[^]*?<\/span>|<[^>]*>)/)
    .map((part) =>
      part.startsWith('<') ? part : part.replaceAll(/\s+/g, '').replaceAll('.', '。').replaceAll(',', '，'),
    )
    .join('');
}

/** Answers in letters to every request. */
export function answerInLetters(
  requests: readonly SegmentRequest[],
  { targetLanguage, manner }: { readonly targetLanguage: string; readonly manner?: Manner },
): SegmentTranslation[] {
  return requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, targetLanguage, manner) }));
}

/** The same behind the port of engines. */
export function createLettersEngine(manner?: Manner): Engine {
  return createLocalEngine('command', async (documents) =>
    documents.map(({ name, segments, targetLanguage }) => ({
      name,
      segments: answerInLetters(segments, { targetLanguage, ...(manner === undefined ? {} : { manner }) }),
    })),
  );
}
