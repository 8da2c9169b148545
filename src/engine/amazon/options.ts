/** Options of the Amazon Translate engine, and the prices that its estimates are made with. */
import { ConfigError } from '../../shared/errors.ts';
import type { ServiceSettings } from './ports.ts';

/** US dollars for one million characters, and the day they were read. */
export interface Prices {
  readonly standard: number;
  /** Of a job that uses parallel data (Active Custom Translation). */
  readonly parallelData: number;
  /** Date, `YYYY-MM-DD`. */
  readonly read: string;
}

export interface AmazonOptions extends ServiceSettings {
  readonly kind: 'amazon-translate' | 'amazon-translate-realtime';
  readonly region: string;
  readonly bucket: string;
  /** Of every key in the bucket; ends with `/`. */
  readonly prefix: string;
  /** Role that Amazon Translate takes on to read and write the bucket; batch jobs need it. */
  readonly roleArn?: string | undefined;
  /** Whether jobs are customised with it; the file comes with the batch. */
  readonly parallelData: 'sentence' | 'paragraph' | 'none';
  readonly kmsKey?: string | undefined;
  /** A batch of at most so many characters is translated at once, without a job; 0: never. */
  readonly realtimeBelow: number;
  readonly prices: Prices;
  /** How long one `submit` or `collect` waits for the service. */
  readonly maxWaitMs: number;
  /** Leave jobs running when the run is cancelled. */
  readonly keepJobsOnCancel: boolean;
  readonly signal: AbortSignal;
}

/** @throws {ConfigError} when there is no role: a job cannot do without. */
export function requireRole({ roleArn }: AmazonOptions): string {
  if (roleArn !== undefined) return roleArn;
  throw new ConfigError('engine.role-arn is missing: the role that Amazon Translate takes on; infra/ makes one');
}

/** Regions whose batch jobs take parallel data, as far as documented (developer guide, December 2022). */
const PARALLEL_DATA_REGIONS: readonly string[] = ['us-east-1', 'us-west-2', 'eu-west-1'];

/** What to add to an error that may come from the region; `''` where the region is not the reason. */
export function hintOnRegion({ region, parallelData }: Pick<AmazonOptions, 'region' | 'parallelData'>): string {
  if (parallelData === 'none' || PARALLEL_DATA_REGIONS.includes(region)) return '';
  const known = PARALLEL_DATA_REGIONS.join(', ');
  return `; parallel data is documented for ${known} only: set engine.region to one of them, or engine.parallel-data to none (this is ${region})`;
}
