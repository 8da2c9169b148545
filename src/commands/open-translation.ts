/** One translation of a run: where the work starts, and the pages in scope. Reads lists of files and the state only. */
import type { FileEntry, ProposalBase } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import { decodePage } from '../book/page-text.ts';
import { assertInside } from '../book/safe-path.ts';
import { type Scope, selectScope } from '../book/scope.ts';
import { parseState, STATE_PATH } from '../book/state.ts';
import type { Translation } from '../book/translated-pages.ts';
import type { OpenTarget, Run } from './open-run.ts';

export interface OpenTranslation extends OpenTarget {
  readonly base: ProposalBase;
  readonly translation: Translation;
  readonly scope: Scope;
}

/** @throws {ConfigError} when a branch or the state file cannot be read. */
export async function openTranslation(
  run: Run,
  target: OpenTarget,
  sourceFiles: ReadonlyMap<string, FileEntry>,
): Promise<OpenTranslation> {
  const { settings, book } = target;
  const proposalBranch = `amts/${run.source.name}`;
  const base = await book.readProposalBase({ targetBranch: settings.branch, proposalBranch });
  const translation = await readTranslation(target, base);
  const { source, commit, selection } = run;
  const isPage = compileGlobs(run.settings.source.pages);
  const scope = await selectScope({ source, commit, sourceFiles, isPage, translation, selection });
  return { settings, book, base, translation, scope };
}

async function readTranslation({ settings, book }: OpenTarget, { tree }: ProposalBase): Promise<Translation> {
  const files = await book.listFiles(tree);
  assertInside(STATE_PATH, files);
  const entry = files.get(STATE_PATH);
  const bytes = entry === undefined ? undefined : (await book.readBlobs([entry.blob])).get(entry.blob);
  const text = bytes === undefined ? undefined : decodePage(STATE_PATH, bytes);
  return { files, state: parseState(text, book.location), paths: settings.paths, basePattern: settings.base };
}
