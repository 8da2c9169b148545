/** What a new user does once the files are there, a line each. */
import { compileLayout } from '../../../book/layout.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { type FoundTarget, type NewTarget, nameOnGitHub, OWN_REPOSITORY } from './render-files.ts';

/** What the advice follows from, beside the translations. */
export interface Findings {
  /** Of the source, for people. */
  readonly url: string | undefined;
  /** Of the pages. */
  readonly paths: readonly string[];
  /** As `--source` names it. */
  readonly source: string;
}

/** Faults first, then the commands to run, then what only people can do: names, tokens, settings. */
export function adviseNext(
  { targets }: { readonly targets: readonly FoundTarget[] },
  { url, paths, source }: Findings,
): string[] {
  const remote = targets.filter(({ place, isOnGitHub }) => place.kind === 'folder' && isOnGitHub);
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

/** Whether every page of a source that holds its own translations would be its own translation. */
export function isPlaceLost({ language, repository, layout }: NewTarget, pages: readonly string[]): boolean {
  if (layout.place !== undefined) return false;
  const { findTarget } = compileLayout({ language, paths: layout.paths.value, pages });
  return repository === OWN_REPOSITORY && pages.every((page) => findTarget(page) === page);
}

function describeFault(target: FoundTarget, pages: readonly string[]): string[] {
  const { language } = target;
  if (!isPlaceLost(target, pages)) return [];
  return [
    `! ${language}: where the translations stand in this repository was not found: set 'path' of this target in amts.yml, for example path: "docs/{folder}/{path}" (docs/layouts.md has the common sites)`,
  ];
}

function adviseToken(targets: readonly FoundTarget[], url: string | undefined): string[] {
  const others = targets.filter(({ repository }) => repository !== OWN_REPOSITORY);
  const listNames = (chosen: readonly FoundTarget[]) => nameSome(new Set(chosen.map(({ repository }) => repository)));
  const folders = listNames(others.filter(({ isOnGitHub }) => !isOnGitHub));
  const named = listNames(others.filter(({ isOnGitHub }) => isOnGitHub));
  return [
    ...(folders === '' ? [] : [`for the workflow, name ${folders} in amts.yml as owner/repo on GitHub`]),
    ...(others.length === 0
      ? ['let workflows open pull requests: Settings > Actions > General of the repository on GitHub']
      : [
          `a token that may write contents and pull requests of ${named === '' ? 'the translations' : named}: make one at https://github.com/settings/personal-access-tokens/new, then`,
          `gh secret set TRANSLATIONS_TOKEN --repo ${url === undefined ? 'OWNER/REPO' : nameOnGitHub(url)}`,
        ]),
  ];
}
