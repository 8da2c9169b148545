/** Servers that mean harm or are broken: each request ends within its limit, with its reason. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocked } from '../../src/adapters/web/addresses.ts';
import { createHttp, type HttpOptions } from '../../src/adapters/web/http.ts';
import { decodeHtml } from '../../src/corpus/charset.ts';
import type { AnswerStore } from '../../src/corpus/http.ts';
import { createPoliteWeb } from '../../src/corpus/polite-web.ts';
import type { Fetched } from '../../src/corpus/web.ts';
import { type Handler, type SiteServer, startSite } from '../support/corpus-site/server.ts';

const HTML = { 'content-type': 'text/html' };
const LIMITS = { headersMs: 400, pageMs: 900, sentBytes: 200_000, bytes: 400_000 };
const redirect =
  (location: string): Handler =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

/** Bytes without end, as fast as they are taken. */
const endless: Handler = (_, response) => {
  response.writeHead(200, HTML);
  const chunk = Buffer.alloc(65_536, 'a');
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
};

const slow: Handler = (_, response) => {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write('a'), 50);
  response.on('close', () => clearInterval(timer));
};

let busy = 0;
const HANDLERS: Readonly<Record<string, Handler>> = {
  '/endless': endless,
  '/slow': slow,
  '/silent': () => undefined,
  '/bomb': (_, response) =>
    void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
  '/broken-gzip': (_, response) =>
    void response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('not gzip at all'),
  '/loop-a': redirect('/loop-b'),
  '/loop-b': redirect('/loop-a'),
  '/far-1': redirect('/far-2'),
  '/far-2': redirect('/far-3'),
  '/far-3': redirect('/far-4'),
  '/far-4': redirect('/far-5'),
  '/far-5': redirect('/far-6'),
  '/far-6': redirect('/far-7'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/cut': (_, response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' });
    response.write('<p>half');
    setTimeout(() => response.destroy(), 20);
  },
  '/wrong-charset': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end('<p>El niño está aquí.</p>'),
  '/large': (_, response) => void response.writeHead(200, HTML).end(Buffer.alloc(5_000_000, 'a')),
  '/busy-once': (_, response) => {
    busy += 1;
    if (busy === 1) response.writeHead(503, { 'retry-after': '1' }).end();
    else response.writeHead(200, HTML).end('<p>now</p>');
  },
};

let server: SiteServer;
beforeAll(async () => {
  server = await startSite(HANDLERS);
});
afterAll(async () => server.close());

function memoryStore(): AnswerStore {
  const files = new Map<string, Uint8Array>();
  return {
    read: async (name) => files.get(name),
    write: async (name, bytes) => void files.set(name, bytes),
  };
}

function openWeb(options: Partial<HttpOptions> = {}) {
  const http = createHttp({
    userAgent: 'amts/test (+own@words.example; corpus)',
    ports: [],
    allowPrivate: new Set([server.host]),
    limits: LIMITS,
    ...options,
  });
  const waits: number[] = [];
  let now = Date.now();
  const web = createPoliteWeb({
    http,
    store: memoryStore(),
    clock: {
      now: () => now,
      sleep: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    },
    signal: new AbortController().signal,
    maxAgeMs: 1e9,
    maxRequests: 1000,
    deadline: undefined,
    ownHosts: new Set([server.host]),
    hasRights: false,
    warn: () => undefined,
  });
  return { ...web, waits, close: () => http.close() };
}

async function ask(address: string, options: Partial<HttpOptions> = {}): Promise<Fetched> {
  const web = openWeb(options);
  const fetched = await web.get(address, 'page');
  web.close();
  return fetched;
}

function reasonOf(fetched: Fetched): string {
  return fetched.ok ? 'page' : fetched.reason;
}

describe('answers', () => {
  test.each([
    ['/endless', 'too-large'],
    ['/bomb', 'too-large'],
    ['/large', 'too-large'],
    ['/slow', 'timeout'],
    ['/silent', 'timeout'],
    ['/broken-gzip', 'not-html'],
    ['/cut', 'unreachable'],
    ['/loop-a', 'redirects'],
    ['/far-1', 'redirects'],
    ['/to-metadata', 'address-refused'],
    ['/to-file', 'redirects'],
    ['/en/paper', 'not-html'],
    ['/nowhere', 'not-found'],
  ])('%s ends as %s, within its limits', async (path, reason) => {
    const start = performance.now();
    expect(reasonOf(await ask(server.base + path))).toBe(reason);
    // A bound of the guard, far above its limits: without it the test would never end.
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('a circle of redirects is left when it comes round', async () => {
    const before = server.requests.length;
    await ask(`${server.base}/loop-a`);
    const loops = server.requests.slice(before).filter(({ path }) => path.startsWith('/loop'));
    expect(loops.map(({ path }) => path)).toEqual(['/loop-a', '/loop-b']);
  });

  test('a page in another encoding than its header says is read as what it is', async () => {
    const fetched = await ask(`${server.base}/wrong-charset`);
    expect(fetched.ok && decodeHtml(fetched.body, fetched.headers)).toContain('El niño está aquí.');
  });
});

describe('addresses', () => {
  const public4 = { address: '93.184.216.34', family: 4 };
  const loopback = { address: '127.0.0.1', family: 4 };

  test.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/',
    'http://192.168.0.1/',
    'http://user:secret@own.example/',
    'http://own.example:22/',
    'ftp://own.example/',
  ])('%s is refused without a request', async (address) => {
    const before = server.requests.length;
    const fetched = await ask(address, { resolve: async () => [public4] });
    expect(reasonOf(fetched)).toBe('address-refused');
    expect(server.requests.length).toBe(before);
  });

  const inner = (resolve: HttpOptions['resolve']) => {
    const http = createHttp({
      userAgent: 'x',
      ports: [server.port],
      allowPrivate: new Set(),
      limits: LIMITS,
      ...(resolve === undefined ? {} : { resolve }),
    });
    return async () => {
      const address = `http://inner.example:${server.port}/en/`;
      const answer = await http.request(address, {}, new AbortController().signal);
      http.close();
      return 'reason' in answer ? answer.reason : 'page';
    };
  };

  test.each([[[loopback]], [[public4, loopback]], [[{ address: 'fe80::1', family: 6 }]]])(
    'a name with the addresses %j is not connected to',
    async (answers) => {
      const before = server.requests.length;
      expect(await inner(async () => answers)()).toBe('address-refused');
      expect(server.requests.length).toBe(before);
    },
  );

  test('a name is resolved once for a request, so that it cannot be another one when it is connected to', async () => {
    let asked = 0;
    const before = server.requests.length;
    const rebinding = inner(async () => {
      asked += 1;
      // 192.0.2.1 is documentation only, and blocked like the other.
      return asked % 2 === 1 ? [{ address: '192.0.2.1', family: 4 }] : [loopback];
    });
    expect([await rebinding(), await rebinding()]).toEqual(['address-refused', 'address-refused']);
    expect(asked).toBe(2);
    expect(server.requests.length).toBe(before);
  });

  test.each([
    ['127.0.0.1', 200],
    // The server does not listen there: a socket that asked for the name itself would find it.
    ['127.0.0.2', 'unreachable'],
  ])('the socket is given the address that was checked, %s, and asks for no name itself', async (address, expected) => {
    const http = createHttp({
      userAgent: 'x',
      ports: [],
      allowPrivate: new Set([`localhost:${server.port}`]),
      limits: LIMITS,
      resolve: async () => [{ address, family: 4 }],
    });
    const answer = await http.request(`http://localhost:${server.port}/en/`, {}, new AbortController().signal);
    expect('status' in answer ? answer.status : answer.reason).toBe(expected);
    http.close();
  });

  test('a server of the tests is asked only where it is allowed', async () => {
    const fetched = await ask(`${server.base}/en/decision-trees`, { allowPrivate: new Set() });
    expect(reasonOf(fetched)).toBe('address-refused');
    expect(reasonOf(await ask(`${server.base}/en/decision-trees`))).toBe('page');
  });

  test.each([
    ['8.8.8.8', false],
    ['2606:4700::1111', false],
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['::ffff:127.0.0.1', true],
    ['::127.0.0.1', true],
    ['64:ff9b::7f00:1', true],
    ['fd00::1', true],
    ['not an address', true],
  ])('%s is blocked: %s', (address, blocked) => {
    expect(isBlocked(address)).toBe(blocked);
  });
});

describe('manners', () => {
  test('a host that is busy once is asked again after the time it names', async () => {
    const web = openWeb();
    const fetched = await web.get(`${server.base}/busy-once`, 'page');
    expect(fetched.ok).toBe(true);
    expect(web.waits).toContain(1000);
    web.close();
  });
});
