/** What `--accept` says: which guesses are taken though they are not sure, and where a person names the revision. */
import { type CandidateRevision } from '../../../base/guess-base.ts';
import { compileGlobs, type PageFilter } from '../../../book/page-globs.ts';
import { ConfigError } from '../../../shared/errors.ts';

interface PagePlace {
  readonly source: string;
  readonly target: string;
}

export interface Acceptance {
  /** The revision that a person takes for a page; `undefined` where nobody has spoken. */
  readonly choose: (
    page: PagePlace,
    candidates: readonly CandidateRevision[],
    base: CandidateRevision,
  ) => CandidateRevision | undefined;
  /** What was said and met no page; to be asked when all are done. */
  listIdle(): readonly string[];
}

interface Word {
  readonly text: string;
  readonly matches: PageFilter;
  readonly revision: string | undefined;
  isUsed: boolean;
}

/** @param words `GLOB`, or `GLOB=REVISION` with at least seven digits of a commit; globs of source or target pages. */
export function readAcceptance(words: readonly string[]): Acceptance {
  const parsed = words.map((text): Word => {
    const [, glob = text, revision] = /^(.+)=([\da-f]{7,40})$/.exec(text) ?? [];
    return { text, matches: compileGlobs([glob]), revision, isUsed: false };
  });
  return {
    choose: ({ source, target }, candidates, base) => {
      const word = parsed.findLast(({ matches }) => matches(target) || matches(source));
      if (word === undefined) return undefined;
      word.isUsed = true;
      const { revision } = word;
      if (revision === undefined) return base;
      const found = candidates.find(({ commit }) => commit.startsWith(revision));
      if (found !== undefined) return found;
      const known = candidates.map(({ commit }) => commit.slice(0, 10)).join(', ');
      throw new ConfigError(
        `--accept: ${target} has no version in ${revision}; the revisions of its source are ${known}`,
      );
    },
    listIdle: () => parsed.filter(({ isUsed }) => !isUsed).map(({ text }) => text),
  };
}
