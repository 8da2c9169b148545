/** The time of an engine: what it reads, waits for, and does while a call takes long. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason, as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Do something again and again, until the function that comes back is called; it keeps no process alive. */
  every(ms: number, work: () => void): () => void;
}
