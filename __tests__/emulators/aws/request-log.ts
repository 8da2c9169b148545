/** Every request that reached a server, so that tests can count them and look into them. */

/** A request and how it was answered. */
export interface LoggedRequest {
  readonly service: 'translate' | 's3';
  /** Name of the operation, for example `StartTextTranslationJob` or `PutObject`. */
  readonly operation: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly region: string;
  readonly accessKeyId: string;
  /** Request body of Translate as parsed JSON; of S3 the path, as in `/bucket/key`. */
  readonly body: unknown;
  /** Request headers of S3, in lower case; none of Translate. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Name of the error that was answered. */
  readonly error: string | undefined;
}

export interface RequestLog {
  /** All requests, oldest first. */
  all(): readonly LoggedRequest[];
  /** The requests of one operation, oldest first. */
  of(operation: string): readonly LoggedRequest[];
  /** How many requests there were, of one operation or at all. */
  count(operation?: string): number;
  clear(): void;
}

/** The log as the servers write it. */
export interface ServerLog extends RequestLog {
  add(request: LoggedRequest): void;
}

export function createRequestLog(): ServerLog {
  const requests: LoggedRequest[] = [];
  const of = (operation: string): LoggedRequest[] => requests.filter((request) => request.operation === operation);
  return {
    add: (request) => void requests.push(request),
    all: () => [...requests],
    of,
    count: (operation) => (operation === undefined ? requests.length : of(operation).length),
    clear: () => void requests.splice(0),
  };
}
