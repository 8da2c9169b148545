// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- what is read is held against what is expected
/** Every check of the doctor, seen to fail: against clones, the local GitHub, S3 and Amazon Translate. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openAwsProbe } from '../../src/adapters/aws/probe.ts';
import { probeRepository } from '../../src/adapters/github/probe.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { readAccess } from '../../src/commands/github-access.ts';
import { checkRepository, checkWorkflowToken } from '../../src/commands/steps/doctor/check-books.ts';
import { checkEngine } from '../../src/commands/steps/doctor/check-engine.ts';
import { checkWorkflows } from '../../src/commands/steps/doctor/check-workflows.ts';
import type { AwsProbe, Probes, RepositoryFacts } from '../../src/commands/steps/doctor/probes.ts';
import { tryEngine } from '../../src/commands/steps/doctor/try-engine.ts';
import { parseSettings } from '../../src/config/settings.ts';
import { createProbes } from '../../src/create-ports.ts';
import type { TrialPorts } from '../../src/engine/amazon/trial-steps.ts';
import { type CheckLine, renderDiagnosis } from '../../src/report/diagnosis.ts';
import { startAws } from '../emulators/aws/index.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA_ES, type TestBook } from '../support/book.ts';
import { startWorld } from '../support/github-world.ts';
import { serveChat } from '../support/serve-chat.ts';

const ROLE = 'arn:aws:iam::123456789012:role/amts-translate';
const RIGHT: AwsProbe = {
  identify: async () => ({ value: 'arn:aws:sts::123456789012:assumed-role/amts/run' }),
  readBucket: async () => ({ value: { region: 'us-west-2', encryption: 'AES256' } }),
  readRole: async () => ({ value: ['translate.amazonaws.com'] }),
  simulatePassing: async () => ({ value: 'allowed' }),
  readKey: async () => ({ value: 'Enabled' }),
  readUse: async () => ({ value: { jobs: 0, parallelData: 1 } }),
};
const MODELS = { address: 'https://models.example', model: 'tea-1', models: ['tea-1', 'tea-2'] };
const FREE: RepositoryFacts = {
  isArchived: false,
  noContents: undefined,
  noPullRequests: undefined,
  actionsMayPropose: undefined,
  rules: [],
};

const notAskedFor = async (): Promise<never> => {
  throw new Error('not asked for');
};
const LANGUAGES = { source: 'en', targets: ['es'] };

function makeProbes(changes: Partial<Probes> = {}): Probes {
  return {
    askRepository: async () => FREE,
    openAws: () => RIGHT,
    listModels: async () => ({ value: MODELS }),
    listLanguages: notAskedFor,
    findProgram: notAskedFor,
    openTrial: notAskedFor,
    nodeVersion: 'v24.1.0',
    now: Date.parse('2026-12-01'),
    ...changes,
  };
}

async function examine(book: TestBook, config?: string, probes: Partial<Probes> = {}) {
  if (config !== undefined) book.source.commit({ 'amts.yml': config });
  const targets = config === undefined ? book.options.targets : [];
  const options = { ...book.options, targets, engine: undefined, program: 'amts 1.2.3' };
  return doctor(options, await makePorts(), makeProbes(probes));
}

const listBad = (lines: readonly CheckLine[]) => lines.filter(({ status }) => status === 'bad');

describe('a book that is in order', () => {
  test('has no fault, and what is told can be pasted', async () => {
    const diagnosis = await examine(makeBook());
    expect(listBad(diagnosis.checks)).toEqual([]);
    const text = renderDiagnosis(diagnosis);
    expect(text[0]).toBe('amts 1.2.3, Node v24.1.0');
    expect(text.at(-1)).toMatch(/^\d+ right, 0 wrong, 0 could not be asked$/);
  });
});

const TARGET = 'targets: [{ language: es, repository: ../book-es }]\n';

describe('each check of a book fails once', () => {
  test.each([
    ['an old Node', undefined, { nodeVersion: 'v20.18.0' }, 'Node v20.18.0'],
    ['a wrong key', `${TARGET}engin: {}\n`, {}, "did you mean 'engine'?"],
    ['no page', `source: { pages: [x/*] }\n${TARGET}`, {}, 'no page'],
    ['an idle glob', `source: { pages: ["*.md", x/*] }\n${TARGET}`, {}, "'x/*': no file"],
    [
      'a path of no page',
      'targets: [{ language: es, repository: ../book-es, paths: { x/: y/ } }]\n',
      {},
      "'paths' names x/",
    ],
    [
      'a missing glossary',
      'targets: [{ language: es, repository: ../book-es, terminology: T.md }]\n',
      {},
      "'T.md' is no file",
    ],
    [
      'a branch that is not there',
      'targets: [{ language: es, repository: ../book-es, branch: dev }]\n',
      {},
      "no branch 'dev'",
    ],
    ['a folder that is not there', 'targets: [{ language: es, repository: ../none }]\n', {}, 'there is no folder'],
  ] as const)('%s', async (_, config, probes, message) => {
    const { checks } = await examine(makeBook(), config, probes);
    expect(
      listBad(checks)
        .map(({ what, remedy }) => `${what}; ${remedy}`)
        .join('\n'),
    ).toContain(message);
    expect(listBad(checks).every(({ remedy = '' }) => remedy !== '')).toBe(true);
  });

  test('pages without a base, and a rival branch', async () => {
    const book = makeBook({ target: { 'tea.md': TEA_ES, 'milk.md': MILK_ES } });
    book.target.git('branch', 'amts/other');
    const faults = listBad((await examine(book)).checks);
    expect(faults.map(({ what }) => what)).toEqual([
      'es: 0 of 2 pages have a base ({dir}/{name}_origin{ext})',
      "es: another branch of proposals, 'amts/other', beside 'amts/book'",
    ]);
  });

  test('a page that would be its own translation', async () => {
    const { checks } = await examine(makeBook(), 'targets: [{ language: es, repository: . }]\n');
    expect(listBad(checks).map(({ what }) => what)).toContainEqual(
      expect.stringContaining('would be its own translation'),
    );
  });

  test('pages of which the project itself records the base have one', async () => {
    const book = makeBook();
    const commit = book.source.git('rev-parse', 'HEAD').trim();
    const mark = (text: string) => `---\ndefault_lang_commit: ${commit}\n---\n\n${text}`;
    book.target.commit({
      'tea.md': mark(TEA_ES),
      'milk.md': mark(MILK_ES),
      'tea_origin.md': undefined,
      'milk_origin.md': undefined,
    });
    expect(listBad((await examine(book)).checks)).toEqual([]);
  });

  test('translations among the files of the source are counted as none of its pages', async () => {
    const book = makeBook();
    book.source.commit({ 'es/tea.md': TEA_ES, 'es/milk.md': MILK_ES });
    const { checks } = await examine(book, 'targets: [{ language: es, repository: ., path: "es/{path}" }]\n');
    const told = checks.map((line) => line.what);
    expect(told).toContainEqual(expect.stringContaining("book 'book': 2 pages"));
    expect(told).toContainEqual(expect.stringContaining('2 of 2 pages are translated'));
  });

  test('a history that is not whole', async () => {
    const book = makeBook();
    book.source.commit({ 'milk.md': `${MILK}\nMore.\n` });
    book.source.git('clone', '-q', '--depth', '1', `file://${book.source.folder}`, `${book.folder}/shallow`);
    const options = { ...book.options, source: 'shallow', engine: undefined, program: 'amts' };
    const { checks } = await doctor(options, await makePorts(), makeProbes());
    expect(
      listBad(checks)
        .map(({ remedy }) => remedy)
        .join(),
    ).toContain('fetch-depth: 0');
  });
});

describe('each check of a repository on GitHub fails once', () => {
  test.each([
    ['contents', { contents: 'read', pull_requests: 'write' }, 'noContents'],
    ['pull requests', { contents: 'write', pull_requests: 'read' }, 'noPullRequests'],
  ] as const)('a token that lacks %s', async (_, permissions, fault) => {
    const world = await startWorld({}, { permissions });
    await world.server.createRepository({ owner: 'acme', name: 'book-es', files: { 'tea.md': TEA_ES } });
    const facts = await probeRepository(world.github, 'acme/book-es', 'amts/book');
    const faults = (['noContents', 'noPullRequests'] as const).filter((key) => facts[key] !== undefined);
    expect(faults).toEqual([fault]);
  });

  test.each([
    ['may not', false, 'bad'],
    ['may', true, 'ok'],
  ] as const)(
    'workflows that %s open pull requests in a repository that holds its translations',
    async (_, is, status) => {
      const permissions = { contents: 'write', pull_requests: 'write', administration: 'read' } as const;
      const world = await startWorld({}, { permissions });
      const own = await world.server.createRepository({ owner: 'acme', name: 'site', files: { 'tea.md': TEA_ES } });
      own.allowActionsToOpenPulls(is);
      const facts = await probeRepository(world.github, 'acme/site', 'amts/site-es');
      expect(facts.actionsMayPropose).toBe(is);
      expect(checkWorkflowToken('es', facts)).toMatchObject({ status });
    },
  );

  test.each<[string, Partial<RepositoryFacts>, string, string]>([
    ['an archived repository', { isArchived: true }, 'is archived', 'unarchive it'],
    ['no right to write', { noContents: 'Resource not accessible' }, 'Resource not accessible', 'contents: write'],
    ['no right to propose', { noPullRequests: 'Not allowed' }, 'Not allowed', 'pull_requests: write'],
    ['a rule against the branch', { rules: ['creation'] }, 'being written: creation', 'exempt amts/**'],
  ])('%s', (_, facts, what, remedy) => {
    expect(listBad(checkRepository('es', { ...FREE, ...facts }))).toEqual([
      expect.objectContaining({ what: expect.stringContaining(what), remedy: expect.stringContaining(remedy) }),
    ]);
  });

  test('what only administrators read is no fault', async () => {
    const world = await startWorld();
    await world.server.createRepository({ owner: 'acme', name: 'site', files: { 'tea.md': TEA_ES } });
    const facts = await probeRepository(world.github, 'acme/site', 'amts/site-es');
    expect(checkWorkflowToken('es', facts)).toMatchObject({ status: 'open' });
  });

  test('a token that may do all is found right, and nothing stays', async () => {
    const world = await startWorld();
    const target = await world.server.createRepository({ owner: 'acme', name: 'book-es', files: { 'tea.md': TEA_ES } });
    const head = await target.head('main');
    expect(await probeRepository(world.github, 'acme/book-es', 'amts/book')).toEqual(FREE);
    expect(await target.head('main')).toBe(head);
    const headers = { authorization: `Bearer ${world.server.createToken()}` };
    const pulls = await fetch(`${world.server.apiUrl}/repos/acme/book-es/pulls?state=all`, { headers });
    expect(await pulls.json()).toEqual([]);
  });
});

const AMAZON = { kind: 'amazon-translate', region: 'us-west-2', bucket: 'amts-books', 'role-arn': ROLE };

async function examineEngine(changes: object, aws: Partial<AwsProbe> = {}, now = '2026-12-01') {
  const { engine } = parseSettings({
    name: 'amts.yml',
    text: TARGET.trim() + '\nengine: ' + JSON.stringify({ ...AMAZON, ...changes }),
  });
  const probes = makeProbes({ openAws: () => ({ ...RIGHT, ...aws }), now: Date.parse(now) });
  return checkEngine(engine, probes, { languages: LANGUAGES, region: undefined });
}

describe('each check of an engine fails once', () => {
  test('none where all is right', async () => {
    expect((await examineEngine({})).map(({ status }) => status)).not.toContain('bad');
  });

  test.each<[string, object, Partial<AwsProbe>, string]>([
    ['a region without batch jobs', { region: 'sa-east-1' }, {}, "not documented for 'sa-east-1'"],
    ['a region without parallel data', { region: 'us-east-2' }, {}, 'parallel data is documented for'],
    [
      'no credentials',
      {},
      { identify: async () => ({ error: 'no valid AWS credentials', isDenied: false }) },
      'no valid AWS',
    ],
    [
      'no bucket',
      {},
      { readBucket: async () => ({ error: 'there is no bucket amts-books', isDenied: false }) },
      'there is no bucket',
    ],
    [
      'a bucket elsewhere',
      {},
      { readBucket: async () => ({ value: { region: 'eu-west-1', encryption: 'AES256' } }) },
      'is in eu-west-1',
    ],
    ['no role', {}, { readRole: async () => ({ error: 'NoSuchEntity: not found', isDenied: false }) }, 'NoSuchEntity'],
    [
      'a role for another service',
      {},
      { readRole: async () => ({ value: ['ec2.amazonaws.com'] }) },
      'does not trust translate',
    ],
    [
      'a role that may not be passed',
      {},
      { simulatePassing: async () => ({ value: 'implicitDeny' }) },
      'may not be passed to Amazon Translate (implicitDeny)',
    ],
    ['a key that is off', { 'kms-key': 'alias/amts' }, { readKey: async () => ({ value: 'Disabled' }) }, 'is Disabled'],
    [
      'a key that is not there',
      { 'kms-key': 'alias/amts' },
      { readKey: async () => ({ error: 'NotFoundException: no', isDenied: false }) },
      'key alias/amts: NotFoundException',
    ],
    ['a full quota', {}, { readUse: async () => ({ value: { jobs: 0, parallelData: 1000 } }) }, '1000 resources'],
  ])('%s', async (_, changes, aws, message) => {
    expect(
      listBad(await examineEngine(changes, aws))
        .map(({ what }) => what)
        .join('\n'),
    ).toContain(message);
  });

  test('prices that are older than 90 days', async () => {
    expect(listBad(await examineEngine({}, {}, '2027-06-01')).map(({ what }) => what)).toEqual([
      'prices read on 2026-11-22, 191 days ago',
    ]);
  });

  test('what may not be asked is no fault', async () => {
    const denied = async () => ({ error: 'AccessDenied', isDenied: true }) as const;
    const aws = { readRole: denied, readUse: denied, simulatePassing: denied, readKey: denied };
    const lines = await examineEngine({ 'kms-key': 'alias/amts' }, aws);
    expect(lines.map(({ status }) => status).filter((status) => status !== 'ok')).toEqual(Array(4).fill('open'));
  });
});

describe('each check of a chat endpoint fails once', () => {
  const settings = (chat: object) =>
    parseSettings({ name: 'amts.yml', text: `${TARGET.trim()}\nengine: ${JSON.stringify({ kind: 'chat', chat })}` })
      .engine;
  const ask = async (model: string) => {
    const { listModels } = createProbes({
      log: { info() {}, warn() {}, step() {}, progress() {} },
      github: readAccess({}),
      mask() {},
      signal: new AbortController().signal,
    });
    return (
      await checkEngine(settings({ model }), makeProbes({ listModels }), {
        languages: LANGUAGES,
        region: undefined,
      })
    )[0];
  };

  test('none where the model is there', async () => {
    await serveChat({ models: ['tea-1'] });
    expect(await ask('tea-1')).toMatchObject({ status: 'ok', what: expect.stringContaining('has the model tea-1') });
  });

  test('a model that is not there, with those that are most like it', async () => {
    await serveChat({ models: ['pot', 'tea-1'] });
    expect(await ask('tea1')).toMatchObject({ status: 'bad', remedy: expect.stringMatching(/such as tea-1, pot$/) });
  });

  test('a key that is not taken', async () => {
    await serveChat({ models: ['tea-1'], key: 'other' });
    expect(await ask('tea-1')).toMatchObject({ status: 'bad', what: expect.stringContaining('does not take the key') });
  });

  test('an endpoint that is not there, and no key', async () => {
    const server = await serveChat();
    await server.stop();
    expect(await ask('tea-1')).toMatchObject({ status: 'bad', what: expect.stringContaining('ECONNREFUSED') });
    vi.stubEnv('GITHUB_TOKEN', undefined);
    vi.stubEnv('AMTS_MODELS_TOKEN', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await ask('tea-1')).toMatchObject({ status: 'bad', what: expect.stringContaining('there is no key') });
  });

  test('one without a list of models is no fault', async () => {
    await serveChat();
    expect(await ask('tea-1')).toMatchObject({ status: 'open', what: expect.stringContaining('does not list') });
  });
});

describe('the questions to AWS', () => {
  test('bucket and service, by the real clients', async () => {
    const aws = await startAws({ buckets: ['amts-books'] });
    onTestFinished(() => aws.stop());
    for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const probe = openAwsProbe('us-east-1', process.env);
    expect(await probe.readBucket('amts-books')).toMatchObject({ value: { region: 'us-east-1' } });
    expect(await probe.readBucket('amts-none')).toEqual({ error: 'there is no bucket amts-none', isDenied: false });
    expect(await probe.readUse()).toEqual({ value: { jobs: 0, parallelData: 0 } });
  });

  test('identity and role, signed; a refusal is told apart from a fault', async () => {
    const answers: Record<string, [number, string]> = {
      GetCallerIdentity: [200, '<Arn>arn:aws:iam::1:user/me</Arn>'],
      GetRole: [
        200,
        `<AssumeRolePolicyDocument>${encodeURIComponent('{"Service":"translate.amazonaws.com"}')}</AssumeRolePolicyDocument>`,
      ],
    };
    answers['SimulatePrincipalPolicy'] = [200, '<EvalDecision>implicitDeny</EvalDecision>'];
    answers['TrentService.DescribeKey'] = [200, '{"KeyMetadata":{"KeyState":"Enabled"}}'];
    const asked: string[] = [];
    const signatures: (string | undefined)[] = [];
    const server = createServer(async (request, response) => {
      signatures.push(request.headers.authorization);
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked.push(body);
      const name = request.headers['x-amz-target'] ?? new URLSearchParams(body).get('Action');
      const [status, xml] = answers[String(name)] ?? [500, ''];
      response.writeHead(status).end(xml);
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example');
    onTestFinished(() => void vi.unstubAllEnvs());
    const probe = openAwsProbe('us-east-1', {
      AWS_ENDPOINT_URL_STS: address,
      AWS_ENDPOINT_URL_IAM: address,
      AWS_ENDPOINT_URL_KMS: address,
    });
    expect(await probe.identify()).toEqual({ value: 'arn:aws:iam::1:user/me' });
    expect(await probe.readRole(ROLE)).toEqual({ value: ['translate.amazonaws.com'] });
    const session = 'arn:aws:sts::1:assumed-role/amts/run';
    expect(await probe.simulatePassing(session, ROLE)).toEqual({ value: 'implicitDeny' });
    expect(asked.at(-1)).toContain('PolicySourceArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Famts&');
    expect(await probe.readKey('alias/amts')).toEqual({ value: 'Enabled' });
    expect(asked.at(-1)).toBe('{"KeyId":"alias/amts"}');
    expect(signatures.every((signature) => signature?.startsWith('AWS4-HMAC-SHA256'))).toBe(true);
    answers['GetRole'] = [403, '<Code>AccessDenied</Code><Message>not authorized</Message>'];
    expect(await probe.readRole(ROLE)).toMatchObject({ isDenied: true });
    answers['TrentService.DescribeKey'] = [400, '{"__type":"com.amazonaws.kms#AccessDeniedException","message":"no"}'];
    expect(await probe.readKey('alias/amts')).toMatchObject({ isDenied: true });
    answers['TrentService.DescribeKey'] = [400, '{"__type":"NotFoundException","message":"no such key"}'];
    expect(await probe.readKey('alias/amts')).toMatchObject({ isDenied: false });
    answers['GetRole'] = [404, '<Code>NoSuchEntity</Code><Message>no such role</Message>'];
    expect(await probe.readRole(ROLE)).toMatchObject({ isDenied: false });
  });
});

describe('each check of a workflow fails once', () => {
  const workflow = ({
    depth = 0,
    permissions = '{ contents: read, id-token: write }',
    mode = 'sync',
    on = '{ push: {} }',
  } = {}) =>
    `on: ${on}\njobs:\n  a:\n    permissions: ${permissions}\n    steps:\n      - uses: actions/checkout@v6\n        with: { fetch-depth: ${depth} }\n      - uses: me/amts@abc\n        with: { mode: ${mode}, github-token: x }\n`;
  const check = (text: string, needs = { needsAws: true, needsModels: false }) =>
    listBad(checkWorkflows(new Map([['w.yml', text]]), needs)).map(({ remedy }) => remedy);

  test('none where all is right, and none of other workflows', () => {
    expect(check(workflow())).toEqual([]);
    expect(check('jobs: { a: { steps: [{ uses: actions/checkout@v6 }] } }')).toEqual([]);
  });

  test('the token of the workflow may not write', () => {
    const text = workflow().replace(', github-token: x', '');
    expect(check(text)).toEqual([expect.stringContaining('contents: write, pull-requests: write')]);
    const written = text.replace('contents: read', 'contents: write, pull-requests: write');
    expect(check(written)).toEqual([]);
  });

  test('GitHub Models may not be asked', () => {
    const needs = { needsAws: false, needsModels: true };
    expect(check(workflow(), needs)).toEqual([expect.stringContaining('models: read')]);
    expect(check(workflow({ permissions: '{ contents: read, models: read }' }), needs)).toEqual([]);
  });

  test.each([
    ['one commit only', workflow({ depth: 1 }), 'fetch-depth: 0'],
    ['no right to read', workflow({ permissions: '{ id-token: write }' }), 'contents: read'],
    ['no token for AWS', workflow({ permissions: '{ contents: read }' }), 'id-token: write'],
    ['nothing collects', workflow({ mode: 'collect' }), 'on: schedule'],
    ['no YAML', 'jobs: [ me/amts@abc', 'correct its YAML'],
  ])('%s', (_, text, remedy) => {
    expect(check(text)).toEqual([expect.stringContaining(remedy)]);
  });
});

describe('a trial of the engine', () => {
  const read = (engine: object) =>
    parseSettings({ name: 'amts.yml', text: `${TARGET.trim()}\nengine: ${JSON.stringify(engine)}` }).engine;
  const TRIAL = { openEngine: notAskedFor, languages: LANGUAGES, region: undefined };
  const attempt = (engine: object, agree = async (_price: string) => false) =>
    tryEngine(read(engine), { ...TRIAL, probes: { openTrial: notAskedFor }, agree });

  test('tells its price, and sends nothing without a yes', async () => {
    const prices: string[] = [];
    const lines = await attempt({ ...AMAZON }, async (price) => {
      prices.push(price);
      return false;
    });
    expect(prices).toEqual([expect.stringMatching(/amts-books.*at most \$0\.0\d\.$/)]);
    expect(lines).toMatchObject([{ status: 'open', remedy: 'nothing was sent' }]);
  });

  test('is a fault without a region, and none with an engine that has nothing to try', async () => {
    const { region: _, ...lacking } = AMAZON;
    expect(listBad(await attempt(lacking))).toHaveLength(1);
    expect(listBad(await attempt({ kind: 'memory' }))).toEqual([]);
  });

  test('a failed step and what could not be removed are faults with a remedy', async () => {
    const ports: TrialPorts = {
      call: async () => Promise.reject(new Error('AccessDenied: no')),
      put: async () => undefined,
      get: async () => undefined,
      list: async () => ['amts/try/x'],
      remove: async () => Promise.reject(new Error('AccessDenied: s3:DeleteObject')),
      now: () => 0,
      sleep: async () => undefined,
      log: () => undefined,
    };
    const probes = { openTrial: async () => ports };
    const lines = await tryEngine(read(AMAZON), { ...TRIAL, probes, agree: async () => true });
    expect(listBad(lines).map(({ what }) => what)).toEqual([
      expect.stringContaining('AccessDenied: no'),
      expect.stringContaining('could not be removed: the objects below s3://amts-books/'),
    ]);
  });
});
