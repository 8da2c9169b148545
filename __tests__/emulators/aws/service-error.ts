/**
 * Errors as the service answers them. A client may switch on the name only: the pages of the API reference and the
 * model of the SDK disagree about the HTTP status of several, so the status is a switch.
 */
import type { Switches } from './switches.ts';

/** Statuses by name, as the API reference has them and as the SDK's model has them; 400 where both agree. */
const STATUSES: Readonly<Record<string, { readonly documented: number; readonly modelled: number }>> = {
  TooManyRequestsException: { documented: 400, modelled: 429 },
  ConcurrentModificationException: { documented: 400, modelled: 409 },
  ConflictException: { documented: 400, modelled: 409 },
  ResourceNotFoundException: { documented: 400, modelled: 404 },
  InternalServerException: { documented: 500, modelled: 500 },
  ServiceUnavailableException: { documented: 503, modelled: 503 },
  MissingAuthenticationTokenException: { documented: 403, modelled: 403 },
};

/** An error that the client is to see; `members` are those beside `Message`. */
export class ServiceAnswerError extends Error {
  override readonly name: string;
  readonly members: Readonly<Record<string, string>>;
  /** Overrides the status that belongs to the name. */
  readonly status: number | undefined;
  /** `true`: a status and nothing else, as a load balancer in trouble answers. */
  readonly isEmpty: boolean;

  constructor(
    name: string,
    message: string,
    options: { members?: Readonly<Record<string, string>>; status?: number; isEmpty?: boolean } = {},
  ) {
    super(message);
    this.name = name;
    this.members = options.members ?? {};
    this.status = options.status;
    this.isEmpty = options.isEmpty ?? false;
  }
}

/** HTTP status of an error, by the reading of the switch. */
export function statusOf(error: ServiceAnswerError, switches: Switches): number {
  return error.status ?? STATUSES[error.name]?.[switches.errorStatus] ?? 400;
}

/** A documented rule is broken whose error name no page gives: the switch chooses it. */
export function brokenRule(message: string, switches: Switches): ServiceAnswerError {
  return new ServiceAnswerError(switches.ruleError, message);
}
