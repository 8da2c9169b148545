/** `/git/blobs`. */
import { z } from 'zod';
import { readObject, writeBlob } from '../git/storage.ts';
import { renderNodeId } from '../render/user.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { json, notFound, parseBody, type Reply } from '../wire.ts';

export const BLOB_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /git/blobs/{sha}', needs: ['contents:read'], needsCommit: true, handle: getBlob },
  { route: 'POST /git/blobs', needs: ['contents:write'], needsCommit: true, handle: createBlob },
];

const NEW_BLOB = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') });

async function createBlob({ repository, body, url }: RepositoryCall): Promise<Reply> {
  const { content, encoding } = parseBody(body, NEW_BLOB);
  const sha = await writeBlob(repository.storage, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  return { ...json({ sha, url: `${url}/${sha}` }, 201), headers: { location: `${url}/${sha}` } };
}

async function getBlob(call: RepositoryCall): Promise<Reply> {
  const sha = getParam(call, 'sha');
  const blob = await readObject(call.repository.storage, sha, 'blob');
  if (!blob) throw notFound();
  if (call.accept.includes('raw'))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      body: blob.content,
    };
  // GitHub breaks the lines of base64 after 60 characters.
  const content = blob.content.toString('base64').replace(/.{60}/g, '$&\n');
  const size = blob.content.length;
  return json({ sha, node_id: renderNodeId('B', sha), size, url: call.url, content, encoding: 'base64' });
}
