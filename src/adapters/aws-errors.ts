/**
 * Errors of the AWS clients in words for who must act. They are told apart by name, never by status: the documents of
 * the services disagree on that. The request id is in every message, secrets in none.
 */
import { ConfigError, ServiceError } from '../shared/errors.ts';

/** What a call does, as IAM names it, such as `translate:StartTextTranslationJob`, and on what. */
export interface AwsAction {
  readonly name: string;
  /** ARN, or `*` where the action takes none. */
  readonly resource: string;
  readonly region: string;
}

const MOMENTARY: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'InternalServerException',
  'InternalError',
  'ServiceUnavailableException',
  'ServiceUnavailable',
  'SlowDown',
  'RequestTimeout',
  'TimeoutError',
]);
const BROKEN_CONNECTION = /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH)$/;
const DENIED: ReadonlySet<string> = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedException']);
const EXPIRED: ReadonlySet<string> = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired']);
const NOT_KNOWN: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignature',
  'MissingAuthenticationToken',
]);

/** What can be read from any error of the clients. */
interface AwsFault {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly requestId: string;
}

/** The error to throw instead; a `ServiceError` has the service's name for it as `code`. */
export function explainAwsError(error: unknown, action: AwsAction): Error {
  if (!(error instanceof Error)) return new Error(`${action.name}: ${String(error)}`);
  const fault = readFault(error);
  const said = `${action.name}: ${fault.message} (${[fault.name, fault.requestId].filter(Boolean).join(', request ')})`;
  const options = { cause: error, retryable: isMomentary(fault), code: fault.name };
  if (options.retryable) return new ServiceError(said, options);
  if (DENIED.has(fault.name)) return new ConfigError(`${said}; ${remedyForDenial(fault, action)}`, options);
  if (EXPIRED.has(fault.name))
    return new ServiceError(
      `${said}; the AWS credentials have run out: get new ones (role-duration-seconds makes them last) and run again, jobs that run are found and not paid twice`,
      options,
    );
  if (NOT_KNOWN.has(fault.name))
    return new ConfigError(
      `${said}; no valid AWS credentials: in a workflow, aws-actions/configure-aws-credentials gives them (permissions: id-token: write); elsewhere set AWS_PROFILE or log in`,
      options,
    );
  if (fault.code === 'ENOTFOUND' || fault.name === 'PermanentRedirect' || fault.name === 'NoSuchBucket')
    return new ConfigError(`${said}; check engine.region (${action.region}) and engine.bucket`, options);
  // What is not from the service or the network is a bug.
  return fault.status === 0 && fault.code === '' ? error : new ServiceError(said, options);
}

function readFault(error: Error): AwsFault {
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const [status, requestId] = [memberOf(metadata, 'httpStatusCode'), memberOf(metadata, 'requestId')];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return {
    name: error.name,
    message: error.message,
    code,
    status: typeof status === 'number' ? status : 0,
    requestId: typeof requestId === 'string' ? requestId : '',
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isMomentary({ name, status, code }: AwsFault): boolean {
  return MOMENTARY.has(name) || status >= 500 || BROKEN_CONNECTION.test(code);
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
