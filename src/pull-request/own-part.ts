/**
 * The body of a pull request as text of people around a part of ours. Our part stands between two marks, and marks
 * inside it tell its pages apart; all marks are HTML comments on a line of their own, which text of pages never is.
 */

const BEGIN = '<!-- amts:begin -->';
const END = '<!-- amts:end -->';
const PAGE = /^<!-- amts:page (".*") -->$/;

export interface BodyParts {
  readonly before: string;
  /** Absent when the marks are gone, or never were there. */
  readonly own?: string;
  readonly after: string;
}

/** Find our part. Where its end is gone, everything below its begin is ours. */
export function splitBody(body: string): BodyParts {
  const lines = normaliseLines(body).split('\n');
  const begin = lines.indexOf(BEGIN);
  if (begin === -1) return { before: lines.join('\n').trim(), after: '' };
  const found = lines.lastIndexOf(END);
  const end = found > begin ? found : lines.length;
  const slice = (from: number, to: number) => lines.slice(from, to).join('\n').trim();
  return { before: slice(0, begin), own: slice(begin + 1, end), after: slice(end + 1, lines.length) };
}

/** Put our part in the place of the one before; below the text of people when there was none. */
export function joinBody({ before, after }: BodyParts, own: string): string {
  const parts = [before, `${BEGIN}\n${own}\n${END}`, after].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

/** Put a mark at the end of our part. */
export function insertMark(body: string, mark: string): string {
  const lines = body.split('\n');
  const end = lines.lastIndexOf(END);
  return end === -1 ? body : lines.toSpliced(end, 0, mark).join('\n');
}

/** What a body weighs that our part is not yet in. */
export function measureRest({ before, after }: BodyParts): number {
  return joinBody({ before, after }, '').length;
}

/** GitHub gives back what was edited in a browser with other ends of lines. */
export function normaliseLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The mark in front of what is told of a page. */
export function renderPageMark(path: string): string {
  return `<!-- amts:page ${escapeHidden(path)} -->`;
}

/** What our part tells of each page below its heading, by path. */
export function readPageTexts(own: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of own.split('\n')) {
    const path = readPageMark(line);
    if (path !== undefined) texts.set(path, (lines = []));
    else if (isMark(line) || line.startsWith('## ')) lines = [];
    else lines.push(line);
  }
  return new Map([...texts].map(([path, [, ...below]]) => [path, below.join('\n').trim()] as const));
}

function isMark(line: string): boolean {
  return line.startsWith('<!-- amts:') && line.endsWith(' -->');
}

function readPageMark(line: string): string | undefined {
  const [, json] = PAGE.exec(line) ?? [];
  if (json === undefined) return undefined;
  const path = parseHidden(json);
  return typeof path === 'string' ? path : undefined;
}

/** JSON that neither ends a comment nor holds what GitHub would take for a mention or a reference (`#1`, `GH-1`). */
export function escapeHidden(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>#@&`]|(?<=gh)-|[\u2028-\u202E\u2066-\u2069]/gi,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @returns `undefined` for what is no JSON: a person has edited it. */
export function parseHidden(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
