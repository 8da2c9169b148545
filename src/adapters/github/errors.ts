/**
 * What GitHub answers when it refuses, as an error that says who must do what. Every message names the repository and,
 * where GitHub tells it, the id of the request.
 */
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { isLimit, type Refusal, readRefusal } from './refusals.ts';

/** A permission of a token; `metadata` needs no write. */
export type Need =
  | 'metadata: read'
  | 'administration: read'
  | `${'contents' | 'pull_requests' | 'issues'}: ${'read' | 'write'}`;

/** What is being done, for messages. */
export interface Action {
  /** As in "cannot …", for example `read the files`. */
  readonly doing: string;
  readonly needs: Need;
}

/** Who must act, or whether it only takes time, and what is to be done. */
interface Advice {
  readonly fits: (refusal: Refusal) => boolean;
  readonly isPassing?: boolean;
  readonly advise: (action: Action, refusal: Refusal) => string;
}

const ADVICE: readonly Advice[] = [
  {
    fits: (refusal) => refusal.status === 429 || (refusal.status === 403 && isLimit(refusal)),
    isPassing: true,
    advise: () => 'a rate limit of GitHub is reached; run again later',
  },
  {
    fits: ({ status }) => status === 401,
    advise: () => 'GitHub does not take the token; it is wrong or has ended',
  },
  {
    fits: ({ status, message }) => status === 403 && /archived/i.test(message),
    advise: () => 'the repository is archived; unarchive it, or take it out of the configuration',
  },
  {
    fits: ({ status, message }) => status === 403 && /actions is not permitted/i.test(message),
    advise: () =>
      'the settings of the repository keep workflows from it; allow it under Settings, Actions, General, or give the token of someone else',
  },
  { fits: ({ status }) => status === 403, advise: describeNeed },
  {
    fits: ({ status }) => status === 404,
    advise: (action, refusal) =>
      `there is none, or the token may not see it; correct the name, or see to the token: ${describeNeed(action, refusal)}`,
  },
  {
    fits: ({ status, message }) => status === 409 && /empty/i.test(message),
    advise: () => 'the repository has no commit yet; push the book first',
  },
];

/** The error to throw for one that came from Octokit; a bug comes back as it is. */
export function explainRefusal(error: unknown, repository: string, action: Action): unknown {
  const refusal = readRefusal(error);
  if (refusal === undefined) return error;
  const { status, message } = refusal;
  const what = `${repository}: cannot ${action.doing}`;
  const said = `${message} (${status}${describeId(refusal)})`;
  const advice = ADVICE.find(({ fits }) => fits(refusal));
  if (advice === undefined)
    return new ServiceError(`${what}: ${said}`, { cause: error, retryable: status >= 500 || status === 409 });
  const text = `${what}: ${advice.advise(action, refusal)}; ${said}`;
  return advice.isPassing === true
    ? new ServiceError(text, { cause: error, retryable: true })
    : new ConfigError(text, { cause: error });
}

function describeId({ headers }: Refusal): string {
  const id = headers['x-github-request-id'];
  return typeof id === 'string' ? `, request ${id}` : '';
}

const NEED_NAMES: Readonly<Record<string, string>> = {
  metadata: 'Metadata',
  contents: 'Contents',
  pull_requests: 'Pull requests',
  issues: 'Issues',
};

/** GitHub names the permission of newer tokens itself, in a header. */
function describeNeed({ needs }: Action, { headers }: Refusal): string {
  const told = headers['x-accepted-github-permissions'];
  const exact = typeof told === 'string' && told !== '' ? told.replaceAll('=', ': ') : needs;
  const [name = '', level = ''] = needs.split(': ');
  return `it needs the permission '${exact}' (fine-grained token: ${NEED_NAMES[name] ?? name}, ${level === 'write' ? 'read and write' : 'read-only'}; classic token: repo; workflow: permissions)`;
}
