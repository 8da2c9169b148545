/**
 * What a host says to robots: robots.txt (RFC 9309, read 2026-11-26) and the TDM Reservation Protocol
 * (`/.well-known/tdmrep.json`, W3C community group, 2024-05-10). Both are read once, before the first page.
 */
import robotsParser from 'robots-parser';
import type { HttpAnswer } from './http.ts';
import type { PageReason, Refused } from './web.ts';

/** The name that robots.txt calls this program by. */
export const ROBOT = 'amts';

export interface HostRules {
  /** Between two requests, in milliseconds; 0 when the host names none. */
  readonly delayMs: number;
  findFault(address: string, hasRights: boolean): Fault | undefined;
}

interface Fault {
  readonly reason: PageReason;
  readonly detail?: string;
}

/** What is used of the package. */
interface Robots {
  isAllowed(address: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
}

/** The types of the package promise a default export; its code, which is CommonJS, is the function itself. */
function isParser(value: unknown): value is (address: string, text: string) => Robots {
  return typeof value === 'function';
}

function parseRobots(file: string, text: string): Robots {
  if (!isParser(robotsParser)) throw new Error('robots-parser is no function');
  return robotsParser(file, text);
}

type Ask = (address: string) => Promise<HttpAnswer | Refused>;

/** The least that a program must read of a robots.txt, and the most that this one does. */
const MOST_ROBOTS_BYTES = 500 * 1024;
const MOST_REDIRECTS = 5;

/** Read the rules of the host of an address; what is in doubt is forbidden. */
export async function createHostRules(address: string, ask: Ask): Promise<HostRules> {
  const file = new URL('/robots.txt', address).href;
  const robots = await readRobots(file, ask);
  if (typeof robots !== 'string') return { delayMs: 0, findFault: () => robots };
  const parsed = parseRobots(file, robots);
  const reserved = await readReservations(new URL('/.well-known/tdmrep.json', address).href, ask);
  const isSignalled = /^[ \t]*content-signal\s*:.*\bai-train\s*=\s*no\b/im.test(robots);
  return {
    delayMs: (parsed.getCrawlDelay(ROBOT) ?? 0) * 1000,
    findFault(page, hasRights) {
      if (parsed.isAllowed(page, ROBOT) === false) return { reason: 'robots' };
      if (hasRights) return undefined;
      const isReserved = isSignalled || reserved.some((pattern) => pattern.test(new URL(page).pathname));
      return isReserved ? { reason: 'tdm-reserved' } : undefined;
    },
  };
}

/** RFC 9309, 2.3.1: no file is no rule; a server that fails may have one, so everything is forbidden. */
async function readRobots(file: string, ask: Ask): Promise<string | Fault> {
  const answer = await follow(file, ask);
  if (answer === undefined) return { reason: 'robots', detail: 'robots.txt leads elsewhere' };
  if ('reason' in answer) return { reason: answer.reason, detail: `robots.txt: ${answer.detail}` };
  if (answer.status >= 500 || answer.status === 429)
    return { reason: 'robots', detail: `robots.txt has status ${answer.status}` };
  if (answer.status >= 400) return '';
  return new TextDecoder().decode(answer.body.subarray(0, MOST_ROBOTS_BYTES));
}

/** On the same host only: another host may have other rules. */
async function follow(file: string, ask: Ask): Promise<HttpAnswer | Refused | undefined> {
  let address = file;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    // oxlint-disable-next-line no-await-in-loop -- a redirect says what is asked next
    const answer = await ask(address);
    const location =
      'reason' in answer || answer.status < 300 || answer.status > 399 ? undefined : answer.headers['location'];
    if (location === undefined) return answer;
    if (!URL.canParse(location, address)) return undefined;
    const next = new URL(location, address);
    if (next.host !== new URL(file).host) return undefined;
    address = next.href;
  }
  return undefined;
}

/** Patterns of paths whose rights are reserved. */
async function readReservations(file: string, ask: Ask): Promise<RegExp[]> {
  const answer = await follow(file, ask);
  if (answer === undefined || 'reason' in answer || answer.status !== 200) return [];
  const rules = parseRules(new TextDecoder().decode(answer.body));
  return rules.map((location) => {
    const pattern = location.replaceAll(/[.+?^{}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
    return new RegExp(`^${pattern}`);
  });
}

function parseRules(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    const rules: unknown[] = Array.isArray(value) ? value : [];
    return rules.flatMap((rule) => {
      if (typeof rule !== 'object' || rule === null) return [];
      const location: unknown = Reflect.get(rule, 'location');
      return Number(Reflect.get(rule, 'tdm-reservation')) === 1 && typeof location === 'string' ? [location] : [];
    });
  } catch {
    // Many servers answer every path with a page.
    return [];
  }
}
