/**
 * Sentence splitting: the sentences of one segment, as ranges.
 *
 * Protected spans are masked before any rule looks at the text: a formula, a role or a link that holds a full stop
 * ends no sentence, and one that stands first may start a sentence. That is worth more than the choice of a
 * splitter (boundary F1 .976 masked against .961–.971 raw, on 1,784 English paragraphs of the Vietnamese book).
 * The marks that may end a sentence are those of Unicode (Sentence_Terminal, unicode.org/reports/tr44).
 */
import { primaryLanguage } from '../shared/scripts.ts';
import { type EndRules, endRulesOf } from './abbreviations.ts';
import { spanTraits } from './dialects/registry.ts';
import { OpenMarks } from './open-marks.ts';
import type { Sentence, Span } from './page.ts';

export interface SplitInput {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Protected spans inside the range, in order. */
  readonly spans: readonly Span[];
  readonly language: string;
}

const ATOM = '\uE000';
const CLOSE = '\uE001';
const OPEN = '\uE002';

/** Marks that close whatever is open; quotation marks that open in one language and close in another are not here. */
const CLOSES = new RegExp(`['\\p{Pe}\\p{Pf}${CLOSE}]`, 'u');
const OPENERS = new RegExp(`(?:[\\p{Ps}\\p{Pi}\\p{Pf}"'¿¡${OPEN}]|(?<=[«‹])\\s+)*`, 'uy');
const WIDE_MARKS = '。！？｡．';
const NARROW_MARKS = '.?!…‼⁇⁈⁉';
/** Unicode has the Burmese comma among them, and Khmer writes "and so on" with them. */
const NO_MARKS = '\u104A|(?<=\u17D4(?:\u179B|\u1794\u17C1))\u17D4|\u17D4(?=(?:\u179B|\u1794\u17C1)\u17D4)';
/** Marks of one script, such as the danda: they end a sentence wherever they stand. */
const OWN_MARKS = String.raw`(?:(?![${WIDE_MARKS}${NARROW_MARKS}]|${NO_MARKS})\p{Sentence_Terminal})+`;
const OWN_MARK = new RegExp(`^(?:${OWN_MARKS}|፡)`, 'u');
/** Urdu ends abbreviations with it, too. */
const URDU_STOP = '۔';
const SPACE = /\s+/y;
/** Georgian letters are lower case to Unicode, though it has no capitals in its texts. */
const STARTS_SENTENCE = new RegExp(`[\\p{Lu}\\p{Lt}\\p{Lo}\\p{sc=Georgian}\\p{N}${ATOM}]`, 'u');
const CAPITAL = /[\p{Lu}\p{Lt}\p{Lo}\p{sc=Georgian}]/u;
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** What goes on after a quotation in Japanese: `「止まれ。」と言った。` is one sentence; `とても` and the like start one. */
const QUOTED = /^[」』](?:と(?![てもころきにく]|はいえ)|って|を|など)/;
const LAST_WORD = /[\p{L}\p{M}]+$/u;
const FIRST_WORD = /[\p{L}\p{M}]+/uy;
const ACRONYM = /(?:^|\P{L})(?:\p{Lu}\.)+\p{Lu}$/u;
/** The end of a word that holds a span, such as the last letter of `H~2~O`: no letter by itself. */
const GLUED = new RegExp(`[${ATOM}${CLOSE}]\\p{L}$`, 'u');
/** A letter by itself. Without capitals it must be a consonant alone, for a syllable may be a word. */
const INITIAL = /^(?:\p{Lu}|\p{sc=Arabic}|\p{sc=Hebrew})$/u;
const SYLLABLE = /^\p{Lo}\p{M}*$/u;
const ORDINAL = /(?<![\p{L}\p{N}.,])(?:\p{Nd}{1,2}|[IVXLC]+)$/u;
/** Columns before a full stop that are looked at for an abbreviation. */
const LOOK_BACK = 24;

/** What is typed for the danda, behind a word that is written with it. */
const TYPED_DANDA = String.raw`(?<=[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}]\s?)\|`;
/** Marks that end a sentence in one language alone: what Greek asks with, and what is typed for `։`, `።` and `।`. */
const MARKS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  el: '[;\u037E]',
  hy: ':',
  am: '፡፡',
  bn: TYPED_DANDA,
  hi: TYPED_DANDA,
  pa: TYPED_DANDA,
};

/**
 * A space that may end a sentence in a script that writes no mark there: between letters, not behind a sign that has a
 * space of its own, and not before a word that goes on with what stands before it.
 */
const GOES_ON = {
  th: 'และ|หรือ|แต่|ที่|ซึ่ง|อัน|เพราะ|เนื่องจาก|โดย|เพื่อ|จึง|ก็|แล้ว|ว่า|คือ|เช่น|ได้แก่|ของ|ใน|จาก|กับ|ให้|จนกว่า|จนถึง|ตลอดจน|รวมทั้ง|รวมถึง|พร้อม',
  lo: 'ແລະ|ຫຼື|ແຕ່|ທີ່|ຊຶ່ງ|ເຊິ່ງ|ເພາະ|ໂດຍ|ເພື່ອ|ຈຶ່ງ|ກໍ|ແລ້ວ|ວ່າ|ຄື|ເຊັ່ນ|ໄດ້ແກ່|ຂອງ|ໃນ|ຈາກ|ກັບ|ໃຫ້|ຈົນ|ລວມທັງ|ພ້ອມ',
} as const;
const SPACES_THAT_END: Readonly<Record<string, RegExp>> = {
  th: spaceThatEnds('Thai', GOES_ON.th),
  lo: spaceThatEnds('Lao', GOES_ON.lo),
};
/** Letters that a sentence has at least: a shorter piece is one of a list, or of a sentence. */
const LEAST_LETTERS = 10;

function spaceThatEnds(script: string, goesOn: string): RegExp {
  return new RegExp(
    String.raw`(?<=[\p{sc=${script}}${CLOSE}](?<![ๆฯໆຯ]))[^\S\n]+(?!${goesOn})(?=[\p{sc=${script}}${OPEN}])`,
    'gu',
  );
}

/** Spaces between two pieces that are long enough to be sentences. */
function findSpaces(mask: string, language: string): number[] {
  const pattern = SPACES_THAT_END[primaryLanguage(language)];
  if (pattern === undefined) return [];
  const spaces = Array.from(mask.matchAll(pattern), ({ index }) => index);
  const isLong = (start: number, end: number) =>
    (mask.slice(start, end).match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
  const cuts: number[] = [];
  for (const [at, space] of spaces.entries())
    if (isLong(cuts.at(-1) ?? 0, space) && isLong(space, spaces[at + 1] ?? mask.length)) cuts.push(space);
  return cuts;
}

const terminators = new Map<string, RegExp>();

function terminatorsOf(language: string): RegExp {
  const own = MARKS_BY_LANGUAGE[primaryLanguage(language)];
  const key = own ?? '';
  let pattern = terminators.get(key);
  if (pattern === undefined) {
    const typed = own === undefined ? '' : `|${own}`;
    pattern = new RegExp(`[${NARROW_MARKS}]+|[${WIDE_MARKS}]+|${OWN_MARKS}${typed}`, 'gu');
    terminators.set(key, pattern);
  }
  return pattern;
}

/**
 * Split one segment.
 *
 * @returns Ranges in order, without white space at their ends; together they hold every other character of the
 *   range. A fragment without a letter stays with its neighbour.
 */
export function splitSentences(input: SplitInput): Sentence[] {
  const mask = maskSpans(input);
  const cuts = [
    ...findBoundaries(mask, input.language),
    ...findSpaces(mask, input.language),
    ...findBreaks(input, mask),
  ].toSorted((a, b) => a - b);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const cut of [...cuts, mask.length]) {
    const piece = mask.slice(from, cut);
    const lead = piece.length - piece.trimStart().length;
    const start = input.start + from + lead;
    const end = input.start + from + piece.trimEnd().length;
    const last = sentences.at(-1);
    if (piece.trim() !== '') {
      if (last !== undefined && !/\p{L}/u.test(piece)) sentences[sentences.length - 1] = { start: last.start, end };
      else sentences.push({ start, end });
    }
    from = cut;
  }
  return joinLeadingFragment(input, mask, sentences);
}

function joinLeadingFragment(input: SplitInput, mask: string, sentences: Sentence[]): Sentence[] {
  const [first, second, ...rest] = sentences;
  if (first === undefined || second === undefined) return sentences;
  if (/\p{L}/u.test(mask.slice(first.start - input.start, first.end - input.start))) return sentences;
  return [{ start: first.start, end: second.end }, ...rest];
}

/** A text of the same length in which every protected span is one repeated sign. */
function maskSpans({ text, start, end, spans }: SplitInput): string {
  let mask = '';
  for (const span of spans) {
    mask += text.slice(start + mask.length, span.start);
    mask += maskOf(span, text);
  }
  return mask + text.slice(start + mask.length, end);
}

/** Hard breaks behind which something new starts: the lines of an address are sentences, those of a verse are not. */
function findBreaks({ spans, start }: SplitInput, mask: string): number[] {
  return spans
    .filter(({ kind }) => kind === 'break')
    .map((span) => span.start - start)
    .filter((at) => startsSentence(mask, at));
}

function maskOf(span: Span, text: string): string {
  return signOf(span, text).repeat(span.end - span.start);
}

function signOf({ kind, place, start }: Span, text: string): string {
  const { inSentence } = spanTraits(kind);
  if (inSentence === 'space') return ' ';
  if (inSentence === 'sign') return '_';
  if (place === 'open') return OPEN;
  if (place === 'close' || inSentence === 'close') return CLOSE;
  // A mark without a partner is read by what stands before it.
  if (inSentence === 'edge') return /\s/.test(text[start - 1] ?? ' ') ? OPEN : CLOSE;
  return ATOM;
}

function findBoundaries(mask: string, language: string): number[] {
  const rules = endRulesOf(language);
  const parts = judgeParts(mask, rules);
  const open = new OpenMarks(mask);
  const cuts: number[] = [];
  const last = mask.trimEnd().length;
  for (const match of mask.matchAll(terminatorsOf(language))) {
    const [mark] = match;
    const end = skipClosing(mask, match.index + mark.length, open);
    if (end >= last) continue;
    const before = mask[match.index - 1] ?? '';
    if (mark === '．' && /\p{N}/u.test(before)) continue;
    if (WIDE_MARKS.includes(mark[0] ?? '') || (IDEOGRAPH.test(before) && IDEOGRAPH.test(mask[end] ?? ''))) {
      if (open.depth === 0 && !QUOTED.test(mask.slice(end - 1, end + 5))) cuts.push(end);
    } else if (OWN_MARK.test(mark)) {
      if (mark === URDU_STOP && isAbbreviated(mask, match.index, rules)) continue;
      if (/\s/.test(mask[end] ?? '') || startsWithLetter(mask, end)) cuts.push(end);
    } else if (startsSentence(mask, end)) {
      const stop = { mask, at: match.index, end };
      if (mark !== '.' || (parts.get(match.index) ?? isEnd(stop, rules))) cuts.push(end);
    }
  }
  return cuts;
}

/** Behind everything that closes at `from`: brackets, quotation marks that are open, spaced guillemets. */
function skipClosing(mask: string, from: number, open: OpenMarks): number {
  let at = from;
  for (;;) {
    open.moveTo(at);
    const char = mask[at] ?? '';
    if (char !== '' && (CLOSES.test(char) || open.isClosedBy(char))) at += 1;
    else {
      const behind = skip(SPACE, mask, at);
      if (behind === at || !/[»›]/.test(mask[behind] ?? '') || !open.isClosedBy(mask[behind] ?? '')) return at;
      at = behind + 1;
    }
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function startsSentence(mask: string, end: number): boolean {
  const next = skip(SPACE, mask, end);
  return next > end && STARTS_SENTENCE.test(charAt(mask, skip(OPENERS, mask, next)));
}

function startsWithLetter(mask: string, at: number): boolean {
  return CAPITAL.test(charAt(mask, skip(OPENERS, mask, at)));
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

/** Each full stop of an abbreviation of several parts, `z. B.`, and whether it ends a sentence. */
function judgeParts(mask: string, rules: EndRules): ReadonlyMap<number, boolean> {
  const stops = new Map<number, boolean>();
  for (const match of mask.matchAll(rules.parts)) {
    const last = match.index + match[0].length - 1;
    for (let at = mask.indexOf('.', match.index); at < last; at = mask.indexOf('.', at + 1)) stops.set(at, false);
    stops.set(last, match.groups?.['end'] !== undefined && opensSentence(mask, last + 1, rules));
  }
  return stops;
}

interface Stop {
  readonly mask: string;
  /** Of the full stop. */
  readonly at: number;
  /** Behind what closes there. */
  readonly end: number;
}

/** Whether a full stop before a capital or a number ends a sentence, and no abbreviation or ordinal. */
function isEnd({ mask, at, end }: Stop, rules: EndRules): boolean {
  const before = mask.slice(Math.max(0, at - LOOK_BACK), at);
  const word = LAST_WORD.exec(before)?.[0];
  if (word === undefined) return !isOrdinal(before, { mask, end }, rules);
  const lower = word.toLowerCase();
  if (rules.never.has(lower)) return false;
  if (rules.rarely.has(lower)) return opensSentence(mask, end, rules);
  if (rules.counted.has(lower)) return /\p{Nd}\s*$/u.test(before.slice(0, -word.length));
  const next = charAt(mask, skip(SPACE, mask, end));
  if (/\p{N}/u.test(next)) return !rules.numbered.has(lower) && !/^\p{Ll}$/u.test(word);
  if (!CAPITAL.test(next)) return true;
  if (rules.hasOwnStop && SYLLABLE.test(word)) return false;
  if (INITIAL.test(word) && word !== 'I' && !GLUED.test(before))
    return ACRONYM.test(before) && isOpener(mask, end, rules);
  return !isOrdinal(before, { mask, end }, rules);
}

/** Whether a stop of another script than Latin belongs to an abbreviation. */
function isAbbreviated(mask: string, at: number, rules: EndRules): boolean {
  const word = LAST_WORD.exec(mask.slice(Math.max(0, at - LOOK_BACK), at))?.[0];
  return word !== undefined && rules.never.has(word);
}

/** `3. Kapitel`, `XIV. Lajos`: the stop belongs to the number, unless a word follows that opens a sentence. */
function isOrdinal(before: string, { mask, end }: { mask: string; end: number }, rules: EndRules): boolean {
  const number = rules.hasOrdinals ? ORDINAL.exec(before)?.[0] : undefined;
  if (number === undefined || (/\p{Nd}/u.test(number) && !rules.hasCapitalOrdinals)) return false;
  return !isOpener(mask, end, rules);
}

/** Whether what stands behind `end` opens a sentence: a capital, or where that tells nothing, a word that does. */
function opensSentence(mask: string, end: number, rules: EndRules): boolean {
  if (rules.hasNounCapitals) return isOpener(mask, end, rules);
  return CAPITAL.test(charAt(mask, skip(OPENERS, mask, skip(SPACE, mask, end))));
}

/** Whether the next word is known to open sentences. */
function isOpener(mask: string, end: number, { openers }: EndRules): boolean {
  const start = skip(OPENERS, mask, skip(SPACE, mask, end));
  const word = mask.slice(start, skip(FIRST_WORD, mask, start)).toLowerCase();
  return openers.has(word);
}
