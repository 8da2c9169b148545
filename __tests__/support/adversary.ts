/**
 * An engine that does, by seed, everything that machine translation is known to do to markup (and a little more).
 *
 * It first "translates" into letters of the target's script, then damages the answer one to three times. The census behind the list: the raw machine output that the Korean,
 * Japanese and Vietnamese translations of the book were published from.
 */
import type { Engine, SegmentRequest, SegmentTranslation } from '../../src/engine/engine.ts';
import { createLocalEngine } from '../../src/engine/local.ts';
import { speakLetters } from './letters.ts';
import { createRandom, type Random } from './random.ts';

/** A part of a segment's HTML: text, a protected element, or a tag of a pair. */
interface Piece {
  readonly type: 'text' | 'atom' | 'open' | 'close';
  readonly html: string;
}

type Damage = (pieces: readonly Piece[], random: Random) => readonly Piece[];

const PIECE = /<(span) translate="no"[^>]*>[^]*?<\/span>|<\/(\w+)>|<(\w+)[^>]*>|[^<]+/g;

function readPieces(html: string): Piece[] {
  return [...html.matchAll(PIECE)].map(([raw, atom, close, open]) => ({
    type: atom === undefined ? (close === undefined ? (open === undefined ? 'text' : 'open') : 'close') : 'atom',
    html: raw,
  }));
}

function text(html: string): Piece {
  return { type: 'text', html };
}

/** Positions of the pieces of a type. */
function positions(pieces: readonly Piece[], type: Piece['type']): number[] {
  return [...pieces.keys()].filter((at) => pieces[at]?.type === type);
}

/** Change one piece of a type, chosen by chance; nothing happens when there is none. */
function changeOne(type: Piece['type'], change: (piece: Piece, random: Random) => readonly Piece[]): Damage {
  return (pieces, random) => {
    const places = positions(pieces, type);
    const at = places.length === 0 ? undefined : random.pick(places);
    const piece = at === undefined ? undefined : pieces[at];
    return at === undefined || piece === undefined ? pieces : pieces.toSpliced(at, 1, ...change(piece, random));
  };
}

/** Change the inside of one protected element. */
function changeInside(change: (inner: string, random: Random) => string): Damage {
  return changeOne('atom', ({ html }, random) => [
    { type: 'atom', html: html.replace(/>([^]*)<\/span>$/, (_, inner: string) => `>${change(inner, random)}</span>`) },
  ]);
}

/** Put something into the text, at the start, at the end, or between two words. */
function insertOne(choices: readonly string[], place: 'start' | 'end' | 'middle'): Damage {
  return (pieces, random) => {
    const piece = text(random.pick(choices));
    if (place === 'start') return [piece, ...pieces];
    if (place === 'end') return [...pieces, piece];
    return changeOne('text', ({ html }) => {
      const cut = random.below(html.length + 1);
      return isInsideReference(html, cut)
        ? [text(html), piece]
        : [text(html.slice(0, cut)), piece, text(html.slice(cut))];
    })(pieces, random);
  };
}

/** A character reference is not cut in two: that is what the service never does. */
function isInsideReference(html: string, at: number): boolean {
  return /&[#\w]*$/.test(html.slice(0, at));
}

/** Change every text piece. */
function changeText(change: (html: string, random: Random) => string): Damage {
  return (pieces, random) => pieces.map((piece) => (piece.type === 'text' ? text(change(piece.html, random)) : piece));
}

function moveOne(type: Piece['type']): Damage {
  return (pieces, random) => {
    const places = positions(pieces, type);
    if (places.length === 0) return pieces;
    const at = random.pick(places);
    const [piece, rest] = [pieces[at], pieces.toSpliced(at, 1)];
    return piece === undefined ? pieces : rest.toSpliced(random.below(rest.length + 1), 0, piece);
  };
}

const SPACES = [' ', '  ', '\u00A0', '\u3000', '\u2009', '\u200B', '\u202F', '\t', '&nbsp;'];
const LINE_STARTS = [
  '# ',
  '## ',
  '1. ',
  '2) ',
  '- ',
  '* ',
  '+ ',
  '> ',
  '| a | b |',
  '    ',
  '---',
  '===',
  '```',
  '$$',
  ':::',
  ':Text ',
  ':label:`x` ',
  '<!--',
  '[^1]: ',
  '[a]: ',
  '\uFEFF',
];
const MARKUP = [
  '*',
  '**',
  '_',
  '__',
  '$',
  '$$',
  '`',
  '``',
  '[',
  ']',
  '(',
  '![',
  '](',
  '**]',
  '[**',
  '(**',
  '~~',
  '|',
  '\\',
  '#',
  '&lt;',
  '&lt;cls&gt;',
  '&amp;',
  '&amp;lt;',
  ':numref:`fig_x`',
  ':cite:`a`',
  ':numref:',
  'https://example.org/a_b',
  '@@0@@',
  '{0}',
  '^',
  '\\(',
  '\\begin{x}',
  '&lt;br&gt;',
  '!',
];
const LEAKS = [
  'DNT_0',
  '__DNT_1__',
  '&lt;DNT_2&gt;',
  'dnt_3 DNT_3',
  '&lt;span&gt;',
  '&lt;/span&gt;',
  '\uE000',
  '\uF8FF',
];
const OWN_TAGS = [
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<i id="x">',
  '<span>',
  '</span>',
  '<!-- note -->',
  '<td>',
  '<script>1</script>',
  '<a href="#">',
  '<font color="red">',
  '<u id="t0">',
  '<span translate="no" id="t999">x</span>',
];
const CONTROLS = ['\u2028', '\u2029', '\f', '\v', '\u0000', '\u00AD', '\u200E', '\u0301', '\u0007', '\uFFFD', '\uD83D'];

const DAMAGES: Readonly<Record<string, Damage>> = {
  'drops a span': changeOne('atom', () => []),
  'doubles a span': changeOne('atom', (piece) => [piece, piece]),
  'doubles a span elsewhere': (pieces, random) => [
    ...pieces,
    ...pieces.filter(({ type }) => type === 'atom' && random.chance(0.5)),
  ],
  'moves a span': moveOne('atom'),
  'reverses the spans': (pieces) => {
    const atoms = pieces.filter(({ type }) => type === 'atom').toReversed();
    return pieces.map((piece) => (piece.type === 'atom' ? (atoms.shift() ?? piece) : piece));
  },
  'empties a span': changeInside(() => ''),
  'translates inside a span': changeInside((inner) => inner.replaceAll(/[a-z]{2,}/g, 'sombrero')),
  'changes the case inside a span': changeInside((inner) => inner.toUpperCase()),
  'breaks the role inside a span': changeInside((inner) => inner.replaceAll('`', ' ` ').replaceAll(':', ': ')),
  'puts spaces inside a span': changeInside((inner, random) => `${random.pick(SPACES)}${inner}${random.pick(SPACES)}`),
  'leaves a span without its id': changeOne('atom', ({ html }) => [
    { type: 'atom', html: html.replace(/ id="\w+"/, '') },
  ]),
  'gives a span another id': changeOne('atom', ({ html }, random) => [
    { type: 'atom', html: html.replace(/t\d+/, `t${random.below(9)}`) },
  ]),
  'leaves a span as bare text': changeOne('atom', ({ html }) => [text(html.replaceAll(/<[^>]*>/g, ''))]),
  'strips all tags': (pieces) => pieces.map(({ html }) => text(html.replaceAll(/<[^>]*>/g, ''))),
  'strips all elements': (pieces) => pieces.filter(({ type }) => type === 'text'),
  'drops an opening tag': changeOne('open', () => []),
  'drops a closing tag': changeOne('close', () => []),
  'doubles an opening tag': changeOne('open', (piece) => [piece, piece]),
  'moves an opening tag': moveOne('open'),
  'moves a closing tag': moveOne('close'),
  'nests tags wrongly': (pieces) => {
    const [first, second] = positions(pieces, 'close');
    const [a, b] = [pieces[first ?? -1], pieces[second ?? -1]];
    return first === undefined || second === undefined || a === undefined || b === undefined
      ? pieces
      : pieces.with(first, b).with(second, a);
  },
  'adds tags of its own': insertOne(OWN_TAGS, 'middle'),
  'wraps everything': (pieces) => [text('<div><p>'), ...pieces, text('</p>')],
  'adds spaces around tags': (pieces, random) =>
    pieces.flatMap((piece) =>
      piece.type === 'text' ? [piece] : [text(random.pick(SPACES)), piece, text(random.pick(SPACES))],
    ),
  'removes spaces around tags': changeText((html) => html.trim()),
  'removes all spaces': changeText((html) => html.replaceAll(/\s+/g, '')),
  'moves punctuation across tags': (pieces, random) => {
    const marks = /^\s*[.,;:!?，。；：]/;
    const at = [...pieces.keys()].findLast(
      (place) => place > 0 && marks.test(pieces[place]?.html ?? '') && random.chance(0.8),
    );
    const [before, piece] = [pieces[(at ?? 0) - 1], pieces[at ?? -1]];
    if (at === undefined || before === undefined || piece === undefined) return pieces;
    return pieces.toSpliced(
      at - 1,
      2,
      text(piece.html.trim().slice(0, 1)),
      before,
      text(piece.html.replace(marks, '')),
    );
  },
  'decodes entities': changeText((html) =>
    html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ),
  'encodes entities twice': changeText((html) => html.replaceAll('&', '&amp;')),
  'encodes letters as entities': changeText((html) =>
    html.replaceAll(/(?<![&#\w])[aeo](?!\w*;)/g, (char) => `&#${char.charCodeAt(0)};`),
  ),
  'glues sentences': changeText((html) => html.replaceAll(/([.,!?。])\s+/g, '$1')),
  'breaks lines': changeText((html, random) =>
    html.replaceAll(' ', () => random.pick([' ', '\n', '\n\n', '\r\n', '<br>'])),
  ),
  'writes Markdown at the start of a line': insertOne(LINE_STARTS, 'start'),
  'writes a line that starts a block': insertOne(
    LINE_STARTS.map((start) => `\n${start}`),
    'middle',
  ),
  'writes Markdown at the end': insertOne([...MARKUP, ' #', ' ##', '  ', '\\\n', ' {#id}'], 'end'),
  'writes Markdown in the text': insertOne(MARKUP, 'middle'),
  'writes two pieces of Markdown': (pieces, random) => {
    const insert = insertOne([random.pick(MARKUP)], 'middle');
    return insert(insert(pieces, random), random);
  },
  'leaks a placeholder': insertOne(LEAKS, 'middle'),
  'writes control characters': insertOne(CONTROLS, 'middle'),
  'writes no letter': changeText((html) => html.replaceAll(/\p{L}/gu, '1')),
  'repeats itself': (pieces) => [...pieces, text(' '), ...pieces],
  'cuts its answer short': (pieces, random) => pieces.slice(0, random.below(pieces.length + 1)),
  'answers nothing': () => [],
  'answers white space': () => [text(' \u00A0\n')],
  'answers tags only': (pieces) => pieces.filter(({ type }) => type !== 'text'),
};

/** What the adversary does to markup, by name. */
export const DAMAGE_NAMES: readonly string[] = Object.keys(DAMAGES);

/** Do one kind of damage to the HTML of a segment. @throws {RangeError} when there is no such damage. */
export function damageHtml(html: string, name: string, random: Random): string {
  const damage = DAMAGES[name];
  if (damage === undefined) throw new RangeError(`no such damage: ${name}`);
  return damage(readPieces(html), random)
    .map((piece) => piece.html)
    .join('');
}

export interface AdversaryOptions {
  readonly seed: string | number;
  readonly targetLanguage: string;
  /** Only these damages; all by default. */
  readonly only?: readonly string[];
}

/** Answers as bad as the seed has them: some damaged, some in the source language, some of another segment, some missing. */
export function answerBadly(requests: readonly SegmentRequest[], options: AdversaryOptions): SegmentTranslation[] {
  return requests.flatMap((request): SegmentTranslation[] => {
    const random = createRandom(`${options.seed}/${request.id}/${request.html.length}`);
    const answer = (html: string): SegmentTranslation => ({ id: request.id, origin: 'machine', html });
    const translated = speakLetters(request.html, options.targetLanguage);
    if (options.only !== undefined) return [answer(damageHtml(translated, random.pick(options.only), random))];
    const what = random.below(20);
    if (what === 0) return [];
    if (what === 1) return [answer(request.html)];
    if (what === 2) return [answer(random.pick(requests).html)];
    if (what === 3) return [answer(translated), { ...answer(random.pick(requests).html), id: 'unknown' }];
    let html = translated;
    for (let times = 1 + random.below(3); times > 0; times -= 1)
      html = damageHtml(html, random.pick(DAMAGE_NAMES), random);
    return [answer(html)];
  });
}

/** The adversary behind the port of engines. */
export function createAdversary(seed: string | number): Engine {
  return createLocalEngine('command', async (documents) =>
    documents.map(({ name, segments, targetLanguage }) => ({
      name,
      segments: answerBadly(segments, { seed: `${seed}/${name}`, targetLanguage }),
    })),
  );
}
