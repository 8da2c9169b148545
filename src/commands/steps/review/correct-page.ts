/**
 * The corrections of one page to what the page becomes: those that damage it are refused by name, the others are merged
 * with what was committed since the page was read. Where both changed a sentence, what was committed stands, and it is
 * told.
 */
import { alignPages } from '../../../align/pages.ts';
import { CHECK_RULES, checkPage, newFindings } from '../../../check/check.ts';
import type { Finding } from '../../../check/finding.ts';
import type { Page } from '../../../markdown/page.ts';
import { mergeLines, mergeTranslations } from '../../../update/join/merge-translations.ts';
import type { CorrectedPage, Correction } from './read-corrections.ts';

export interface CorrectInput {
  readonly page: CorrectedPage;
  /** The page as it is now. */
  readonly now: string;
  /** The source that it follows; `undefined` when it is not known, and nothing can be checked. */
  readonly source: Page | undefined;
  readonly parse: (text: string) => Page;
}

export interface CorrectedText {
  /** The page as it becomes. */
  readonly text: string;
  readonly taken: number;
  /** One for each correction that is not taken, with its line and the reason. */
  readonly refused: readonly string[];
}

/** Correct a page. */
export function correctPage(input: CorrectInput): CorrectedText {
  const { page, now, parse } = input;
  const { sound, refused } = sortOut(input);
  const base = page.text;
  const proposal = applyEdits(base, sound);
  const versions = { base, proposal, target: now };
  const whole = mergeLines(versions);
  if (whole !== undefined) return { text: whole, taken: sound.length, refused };
  const pages = { base: parse(base), proposal: parse(proposal), target: parse(now) };
  const { text, clashes } = mergeTranslations(pages, { delivered: {}, newer: 'target' });
  const lost = clashes.filter(({ kept }) => kept === 'target');
  const told = lost.map(
    ({ line, other }) => `${page.path}:${line}: was changed meanwhile, which stands; not taken: ${other}`,
  );
  return { text, taken: Math.max(0, sound.length - lost.length), refused: [...refused, ...told] };
}

/** Corrections that leave the page whole, and those that do not; each is looked at alone only where that is needed. */
function sortOut({ page, source, parse }: CorrectInput): { sound: readonly Correction[]; refused: readonly string[] } {
  const { path, text, edits } = page;
  if (source === undefined)
    return {
      sound: [],
      refused: edits.map(
        (edit) => `${place(page, edit)}: the source of ${path} is not known, so that it cannot be checked`,
      ),
    };
  const before = check(source, parse(text));
  const findDamage = (list: readonly Correction[]) =>
    newFindings(before, check(source, parse(applyEdits(text, list)))).filter(isError);
  if (findDamage(edits).length === 0) return { sound: edits, refused: [] };
  const judged = edits.map((edit) => ({ edit, damage: findDamage([edit]) }));
  const sound = judged.filter(({ damage }) => damage.length === 0).map(({ edit }) => edit);
  const refused = judged
    .filter(({ damage }) => damage.length > 0)
    .map(
      ({ edit, damage }) =>
        `${place(page, edit)}: ${damage.map(({ message }) => message).join('; ')}; not taken: ${edit.after}`,
    );
  const together = findDamage(sound);
  if (together.length === 0) return { sound, refused };
  const reason = together.map(({ message }) => message).join('; ');
  return {
    sound: [],
    refused: [...refused, ...sound.map((edit) => `${place(page, edit)}: with the others: ${reason}`)],
  };
}

function check(source: Page, page: Page): Finding[] {
  return checkPage(source, page, { alignment: alignPages(source, page), dialect: source.dialect });
}

function isError({ rule }: Finding): boolean {
  return CHECK_RULES.find(({ name }) => name === rule)?.severity === 'error';
}

function applyEdits(text: string, edits: readonly Correction[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, after } of edits) {
    result += text.slice(at, start) + after;
    at = end;
  }
  return result + text.slice(at);
}

function place({ path, text }: CorrectedPage, { start }: Correction): string {
  return `${path}:${text.slice(0, start).split('\n').length}`;
}
