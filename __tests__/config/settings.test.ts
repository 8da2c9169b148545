import { describe, expect, test } from 'vitest';
import { compileGlobs } from '../../src/book/page-globs.ts';
import { parseTargetOverride } from '../../src/config/overrides.ts';
import { completeSettings } from '../../src/config/schema.ts';
import { parseEngine, parseSettings } from '../../src/config/settings.ts';
import { ConfigError } from '../../src/shared/errors.ts';

const MINIMAL = 'targets:\n  - language: zh\n    repository: ../book-zh\n';

function parse(text: string) {
  return parseSettings({ name: 'amts.yml', text, isNamed: true });
}

describe('settings', () => {
  test('have a default for everything but the targets', () => {
    expect(parse(MINIMAL)).toEqual({
      source: {
        language: 'en',
        dialect: 'auto',
        macros: {},
        options: { protect: [], proseFences: [], frontMatter: [], attributes: [] },
      },
      targets: [
        {
          language: 'zh',
          repository: '../book-zh',
          folder: 'zh',
          paths: {},
          newPages: 'all',
          listedPages: [],
          style: {},
          keepTerms: [],
          pullRequest: { reviewers: [], teamReviewers: [], assignees: [], labels: [], draft: false, language: 'en' },
        },
      ],
      engine: {
        kind: 'memory',
        anyRegion: false,
        environment: [],
        timeoutSeconds: 600,
        chat: {
          preset: 'github',
          structured: 'auto',
          examples: 5,
          limits: {},
          batch: false,
          prices: { input: 0, cachedInput: 0, output: 0 },
        },
        libretranslate: { url: 'http://127.0.0.1:5000' },
        prefix: 'amts/',
        parallelData: 'sentence',
        parallelDataFiles: [],
        realtimeBelow: 0,
        maxWaitMinutes: 300,
        onCancel: 'stop',
        prices: { standard: 15, parallelData: 60, read: '2026-11-22' },
      },
      limits: {
        pageBytes: 1_000_000,
        lineBytes: 400_000,
        nesting: 100,
        underlines: 1000,
        glossaryBytes: 1_000_000,
        answerGrowth: 10,
        memory: 640,
      },
      update: { keepAbove: 0.95, pinHeadingIds: false },
      commit: { author: 'AMTS <amts@users.noreply.github.com>' },
    });
  });

  test('say how new text is set and which words stay', () => {
    const settings =
      parse(`${MINIMAL}    style: { punctuation: full-width, latin-space: true, sentence-per-line: true, quotes: ["「", "」"] }
    keep-terms: [NumPy]
`);
    expect(settings.targets[0]).toMatchObject({
      style: { punctuation: 'full-width', latinSpace: ' ', separator: '\n', quotes: ['「', '」'] },
      keepTerms: ['NumPy'],
    });
  });

  test('say where Amazon Translate works, and how far a run may go', () => {
    const { engine } = parse(`${MINIMAL}engine:
  kind: amazon-translate
  region: us-west-2
  bucket: book-bucket
  role-arn: arn:aws:iam::111122223333:role/amts-translate
  parallel-data: paragraph
  prices: { standard: 16, read: 2026-11-01 }
  max-characters: 2000000
  max-cost: 50
  on-cancel: keep`);
    expect(engine).toMatchObject({
      kind: 'amazon-translate',
      region: 'us-west-2',
      bucket: 'book-bucket',
      roleArn: 'arn:aws:iam::111122223333:role/amts-translate',
      parallelData: 'paragraph',
      prices: { standard: 16, parallelData: 60, read: '2026-11-01' },
      maxCharacters: 2_000_000,
      maxCost: 50,
      onCancel: 'keep',
    });
  });

  test('are read from the keys of the file', () => {
    const settings = parse(`${MINIMAL}    base: null
    pull-request: { team-reviewers: [zh], language: zh }
update: { keep-above: 0.9 }
engine: { kind: command, command: cat, timeout-seconds: 5, environment: [MT_KEY] }`);
    expect(settings.targets[0]).toMatchObject({ base: null, pullRequest: { teamReviewers: ['zh'], language: 'zh' } });
    expect(settings.update.keepAbove).toBe(0.9);
    expect(settings.engine).toMatchObject({
      kind: 'command',
      command: 'cat',
      timeoutSeconds: 5,
      environment: ['MT_KEY'],
    });
  });

  test('tell several languages in one entry, with the names of their folders', () => {
    const one = (entry: string) =>
      parse(`targets: [{ repository: ., path: "{folder}/{path}", ${entry} }]`).targets.map(({ language, folder }) => [
        language,
        folder,
      ]);
    expect(one('languages: { zh: zh-cn, ja: ja }')).toEqual([
      ['zh', 'zh-cn'],
      ['ja', 'ja'],
    ]);
    expect(one('languages: [zh, ja]')).toEqual([
      ['zh', 'zh'],
      ['ja', 'ja'],
    ]);
    expect(one('language: zh, folder: zh-cn')).toEqual([['zh', 'zh-cn']]);
  });

  test('take one language of several from the command line', () => {
    const file = {
      name: 'amts.yml',
      text: 'targets: [{ repository: a/b, languages: { zh: zh-cn, ja: ja }, keep-terms: [x] }]',
    };
    const { targets } = parseSettings(file, { targets: [{ language: 'zh', repository: '../book' }] });
    expect(targets).toMatchObject([{ language: 'zh', folder: 'zh-cn', repository: '../book', keepTerms: ['x'] }]);
  });

  test('take in what a dialect writes pages in', () => {
    const { pages } = completeSettings(parse(`${MINIMAL}source: { dialect: gfm }`), 'gfm').source;
    const isPage = compileGlobs(pages);
    const files = ['a.md', 'b/c.mdx', 'd.qmd', 'e.Rmd', 'f.markdown', 'README.md', 'a_origin.mdx', 'g.rst'];
    expect(files.filter(isPage)).toEqual(['a.md', 'b/c.mdx', 'd.qmd', 'e.Rmd', 'f.markdown']);
  });

  test.each([
    ['no language', 'repository: a/b', "needs 'language' for one language, or 'languages' for several"],
    ['both', 'language: zh, languages: [ja], repository: a/b', "needs 'language' for one language"],
    ['one folder for several', 'languages: [ja, zh], folder: x, repository: a/b', "'folder' is for one language"],
    ['a language twice', 'languages: [ja, ja], repository: a/b', "target 'ja': is listed twice"],
    [
      'a language that there is not',
      'languages: { jp: jp }, repository: a/b',
      "unknown language 'jp': did you mean ja",
    ],
    ['a path without a page', 'language: zh, repository: a/b, path: zh/', 'must hold {path} or {name}'],
    ['a part that no path has', 'language: zh, repository: a/b, path: "{lang}/{path}"', 'knows no {lang}; known are'],
    [
      'a part that a key does not tell',
      'language: zh, repository: a/b, paths: { a/: "b/{name}/" }',
      "'b/{name}/' holds {name}, which 'a/' does not",
    ],
    [
      'a list that is missing',
      'language: zh, repository: a/b, new-pages: listed',
      "'new-pages: listed' and 'listed-pages' go together",
    ],
    ['a folder of several parts', 'language: zh, folder: a/b, repository: a/b', 'must be the name of one folder'],
  ])('refuse a target with %s', (_, entry, message) => {
    expect(() => parse(`targets: [{ ${entry} }]`)).toThrow(message);
  });

  test('take templates for the pull request, braces of other kinds as they are', () => {
    const templates = { title: 'Sync {source} {1} {}', body: '{intro} ${x^{2}}$ {how-to}' };
    const yaml = `${MINIMAL}    pull-request: ${JSON.stringify(templates)}`;
    expect(parse(yaml).targets[0]?.pullRequest).toMatchObject(templates);
  });

  test.each(['amazon-translate', 'amazon-translate-realtime'])('refuse a language that %s does not know', (kind) => {
    const engine = `engine: { kind: ${kind}, bucket: a-bucket, role-arn: 'arn:aws:iam::111122223333:role/amts-translate' }`;
    const basque = MINIMAL.replace('zh', 'eu');
    expect(() => parse(`${basque}${engine}`)).toThrow(`engine ${kind}: Amazon Translate does not know Basque (eu)`);
    expect(parse(basque).targets[0]?.language).toBe('eu');
    expect(parse(`${MINIMAL}${engine}`).engine.kind).toBe(kind);
  });

  test.each([
    ['an unknown key', `${MINIMAL}sources: {}`, "amts.yml:4: unknown key 'sources': did you mean 'source'?"],
    [
      'an unknown key deep inside',
      `${MINIMAL}    bass: x`,
      "amts.yml:4: unknown key 'targets[0].bass': did you mean 'base'?",
    ],
    [
      'a key that nothing is near',
      `${MINIMAL}update: { zebra: 1 }`,
      "unknown key 'update.zebra': known here: keep-above",
    ],
    [
      'an unknown language',
      MINIMAL.replace('zh', 'cn'),
      "amts.yml:2: targets[0].language: unknown language 'cn': did you mean zh",
    ],
    [
      'an unknown engine',
      `${MINIMAL}engine: { kind: deepl }`,
      'engine.kind: this version has the engines memory, pseudo, command, chat, libretranslate, amazon-translate',
    ],
    [
      'a limit of cost without prices',
      `${MINIMAL}engine: { kind: chat, max-cost: 1 }`,
      'engine.max-cost: needs the prices of the model; set engine.chat.prices',
    ],
    [
      'Amazon Translate without a bucket',
      `${MINIMAL}engine: { kind: amazon-translate }`,
      'engine.bucket and engine.role-arn are missing',
    ],
    [
      'Amazon Translate at once without a bucket',
      `${MINIMAL}engine: { kind: amazon-translate-realtime }`,
      'engine.bucket is missing',
    ],
    [
      'a number out of range',
      `${MINIMAL}update: { keep-above: 95 }`,
      'amts.yml:4: update.keep-above: should be at most 1',
    ],
    ['no targets', 'source: { language: en }', 'no targets: list them'],
    ['a file without keys', 'targets', "should hold keys such as 'targets:'"],
    ['bad YAML', 'targets: [', 'amts.yml: Flow sequence'],
    [
      'the language of the source as a target',
      MINIMAL.replace('zh', 'en'),
      "target 'en': is the language of the source",
    ],
    ['a language that is listed twice', MINIMAL + MINIMAL.replace('targets:\n', ''), "target 'zh': is listed twice"],
    ['the engine command without a program', `${MINIMAL}engine: { kind: command }`, 'no program is named'],
    ['a program for an engine that takes none', `${MINIMAL}engine: { command: cat }`, 'takes no command'],
    ['a variable that holds a token', `${MINIMAL}engine: { environment: [GITHUB_TOKEN] }`, 'meant for AMTS alone'],
    ['a variable that is none', `${MINIMAL}engine: { environment: ["A=b"] }`, 'must be the name of a variable'],
    ['an author without an address', `${MINIMAL}commit: { author: Ann }`, 'must read Name <address>'],
    [
      'a title with an unknown placeholder',
      `${MINIMAL}    pull-request: { title: "{book} at {commit}" }`,
      'amts.yml:4: targets[0].pull-request.title: knows no {book}; known are {source}, {commit}',
    ],
    [
      'a body with unknown placeholders',
      `${MINIMAL}    pull-request: { body: "{table} {tabel} {x}" }`,
      'knows no {tabel}, {x}; known are {source}',
    ],
    ['a base without a name', `${MINIMAL}    base: origin.md`, 'a pattern with {name}'],
  ])('refuse %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(ConfigError);
    expect(() => parse(text)).toThrow(message);
  });

  test('tell every mistake at once', () => {
    const text = `${MINIMAL}sources: {}\nupdate: { keep: 1 }`;
    expect(() => parse(text)).toThrow("'sources': did you mean 'source'?");
    expect(() => parse(text)).toThrow("'update.keep': did you mean 'keep-above'?");
  });

  test('say in which line a key stands, also when its value or its neighbours stand in others', () => {
    const text = `${MINIMAL}    branch: 7\nupdate:\n  keep-above:\n    95\nengine:\n  kind: memory\n  prefix: x\n`;
    expect(() => parse(text)).toThrow(
      /^amts\.yml:4: targets\[0\]\.branch: .*\namts\.yml:10: engine\.prefix: .*\namts\.yml:6: update\.keep-above: .*$/,
    );
    expect(() => parse('update: {}')).toThrow(/^amts\.yml: no targets/);
    expect(() => parseSettings(undefined, { engine: 'memory' })).toThrow(/^no targets/);
  });

  test('let targets of the command line win, each with what the file says of its language', () => {
    const file = { name: 'amts.yml', text: `${MINIMAL}    branch: release\n  - { language: es, repository: x }\n` };
    const { targets } = parseSettings(file, { targets: [{ language: 'zh', repository: '/elsewhere' }] });
    expect(targets).toEqual([expect.objectContaining({ language: 'zh', repository: '/elsewhere', branch: 'release' })]);
  });

  test('take of the file what it says of that language, and of no other', () => {
    const text = `${MINIMAL}    branch: release\n  - { language: es, repository: x, branch: ramas }\n`;
    const file = { name: 'amts.yml', text };
    const override = (language: string) => ({ targets: [{ language, repository: '/elsewhere' }] });
    expect(parseSettings(file, override('es')).targets).toMatchObject([{ language: 'es', branch: 'ramas' }]);
    expect(parseSettings(file, override('fr')).targets[0]).not.toHaveProperty('branch');
    expect(parseSettings(file, { targets: [] }).targets.map(({ language }) => language)).toEqual(['zh', 'es']);
  });

  test('let variables of the command line win, and the rest of the engine stand', () => {
    const text = `${MINIMAL}engine: { kind: command, command: cat, environment: [A], timeout-seconds: 7 }`;
    const { engine } = parseSettings({ name: 'amts.yml', text, isNamed: true }, { engineEnvironment: ['B'] });
    expect(engine).toMatchObject({ kind: 'command', command: 'cat', environment: ['B'], timeoutSeconds: 7 });
  });

  test('let the engine of the command line win', () => {
    const file = { name: 'amts.yml', text: `${MINIMAL}engine: { kind: command, command: cat }`, isNamed: true };
    expect(parseSettings(file, { engine: 'pseudo' }).engine).toMatchObject({ kind: 'pseudo', command: undefined });
    expect(parseSettings(file, { engineCommand: 'rev' }).engine).toMatchObject({ kind: 'command', command: 'rev' });
    expect(parseSettings(file, { engine: 'command' }).engine.command).toBe('cat');
  });

  test('need no file', () => {
    expect(parseSettings(undefined, { targets: [{ language: 'ja', repository: '.' }] }).targets).toHaveLength(1);
    expect(() => parseSettings(undefined)).toThrow('give --target LANGUAGE=FOLDER');
  });
});

describe('a configuration that was found, not named', () => {
  const found = (engine: string) => ({ name: 'amts.yml', text: `${MINIMAL}engine: ${engine}` });
  const RUNS = found('{ kind: command, command: "./evil.sh x" }');

  test('runs nothing, and says what to pass', () => {
    expect(() => parseSettings(RUNS)).toThrow(ConfigError);
    expect(() => parseSettings(RUNS)).toThrow(
      /^amts\.yml: names a program to run, ".\/evil\.sh x", which counts only .* give --engine-command .* --config/,
    );
    expect(() => parseSettings(RUNS, { engine: 'command' })).toThrow('names a program to run');
    expect(() => parseSettings(RUNS, { targets: [{ language: 'zh', repository: '.' }] })).toThrow('names a program');
  });

  test('hands no variable to the program that is named elsewhere', () => {
    const file = found('{ environment: [MT_KEY] }');
    expect(() => parseSettings(file, { engineCommand: 'cat' })).toThrow(
      /^amts\.yml: names which variables the program of the engine gets, .* give --engine-environment /,
    );
    expect(parseSettings(found('{ environment: [] }'), { engineCommand: 'cat' }).engine.environment).toEqual([]);
    const own = { engineCommand: 'cat', engineEnvironment: ['MY_KEY'] };
    expect(parseSettings(file, own).engine.environment).toEqual(['MY_KEY']);
  });

  test('does not stand in the way of a program that is named, or of another engine', () => {
    expect(parseSettings(RUNS, { engineCommand: 'cat' }).engine.command).toBe('cat');
    expect(parseSettings(RUNS, { engine: 'memory' }).engine.command).toBeUndefined();
    expect(parseSettings({ ...RUNS, isNamed: true }).engine.command).toBe('./evil.sh x');
  });
});

describe('engine flags', () => {
  test('a program means the engine that runs it', () => {
    expect(parseEngine({ engineCommand: 'cat' })).toMatchObject({ kind: 'command', command: 'cat' });
    expect(parseEngine({})).toMatchObject({ kind: 'memory' });
    expect(() => parseEngine({ engine: 'memory', engineCommand: 'cat' })).toThrow('takes no command');
    expect(() => parseEngine({ engine: 'deepl' })).toThrow('--engine: this version has the engines');
  });
});

describe('a target of the command line', () => {
  test('reads LANGUAGE=FOLDER; the folder may hold anything', () => {
    expect(parseTargetOverride(' zh = a=b/c d ', '--target')).toEqual({ language: 'zh', repository: 'a=b/c d' });
  });

  test.each([
    ['book-zh', "--target: 'book-zh' should read LANGUAGE=FOLDER"],
    ['=x', 'should read LANGUAGE=FOLDER'],
    ['zh=', 'should read LANGUAGE=FOLDER'],
    ['xx=book', "--target: unknown language 'xx'"],
  ])('refuses %s', (text, message) => {
    expect(() => parseTargetOverride(text, '--target')).toThrow(message);
  });
});

describe('what cannot be, is told with what to do', () => {
  const read = (text: string) => () => parseSettings({ name: 'amts.yml', text });
  const targets = 'targets:\n  - { language: es, repository: ../es }\n';
  const engine = (line: string) => `${targets}engine: { kind: pseudo, ${line} }\n`;

  test('aliases that stand for billions', () => {
    const letters = Array.from('abcdefghi');
    const lines = letters.map((letter, at) => {
      const item = at === 0 ? 'x' : `*${letters[at - 1] ?? ''}`;
      return `${letter}: &${letter} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
    });
    expect(read(`${lines.join('\n')}\n${targets}`)).toThrow(ConfigError);
    expect(read(`${lines.join('\n')}\n${targets}`)).toThrow(/^amts\.yml: .*alias/i);
  });

  test.each(['127.0.0.1:9443/#', 'x@host/?', 'evil.example#', 'us-west', 'US-WEST-2', '-'])('region %s', (region) => {
    expect(read(engine(`region: "${region}"`))).toThrow(/engine\.region: must be the name of an AWS region/);
  });

  test.each(['a/b', 'A_b', 'x@host?', '..', 'ab', 'a..b', 'a'.repeat(64), 'a-'])('bucket %s', (bucket) => {
    expect(read(engine(`bucket: "${bucket}"`))).toThrow(/engine\.bucket: must be the name of an S3 bucket/);
  });

  test.each(['us-west-2', 'us-gov-east-1', 'cn-north-1', 'ap-southeast-4'])('but region %s is one', (region) => {
    expect(read(engine(`region: ${region}`))().engine.region).toBe(region);
  });

  test.each(['my-amts-bucket', 'a.b.c', '123'])('but bucket %s is one', (bucket) => {
    expect(read(engine(`bucket: "${bucket}"`))().engine.bucket).toBe(bucket);
  });
});
