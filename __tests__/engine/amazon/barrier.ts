/** Ports of a process that stops at its n-th call, after it took effect or before, until it is let go on. */
import { type CalledPorts, wrapCalls } from './crash.ts';
import { createTestClock, type TestClock } from './local.ts';

export interface Stoppable<Ports> {
  readonly ports: Ports & { readonly clock: TestClock };
  readonly clock: TestClock;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** Resolved when it stands still. */
  readonly stopped: Promise<void>;
  goOn(): void;
}

/** @param at Number of the call, from 1, or its name; `Infinity` never stops. Each process has a clock of its own. */
export function stopAfter<Ports extends CalledPorts>(at: number | string, ports: Ports): Stoppable<Ports> {
  return stopAt(at, 'after', ports);
}

/** The same, with the request still on its way: it takes effect when the process is let go on. */
export function stopBefore<Ports extends CalledPorts>(at: number | string, ports: Ports): Stoppable<Ports> {
  return stopAt(at, 'before', ports);
}

function stopAt<Ports extends CalledPorts>(
  at: number | string,
  side: 'before' | 'after',
  ports: Ports,
): Stoppable<Ports> {
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
