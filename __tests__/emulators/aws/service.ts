/**
 * The service behind the protocol: it finds the state of the Region, gives what is under way the units that have
 * passed, lets the faults strike, and runs the operation.
 */
import { type Context, createRegionState, type RegionState } from './context.ts';
import { advanceJob } from './job-progress.ts';
import { OPERATIONS } from './operations.ts';
import { advanceData } from './parallel-data.ts';
import { ServiceAnswerError } from './service-error.ts';
import type { Call } from './wire.ts';

/** All of a context but the state, which is the Region's. */
export type Services = Omit<Context, 'state'>;

/** @returns What answers a call, or throws a {@link ServiceAnswerError}. */
export function createService(services: Services): (call: Call) => Promise<object> {
  const regions = new Map<string, RegionState>();
  const recent = new Map<string, number[]>();
  return async ({ operation: name, region, body }) => {
    const state = regions.get(region) ?? createRegionState(region);
    regions.set(region, state);
    await settle([...regions.values()], services);
    const fault = findFault(name, services);
    if (fault !== undefined && fault.isDone !== true) throw fault.error;
    const operation = OPERATIONS.get(name);
    if (operation === undefined) throw new ServiceAnswerError('UnknownOperationException', `${name} is not known here`);
    if (services.quotas.callsPerSecond === 'enforced') limitRate(`${region} ${name}`, operation.callsPerSecond, recent);
    const answer = await operation.run(body, { ...services, state });
    if (fault !== undefined) throw fault.error;
    return answer;
  };
}

/** Give everything the units that have passed since the last request. */
async function settle(states: readonly RegionState[], services: Services): Promise<void> {
  const elapsed = services.clock.takeElapsed();
  for (const state of states) {
    const context = { ...services, state };
    // oxlint-disable-next-line no-await-in-loop -- places are given to the jobs in the order of their submission
    for (const job of state.jobs.values()) await advanceJob(job, elapsed, context);
    // oxlint-disable-next-line no-await-in-loop -- the same, for imports
    for (const data of state.parallelData.values()) await advanceData(data, elapsed, context);
  }
}

/** The fault that waits for this operation; it is spent by that. */
function findFault(name: string, { faults }: Services) {
  return faults.take(
    'answer',
    ({ operation = name, service = 'translate' }) => operation === name && service === 'translate',
  );
}

/** A window of one second for each operation and Region. */
function limitRate(key: string, callsPerSecond: number, recent: Map<string, number[]>): void {
  const now = Date.now();
  const calls = (recent.get(key) ?? []).filter((at) => at > now - 1000);
  if (calls.length >= callsPerSecond) throw new ServiceAnswerError('ThrottlingException', 'Rate exceeded');
  recent.set(key, [...calls, now]);
}
