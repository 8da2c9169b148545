/** What the service refuses only for the moment, although its SDK does not repeat it. */
import { ServiceError } from '../../shared/errors.ts';

/** Another change of the same thing, of any thing, or too many of them: wait and look again. */
const BUSY: ReadonlySet<string | undefined> = new Set([
  'ConflictException',
  'ConcurrentModificationException',
  'LimitExceededException',
  'TooManyRequestsException',
  'ThrottlingException',
]);
/** Whether the service refused something only because it is at something else. */
export function isBusy(error: unknown): error is ServiceError {
  return error instanceof ServiceError && BUSY.has(error.code);
}
