/**
 * Errors of the AWS clients in words for who must act. They are told apart by name, never by status: the documents of
 * the services disagree on that. The request id is in every message, secrets in none.
 */
import { ConfigError, ServiceError } from '../../shared/errors.ts';

/** What a call does, as IAM names it, such as `translate:StartTextTranslationJob`, and on what. */
export interface AwsAction {
  readonly name: string;
  /** ARN, or `*` where the action takes none. */
  readonly resource: string;
  readonly region: string;
}

/** Names are compared without the `Exception` that only some of the services append. */
const MOMENTARY: ReadonlySet<string> = new Set([
  'Throttling',
  'TooManyRequests',
  'InternalServer',
  'InternalError',
  'ServiceUnavailable',
  'SlowDown',
  'RequestTimeout',
  'TimeoutError',
]);
const BROKEN_CONNECTION = /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH)$/;
const DENIED: ReadonlySet<string> = new Set(['AccessDenied', 'Unauthorized']);
const EXPIRED: ReadonlySet<string> = new Set(['ExpiredToken', 'RequestExpired']);
const NOT_KNOWN: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'UnrecognizedClient',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'InvalidSignature',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'MissingAuthenticationToken',
]);
/** Name of what has none: an answer that is not written as the service writes. */
const UNREADABLE = 'UnreadableAnswer';
const ELSEWHERE: ReadonlySet<string> = new Set(['PermanentRedirect', 'NoSuchBucket']);

/** What can be read from any error of the clients. */
interface AwsFault {
  readonly name: string;
  /** The name without `Exception`. */
  readonly kind: string;
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly requestId: string;
}

/** The error to throw instead; a `ServiceError` has the service's name for it as `code`. */
export function explainAwsError(error: unknown, action: AwsAction): Error {
  if (!(error instanceof Error)) return new TypeError(`${action.name}: ${String(error)}`);
  const fault = readFault(error);
  // What is not from the service, its credentials or the network is a bug.
  if (fault.status === 0 && fault.code === '' && !isKnown(fault)) return error;
  const ids = [fault.name, fault.requestId].filter((id) => id !== '').join(', request ');
  const remedy = findRemedy(fault, action);
  const message = `${action.name}: ${fault.message} (${ids})${remedy === undefined ? '' : `; ${remedy.text}`}`;
  if (remedy?.isForAuthor === true) return new ConfigError(message, { cause: error });
  return new ServiceError(message, { cause: error, retryable: isMomentary(fault), code: fault.name });
}

interface Remedy {
  readonly text: string;
  /** Whether the author of the workflow must act, rather than who runs it. */
  readonly isForAuthor: boolean;
}

function findRemedy(fault: AwsFault, action: AwsAction): Remedy | undefined {
  if (DENIED.has(fault.kind)) return { text: remedyForDenial(fault, action), isForAuthor: true };
  if (NOT_KNOWN.has(fault.kind)) return { text: NO_CREDENTIALS, isForAuthor: true };
  if (EXPIRED.has(fault.kind)) return { text: CREDENTIALS_EXPIRED, isForAuthor: false };
  if (fault.code !== 'ENOTFOUND' && !ELSEWHERE.has(fault.kind)) return undefined;
  return { text: `check engine.region (${action.region}) and engine.bucket`, isForAuthor: true };
}

const NO_CREDENTIALS =
  'no valid AWS credentials: in a workflow, aws-actions/configure-aws-credentials gives them (permissions: id-token: write); elsewhere set AWS_PROFILE or log in';
const CREDENTIALS_EXPIRED =
  'the AWS credentials have run out: get new ones (role-duration-seconds makes them last) and run again; jobs that run are found and not paid twice';

function readFault(error: Error): AwsFault {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const [status, requestId] = [memberOf(metadata, 'httpStatusCode'), memberOf(metadata, 'requestId')];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const body = memberOf(error, '$responseBodyText');
  const told = typeof body === 'string' ? { name: UNREADABLE, message: tellUnreadable(body, status) } : error;
  return {
    name: told.name,
    kind: told.name.replace(/Exception$/, ''),
    message: told.message,
    code,
    status: typeof status === 'number' ? status : 0,
    requestId: typeof requestId === 'string' ? requestId : '',
  };
}

/** The clients tell a body that they cannot read in the words of their parser. */
function tellUnreadable(body: string, status: unknown): string {
  const text = body.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ {2,}/g, ' ').trim().slice(0, 80);
  return `the answer (status ${String(status)}, “${text}”) is none of the service: a proxy may stand between, or the answer was cut`;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Errors without an answer of the service. */
function isKnown({ kind, name }: AwsFault): boolean {
  return name === UNREADABLE || MOMENTARY.has(kind) || NOT_KNOWN.has(kind);
}

function isMomentary({ kind, name, status, code }: AwsFault): boolean {
  if (name === UNREADABLE) return status < 400 || status >= 500;
  return MOMENTARY.has(kind) || status >= 500 || BROKEN_CONNECTION.test(code);
}

/** The service names the action that is missing, which need not be the one that was called. */
function remedyForDenial({ message }: AwsFault, action: AwsAction): string {
  const missing = /not authorized to perform: ([\w:*]+)/.exec(message)?.[1] ?? action.name;
  const told = / on resource: "?([^\s"]+)/.exec(message)?.[1];
  const resource = told === undefined || told === '*' ? action.resource : told;
  const condition =
    missing === 'iam:PassRole' ? ', with iam:PassedToService translate.amazonaws.com as its condition' : '';
  return `allow ${missing} on ${missing === action.name ? resource : (told ?? '*')} in the policy of the role that runs AMTS${condition}`;
}
