/**
 * One repository on GitHub: its facts, and the two ways to ask it, REST and GraphQL. What GitHub refuses comes out as
 * an error that says what to do.
 */
import { z } from 'zod';
import { ConfigError } from '../../shared/errors.ts';
import type { Permissions } from './auth.ts';
import type { GitHub } from './client.ts';
import { type Action, explainRefusal } from './errors.ts';
import type { Octokit } from './octokit.ts';
import { readFoundData } from './refusals.ts';
import { type AskTogether, askTogether, type RepositoryQuery } from './together.ts';

/** Arguments that every REST call shares. */
export type Place = { readonly owner: string; readonly repo: string };

/** Facts as they were when it was opened; asking throws what {@link explainRefusal} makes of a refusal. */
export interface GitHubRepository {
  /** `owner/repo`, as GitHub writes it now. */
  readonly fullName: string;
  readonly name: string;
  /** Address for people. */
  readonly url: string;
  /** Id in GraphQL. */
  readonly nodeId: string;
  readonly defaultBranch: string;
  readonly isArchived: boolean;
  readonly github: GitHub;
  /** Tree ids by commit, as far as they were told. */
  readonly trees: Map<string, string>;
  /** Login of whose token it is, as issues and comments name their author. */
  readonly findLogin: () => Promise<string>;
  /** Ask by REST. */
  readonly ask: <Answer>(action: Action, call: (octokit: Octokit, place: Place) => Promise<Answer>) => Promise<Answer>;
  /** Ask by GraphQL; fields that cannot be found are `null`. */
  readonly query: <Answer>(action: Action, query: RepositoryQuery<Answer>) => Promise<Answer>;
  /** Ask by GraphQL, together with all that is asked at the same time. */
  readonly together: AskTogether;
  /** Change by GraphQL; the answer is not read. */
  readonly mutate: (action: Action, mutation: string, input: Readonly<Record<string, unknown>>) => Promise<void>;
}

/**
 * Look a repository up. One that was renamed or moved is followed, with a warning.
 *
 * @param fullName `owner/repo`.
 * @throws {ConfigError} when there is no such repository for the token.
 */
export async function openGitHubRepository(
  github: GitHub,
  fullName: string,
  permissions: Permissions,
): Promise<GitHubRepository> {
  const place = parseName(fullName);
  const octokit = github.connect(fullName, permissions);
  const { data } = await explain(fullName, { doing: 'open the repository', needs: 'metadata: read' }, () =>
    octokit.rest.repos.get(place),
  );
  if (data.full_name.toLowerCase() !== fullName.toLowerCase())
    github.warn(`${fullName}: is ${data.full_name} now; write the new name in the configuration`);
  return {
    fullName: data.full_name,
    name: data.name,
    url: data.html_url,
    nodeId: data.node_id,
    defaultBranch: data.default_branch,
    isArchived: data.archived,
    github,
    trees: new Map(),
    ...createAsking(octokit, data.full_name),
  };
}

function parseName(fullName: string): Place {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
  if (owner === undefined || repo === undefined)
    throw new ConfigError(`'${fullName}' is no name of a GitHub repository; write it as owner/repo`);
  return { owner, repo };
}

async function explain<Answer>(repository: string, action: Action, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw explainRefusal(error, repository, action);
  }
}

function createAsking(
  octokit: Octokit,
  fullName: string,
): Pick<GitHubRepository, 'findLogin' | 'ask' | 'query' | 'together' | 'mutate'> {
  const place = parseName(fullName);
  let login: Promise<string> | undefined;
  const query: GitHubRepository['query'] = (action, asked) =>
    explain(fullName, action, () => queryRepository(octokit, place, asked));
  return {
    // REST tells it to people only; GraphQL to every token, also that of a workflow.
    findLogin: () =>
      (login ??= explain(fullName, { doing: 'read whose token it is', needs: 'metadata: read' }, async () => {
        const data: unknown = await octokit.graphql('{ viewer { login } }');
        return z.object({ viewer: z.object({ login: z.string() }) }).parse(data).viewer.login;
      })),
    ask: (action, call) => explain(fullName, action, () => call(octokit, place)),
    query,
    together: askTogether(query),
    mutate: (action, mutation, input) =>
      explain(fullName, action, async () => {
        const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
        await octokit.graphql(`mutation($input: ${type}) { ${mutation}(input: $input) { clientMutationId } }`, {
          input,
        });
      }),
  };
}

async function queryRepository<Answer>(
  octokit: Octokit,
  { owner, repo }: Place,
  { declare = [], select, variables = {}, answer }: RepositoryQuery<Answer>,
): Promise<Answer> {
  const declarations = ['$owner: String!', '$name: String!', ...declare].join(', ');
  const text = `query(${declarations}) { repository(owner: $owner, name: $name) { ${select} } }`;
  const data: unknown = await octokit.graphql(text, { ...variables, owner, name: repo }).catch((error: unknown) => {
    const found = readFoundData(error);
    if (found === undefined) throw error;
    return found;
  });
  return z.object({ repository: answer }).parse(data).repository;
}
