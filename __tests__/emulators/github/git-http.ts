/**
 * Git over HTTP: the bare repositories through git's own CGI program, so that real git can clone and push. The password
 * is a token.
 */
import { spawn } from 'node:child_process';
import type { IncomingMessage } from 'node:http';
import { basename, dirname } from 'node:path';
import { type Actor, isAllowed } from './auth.ts';
import { settlePulls } from './pulls/settle.ts';
import { findRepository, getFullName, type Repository, type World } from './state.ts';
import type { Reply } from './wire.ts';

export interface GitRequest {
  readonly repository: Repository;
  /** What stands after `owner/name.git`. */
  readonly rest: string;
  readonly isPush: boolean;
}

/** What a request asks of git; `undefined` when it is none of git's. */
export function parseGitRequest(world: World, url: URL): GitRequest | undefined {
  const [, owner = '', name = '', rest = ''] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(url.pathname) ?? [];
  const repository = findRepository(world, decodeURIComponent(owner), decodeURIComponent(name));
  if (!repository) return undefined;
  const isPush = rest === '/git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  return { repository, rest, isPush };
}

/** Answer a request of git's, if the actor may make it. @param request Its body is still to be read. */
export async function answerGit(world: World, git: GitRequest, request: IncomingMessage, actor: Actor): Promise<Reply> {
  const refusal = findRefusal(git, actor);
  if (refusal) {
    const headers = { 'www-authenticate': 'Basic realm="GitHub"', 'content-type': 'text/plain' };
    return { status: refusal.status, headers, body: Buffer.from(refusal.message) };
  }
  const reply = await runBackend(git, request);
  if (git.isPush) await settlePulls(world, git.repository, actor.user);
  return reply;
}

interface Refusal {
  readonly status: number;
  readonly message: string;
}

function findRefusal({ repository, isPush }: GitRequest, actor: Actor): Refusal | undefined {
  if (isPush && repository.isArchived)
    return { status: 403, message: 'This repository was archived so it is read-only.' };
  if (isAllowed(actor, repository, isPush ? 'contents:write' : 'contents:read')) return undefined;
  if (!actor.token) return { status: 401, message: 'Authentication required' };
  if (!isPush) return { status: 404, message: 'Repository not found.' };
  return { status: 403, message: `Permission to ${getFullName(repository)} denied.` };
}

/** Pass a request to `git http-backend`. */
async function runBackend({ repository, rest }: GitRequest, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { folder } = repository.storage;
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: dirname(folder),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(folder)}${rest}`,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'git',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return parseCgi(Buffer.concat(chunks));
}

/** The answer of a CGI program: header lines, an empty line, the body. */
function parseCgi(bytes: Buffer): Reply {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) throw new Error('git http-backend gave no answer');
  const lines = bytes.toString('latin1', 0, headEnd).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: bytes.subarray(headEnd + 4) };
}
