/**
 * One Octokit with one token: it paces its writes, waits at rate limits, retries what failed on the way, and gives up
 * in time.
 */
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit as PlainOctokit } from '@octokit/rest';
import { ConfigError } from '../../shared/errors.ts';
import { VERSION } from '../../shared/version.ts';
import { fetchWhole } from './fetch.ts';

const PacedOctokit = PlainOctokit.plugin(retry, throttling);

/** A client with one token. */
export type Octokit = InstanceType<typeof PacedOctokit>;

/** Gives the token of the moment; those of an app end after an hour. */
export type TokenSource = () => Promise<string>;

/** How patient a client is. */
export interface Pace {
  /** Whether writes stand a second apart, those that notify someone three. Without it limits are not waited for. */
  readonly isLimited: boolean;
  /** The second of all waits. */
  readonly secondMs: number;
  /** After how long one request has failed. */
  readonly timeoutMs: number;
}

/** What GitHub asks of its clients; a server on this machine asks nothing. */
function choosePace(apiUrl: string): Pace {
  return { isLimited: !isLocal(apiUrl), secondMs: 1000, timeoutMs: 60_000 };
}

function isLocal(apiUrl: string): boolean {
  return URL.canParse(apiUrl) && ['127.0.0.1', 'localhost'].includes(new URL(apiUrl).hostname);
}

/** A token goes nowhere but through TLS, or to this machine. */
function checkAddress(apiUrl: string): string {
  const protocol = URL.canParse(apiUrl) ? new URL(apiUrl).protocol : undefined;
  if (protocol === 'https:' || (protocol === 'http:' && isLocal(apiUrl))) return apiUrl.replace(/\/+$/, '');
  throw new ConfigError(
    `'${apiUrl}' is no address of GitHub's API; write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server`,
  );
}

/** A longer wait for a limit fails the run, as it would only cost time of its runner; the next run catches up. */
const MAX_WAIT_SECONDS = 15 * 60;
const MAX_WAITS = 3;

/** What all clients of a run share. */
export interface OctokitOptions {
  /** Default: `https://api.github.com`; of GitHub Enterprise Server `https://HOST/api/v3`. */
  readonly apiUrl?: string;
  /** Default: what GitHub asks for; on this machine no limits. */
  readonly pace?: Pace;
  /** Hears what the reader of the log should know, for example of a wait. */
  readonly warn: (message: string) => void;
  /** Hears every token before its first use, so that no log shows it. */
  readonly mask: (secret: string) => void;
}

/**
 * @param tokens    Without it, requests bear no token.
 * @param onRequest Called for every request that is sent, retries among them.
 * @throws {ConfigError} when `apiUrl` is no address to send a token to.
 */
export function createOctokit(
  { apiUrl = 'https://api.github.com', pace = choosePace(apiUrl), warn, mask }: OctokitOptions,
  onRequest: () => void,
  tokens?: TokenSource,
): Octokit {
  const octokit = new PacedOctokit({
    baseUrl: checkAddress(apiUrl),
    userAgent: `amts/${VERSION}`,
    log: { debug: ignore, info: ignore, warn, error: ignore },
    request: { fetch: fetchWhole(pace.timeoutMs, onRequest) },
    retry: { retryAfterBaseValue: pace.secondMs },
    throttle: {
      enabled: pace.isLimited,
      retryAfterBaseValue: pace.secondMs,
      onRateLimit: createLimitHandler('rate limit', warn),
      onSecondaryRateLimit: createLimitHandler('secondary rate limit', warn),
    },
  });
  if (tokens === undefined) return octokit;
  const masked = new Set<string>();
  octokit.hook.before('request', async (request) => {
    const token = await tokens();
    if (!masked.has(token)) mask(token);
    masked.add(token);
    request.headers['authorization'] = `token ${token}`;
  });
  return octokit;
}

/** What failed is told by the error that is thrown. */
function ignore(): void {
  return undefined;
}

type LimitHandler = (
  ...about: readonly [waitSeconds: number, request: object, octokit: unknown, waits: number]
) => boolean;

function createLimitHandler(limit: string, warn: (message: string) => void): LimitHandler {
  return (...[waitSeconds, , , waits]) => {
    if (waits >= MAX_WAITS || waitSeconds > MAX_WAIT_SECONDS) return false;
    warn(`GitHub's ${limit} is reached; waiting ${waitSeconds} s (${waits + 1} of ${MAX_WAITS})`);
    return true;
  };
}
