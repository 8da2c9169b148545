/**
 * Faults on demand. A fault strikes what it names, as many times as it says, and is spent then; the makers below give
 * the ones that the real service is known for.
 */
import { ACCOUNT } from './context.ts';
import { ServiceAnswerError } from './service-error.ts';

/** An error instead of the operation: an operation of Translate or S3; when absent, any of Translate. */
interface AnswerFault {
  readonly kind: 'answer';
  readonly operation?: string;
  /** Only requests of this service; both when absent. */
  readonly service?: 'translate' | 's3';
  readonly error: ServiceAnswerError;
  /** `true`: the operation is done, and only its answer is lost. Of Translate only. */
  readonly isDone?: boolean;
}

/** What goes wrong between a client and one of the services, with one of its operations; of the servers only. */
export interface WireFault {
  readonly kind: 'wire';
  readonly operation: string;
  /**
   * `lost-request`: the connection ends, and nothing was done. `lost-answer`: it was done. `cut`: half of the answer
   * comes. `gateway`: somebody in between answers 502 with a page for people. `slow`: after a while.
   */
  readonly how: 'lost-request' | 'lost-answer' | 'cut' | 'gateway' | 'slow';
}

/** A document of a job that cannot be translated, by the end of its path. */
interface DocumentFault {
  readonly kind: 'document';
  readonly file: string;
  readonly code: string;
  readonly message: string;
  /** The service's own fault rather than the customer's. */
  readonly isServerError?: boolean;
}

/** What becomes of the job that is started next. */
export type JobFault =
  | { readonly kind: 'job'; readonly ends: 'FAILED'; readonly message: string }
  | { readonly kind: 'job'; readonly ends: 'STOPPED' }
  | { readonly kind: 'job'; readonly ends: 'late'; readonly units: number };

/** Output that is not as it should be although the job ends well. */
interface OutputFault {
  readonly kind: 'output';
  readonly damage: 'missing-details' | 'missing-document' | 'cut-document' | 'binary-document';
  /** End of the path of the input document; any document when absent. */
  readonly file?: string;
}

/** An import of parallel data that fails as a whole. */
interface ImportFault {
  readonly kind: 'import';
  readonly message: string;
}

export type Fault = AnswerFault | WireFault | DocumentFault | JobFault | OutputFault | ImportFault;
type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { readonly kind: Kind }>;

export interface Faults {
  /** Strike `times` times (once by default, `Infinity` for ever), after the faults that were added before. */
  add(fault: Fault, times?: number): void;
  clear(): void;
}

/** The faults as the servers meet them. */
export interface ServerFaults extends Faults {
  /** The next fault of a kind that fits; it is spent by one. */
  take<Kind extends Fault['kind']>(kind: Kind, fits: (fault: FaultOf<Kind>) => boolean): FaultOf<Kind> | undefined;
}

export function createFaults(): ServerFaults {
  const waiting: { fault: Fault; times: number }[] = [];
  return {
    add: (fault, times = 1) => void waiting.push({ fault, times }),
    clear: () => void waiting.splice(0),
    take(kind, fits) {
      for (const entry of waiting) {
        const { fault } = entry;
        if (entry.times <= 0 || !isOfKind(fault, kind) || !fits(fault)) continue;
        entry.times -= 1;
        return fault;
      }
      return undefined;
    },
  };
}

function isOfKind<Kind extends Fault['kind']>(fault: Fault, kind: Kind): fault is FaultOf<Kind> {
  return fault.kind === kind;
}

function answer(operation: string | undefined, error: ServiceAnswerError): AnswerFault {
  return { kind: 'answer', error, ...(operation === undefined ? {} : { operation }) };
}

/** Too many requests for one operation, or for any; the SDK retries it. */
export function throttled(operation?: string): Fault {
  return answer(operation, new ServiceAnswerError('ThrottlingException', 'Rate exceeded'));
}

/** The other name of the same, with the status of the switch. */
export function tooManyRequests(operation?: string): Fault {
  return answer(operation, new ServiceAnswerError('TooManyRequestsException', 'Too many requests'));
}

/** Trouble inside the service; the SDK retries it. */
export function internalError(operation?: string): Fault {
  return answer(operation, new ServiceAnswerError('InternalServerException', 'An internal server error occurred'));
}

/** Status 500 without a body: the SDK calls it `Unknown`. */
export function emptyServerError(operation?: string): Fault {
  return answer(operation, new ServiceAnswerError('InternalServerException', '', { status: 500, isEmpty: true }));
}

/** The operation is done, but the caller is told of trouble: whoever calls again must not do it twice. */
export function lostAnswer(operation: string): Fault {
  const error = new ServiceAnswerError('InternalServerException', 'An internal server error occurred');
  return { kind: 'answer', operation, error, isDone: true };
}

/** Another change of the same thing is under way; the SDK does not retry it. */
export function concurrentModification(operation: string): Fault {
  const message =
    'Another modification is being made. That modification must complete before you can make your change.';
  return answer(operation, new ServiceAnswerError('ConcurrentModificationException', message));
}

/** The data-access role is seconds old, and not known everywhere yet. */
export function roleNotYetKnown(): Fault {
  const message = 'The specified role could not be assumed, or lacks permissions. Verify the DataAccessRoleArn.';
  return answer('StartTextTranslationJob', new ServiceAnswerError('InvalidRequestException', message));
}

/** Where IAM names an action otherwise than S3 the operation. */
const OPERATION_OF_ACTION: Readonly<Record<string, string>> = { ListBucket: 'ListObjectsV2' };

/** The caller may not do this: an IAM action such as `translate:StartTextTranslationJob` or `s3:PutObject`. */
export function deniedAction(action: `translate:${string}` | `s3:${string}`, resource = '*'): Fault {
  const [service, name = ''] = action.split(':');
  const operation = OPERATION_OF_ACTION[name] ?? name;
  return { ...answer(operation, accessDenied(action, resource)), service: service === 's3' ? 's3' : 'translate' };
}

/** The caller may not hand the data-access role to the service. */
export function deniedPassRole(roleArn: string): Fault {
  return answer('StartTextTranslationJob', accessDenied('iam:PassRole', roleArn));
}

function accessDenied(action: string, resource: string): ServiceAnswerError {
  const user = `arn:aws:sts::${ACCOUNT}:assumed-role/amts/session`;
  const message =
    `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based ` +
    `policy allows the ${action} action`;
  return new ServiceAnswerError('AccessDeniedException', message, { status: action.startsWith('s3:') ? 403 : 400 });
}

/** The temporary credentials of the caller have run out. */
export function expiredCredentials(operation?: string): Fault {
  const message = 'The security token included in the request is expired';
  return answer(operation, new ServiceAnswerError('ExpiredTokenException', message));
}
