/** What people get wrong at the command line, and what they have to be told. The folders are those of the test. */

export interface Mistake {
  /** Arguments; `CONFIG` stands for the file with the configuration. */
  readonly args: string;
  readonly config?: string;
  /** What is wrong. */
  readonly names: string;
  /** What to do. */
  readonly remedy: string;
  /** Default: 2. */
  readonly exitCode?: 1;
}

const BOOK = '--source book';
const RUN = `${BOOK} --target es=book-es`;
const PAGES = '--source a.md --target a.md --from en --to es';
const MERGE = `merge --base a.md ${PAGES}`;
const TARGET = 'targets: [{ language: es, repository: ../book-es }]\n';
const ROLE = 'arn:aws:iam::123456789012:role/amts';

/** A target with one more key. */
const targetWith = (more: string) => `targets: [{ language: es, repository: ../book-es, ${more} }]\n`;
const amazonWith = (more: string) => `${TARGET}engine: { kind: amazon-translate, region: us-west-2, ${more} }\n`;

/** A mistake in the configuration, seen by a plan, which asks least. */
const wrong = (config: string, names: string, remedy: string, command = 'plan'): Mistake => ({
  args: `${command} ${BOOK} --config CONFIG`,
  config,
  names,
  remedy,
});
const call = (args: string, names: string, remedy: string): Mistake => ({ args, names, remedy });

export const MISTAKES: Readonly<Record<string, Mistake>> = {
  // The configuration.
  'a misspelt key': wrong('target: []\n', "unknown key 'target'", "did you mean 'targets'?"),
  'an empty file': wrong('', 'no targets', "list them under 'targets:'"),
  'a list and no keys': wrong('- a\n', 'not a list', "keys such as 'targets:'"),
  'a tab': wrong(`source:\n\tlanguage: en\n${TARGET}`, 'line 2, column 1', 'Tabs are not allowed'),
  'a lonely alias': wrong(`a: *x\n${TARGET}`, 'Unresolved alias', 'write out what its aliases'),
  'a target without a language': wrong('targets: [{ repository: ../b }]\n', ':1: targets[0]', "needs 'language'"),
  'a target without a repository': wrong(
    'targets: [{ language: es, repo: x }]\n',
    'targets[0].repository',
    'owner/repo',
  ),
  'a name and no code of a language': wrong(
    'targets: [{ language: chinese, repository: ../b }]\n',
    "unknown language 'chinese'",
    'did you mean zh',
  ),
  'a language twice': wrong(TARGET.replace(']', ', { language: es, repository: ../b }]'), "target 'es'", 'keep one'),
  'the language of the source': wrong(`source: { language: es }\n${TARGET}`, "target 'es'", 'set source.language'),
  'a folder that is not there': wrong(
    'targets: [{ language: es, repository: ../none }]\n',
    '/none',
    'correct the path',
  ),
  'the source as a translation': wrong(
    'targets: [{ language: es, repository: ../book }]\n',
    'own translation',
    "give 'path'",
  ),
  'a branch that is not there': wrong(targetWith('branch: dev'), "no branch 'dev'", "'main'"),
  'a glossary that is not there': wrong(targetWith('terminology: T.md'), "'T.md'", 'correct the path'),
  'a lonely brace': wrong(
    targetWith('base: "{name}.orig{ext"'),
    'targets[0].base',
    'for example {dir}/{name}_origin{ext}',
  ),
  'an unknown word in a title': wrong(
    targetWith('pull-request: { title: "{langauge}" }'),
    'knows no {langauge}',
    'known are {source}',
  ),
  'a choice that is none': wrong(targetWith('new-pages: some'), 'targets[0].new-pages', 'one of all, listed, none'),
  'a path that leads out': {
    ...wrong(targetWith('paths: { tea.md: ../../x.md }, new-pages: none'), '../../x.md', "correct 'paths' or 'base'"),
    exitCode: 1,
  },
  'an unknown dialect': wrong(`source: { dialect: markdown }\n${TARGET}`, 'source.dialect', 'one of auto, d2l, gfm'),
  'globs that match nothing': wrong(`source: { pages: ["x/**"] }\n${TARGET}`, "'x/**'", 'folders with pages are'),
  'text for a list': wrong(`source: { pages: docs }\n${TARGET}`, 'source.pages', 'should be a list, not text'),
  'an unknown engine': wrong(`${TARGET}engine: { kind: deepl }\n`, 'engine.kind', 'has the engines memory'),
  'no program': wrong(`${TARGET}engine: { kind: command }\n`, 'no program is named', 'set engine.command', 'sync'),
  'a program in a file that was found': {
    args: 'plan --source trap --target es=book-es',
    names: 'a program to run',
    remedy: 'give --engine-command',
  },
  'a share of 95': wrong(`${TARGET}update: { keep-above: 95 }\n`, 'update.keep-above', 'should be at most 1'),
  'a price in words': wrong(
    `${TARGET}engine: { prices: { standard: fifteen } }\n`,
    'engine.prices.standard',
    'should be a number, not text',
  ),
  'no bucket': wrong(`${TARGET}engine: { kind: amazon-translate }\n`, 'engine.bucket', 'docs/amazon-setup.md', 'sync'),
  'an impossible bucket': wrong(
    amazonWith(`bucket: My_Bucket, role-arn: "${ROLE}"`),
    'engine.bucket',
    '3 to 63',
    'sync',
  ),
  'a role that is no ARN': wrong(
    amazonWith('bucket: abc, role-arn: me'),
    'engine.role-arn',
    'must read arn:aws',
    'sync',
  ),
  'a region that is none': wrong(
    `${TARGET}engine: { kind: amazon-translate, region: us-esat-1, bucket: abc, role-arn: "${ROLE}" }\n`,
    "'us-esat-1'",
    'us-east-1',
    'sync',
  ),
  'no credentials of AWS': wrong(
    amazonWith(`bucket: abc, role-arn: "${ROLE}"`),
    'AWS credentials',
    'AWS_PROFILE',
    'sync',
  ),
  'a limit on cost without prices': wrong(
    `${TARGET}engine: { kind: chat, max-cost: 1, chat: { prices: { input: 0, output: 0 } } }\n`,
    'engine.max-cost',
    'set engine.chat.prices',
  ),
  'a budget that is too small': {
    ...wrong(
      `${TARGET}engine: { kind: chat, max-characters: 1, chat: { preset: custom, base-url: "http://127.0.0.1:9/v1", model: m } }\n`,
      'max-characters is 1',
      'Nothing was sent',
      'sync',
    ),
    exitCode: 1,
  },
  'a key of the chat engine': wrong(
    `${TARGET}engine: { kind: chat, chat: { modell: x } }\n`,
    "'engine.chat.modell'",
    "'model'",
  ),
  'a configuration that is not there': call(`plan ${BOOK} --config no.yml`, 'no.yml', 'correct the path'),
  'a folder as the configuration': call(`plan ${BOOK} --config c`, '/c: is a folder', 'name a file in it'),
  // Words and flags.
  'a misspelt command': call('snyc', "'snyc'", 'Did you mean sync?'),
  'a misspelt flag': call('sync --sorce book', "'--sorce'", 'Did you mean --source?'),
  'a flag that is missing': call('sync', "'--source <place>'", 'amts <command> --help'),
  'an engine on the command line': call(`plan ${RUN} --engine deepl`, "'deepl'", 'Allowed choices are memory'),
  'a target without a language code': call(`plan ${BOOK} --target book-es`, "'book-es'", 'for example zh=../book-zh'),
  'a target with the name of a language': call(`plan ${BOOK} --target spanish=book-es`, "'spanish'", 'did you mean es'),
  'no target at all': call(`plan ${BOOK}`, 'no targets', 'give --target'),
  'a language that nobody configured': call(`plan ${RUN} --language fr`, "'fr'", 'the configuration has es'),
  'all and since': call(`plan ${RUN} --since HEAD --full`, '--full and --since', 'give one of them'),
  'a revision that is none': call(`plan ${RUN} --since nope`, "'nope'", 'fetch the whole history'),
  'pages that are none': call(`plan ${RUN} --pages nothing/*`, "'nothing/*'", 'folders with pages are'),
  'a sample of less than one': call(`evaluate ${RUN} --sample -1`, "'-1'", 'a whole number from 1'),
  'a metric that is none': call(
    'score --hypothesis a.md --reference a.md --to es --metric blue',
    "'blue'",
    'none of bleu',
  ),
  'a corpus of no languages': call('corpus --subject tea --html c --out x.tmx', '--from and --to', 'are needed'),
  'a corpus without a file': call('corpus --from en --to es --subject tea --html c', '--out', 'is needed'),
  'a part that is none': call('corpus --from en --to es --subject tea --html c --shard 5/4 --out x.tmx', '5/4', '1/4'),
  // Repositories.
  'a source that is not there': call('plan --source bok --target es=book-es', '/bok', 'correct the path'),
  'a file as the source': call('plan --source book/tea.md --target es=book-es', 'tea.md is a file', 'give the folder'),
  'no repository as the source': call('plan --source c --target es=book-es', 'is no git repository', 'clone one there'),
  'no repository as the target': call(`plan ${BOOK} --target es=c`, 'is no git repository', 'clone one there'),
  'a source without a commit': call('plan --source blank --target es=book-es', 'has no commit yet', 'commit the book'),
  'a target without a commit': call(`plan ${BOOK} --target es=blank`, "no commit on 'main'", 'commit a page first'),
  'GitHub without a token': call('plan --source tea/book --target es=book-es', 'tea/book', 'set AMTS_GITHUB_TOKEN'),
  'a clone that is not whole': call(
    'adopt --source shallow --target es=bare-es',
    'is a shallow clone',
    'git fetch --unshallow',
  ),
  'a page to accept that is none': call(`adopt ${RUN} --accept zzz/*`, "'zzz/*'", 'amts adopt without it'),
  'a book without a translation to look at': call(`init ${BOOK}`, '--target', 'for example zh=../book-zh'),
  'a source language in words': call(`init ${BOOK} --from english --target es=book-es`, "'english'", 'did you mean en'),
  // Files.
  'a page that is not there': call(`merge --base no.md ${PAGES}`, 'no.md', 'correct the path'),
  'one language on both sides': call(MERGE.replace('--to es', '--to en'), 'are both en', 'as --to'),
  'a language that is none': call(MERGE.replace('--to es', '--to klingon'), "'klingon'", 'use a code such as'),
  'a folder to write to': call(`${MERGE} --out c`, 'c: cannot be written', 'choose another place'),
  'a report where nothing can be written': call(`sync ${RUN} --report-dir a.md`, 'a.md', 'choose another place'),
  'a page that is no text': {
    ...call('inspect bin.md', 'bin.md:1: is not UTF-8', 'save it in that encoding'),
    exitCode: 1,
  },
  'a folder and a file to align': call(
    'align --source c --target a.md --from en --to es',
    '--source c',
    'two of a kind',
  ),
  'pairs of no language': call('parallel-data --target book-es --from en', 'no language', 'add --to'),
  'pairs and a document in one place': call(
    'parallel-data --target book-es --from en --to es --json',
    '--json',
    '--out FILE',
  ),
  'a glossary without terms': call(
    'terminology --glossary a.md --from en --to es',
    'no term from en to es',
    'a table row',
  ),
  'a record that is none': call(`collect ${RUN} --record bad.json`, 'bad.json', 'submit again'),
  'nothing that could be collected': call(`submit ${RUN}`, 'has no store for records', '--record FILE'),
  'translations that are no rows': call(`apply bad.json ${RUN}`, 'bad.json:1', 'should be a JSON object'),
  'a file that is no XLIFF': call(`import a.md ${RUN}`, 'this is no XML', 'export it again'),
  'corrections without an author': call(
    `review ${RUN} --apply bad.json`,
    '--author is missing',
    'give "Name <address>"',
  ),
  'servers without a contact': call(
    'corpus --from en --to es --subject tea --site https://tea.example/ --out x.tmx',
    '--contact is missing',
    'e-mail address',
  ),
  'segments that are not as many': call(
    'score --hypothesis a.md --reference b.md --to es',
    'has 3 lines',
    'line for line',
  ),
};
