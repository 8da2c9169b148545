/**
 * What makes jobs, imports and deletions get along: each of their phases lasts some units, and a unit is a look at
 * the thing (`reads`), a millisecond (`time`), or a step of the test's own hand (`hand`).
 */

/** What counts as one unit. */
export type Pace = 'reads' | 'time' | 'hand';

/** How many units each phase lasts, at least. */
export interface Phases {
  readonly submitted: number;
  readonly inProgress: number;
  readonly stopping: number;
  readonly importing: number;
  readonly deleting: number;
}

export interface Clock {
  readonly pace: Pace;
  readonly phases: Phases;
  /** Milliseconds since the epoch; `advance` moves it too when the pace is `time`. */
  now(): number;
  /** Give everything that is under way this many units more: it takes effect with the next request. */
  advance(units: number): void;
}

/** The clock as the server winds it. */
export interface ServerClock extends Clock {
  /** Units that passed since the last call, whatever was looked at. */
  takeElapsed(): number;
}

/** One look, one step or 20 ms for each phase, if the test does not say otherwise. */
export function createClock(pace: Pace, phases: Partial<Phases>): ServerClock {
  const length = pace === 'time' ? 20 : 1;
  const defaults: Phases = {
    submitted: length,
    inProgress: length,
    stopping: length,
    importing: length,
    deleting: length,
  };
  let given = 0;
  let shift = 0;
  let last = Date.now();
  return {
    pace,
    phases: { ...defaults, ...phases },
    now: () => Date.now() + shift,
    advance(units) {
      given += units;
      if (pace === 'time') shift += units;
    },
    takeElapsed() {
      const now = Date.now();
      const elapsed = given + (pace === 'time' ? now - last : 0);
      given = 0;
      last = now;
      return elapsed;
    },
  };
}

/** Milliseconds as the service writes times: seconds since the epoch, with a fraction. */
export function toSeconds(milliseconds: number): number {
  return milliseconds / 1000;
}
