/** Ports of a process that stops at its n-th call, after it took effect or before, until it is let go on. */
import type { AmazonPorts } from '../../../src/engine/amazon/ports.ts';
import { wrapCalls } from './crash.ts';
import { createTestClock, type TestClock } from './local.ts';

export interface Stoppable {
  readonly ports: AmazonPorts;
  readonly clock: TestClock;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** Resolved when it stands still. */
  readonly stopped: Promise<void>;
  goOn(): void;
}

/** @param at Number of the call, from 1, or its name; `Infinity` never stops. Each process has a clock of its own. */
export function stopAfter(at: number | string, ports: AmazonPorts): Stoppable {
  return stopAt(at, 'after', ports);
}

/** The same, with the request still on its way: it takes effect when the process is let go on. */
export function stopBefore(at: number | string, ports: AmazonPorts): Stoppable {
  return stopAt(at, 'before', ports);
}

function stopAt(at: number | string, side: 'before' | 'after', ports: AmazonPorts): Stoppable {
  const calls: string[] = [];
  const clock = createTestClock();
  const stop = createSignal();
  const start = createSignal();
  async function pass<T>(name: string, call: () => Promise<T>): Promise<T> {
    const count = calls.push(name);
    const isHere = count === at || (name === at && calls.indexOf(name) === count - 1);
    const answer = isHere && side === 'before' ? undefined : { value: await call() };
    if (isHere) {
      stop.give();
      await start.given;
    }
    return answer === undefined ? call() : answer.value;
  }
  return { ports: { ...wrapCalls(ports, pass), clock }, clock, calls, stopped: stop.given, goOn: () => start.give() };
}

function createSignal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
