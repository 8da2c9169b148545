/**
 * The example book as git repositories: `examples/book` to a source of two commits and one repository for each
 * translation. Names, dates and settings are fixed, so that the same files give the same commits on every machine.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = fileURLToPath(new URL('../../examples/book', import.meta.url));

export const LANGUAGES = ['es', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Folder names, beside each other; `amts.yml` relies on them. */
export const SOURCE_NAME = 'book';

/** Folder name of a translation. */
export function nameTarget(language: string): string {
  return `${SOURCE_NAME}-${language}`;
}

/** Folder names of all repositories. */
export const NAMES: readonly string[] = [SOURCE_NAME, ...LANGUAGES.map(nameTarget)];

/** Make the repositories of the example in a folder: `book` with the push in it, `book-es` and `book-zh` without. */
export function makeBooks(folder: string): void {
  const source = join(folder, SOURCE_NAME);
  initialise(source);
  cpSync(join(EXAMPLE, 'source', 'before'), source, { recursive: true });
  cpSync(join(EXAMPLE, 'amts.yml'), join(source, 'amts.yml'));
  commitAll(source, { message: 'First edition', date: '2024-03-01T12:00:00Z' });
  for (const language of LANGUAGES) {
    const target = join(folder, nameTarget(language));
    initialise(target);
    cpSync(join(EXAMPLE, language), target, { recursive: true });
    commitAll(target, { message: 'Translate the first edition', date: '2024-04-01T12:00:00Z' });
  }
  replacePages(source);
  commitAll(source, { message: 'Second edition', date: '2024-05-01T12:00:00Z' });
}

/** What the author changes after the second edition. */
const THIRD_EDITION = [
  { page: 'chapter_water/temperature.md', from: '$k \\approx 0.0223$', to: '$k \\approx 0.02231$' },
  {
    page: 'chapter_tasting/blind-tasting.md',
    from: 'prove little, for one guesser in four gets that far.\n',
    to: 'prove little, for one guesser in four gets that far.\n* Ask for a second round before you believe the first.\n',
  },
] as const;

/** A second push: a digit more in a formula, and a new list item. */
export function pushAgain(folder: string): void {
  const source = join(folder, SOURCE_NAME);
  for (const { page, from, to } of THIRD_EDITION) {
    const path = join(source, page);
    writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), from, to));
  }
  commitAll(source, { message: 'Third edition', date: '2024-06-01T12:00:00Z' });
}

/** @throws when the text does not have it just once. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`the page should have this once: ${from}`);
  return text.replace(from, () => to);
}

function initialise(folder: string): void {
  mkdirSync(folder, { recursive: true });
  runGit(folder, ['init', '-q', '-b', 'main']);
}

/** The push: everything but the configuration is as in `source/after`. */
function replacePages(source: string): void {
  for (const name of readdirSync(source))
    if (name !== '.git' && name !== 'amts.yml') rmSync(join(source, name), { recursive: true });
  cpSync(join(EXAMPLE, 'source', 'after'), source, { recursive: true });
}

function commitAll(folder: string, { message, date }: { message: string; date: string }): void {
  runGit(folder, ['add', '-A']);
  runGit(folder, ['commit', '-q', '-m', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

/** Run git in a folder, apart from the settings of the machine and of a caller that is itself run by git. */
export function runGit(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], {
    env: {
      ...Object.fromEntries(own),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Tea Writer',
      GIT_AUTHOR_EMAIL: 'writer@example.org',
      GIT_COMMITTER_NAME: 'Tea Writer',
      GIT_COMMITTER_EMAIL: 'writer@example.org',
      ...env,
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}
