/** Ports of a process that is killed: its n-th call takes effect, but nobody hears the answer, and no call follows. */

export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** What an engine calls. */
export interface CalledPorts {
  readonly store: object;
  readonly service: object;
}

export interface Killable<Ports> {
  readonly ports: Ports;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
}

/** @param at Number of the last call, from 1; `Infinity` lets the process live. */
export function killAfter<Ports extends CalledPorts>(at: number, ports: Ports): Killable<Ports> {
  const calls: string[] = [];
  async function pass<T>(name: string, call: () => Promise<T>): Promise<T> {
    const count = calls.push(name);
    if (count < at) return call();
    if (count === at) await call();
    throw new KilledError(`killed after call ${at}, ${calls[at - 1]}`);
  }
  return { ports: wrapCalls(ports, pass), calls };
}

type Pass = <T>(name: string, call: () => Promise<T>) => Promise<T>;

/** Ports whose calls go through a function. */
export function wrapCalls<Ports extends CalledPorts>(ports: Ports, pass: Pass): Ports {
  return { ...ports, store: wrapPort(ports.store, pass), service: wrapPort(ports.service, pass) };
}

function wrapPort<Port extends object>(port: Port, pass: Pass): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) =>
        pass<unknown>(String(name), async (): Promise<unknown> => Reflect.apply(member, target, args) as unknown);
    },
  });
}
