/** What every operation may use: the state of its Region, the switches, and the ports to S3 and to the translator. */
import type { Bill } from './bill.ts';
import type { ServerClock } from './clock.ts';
import type { ServerFaults } from './faults.ts';
import type { Job } from './job.ts';
import type { ObjectStore } from './object-store.ts';
import type { ParallelData } from './parallel-data.ts';
import type { Switches } from './switches.ts';
import type { Terminology } from './terminology.ts';
import type { Translator } from './translator.ts';

/** The account that all belongs to. */
export const ACCOUNT = '123456789012';

/** Everything of one Region. */
export interface RegionState {
  readonly region: string;
  /** By id, oldest first. */
  readonly jobs: Map<string, Job>;
  /** By name. */
  readonly parallelData: Map<string, ParallelData>;
  /** By name. */
  readonly terminologies: Map<string, Terminology>;
}

/** Documented quotas, smaller for tests that want to reach them. */
export interface Quotas {
  readonly concurrentJobs: number;
  readonly queuedJobs: number;
  readonly parallelData: number;
  /** Whether calls beyond the documented number a second are throttled. */
  readonly callsPerSecond: 'enforced' | 'ignored';
}

export interface Context {
  readonly state: RegionState;
  readonly switches: Switches;
  readonly quotas: Quotas;
  readonly clock: ServerClock;
  readonly faults: ServerFaults;
  readonly bill: Bill;
  readonly store: ObjectStore;
  readonly translate: Translator;
  /** What is done to the HTML of each run of prose after it was translated; `place` is the same in every run. */
  readonly damage: (html: string, place: string) => string;
}

export function createRegionState(region: string): RegionState {
  return { region, jobs: new Map(), parallelData: new Map(), terminologies: new Map() };
}
