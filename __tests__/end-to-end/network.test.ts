/**
 * Every kind of request that a run makes, to GitHub, to S3 and to Amazon Translate, meets every kind of trouble on its
 * way: the run ends well, or says what to do, and the next one ends well; what is proposed and what is billed is the
 * same as without.
 *
 * Each request meets some of the kinds, and each kind some of the requests; `RUNS=all` tries all of them.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ports } from '../../src/commands/ports.ts';
import { sync } from '../../src/commands/sync.ts';
import { createPorts } from '../../src/create-ports.ts';
import { type Fault as AwsFault, expiredCredentials, internalError, throttled } from '../emulators/aws/faults.ts';
import { type LocalAws, startAws } from '../emulators/aws/index.ts';
import { ServiceAnswerError } from '../emulators/aws/service-error.ts';
import { type Fault, type LocalGitHub, type RepositoryHandle, startGitHub } from '../emulators/github/index.ts';
import { isPull } from '../emulators/github/state.ts';
import { makeFolder } from '../support/repositories.ts';
import { listTranslation, OVEN, SOURCE } from './book.ts';
import { AMAZON } from './world.ts';

// Waits between two requests are short: no service is far away.
await import('../support/quick-waits.ts');

const PUSH = {
  'oven.md': OVEN.replace('Open the door', 'Let the stone rest before you bake. Open the door'),
  'new.md': '# Tools\n\nA brush is enough.\n',
};

let github: LocalGitHub;
let aws: LocalAws;
let token: string;
let sites = 0;

beforeAll(async () => {
  [github, aws] = await Promise.all([startGitHub(), startAws()]);
  token = github.createToken();
  for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([github.stop(), aws.stop()]);
});

/** A book of its own, and what became of it. */
interface Site {
  readonly owner: string;
  /** @returns Failures; none for a run that ended well. */
  run(): Promise<readonly string[]>;
  /** What is to be the same, whatever happened on the way. */
  read(): Promise<unknown>;
}

async function openSite(): Promise<Site> {
  sites += 1;
  const [owner, book] = [`bakery${sites}`, `bread${sites}`];
  await aws.store.createBucket(`amts-${book}`);
  const config = `targets:\n  - { language: es, repository: ${owner}/es, pull-request: { labels: [translation] } }\n${AMAZON.replace('amts-bread', `amts-${book}`)}`;
  const source = await github.createRepository({ owner, name: book, files: { ...SOURCE, 'amts.yml': config } });
  const target = await github.createRepository({ owner, name: 'es', files: listTranslation('es') });
  await source.commit(PUSH, { by: 'author' });
  const billed = aws.billed().total;
  const folder = makeFolder();
  const options = { folder, source: `${owner}/${book}`, targets: [], full: false, pages: [] };
  return {
    owner,
    run: async () => {
      const ports = await openPorts();
      try {
        const { report } = await sync({ ...options, engine: undefined, dryRun: false, reportDir: 'report' }, ports);
        const pages = report.languages.flatMap((language) => language.pages);
        const refused = (report.refused ?? []).map(({ reason }) => reason);
        return [...pages.flatMap(({ status, reason = '' }) => (status === 'failed' ? [reason] : [])), ...refused];
      } catch (error) {
        return [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
      }
    },
    read: async () => {
      aws.clock.advance(1000);
      return { ...(await readProposal(target)), billed: aws.billed().total - billed };
    },
  };
}

function openPorts(): Promise<Ports> {
  const ignore = (): void => undefined;
  const log = { step: ignore, info: ignore, warn: ignore, progress: ignore };
  const access = { auth: { kind: 'token', token }, apiUrl: github.apiUrl } as const;
  return createPorts({ log, github: access, signal: new AbortController().signal });
}

async function readProposal(target: RepositoryHandle): Promise<object> {
  const [branch = ''] = target.repository.issues.filter(isPull).map(({ pull }) => pull.headRef);
  const paths = (await target.list('main')).filter((path) => !path.startsWith('.amts/'));
  const files = await Promise.all(['new.md', ...paths].map((path) => target.read('amts/' + branch.slice(5), path)));
  const pulls = target.repository.issues.filter(isPull);
  return {
    files,
    pulls: pulls.map(({ state, labels }) => [state, labels.length]),
    comments: pulls
      .flatMap(({ pull }) => pull.reviews.flatMap((review) => review.comments))
      .map(({ path, body }) => `${path} ${body}`)
      .toSorted(),
  };
}

const LIMIT = { status: 403, message: 'API rate limit exceeded', headers: { 'retry-after': '1' } };
const ON_GITHUB: Readonly<Record<string, NonNullable<Fault['answer']>>> = {
  'a connection that breaks before': { kind: 'lost-request' },
  'a connection that breaks after': { kind: 'lost-answer' },
  'an answer that is cut': { kind: 'cut' },
  'an answer that is slow': { kind: 'slow', ms: 200 },
  'a 502': { kind: 'status', status: 502, message: 'Bad Gateway' },
  'a rate limit': { kind: 'status', ...LIMIT },
  'a 429': { kind: 'status', status: 429, message: 'Too many requests', headers: { 'retry-after': '1' } },
  'a secondary limit': { kind: 'secondary-limit', retryAfterSeconds: 1 },
  'a token that has ended': { kind: 'status', status: 401, message: 'Bad credentials' },
};

const slowDown = (operation: string): AwsFault => ({
  kind: 'answer',
  operation,
  error: new ServiceAnswerError('SlowDown', 'Please reduce your request rate.', { status: 503 }),
});
const wire =
  (how: Extract<AwsFault, { kind: 'wire' }>['how']) =>
  (operation: string): AwsFault => ({ kind: 'wire', operation, how });
const ON_AWS: Readonly<Record<string, (operation: string) => AwsFault>> = {
  'a connection that breaks before': wire('lost-request'),
  'a connection that breaks after': wire('lost-answer'),
  'an answer that is cut': wire('cut'),
  'an answer that is slow': wire('slow'),
  'a 502 of a proxy': wire('gateway'),
  throttling: throttled,
  'a request to slow down': slowDown,
  'an internal error': internalError,
  'credentials that have ended': expiredCredentials,
};

/** Of all pairs those that one of the kinds in turn falls upon. */
function choose<Kind>(calls: readonly string[], kinds: readonly Kind[]): (readonly [string, Kind])[] {
  const isAll = process.env['RUNS'] === 'all';
  return calls.flatMap((call, at) =>
    kinds.filter((_, kind) => isAll || (kind + at) % kinds.length === 0).map((kind) => [call, kind] as const),
  );
}

let counts = { cases: 0, first: 0 };

/** A failure says what it is about or what to do, and the next run makes it good. */
async function expectRecovery(site: Site, expected: unknown, label: string): Promise<void> {
  const failures = await site.run();
  counts = { cases: counts.cases + 1, first: counts.first + (failures.length === 0 ? 1 : 0) };
  for (const failure of failures) {
    expect(failure, `after ${label}`).not.toMatch(/unexpected error|TypeError|SyntaxError/);
    expect(failure, `after ${label}`).toMatch(/run again|next run|token|credentials|retr|cannot|translate:|s3:/);
  }
  aws.faults.clear();
  const later = failures.length > 0 ? await site.run() : [];
  expect(later, `after ${label}`).toEqual([]);
  expect(await site.read(), `after ${label}`).toEqual(expected);
}

/** Requests to GitHub by kind: ids and names aside. */
function nameCall({ method, path }: { readonly method: string; readonly path: string }, owner: string): string {
  return `${method} ${path
    .replace(/\?.*$/, '')
    .replaceAll(owner, 'OWNER')
    .replaceAll(/bread\d+/g, 'BOOK')
    .replaceAll(/[\da-f]{40}/g, 'ID')
    .replaceAll(/\/\d+/g, '/N')}`;
}

// It takes half an hour.
const isAsked = process.env['RUNS'] !== undefined;

describe.runIf(isAsked)('trouble on the way (runs with RUNS=all)', { timeout: 3_600_000 }, () => {
  test('to GitHub, at every kind of request, once', async () => {
    const whole = await openSite();
    github.exchanges.splice(0);
    expect(await whole.run()).toEqual([]);
    const calls = [...new Set(github.exchanges.map((exchange) => nameCall(exchange, whole.owner)))];
    const expected = await whole.read();
    expect(calls.length).toBeGreaterThan(8);
    for (const [call, [name, answer]] of choose(calls, Object.entries(ON_GITHUB))) {
      // oxlint-disable no-await-in-loop -- the bill is that of one run at a time
      const site = await openSite();
      let isHit = false;
      const [method = '', path = ''] = call.split(' ');
      const place = {
        test: (found: string) => !isHit && nameCall({ method, path: found }, site.owner).split(' ')[1] === path,
      };
      const hits = github.addFault({
        method,
        path: place,
        before: () => void (isHit = true),
        answer,
      });
      await expectRecovery(site, expected, `${name} at ${call}`);
      expect(hits(), `${name} at ${call}`).toBe(1);
    }
  });

  test('to S3 and Amazon Translate, at every operation, once', async () => {
    const whole = await openSite();
    aws.requests.clear();
    expect(await whole.run()).toEqual([]);
    const calls = [...new Set(aws.requests.all().map(({ operation }) => operation))];
    const expected = await whole.read();
    expect(calls.length).toBeGreaterThan(8);
    for (const [call, [name, fault]] of choose(calls, Object.entries(ON_AWS))) {
      const site = await openSite();
      aws.faults.add(fault(call));
      await expectRecovery(site, expected, `${name} at ${call}`);
    }
  });

  test('without an end is told with what to do, and the next run ends well', async () => {
    const whole = await openSite();
    expect(await whole.run()).toEqual([]);
    const expected = await whole.read();
    for (const [call, fault] of [
      ['GetObject', wire('cut')],
      ['PutObject', slowDown],
      ['StartTextTranslationJob', wire('lost-answer')],
      ['DescribeTextTranslationJob', wire('gateway')],
    ] as const) {
      const site = await openSite();
      aws.faults.add(fault(call), 200);
      await expectRecovery(site, expected, `${call} without an end`);
    }
  });
});

afterAll(() => {
  if (process.env['RUNS'] !== undefined)
    process.stdout.write(`${counts.cases} faults, ${counts.first} of them passed by the first run\n`);
});
