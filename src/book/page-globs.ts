/** Which files of a repository are pages. */
import picomatch from 'picomatch';

/** Whether a path is a page. */
export type PageFilter = (path: string) => boolean;

/**
 * Make a filter of globs, read in order: each takes files in or, after `!`, out; the last that matches decides. When
 * the first glob takes out, all files are in before it.
 */
export function compileGlobs(globs: readonly string[]): PageFilter {
  const rules = globs.map((glob) => {
    const takesOut = glob.startsWith('!');
    return { takesIn: !takesOut, matches: picomatch(takesOut ? glob.slice(1) : glob) };
  });
  const isInAtFirst = rules[0]?.takesIn === false;
  return (path) => rules.findLast(({ matches }) => matches(path))?.takesIn ?? isInAtFirst;
}
