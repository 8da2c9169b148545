/**
 * A command line to a program and its arguments, without a shell: nothing is expanded, nothing can be injected.
 *
 * Words are parted by white space; '…' is literal, "…" keeps all but \" and \\, and \ outside quotes keeps the next
 * character. Unquoted signs that only a shell understands are refused rather than passed on.
 */
import { ConfigError } from '../shared/errors.ts';

const WORD = /(?:'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\])+|['"\\]/g;
const PART = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)/g;

/**
 * @param values Replace `{from}` and the like inside a word, after the line has been split.
 * @throws {ConfigError}
 */
export function splitCommand(line: string, values: Readonly<Record<string, string>> = {}): [string, ...string[]] {
  const [program, ...args] = (line.match(WORD) ?? []).map((word) => readWord(word, line, values));
  if (program === undefined || program === '') throw new ConfigError('engine command: names no program');
  return [program, ...args];
}

function readWord(word: string, line: string, values: Readonly<Record<string, string>>): string {
  if (/^['"\\]$/.test(word)) throw new ConfigError(`engine command: ${word} is not closed in: ${line}`);
  let text = '';
  for (const [, single, double, escaped, plain] of word.matchAll(PART)) {
    if (plain !== undefined) assertPlain(plain, line);
    text += single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? plain ?? '';
  }
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function assertPlain(text: string, line: string): void {
  const sign = /[|&;<>`]|\$\(/.exec(text)?.[0];
  if (sign !== undefined)
    throw new ConfigError(
      `engine command: '${sign}' needs a shell, which is not used; put it in quotes or write a script: ${line}`,
    );
}
