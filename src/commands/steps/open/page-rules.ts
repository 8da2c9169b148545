/** What a translation's settings say of its files: which are pages, where their bases stand, which source is newer. */
import { renderBasePath } from '../../../book/page-paths.ts';
import type { Dialect } from '../../../config/choices.ts';
import type { PageLimits } from '../../../shared/page-limits.ts';
import { type Side, sideOfNewer } from '../../../shared/versions.ts';
import type { Run } from './open-run.ts';
import type { OpenTarget } from './open-target.ts';
import type { StatePlace } from './read-state.ts';

export interface PageRules extends StatePlace {
  /** Whether a file of the translation is a page. */
  isPage(path: string): boolean;
  /** Path of the base of a page; `undefined` where only the state file knows bases. */
  findBasePath(page: string): string | undefined;
  /** Of two texts of a source page, by blob, the side that has the newer one; `target` when its history tells neither. */
  findNewer(source: string, blobs: Readonly<Record<Side, string>>): Promise<Side>;
  /** Language of the translation. */
  readonly language: string;
  readonly dialect: Dialect;
  /** How large a text may be that is to be parsed. */
  readonly limits: PageLimits;
}

export function readPageRules(
  { source, commit, settings, isPage }: Run,
  { settings: target, layout, statePath }: OpenTarget,
): PageRules {
  const { base, language } = target;
  return {
    statePath,
    layout,
    isPage: (path) => {
      const page = layout.findSource(path);
      return page !== undefined && isPage(page);
    },
    findBasePath: (page) => (base === null ? undefined : renderBasePath(base, page)),
    findNewer: async (path, blobs) => {
      const history = (await source.followPage(commit, path)).map(({ blob }) => blob);
      return sideOfNewer(history, blobs);
    },
    language,
    dialect: settings.source.dialect,
    limits: settings.limits,
  };
}
