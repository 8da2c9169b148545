/** The adapters of `amts corpus` put together: pages from folders, archives and the net. */
import type { WebPorts } from './commands/steps/corpus/origin.ts';
import { ConfigError } from './shared/errors.ts';
import { VERSION } from './shared/version.ts';

interface NetFlags {
  readonly cache: string;
  /** Days. */
  readonly maxAge: number;
  readonly maxMinutes?: number;
  readonly maxPages: number;
  readonly contact?: string;
  readonly allowPort?: readonly string[];
  readonly allowPrivate?: readonly string[];
  readonly iHaveTheRights?: boolean;
}

interface NetPorts {
  readonly log: { info(message: string): void; warn(message: string): void };
  readonly signal: AbortSignal;
}

export function createWebPorts(flags: NetFlags, ports: NetPorts): WebPorts {
  return {
    openFolder: async (folder, base) => (await import('./adapters/web/folder.ts')).openFolder(folder, base),
    openWarc: (files) => openWarc(files, ports),
    openNet: () => openNet(flags, ports),
  };
}

/** Bytes of a page, when it is decompressed. */
const MOST_PAGE_BYTES = 20_000_000;

async function openWarc(files: readonly string[], { log }: NetPorts): ReturnType<WebPorts['openWarc']> {
  const [{ openArchive }, { openArchiveWeb }, { measureWarcRecord }, { decodeContent }] = await Promise.all([
    import('./adapters/web/archive.ts'),
    import('./corpus/archive-web.ts'),
    import('./corpus/warc-record.ts'),
    import('./adapters/web/inflate.ts'),
  ]);
  const archives = await Promise.all(files.map(async (file) => openArchive(file, measureWarcRecord)));
  const decode = (body: Uint8Array, encoding: string) => decodeContent(body, encoding, MOST_PAGE_BYTES);
  return openArchiveWeb(archives, { decode, log });
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A page may cost its redirects, and a site its robots.txt. */
const REQUESTS_A_PAGE = 3;

async function openNet(flags: NetFlags, { log, signal }: NetPorts): ReturnType<WebPorts['openNet']> {
  const [{ createHttp }, { openAnswerStore }, { createPoliteWeb }, { systemClock }] = await Promise.all([
    import('./adapters/web/http.ts'),
    import('./adapters/web/answer-store.ts'),
    import('./corpus/polite-web.ts'),
    import('./adapters/clock.ts'),
  ]);
  const allowPrivate = new Set(flags.allowPrivate);
  const http = createHttp({
    userAgent: nameUserAgent(flags.contact),
    ports: (flags.allowPort ?? []).map(readPort),
    allowPrivate,
  });
  return createPoliteWeb({
    http,
    store: openAnswerStore(flags.cache),
    clock: systemClock,
    signal,
    maxAgeMs: flags.maxAge * DAY_MS,
    maxRequests: flags.maxPages * REQUESTS_A_PAGE,
    deadline: flags.maxMinutes === undefined ? undefined : systemClock.now() + flags.maxMinutes * MINUTE_MS,
    ownHosts: allowPrivate,
    hasRights: flags.iHaveTheRights ?? false,
    warn: (message) => log.warn(message),
  });
}

/** Servers must be able to find out who asks, and whom to complain to. */
function nameUserAgent(contact: string | undefined): string {
  if (contact === undefined || !/^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+)$/.test(contact))
    throw new ConfigError('--contact is missing: give a page or e-mail address that servers may turn to');
  return `amts/${VERSION} (+${contact}; corpus)`;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new ConfigError(`--allow-port ${text}: is no port`);
  return port;
}
