/**
 * Where the branches of a repository on GitHub are. With the head of a branch comes the id of its tree, and what is
 * read next: so it costs no request of its own.
 */
import { z } from 'zod';
import { hashBlob } from './blob-store.ts';
import type { GitHubRepository } from './repository.ts';

const READ = { doing: 'read the branches', needs: 'contents: read' } as const;
const LIST = { doing: 'list the branches', needs: 'contents: read' } as const;

const HEADS = 'refs/heads/';

const Tip = z.object({ oid: z.string(), tree: z.object({ oid: z.string() }).optional() });
const Blob = z.object({ oid: z.string(), object: z.object({ text: z.string().nullish() }).nullable() }).nullish();
const Head = z.object({ target: Tip.catchall(z.unknown()).nullable() }).nullable();

/** @param along Paths of files that are read next. */
export async function findHead(
  repository: GitHubRepository,
  branch: string,
  along: readonly string[] = [],
): Promise<string | undefined> {
  const files = along.map((_, at) => `f${at}: file(path: $f${at}) { oid object { ... on Blob { text } } }`);
  const head = await repository.together(READ, {
    field: `ref(qualifiedName: $branch) { target { oid ... on Commit { tree { oid } ${files.join(' ')} } } }`,
    variables: {
      branch: ['String!', HEADS + branch],
      ...Object.fromEntries(along.map((path, at) => [`f${at}`, ['String!', path] as const])),
    },
    answer: Head,
  });
  const tip = head?.target ?? undefined;
  if (tip === undefined) return undefined;
  keepTree(repository, tip);
  for (const at of along.keys()) keepText(repository, Blob.parse(tip[`f${at}`]));
  return tip.oid;
}

function keepTree({ trees }: GitHubRepository, { oid, tree }: z.infer<typeof Tip>): void {
  if (tree !== undefined) trees.set(oid, tree.oid);
}

/** What GraphQL cannot give as it is, is read when it is asked for. */
function keepText({ github }: GitHubRepository, file: z.infer<typeof Blob>): void {
  const content = Buffer.from(file?.object?.text ?? '');
  if (file && hashBlob(content) === file.oid) github.blobs.contents.set(file.oid, content);
}

const Refs = z
  .object({
    nodes: z.array(z.object({ prefix: z.string(), name: z.string(), target: Tip.nullable() })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  })
  .nullable();

/** Heads by name of the branches whose name starts with a prefix. */
export async function listHeads(repository: GitHubRepository, prefix: string): Promise<Map<string, string>> {
  if (prefix === '') return listMatching(repository, prefix);
  const target = 'target { oid ... on Commit { tree { oid } } }';
  const refs = await repository.together(LIST, {
    field: `refs(refPrefix: $heads, query: $prefix, first: 100) { nodes { prefix name ${target} } pageInfo { hasNextPage } }`,
    variables: { heads: ['String!', HEADS], prefix: ['String', prefix] },
    answer: Refs,
  });
  if (refs?.pageInfo.hasNextPage === true) return listMatching(repository, prefix);
  const heads = new Map<string, string>();
  for (const { prefix: folder, name: rest, target: tip } of refs?.nodes ?? []) {
    const name = (folder + rest).slice(HEADS.length);
    // The query finds names that hold the text at any place.
    if (tip === null || !name.startsWith(prefix)) continue;
    keepTree(repository, tip);
    heads.set(name, tip.oid);
  }
  return heads;
}

async function listMatching({ ask }: GitHubRepository, prefix: string): Promise<Map<string, string>> {
  const refs = await ask(LIST, async (octokit, place) => {
    const request = { ...place, ref: `heads/${prefix}` };
    // `paginate` takes the refusal of an empty repository for an empty list.
    const { data, headers } = await octokit.rest.git.listMatchingRefs(request);
    const isAll = !headers.link?.includes('rel="next"');
    return isAll ? data : octokit.paginate(octokit.rest.git.listMatchingRefs, request);
  });
  return new Map(refs.map(({ ref, object }) => [ref.slice(HEADS.length), object.sha]));
}
