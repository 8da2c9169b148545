/**
 * What stands behind the service and gives the words. It gets pieces of prose in which everything that must survive
 * is a marker, `@@0@@`, and gives back as many pieces; markers may move.
 */
import { runProgram } from '../../../src/adapters/program.ts';

export interface Pieces {
  readonly texts: readonly string[];
  readonly from: string;
  readonly to: string;
}

export type Translator = (pieces: Pieces) => Promise<readonly string[]>;

/** A marker, by the position of what it stands for. */
export function markerOf(position: number): string {
  return `@@${position}@@`;
}

/** All markers of a text; the first group is the position. */
export const MARKER = /@@(\d+)@@/g;

const PSEUDO_PIECE = /@@\d+@@|[⟦⟧]|[\p{L}\p{N}\p{M}]+/gu;

/** Every word w becomes ⟦w⟧: reversible, whatever the languages. */
export const translatePseudo: Translator = async ({ texts }) =>
  texts.map((text) => text.replace(PSEUDO_PIECE, (piece) => (piece.startsWith('@@') ? piece : `⟦${piece}⟧`)));

/** Names that Apertium has for the languages that Debian has pairs of. */
const APERTIUM: Readonly<Record<string, string>> = { en: 'eng', es: 'spa', 'es-MX': 'spa', ca: 'cat', gl: 'glg' };
/** Stands between two pieces, on a line of its own: a process is slow to start, so all pieces go to one. */
const SEPARATOR = '@@@@';

/**
 * Apertium (`apt-get install apertium apertium-eng-spa`): gist quality, and words in another order, markers among
 * them.
 *
 * @throws {ServiceError} when it is not installed, or has no such pair of languages.
 */
export const translateApertium: Translator = async ({ texts, from, to }) => {
  if (texts.length === 0) return [];
  const pair = `${APERTIUM[from] ?? from}-${APERTIUM[to] ?? to}`;
  const input = texts.map((text) => text.replaceAll(/\s+/g, ' ')).join(`\n\n${SEPARATOR}\n\n`);
  const output = await runProgram({
    program: 'apertium',
    args: ['-u', pair],
    input,
    timeoutMs: 600_000,
    maxOutputBytes: 1e8,
  });
  const translated = output.split(SEPARATOR).map((text) => text.trim());
  if (translated.length !== texts.length)
    throw new Error(`apertium gave ${translated.length} pieces for ${texts.length}: a separator was lost`);
  return translated.map((text, at) => keepOuterSpace(texts[at] ?? '', text));
};

function keepOuterSpace(before: string, after: string): string {
  const [, start = '', end = ''] = /^(\s*)[^]*?(\s*)$/.exec(before) ?? [];
  return start + after + end;
}
