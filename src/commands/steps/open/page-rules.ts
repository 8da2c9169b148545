/** What a translation's settings say of its files: which are pages, where their bases stand, which source is newer. */
import { compileGlobs } from '../../../book/page-globs.ts';
import { renderBasePath, unmapPath } from '../../../book/page-paths.ts';
import type { Dialect } from '../../../config/choices.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import type { Side } from '../../../shared/versions.ts';
import type { OpenTarget, Run } from './open-run.ts';

export interface PageRules {
  /** Whether a file of the translation is a page. */
  isPage(path: string): boolean;
  /** Path of the base of a page; `undefined` where only the state file knows bases. */
  findBasePath(page: string): string | undefined;
  /** Path of the source of a page, as far as paths tell. */
  findSource(page: string): string;
  /** Of two texts of a source page, by blob, the side that has the newer one; `target` when its history tells neither. */
  findNewer(source: string, blobs: Readonly<Record<Side, string>>): Promise<Side>;
  parse(text: string): Page;
}

export function readPageRules({ source, commit, settings }: Run, { settings: target }: OpenTarget): PageRules {
  const isSourcePage = compileGlobs(settings.source.pages);
  const dialect: Dialect = settings.source.dialect;
  const { base, language, paths } = target;
  return {
    isPage: (path) => isSourcePage(unmapPath(path, paths)),
    findBasePath: (page) => (base === null ? undefined : renderBasePath(base, page)),
    findSource: (page) => unmapPath(page, paths),
    findNewer: async (path, blobs) => {
      const versions = (await source.followPage(commit, path)).map(({ blob }) => blob);
      const age = (side: Side) => (versions.includes(blobs[side]) ? versions.indexOf(blobs[side]) : Infinity);
      return age('proposal') < age('target') ? 'proposal' : 'target';
    },
    parse: (text) => parsePage(text, { language, dialect }),
  };
}
