/** What was found out to the files that a new user needs: a commented configuration, and a workflow. */
import type { DialectName } from '../../../config/choices.ts';
import type { Detected } from '../../../config/detect-dialect.ts';
import type { RepositoryPlace } from '../../ports.ts';
import type { Layout } from './detect-layout.ts';

export interface NewTarget {
  readonly language: string;
  readonly repository: string;
  readonly layout: Layout;
}

/** A translation that was looked at. */
export interface FoundTarget extends NewTarget {
  readonly place: RepositoryPlace;
  /** Whether `repository` is a name there, which a workflow can reach. */
  readonly isOnGitHub: boolean;
  /** As `--target` names it. */
  readonly written: string;
}

export interface NewConfig {
  readonly language: string;
  readonly pages: Detected<readonly string[]>;
  readonly dialect: Detected<DialectName>;
  readonly targets: readonly NewTarget[];
  readonly withAws: boolean;
}

/** As `amts.yml` names the repository of the source. */
export const OWN_REPOSITORY = '.';

/** Where editors find the schema; OWNER as in all examples. */
const SCHEMA = 'https://raw.githubusercontent.com/OWNER/amts/main/docs/amts.schema.json';

/** The text of `amts.yml`; each comment says why a value is what it is. */
export function renderConfig({ language, pages, dialect, targets, withAws }: NewConfig): string {
  return `${[
    `# yaml-language-server: $schema=${SCHEMA}`,
    'source:',
    `  language: ${language}`,
    `  # ${pages.why}`,
    `  pages: ${JSON.stringify(pages.value)}`,
    `  # ${dialect.why}`,
    `  dialect: ${dialect.value}`,
    'targets:',
    ...targets.flatMap(renderTarget),
    ...(withAws ? AWS : MEMORY),
  ].join('\n')}\n`;
}

function renderTarget({ language, repository, layout }: NewTarget): string[] {
  const { base, place, paths, terminology } = layout;
  const map = Object.entries(paths.value).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`);
  return [
    `  - language: ${language}`,
    `    repository: ${JSON.stringify(repository)}`,
    ...renderPlace(language, layout),
    ...(base === undefined
      ? []
      : [`    # what each page was translated from: ${base.why}`, `    base: ${JSON.stringify(base.value)}`]),
    ...(map.length === 0
      ? []
      : [...(place === undefined ? [`    # ${paths.why}`] : []), `    paths: { ${map.join(', ')} }`]),
    ...(terminology === undefined
      ? []
      : [`    # ${terminology.why}`, `    terminology: ${JSON.stringify(terminology.value)}`]),
    `    pull-request: { labels: [translation], language: ${language} }`,
  ];
}

/** A site with several languages shows a page of the source where a translation has none. */
function renderPlace(language: string, { place, translated, pages }: Layout): string[] {
  if (place === undefined) return [];
  const { folder, path } = place.value;
  const isPartial = translated < MOST * pages;
  return [
    `    # ${place.why}`,
    ...(folder === language ? [] : [`    folder: ${folder}`]),
    ...(path === undefined ? [] : [`    path: ${JSON.stringify(path)}`]),
    ...(isPartial
      ? [`    # ${translated} of ${pages} pages are translated; all proposes the others too`, '    new-pages: none']
      : []),
  ];
}

/** With a smaller share of translated pages a project lives with a partial translation. */
const MOST = 0.5;

const MEMORY = [
  'engine:',
  "  # memory sends nothing anywhere: it takes the closest of the book's own translations, and leaves the rest to people;",
  '  # command, chat, libretranslate and amazon-translate translate by machine',
  '  kind: memory',
];

const AWS = [
  'engine:',
  '  kind: amazon-translate',
  '  region: us-west-2',
  '  # both are outputs of infra/, see docs/amazon-setup.md',
  '  bucket: fill-in-the-bucket',
  '  role-arn: arn:aws:iam::000000000000:role/fill-in-the-role',
  '  # a run that would cost more stops before anything is sent',
  '  max-cost: 20',
];

/** The workflow of the source repository. */
export function renderWorkflow({ pages, targets, withAws }: Pick<NewConfig, 'pages' | 'targets' | 'withAws'>): string {
  const paths = pages.value.filter((glob) => !glob.startsWith('!'));
  const own = targets.filter(({ repository }) => repository === OWN_REPOSITORY);
  const isOwn = own.length > 0 && own.length === targets.length;
  const translations = own.flatMap(({ layout }) => layout.place?.value.own ?? []).map((glob) => `!${glob}`);
  return `${[
    '# Replace OWNER by the place of this action. A tag may be moved: who wants to have looked at what gets the tokens names',
    '# the full id of a commit instead of v1.',
    'name: Translations',
    'on:',
    '  push:',
    '    branches: [main]',
    `    paths: ${JSON.stringify([...paths, ...translations, 'amts.yml'])}`,
    '  workflow_dispatch:',
    'permissions: {}',
    'jobs:',
    '  sync:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 350',
    '    permissions:',
    ...(isOwn ? ['      contents: write', '      pull-requests: write'] : ['      contents: read']),
    ...(withAws ? ['      id-token: write # for Amazon Web Services'] : []),
    '    concurrency:',
    '      group: translations',
    '    steps:',
    '      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
    '        with:',
    '          fetch-depth: 0 # what a page was translated from is found in the whole history',
    '          persist-credentials: false',
    ...(withAws
      ? [
          '      - uses: aws-actions/configure-aws-credentials@8df5847569e6427dd6c4fb1cf565c83acfa8afa7 # v6.0.0',
          '        with:',
          '          role-to-assume: ${{ vars.AMTS_ROLE }}',
          '          aws-region: us-west-2',
          '          role-duration-seconds: 21600',
        ]
      : []),
    '      - uses: OWNER/amts@v1',
    ...(isOwn ? [] : ['        with:', '          github-token: ${{ secrets.TRANSLATIONS_TOKEN }}']),
  ].join('\n')}\n`;
}

/** The line of `.gitattributes` that folds bases in a pull request. */
export function renderAttributes(base: string): string {
  return `${nameBases(base)} linguist-generated`;
}

/** Names of the bases that stand beside pages, as a glob. */
export function nameBases(base: string): string {
  return base
    .slice(base.lastIndexOf('/') + 1)
    .replace('{name}', '*')
    .replace('{ext}', '.md');
}

/** `owner/repo` of an address such as `https://github.com/owner/repo`. */
export function nameOnGitHub(url: string): string {
  return url.split('/').slice(-2).join('/');
}
