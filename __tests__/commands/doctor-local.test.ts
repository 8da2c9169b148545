// oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- a server of a test
/** What the doctor says of engines without an account: a program, a server of one's own, and a sentence through each. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readAccess } from '../../src/commands/github-access.ts';
import { checkEngine } from '../../src/commands/steps/doctor/check-engine.ts';
import { tryEngine } from '../../src/commands/steps/doctor/try-engine.ts';
import { parseSettings } from '../../src/config/settings.ts';
import { createPorts, createProbes } from '../../src/create-ports.ts';

const LOG = { info() {}, warn() {}, step() {}, progress() {} };
const OPTIONS = { log: LOG, github: readAccess({}), mask() {}, signal: new AbortController().signal };
const LANGUAGES = { source: 'en', targets: ['es', 'zh'] };

function read(engine: object) {
  const text = `targets: [{ language: es, repository: ../book-es }]\nengine: ${JSON.stringify(engine)}`;
  return parseSettings({ name: 'amts.yml', text, isNamed: true }).engine;
}

const check = (engine: object) =>
  checkEngine(read(engine), createProbes(OPTIONS), { languages: LANGUAGES, region: undefined });

async function attempt(engine: object, agree = async (_price: string) => true) {
  const { openEngine } = await createPorts(OPTIONS);
  const trial = { probes: createProbes(OPTIONS), openEngine, languages: LANGUAGES, region: undefined, agree };
  return tryEngine(read(engine), trial);
}

/** A LibreTranslate server. @param translate What it makes of one text. */
async function serveLibreTranslate(
  pairs: Readonly<Record<string, readonly string[]>>,
  translate = (text: string) => text,
): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const answer =
      request.url === '/languages'
        ? Object.entries(pairs).map(([code, targets]) => ({ code, name: code, targets }))
        : { translatedText: readTexts(body).map(translate) };
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function readTexts(body: string): string[] {
  const request: unknown = JSON.parse(body);
  const isRequest = (value: unknown): value is { q: string[] } => typeof value === 'object' && value !== null;
  return isRequest(request) ? request.q : [];
}

/** A folder in front of PATH with a program in it. */
function installProgram(name: string, script: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'amts-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), script);
  chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test('the program of a command is looked for, and where it is not, that is a fault', async () => {
  expect(await check({ kind: 'command', command: 'amts-no-such-program -x' })).toMatchObject([
    { status: 'bad', what: 'command: there is no program amts-no-such-program in PATH' },
  ]);
  installProgram('amts-louder', '#!/bin/sh\ncat\n');
  expect(await check({ kind: 'command', command: 'amts-louder -x' })).toMatchObject([
    { status: 'ok', what: expect.stringMatching(/^command: \/.*amts-louder$/) },
  ]);
});

test('a server is asked for the languages of the book, in its own codes', async () => {
  const url = await serveLibreTranslate({ en: ['es', 'zh-Hans'] });
  const lines = await check({ kind: 'libretranslate', libretranslate: { url } });
  expect(lines).toMatchObject([{ status: 'ok', what: expect.stringContaining('has all languages') }]);
});

test('each language that the server does not have is a fault, the one of the source as well', async () => {
  const url = await serveLibreTranslate({ en: ['es'], de: [] });
  const engine = { kind: 'libretranslate', libretranslate: { url } };
  expect(await check(engine)).toMatchObject(
    [{ status: 'bad', what: `libretranslate: ${url} does not have zh (there zh-Hans)`, remedy: /es$/ }].map(
      ({ remedy, ...line }) => ({ ...line, remedy: expect.stringMatching(remedy) }),
    ),
  );
  const source = { source: 'fr', targets: ['es'] };
  const lines = await checkEngine(read(engine), createProbes(OPTIONS), { languages: source, region: undefined });
  expect(lines).toMatchObject([{ status: 'bad', what: expect.stringContaining('does not have fr') }]);
});

test('a server that is not there is a fault, with what to correct', async () => {
  const lines = await check({ kind: 'libretranslate', libretranslate: { url: 'http://127.0.0.1:9' } });
  expect(lines).toMatchObject([
    { status: 'bad', what: expect.stringContaining('cannot be reached'), remedy: expect.stringContaining('url') },
  ]);
});

test('a trial sends one sentence for each language, and shows what came back', async () => {
  const url = await serveLibreTranslate({}, (text) => text.replaceAll(/Heat|of water/g, (word) => word.toUpperCase()));
  const prices: string[] = [];
  const lines = await attempt({ kind: 'libretranslate', libretranslate: { url } }, async (price) => {
    prices.push(price);
    return true;
  });
  expect(prices).toEqual([expect.stringMatching(/libretranslate .* at most \$0\.00\.$/)]);
  expect(lines).toMatchObject([
    { status: 'ok', what: expect.stringMatching(/^tried es: HEAT <b id="t1">two cups<\/b> OF WATER/) },
    { status: 'ok', what: expect.stringMatching(/^tried zh: HEAT/) },
  ]);
});

test.each<[string, (text: string) => string, 'bad' | 'open', RegExp]>([
  ['a formula that is lost', (text) => text.replace('$80$', '80'), 'bad', /markup did not come back/],
  ['emphasis that is lost', (text) => text.replaceAll(/<\/?b[^>]*>/g, ''), 'bad', /markup did not come back/],
  ['a sentence that is not translated', (text) => text, 'open', /came back as it was/],
  ['an empty answer', () => '', 'bad', /docs\/local-engines/],
])('%s is told by a trial', async (_, translate, status, remedy) => {
  const url = await serveLibreTranslate({}, translate);
  const [line] = await attempt({ kind: 'libretranslate', libretranslate: { url } });
  expect(line).toMatchObject({ status, remedy: expect.stringMatching(remedy) });
});

test('a program that ends with a fault is told in its own words, and nothing is sent without a yes', async () => {
  installProgram('amts-broken', '#!/bin/sh\necho no such pair >&2\nexit 3\n');
  const engine = { kind: 'command', command: 'amts-broken' };
  expect((await attempt(engine))[0]).toMatchObject({
    status: 'bad',
    what: 'tried es: amts-broken: ended with exit code 3: no such pair',
  });
  expect(await attempt(engine, async () => false)).toMatchObject([{ status: 'open', remedy: 'nothing was sent' }]);
});
