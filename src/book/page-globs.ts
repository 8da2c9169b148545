/** Which files of a repository are pages. */
import picomatch from 'picomatch';
import { ConfigError } from '../shared/errors.ts';

/** Whether a path is a page. */
export type PageFilter = (path: string) => boolean;

/**
 * Make a filter of globs, read in order: each takes files in or, after `!`, out; the last that matches decides. When
 * the first glob takes out, all files are in before it.
 *
 * @throws {ConfigError} for a glob that takes too long to match.
 */
export function compileGlobs(globs: readonly string[]): PageFilter {
  const rules = globs.map((glob) => {
    const takesOut = glob.startsWith('!');
    return { takesIn: !takesOut, matches: compileGlob(takesOut ? glob.slice(1) : glob) };
  });
  const isInAtFirst = rules[0]?.takesIn === false;
  return (path) => rules.findLast(({ matches }) => matches(path))?.takesIn ?? isInAtFirst;
}

/** `*` in one name of a glob, and `**` in a glob: with one more, a name of 250 letters takes half a minute to match. */
const MOST_STARS = 3;
const MOST_DEPTHS = 3;

/**
 * Make a filter of one glob.
 *
 * @throws {ConfigError} when it has more `*` than can be matched in time.
 */
export function compileGlob(glob: string): PageFilter {
  const names = glob.split('/');
  const stars = names.map((name) => (name === '**' ? 0 : countStars(name)));
  const depths = names.filter((name) => name === '**').length;
  if (Math.max(...stars) > MOST_STARS || depths > MOST_DEPTHS)
    throw new ConfigError(
      `glob '${glob}': may have ${MOST_STARS} '*' in a name, and ${MOST_DEPTHS} '**'; write it as several`,
    );
  return picomatch(glob);
}

/** What may stand for any number of letters in a name; of a choice in braces, the most that one of it has. */
function countStars(name: string): number {
  const open: { sum: number; most: number }[] = [{ sum: 0, most: 0 }];
  for (const [sign] of name.matchAll(/\\.|\*+|\+(?=\()|[{},]/gs)) {
    const last = open.at(-1);
    if (last === undefined || sign.startsWith('\\')) continue;
    if (sign === '{') open.push({ sum: 0, most: 0 });
    else if (sign === ',' && open.length > 1) Object.assign(last, { sum: 0, most: Math.max(last.most, last.sum) });
    else if (sign === '}' && open.length > 1) {
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined) outer.sum += Math.max(last.most, last.sum);
    } else if (/[*+]/.test(sign)) last.sum += 1;
  }
  return open.reduce((sum, level) => sum + Math.max(level.most, level.sum), 0);
}
