/** Ports of a process that is killed: its n-th call takes effect, but nobody hears the answer, and no call follows. */
import type { AmazonPorts, ObjectStore, TranslateService } from '../../../src/engine/amazon/ports.ts';

export class KilledError extends Error {
  override readonly name = 'KilledError';
}

export interface Killable {
  readonly ports: AmazonPorts;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
}

/** @param at Number of the last call, from 1; `Infinity` lets the process live. */
export function killAfter(at: number, ports: AmazonPorts): Killable {
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
export function wrapCalls(ports: AmazonPorts, pass: Pass): AmazonPorts {
  return { ...ports, store: wrapStore(ports.store, pass), service: wrapService(ports.service, pass) };
}

function wrapStore(store: ObjectStore, pass: Pass): ObjectStore {
  return {
    put: (key, text) => pass('put', () => store.put(key, text)),
    get: (key) => pass('get', () => store.get(key)),
    read: (key) => pass('read', () => store.read(key)),
    replace: (key, text, version) => pass('replace', () => store.replace(key, text, version)),
    list: (prefix) => pass('list', () => store.list(prefix)),
    remove: (keys) => pass('remove', () => store.remove(keys)),
  };
}

function wrapService(service: TranslateService, pass: Pass): TranslateService {
  return {
    startJob: (request) => pass('startJob', () => service.startJob(request)),
    describeJob: (id) => pass('describeJob', () => service.describeJob(id)),
    listJobs: (name) => pass('listJobs', () => service.listJobs(name)),
    stopJob: (id) => pass('stopJob', () => service.stopJob(id)),
    createParallelData: (request) => pass('createParallelData', () => service.createParallelData(request)),
    updateParallelData: (request) => pass('updateParallelData', () => service.updateParallelData(request)),
    getParallelData: (name) => pass('getParallelData', () => service.getParallelData(name)),
    importTerminology: (request) => pass('importTerminology', () => service.importTerminology(request)),
    getTerminology: (name) => pass('getTerminology', () => service.getTerminology(name)),
    translateText: (request) => pass('translateText', () => service.translateText(request)),
  };
}
