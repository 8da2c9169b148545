/**
 * Setup of every test file: a connection to anything but this machine throws. Node's fetch, http, https, http2 and
 * tls all end in `Socket.connect`, so the guard stands there. It does not reach into child processes.
 */
import { Socket } from 'node:net';

/** A test tried to leave this machine. */
export class NetworkOffError extends Error {
  override readonly name = 'NetworkOffError';

  constructor(host: string) {
    super(`The network is off in tests, but something connects to ${host}: start a fake server on 127.0.0.1`);
  }
}

const connect: unknown = Reflect.get(Socket.prototype, 'connect');

Socket.prototype.connect = function guardedConnect(this: Socket, ...args: unknown[]): Socket {
  const host = findHost(args);
  if (!isLoopback(host)) throw new NetworkOffError(host);
  if (typeof connect !== 'function') throw new TypeError('Socket.connect is not a function');
  Reflect.apply(connect, this, args);
  return this;
};

/** The host of any form of `connect`: (options), (path) or (port, host), or the normalised list of those that Node passes on. */
function findHost(args: readonly unknown[]): string {
  const [first, second] = args;
  if (Array.isArray(first)) return findHost(first);
  if (typeof first === 'object' && first !== null)
    return 'host' in first && typeof first.host === 'string' && !('path' in first && first.path)
      ? first.host
      : 'localhost';
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  return isPort && typeof second === 'string' ? second : 'localhost';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
