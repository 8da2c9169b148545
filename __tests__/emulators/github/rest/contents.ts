/** `/contents`: one file or folder at a revision. */
import { resolveCommit } from '../git/commits.ts';
import { isEmpty, readObject } from '../git/storage.ts';
import { listTree, type TreeEntry } from '../git/trees.ts';
import { encodePath } from '../render/git-data.ts';
import { getRepositoryUrl, getWebUrl } from '../render/repository.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { ApiError, json, notFound, type Reply } from '../wire.ts';

export const CONTENT_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /contents', needs: ['contents:read'], handle: (call) => readContents(call, '') },
  {
    route: 'GET /contents/{path*}',
    needs: ['contents:read'],
    handle: (call) => readContents(call, getParam(call, 'path')),
  },
];

/** Over 1 MB a file only comes raw, over 100 MB not at all (documented, read 2025). */
const MAX_JSON_BYTES = 1024 * 1024;
const MAX_RAW_BYTES = 100 * MAX_JSON_BYTES;

async function readContents(call: RepositoryCall, path: string): Promise<Reply> {
  const { storage, defaultBranch } = call.repository;
  const ref = call.query.get('ref') ?? defaultBranch;
  const commit = await resolveCommit(storage, ref);
  if (!commit && (await isEmpty(storage))) throw new ApiError(404, 'This repository is empty.');
  if (!commit) throw new ApiError(404, `No commit found for the ref ${ref}`);
  const clean = path.replace(/\/+$/, '');
  const entry = (await listTree(storage, `${commit.id}^{tree}`, true)).find((file) => file.path === clean);
  if (clean !== '' && !entry) throw notFound();
  if (!entry || entry.type === 'tree') return json(await listFolder(call, commit.id, clean));
  return readFile(call, commit.id, entry);
}

async function listFolder(call: RepositoryCall, commit: string, path: string) {
  const entries = await listTree(call.repository.storage, `${commit}:${path}`, false);
  const prefix = path === '' ? '' : `${path}/`;
  return entries.map((entry) => renderEntry(call, commit, { ...entry, path: prefix + entry.path }));
}

async function readFile(call: RepositoryCall, commit: string, entry: TreeEntry): Promise<Reply> {
  const size = entry.size ?? 0;
  if (size > MAX_RAW_BYTES) throw tooLarge(entry.path);
  const blob = await readObject(call.repository.storage, entry.id, 'blob');
  const content = blob?.content ?? Buffer.alloc(0);
  if (call.accept.includes('raw'))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      body: content,
    };
  const isLarge = size > MAX_JSON_BYTES;
  const text = isLarge ? '' : content.toString('base64').replace(/.{60}/g, '$&\n');
  const link = entry.mode === '120000' ? { target: content.toString() } : {};
  return json({ ...renderEntry(call, commit, entry), ...link, content: text, encoding: isLarge ? 'none' : 'base64' });
}

function tooLarge(path: string): ApiError {
  const message = `The requested blob is too large to fetch via the API, but you can use the Git Data API to request blobs up to 100 MB in size.`;
  return new ApiError(403, message, {
    errors: [{ resource: 'Blob', field: 'data', code: 'too_large', message: path }],
  });
}

const TYPES: Readonly<Record<string, string>> = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule' };

function renderEntry({ world, repository }: RepositoryCall, commit: string, entry: TreeEntry) {
  const { path, id, size = 0 } = entry;
  const api = getRepositoryUrl(world, repository);
  const web = getWebUrl(world, repository);
  const type = TYPES[entry.mode] ?? 'file';
  const url = `${api}/contents/${encodePath(path)}?ref=${commit}`;
  const html = `${web}/${type === 'dir' ? 'tree' : 'blob'}/${commit}/${encodePath(path)}`;
  const git = type === 'submodule' ? null : `${api}/git/${entry.type}s/${id}`;
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha: id,
    size,
    type,
    url,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? `${web}/raw/${commit}/${encodePath(path)}` : null,
    _links: { self: url, html, git },
  };
}
