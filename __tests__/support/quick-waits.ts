/**
 * Preloaded into a process (`node --import`) whose services are all on this machine: what it waits for others, between
 * two requests to GitHub or two looks at a job, is fifty times shorter. Time limits stay as they are.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

const FACTOR = 50;

/** Paces of requests, in milliseconds; shorter ones cost nothing, and longer ones are time limits. */
const [LEAST_PACE, MOST_PACE] = [500, 4000];

const { setTimeout: setTimer } = globalThis;
const { setTimeout: wait } = timers;

globalThis.setTimeout = Object.assign(function setQuickTimer(...[work, ms = 0, ...rest]: Parameters<typeof setTimer>) {
  return setTimer(work, ms >= LEAST_PACE && ms <= MOST_PACE ? ms / FACTOR : ms, ...rest);
}, setTimer);

// The sleeps of our own clock are waits, however long.
timers.setTimeout = (ms, ...rest) => wait((ms ?? 0) / FACTOR, ...rest);
syncBuiltinESMExports();
