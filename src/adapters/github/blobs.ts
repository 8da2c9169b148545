/**
 * Contents of files, many in one query. Every content is checked against its id, so that whatever GraphQL cannot give
 * as it is (what is not UTF-8, or too long) is known, and read one by one.
 */
import { z } from 'zod';
import { ServiceError } from '../../shared/errors.ts';
import { createLoader, workInParts } from './batch.ts';
import { hashBlob, isObjectId } from './blob-store.ts';
import { readRefusal } from './refusals.ts';
import type { GitHubRepository } from './repository.ts';

/** A query of more is slow enough to fail; GitHub gives a query 10 seconds. */
const MAX_BATCH = 100;
const MAX_BATCH_BYTES = 1_000_000;
/** Taken for the size of a content that no list of files has told. */
const USUAL_BYTES = 20_000;
/** GraphQL cuts texts of more than 512,000 bytes. */
const MAX_TEXT_BYTES = 500_000;

const READ = { doing: 'read files', needs: 'contents: read' } as const;

/** Reads contents by blob id; one that the repository lacks is absent. */
export type ReadBlobs = (blobs: readonly string[]) => Promise<Map<string, Uint8Array>>;

/** What was read once is not asked for again; calls that are made together are answered together. */
export function createBlobReader(repository: GitHubRepository): ReadBlobs {
  const { contents } = repository.github.blobs;
  const load = createLoader(async (blobs) => {
    await loadBlobs(repository, blobs);
    return contents;
  });
  return async (blobs) => {
    const wanted = [...new Set(blobs)].filter(isObjectId);
    await Promise.all(wanted.filter((blob) => !contents.has(blob)).map(load));
    return new Map(
      wanted.flatMap((blob) => {
        const content = contents.get(blob);
        return content === undefined ? [] : [[blob, content] as const];
      }),
    );
  };
}

async function loadBlobs(repository: GitHubRepository, blobs: readonly string[]): Promise<void> {
  const { sizes } = repository.github.blobs;
  const [long, short] = divide(blobs, (blob) => (sizes.get(blob) ?? 0) > MAX_TEXT_BYTES);
  const odd: string[] = [];
  const read = async (batch: readonly string[]) => void odd.push(...(await readTexts(repository, batch)));
  await Promise.all(packBlobs(short, sizes).map((batch) => workInParts(batch, read)));
  await Promise.all([...long, ...odd].map((blob) => readBytes(repository, blob)));
}

function divide<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Batches that are small enough by number and by size. */
function packBlobs(blobs: readonly string[], sizes: ReadonlyMap<string, number>): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const blob of blobs) {
    const size = sizes.get(blob) ?? USUAL_BYTES;
    const last = batches.at(-1);
    if (last === undefined || last.length >= MAX_BATCH || size > room) {
      batches.push([blob]);
      room = MAX_BATCH_BYTES - size;
    } else {
      last.push(blob);
      room -= size;
    }
  }
  return batches;
}

const Texts = z.record(z.string(), z.object({ text: z.string().nullish() }).nullable());

/** @returns Ids of contents that cannot be had as texts. */
async function readTexts({ query, github }: GitHubRepository, blobs: readonly string[]): Promise<string[]> {
  const select = blobs.map((blob, at) => `b${at}: object(oid: "${blob}") { ... on Blob { text } }`).join(' ');
  const texts = await query(READ, { select, answer: Texts });
  return blobs.filter((blob, at) => {
    const object = texts[`b${at}`];
    if (object === undefined || object === null) return false;
    const content = Buffer.from(object.text ?? '');
    if (hashBlob(content) !== blob) return true;
    github.blobs.contents.set(blob, content);
    return false;
  });
}

async function readBytes({ ask, fullName, github }: GitHubRepository, blob: string): Promise<void> {
  const answer = await ask(READ, (octokit, place) =>
    octokit.rest.git.getBlob({ ...place, file_sha: blob }).catch((error: unknown) => {
      // The object is none, or a tree or commit.
      if (readRefusal(error)?.status === 404) return undefined;
      throw error;
    }),
  );
  if (answer === undefined) return;
  const content = Buffer.from(answer.data.content, 'base64');
  if (hashBlob(content) !== blob)
    throw new ServiceError(`${fullName}: the file with the id ${blob} came back damaged; run again`, {
      retryable: true,
    });
  github.blobs.contents.set(blob, content);
}
