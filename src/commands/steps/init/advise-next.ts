/** What a new user does once the files are there, a line each. */
import { isAbsolute } from 'node:path';
import { compileLayout } from '../../../book/layout.ts';
import { type FoundTarget, type NewTarget, nameOnGitHub } from './render-files.ts';

export interface Findings {
  /** Of the source, for people. */
  readonly url: string | undefined;
  /** Of the pages. */
  readonly paths: readonly string[];
  /** As `--source` names it. */
  readonly source: string;
}

export function adviseNext(
  { targets }: { readonly targets: readonly FoundTarget[] },
  { url, paths, source }: Findings,
): string[] {
  const remote = targets.filter(({ repository, place }) => place.kind === 'folder' && isNamed(repository));
  const clones = remote.map(({ language, written }) => ` --target ${language}=${written}`).join('');
  const isTranslated = targets.some(({ layout }) => layout.translated > 0);
  return [
    ...targets.flatMap((target) => describeFault(target, paths)),
    'look at the files, commit each in its repository, then:',
    `amts doctor --source ${source}${clones}   # what is still missing`,
    ...(isTranslated
      ? [`amts adopt --source ${source}${clones} --dry-run   # what each translated page was made from`]
      : []),
    `amts plan --source ${source}${clones}   # what a run would do and send`,
    ...adviseToken(targets, url),
  ];
}

const isNamed = (repository: string) => repository !== '.' && !repository.startsWith('../') && !isAbsolute(repository);

/** Whether every page of a source that holds its own translations would be its own translation. */
export function isPlaceLost({ language, repository, layout }: NewTarget, pages: readonly string[]): boolean {
  const { findTarget } = compileLayout({ language, paths: layout.paths.value, pages });
  return repository === '.' && pages.every((page) => findTarget(page) === page);
}

function describeFault(target: FoundTarget, pages: readonly string[]): string[] {
  const { language } = target;
  if (!isPlaceLost(target, pages)) return [];
  return [
    `! ${language}: where the translations stand in this repository was not found: set 'path' of this target in amts.yml, for example path: "docs/{folder}/{path}" (docs/layouts.md has the common sites)`,
  ];
}

function adviseToken(targets: readonly FoundTarget[], url: string | undefined): string[] {
  const names = targets.map(({ repository }) => repository);
  const folders = names.filter((name) => name !== '.' && !isNamed(name));
  const others = names.filter(isNamed);
  return [
    ...(folders.length === 0
      ? []
      : [`for the workflow, name ${[...new Set(folders)].join(', ')} in amts.yml as owner/repo on GitHub`]),
    ...(names.every((name) => name === '.')
      ? ['let workflows open pull requests: Settings > Actions > General of the repository on GitHub']
      : [
          `a token that may write contents and pull requests of ${[...new Set(others)].join(', ') || 'the translations'}: make one at https://github.com/settings/personal-access-tokens/new, then`,
          `gh secret set TRANSLATIONS_TOKEN --repo ${url === undefined ? 'OWNER/REPO' : nameOnGitHub(url)}`,
        ]),
  ];
}
