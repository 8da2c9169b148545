/**
 * The event that started a workflow to what it narrows or widens in a run. Outside data: nothing of it is trusted
 * before its form is checked, and a comment does nothing unless its author may write.
 */
import { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';
import { isLanguage } from '../shared/languages.ts';
import type { RunOptions } from './steps/open/open-run.ts';

/** `GITHUB_EVENT_NAME`, and the JSON behind `GITHUB_EVENT_PATH`. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** What an event asks for: a run with changed options, or none. */
export type EventRequest =
  | { readonly kind: 'run'; readonly changes: Partial<RunOptions> }
  | { readonly kind: 'comment'; readonly comment: ResyncComment; readonly changes: Partial<RunOptions> }
  | { readonly kind: 'none'; readonly reason: string };

/** A comment that asks for a resync. */
export interface ResyncComment {
  /** Repository of the pull request, `owner/repo`. */
  readonly repository: string;
  readonly author: string;
}

/**
 * Options with what the event asks for. What the workflow itself sets wins, but for a comment, which names its own
 * pages.
 */
export function applyEvent<Options extends RunOptions>(options: Options, event: EventRequest): Options {
  if (event.kind === 'none') return options;
  const { changes } = event;
  if (event.kind === 'comment')
    return { ...options, ...changes, since: undefined, repository: event.comment.repository };
  return {
    ...options,
    pushedFrom: changes.pushedFrom,
    full: options.full || (changes.full ?? false),
    languages: preferSet(options.languages, changes.languages),
    pages: preferSet(options.pages, changes.pages),
  };
}

function preferSet(set: readonly string[] = [], asked: readonly string[] = []): readonly string[] {
  return set.length > 0 ? set : asked;
}

const Push = z.object({ before: z.string(), deleted: z.boolean().optional() });
const PullRequest = z.object({ pull_request: z.object({ base: z.object({ sha: z.string() }) }) });
const Dispatch = z.object({
  client_payload: z
    .object({
      full: z.boolean().optional(),
      languages: z.array(z.string()).optional(),
      pages: z.array(z.string()).optional(),
    })
    .nullish(),
});
const Comment = z.object({
  action: z.string(),
  issue: z.object({ pull_request: z.unknown().optional() }),
  comment: z.object({ body: z.string(), user: z.object({ login: z.string() }) }),
  repository: z.object({ full_name: z.string() }),
});

/**
 * A push or a pull request names the pages to look at, a dispatch or a comment may choose languages and pages; any other event changes
 * nothing.
 *
 * @throws {ConfigError} when the payload is not what GitHub sends.
 */
export function readEvent({ name, payload }: WorkflowEvent): EventRequest {
  switch (name) {
    case 'push':
      return readPush(parse(Push, name, payload));
    case 'pull_request':
      return readPullRequest(parse(PullRequest, name, payload));
    case 'repository_dispatch':
      return readDispatch(parse(Dispatch, name, payload));
    case 'issue_comment':
      return readComment(parse(Comment, name, payload));
    default:
      return { kind: 'run', changes: {} };
  }
}

function parse<T>(schema: z.ZodType<T>, name: string, payload: unknown): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  throw new ConfigError(`event ${name}: its payload is not what GitHub sends (${z.prettifyError(result.error)})`);
}

function readPush({ before, deleted = false }: z.output<typeof Push>): EventRequest {
  if (deleted) return { kind: 'none', reason: 'the push deleted its branch' };
  return { kind: 'run', changes: { pushedFrom: before } };
}

function readPullRequest({ pull_request: { base } }: z.output<typeof PullRequest>): EventRequest {
  return { kind: 'run', changes: { pushedFrom: base.sha } };
}

function readDispatch({ client_payload: payload }: z.output<typeof Dispatch>): EventRequest {
  const { full, languages, pages } = payload ?? {};
  const changes = {
    ...(full === undefined ? {} : { full }),
    ...(languages === undefined ? {} : { languages }),
    ...(pages === undefined ? {} : { pages }),
  };
  return { kind: 'run', changes };
}

/** The first line of a comment. */
const COMMAND = /^\/amts\b(.*)$/;

function readComment({ action, issue, comment, repository }: z.output<typeof Comment>): EventRequest {
  const [first = ''] = comment.body.trim().split(/\r?\n/);
  const words = COMMAND.exec(first)?.[1]?.trim().split(/\s+/);
  if (action !== 'created' || issue.pull_request === undefined || words === undefined)
    return { kind: 'none', reason: 'the comment is no command to AMTS on a pull request' };
  const [verb = '', ...rest] = words;
  if (verb !== 'resync')
    throw new ConfigError(`comment: unknown command '/amts ${verb}'; known: /amts resync [language] [path]`);
  const [language, path] = rest[0] !== undefined && isLanguage(rest[0]) ? rest : [undefined, ...rest];
  if (rest.length > (language === undefined ? 1 : 2))
    throw new ConfigError(`comment: '/amts resync ${rest.join(' ')}' should read /amts resync [language] [path]`);
  return {
    kind: 'comment',
    comment: { repository: repository.full_name, author: comment.user.login },
    changes: {
      full: true,
      ...(language === undefined ? {} : { languages: [language] }),
      ...(path === undefined ? {} : { pages: [path] }),
    },
  };
}
