/** The manners of the crawler, on a server that only exists in memory and a clock that only moves when it is waited. */
import { describe, expect, test } from 'vitest';
import type { AnswerStore, Http, HttpAnswer } from '../../src/corpus/http.ts';
import { createPoliteWeb, type PoliteOptions } from '../../src/corpus/polite-web.ts';

const HOST = 'https://own.example';
const PAGE = { status: 200, headers: { 'content-type': 'text/html', etag: '"1"' }, text: '<p>text</p>' };

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

function open(
  answers: Readonly<Record<string, Answer>>,
  options: Partial<PoliteOptions> = {},
  files = new Map<string, Uint8Array>(),
) {
  const asked: { address: string; at: number; headers: Readonly<Record<string, string>> }[] = [];
  let now = 1_000_000;
  const http: Http = {
    async request(address, headers): Promise<HttpAnswer> {
      asked.push({ address, at: now, headers });
      now += 10;
      const { status, headers: own = {}, text = '' } = answers[address] ?? { status: 404 };
      return { status, headers: own, body: new TextEncoder().encode(text), fetched: '2026-11-26T00:00:00.000Z' };
    },
  };
  const store: AnswerStore = {
    read: async (name) => files.get(name),
    write: async (name, bytes) => void files.set(name, bytes),
  };
  const clock = { now: () => now, sleep: async (ms: number) => void (now += ms) };
  const web = createPoliteWeb({
    http,
    store,
    clock,
    signal: new AbortController().signal,
    maxAgeMs: 86_400_000,
    maxRequests: 100,
    deadline: undefined,
    ownHosts: new Set(),
    hasRights: false,
    warn: () => undefined,
    ...options,
  });
  const reason = async (path: string) => {
    const fetched = await web.get(path.startsWith('http') ? path : HOST + path, 'page');
    return fetched.ok ? 'page' : fetched.reason;
  };
  return {
    web,
    asked,
    reason,
    files,
    pass: (ms: number) => (now += ms),
    addresses: () => asked.map(({ address }) => address),
  };
}

const robots = (text: string): Record<string, Answer> => ({ [`${HOST}/robots.txt`]: { status: 200, text } });
const pages = Object.fromEntries(['/a', '/b', '/c', '/d'].map((path) => [HOST + path, PAGE]));

describe('pauses', () => {
  test.each([
    ['', 1000],
    ['User-agent: *\nCrawl-delay: 7', 7000],
    ['User-agent: *\nCrawl-delay: 0.1', 1000],
  ])('with %j as robots.txt two requests are at least %i ms apart', async (text, least) => {
    const { asked, reason } = open({ ...robots(text), ...pages });
    await Promise.all(['/a', '/b', '/c'].map(reason));
    const gaps = asked.slice(2).map(({ at }, number) => at - (asked[number + 1]?.at ?? 0));
    expect(gaps).toHaveLength(3);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(least);
  });
});

describe('rules', () => {
  test('robots.txt for this program, or else for all, is obeyed', async () => {
    const { reason, addresses } = open({
      ...robots('User-agent: amts\nDisallow: /a\n\nUser-agent: *\nDisallow: /b'),
      ...pages,
    });
    expect([await reason('/a'), await reason('/b')]).toEqual(['robots', 'page']);
    expect(addresses()).not.toContain(`${HOST}/a`);
  });

  test('a robots.txt that is missing forbids nothing', async () => {
    expect(await open(pages).reason('/a')).toBe('page');
  });

  test.each([500, 503, 429])('a robots.txt with status %i forbids everything', async (status) => {
    const { reason, addresses } = open({ ...pages, [`${HOST}/robots.txt`]: { status } });
    expect(await reason('/a')).toBe('robots');
    expect(addresses()).toEqual([`${HOST}/robots.txt`]);
  });

  test('a redirect is held against the robots.txt of where it leads', async () => {
    const { reason, addresses } = open({
      ...robots('User-agent: *\nDisallow: /b'),
      ...pages,
      [`${HOST}/go`]: { status: 302, headers: { location: '/b' } },
    });
    expect(await reason('/go')).toBe('robots');
    expect(addresses()).not.toContain(`${HOST}/b`);
  });

  test('a redirect from https to http is not followed', async () => {
    const { reason } = open({ [`${HOST}/go`]: { status: 301, headers: { location: 'http://own.example/a' } } });
    expect(await reason('/go')).toBe('redirects');
  });

  test('reserved paths of tdmrep.json and a content signal are left alone, unless the user has the rights', async () => {
    const tdm = {
      [`${HOST}/.well-known/tdmrep.json`]: {
        status: 200,
        text: '[{"location":"/a*","tdm-reservation":1},{"location":"/b","tdm-reservation":0}]',
      },
    };
    const { reason } = open({ ...pages, ...tdm });
    expect([await reason('/a'), await reason('/b')]).toEqual(['tdm-reserved', 'page']);
    expect(await open({ ...pages, ...tdm }, { hasRights: true }).reason('/a')).toBe('page');
    const signal = robots('User-agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /');
    expect(await open({ ...pages, ...signal }).reason('/a')).toBe('tdm-reserved');
  });
});

describe('a host that asks for less', () => {
  test('is left alone after the second time, also by the next run of the day', async () => {
    const busy = { ...pages, [`${HOST}/a`]: { status: 429, headers: { 'retry-after': '5' } } };
    const first = open(busy);
    expect(await first.reason('/a')).toBe('host-left');
    expect(first.addresses().filter((address) => address.endsWith('/a'))).toHaveLength(2);
    expect(await first.reason('/b')).toBe('host-left');
    const second = open(busy, {}, first.files);
    expect([await second.reason('/a'), await second.reason('/b')]).toEqual(['host-left', 'host-left']);
    expect(second.asked).toEqual([]);
  });

  test('is left at once when the wait would be long', async () => {
    const { reason, addresses } = open({ [`${HOST}/a`]: { status: 503, headers: { 'retry-after': '3600' } } });
    expect(await reason('/a')).toBe('host-left');
    expect(addresses().filter((address) => address.endsWith('/a'))).toHaveLength(1);
  });
});

describe('kept answers', () => {
  test('serve the next run, and after their time are asked by their tag', async () => {
    const first = open(pages);
    await first.reason('/a');
    const again = open(pages, {}, first.files);
    expect(await again.reason('/a')).toBe('page');
    expect(again.asked).toEqual([]);
    const changed = { ...pages, [`${HOST}/a`]: { status: 304 } };
    const late = open(changed, { maxAgeMs: -1 }, first.files);
    late.pass(60_000);
    const fetched = await late.web.get(`${HOST}/a`, 'page');
    expect(fetched.ok && new TextDecoder().decode(fetched.body)).toBe('<p>text</p>');
    expect(late.asked.find(({ address }) => address === `${HOST}/a`)?.headers).toEqual({ 'if-none-match': '"1"' });
  });

  test('that were damaged are asked for again', async () => {
    const first = open(pages);
    await first.reason('/a');
    for (const [name, bytes] of first.files) first.files.set(name, bytes.subarray(0, -1));
    const again = open(pages, {}, first.files);
    expect(await again.reason('/a')).toBe('page');
    expect(again.addresses()).toContain(`${HOST}/a`);
  });
});

describe('limits', () => {
  test('requests, time and a stop end a run in order', async () => {
    const { reason, asked } = open(pages, { maxRequests: 3 });
    expect([await reason('/a'), await reason('/b')]).toEqual(['page', 'over-limit']);
    expect(asked).toHaveLength(3);
    expect(await open(pages, { deadline: 0 }).reason('/a')).toBe('over-limit');
    expect(await open(pages, { signal: AbortSignal.abort() }).reason('/a')).toBe('over-limit');
  });
});
