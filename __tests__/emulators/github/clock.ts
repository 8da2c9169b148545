/** The time that the server tells, which a test may hold still and move on. */

export interface Clock {
  now(): Date;
  advance(seconds: number): void;
}

/** @param start Time to stand still at until {@link Clock.advance}; without it, the clock of the machine. */
export function createClock(start?: Date): Clock {
  let passedMs = 0;
  return {
    now: () => new Date((start?.getTime() ?? Date.now()) + passedMs),
    advance(seconds) {
      passedMs += seconds * 1000;
    },
  };
}

/** A time as GitHub writes it: UTC, whole seconds. */
export function renderTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
