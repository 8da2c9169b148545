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
  /** Take a region that is not documented for what is asked of it. */
  readonly anyRegion: boolean;
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
  /** When the run began, milliseconds since 1970; default: when the engine is made. */
  readonly begun?: number;
  /** Leave jobs running when the run is cancelled. */
  readonly keepJobsOnCancel: boolean;
  readonly signal: AbortSignal;
}

/** @throws {ConfigError} when there is no role: a job cannot do without. */
export function requireRole({ roleArn }: AmazonOptions): string {
  if (roleArn !== undefined) return roleArn;
  throw new ConfigError('engine.role-arn is missing: the role that Amazon Translate takes on; infra/ makes one');
}

/** Regions with batch jobs (endpoints and quotas of the service, read 2026-11-22). */
export const BATCH_REGIONS: readonly string[] = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-north-1',
  'ap-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
];

/** Regions whose batch jobs take parallel data, as far as documented (developer guide, December 2022). */
export const PARALLEL_DATA_REGIONS: readonly string[] = ['us-east-1', 'us-west-2', 'eu-west-1'];

type Region = Pick<AmazonOptions, 'kind' | 'region' | 'parallelData'>;

/** What is wrong with a region, and the remedy; `undefined` when it is documented for what is asked of it. */
export function findRegionFault({ kind, region, parallelData }: Region): string | undefined {
  if (kind !== 'amazon-translate') return undefined;
  if (!BATCH_REGIONS.includes(region))
    return `engine.region: batch jobs are not documented for '${region}', but for ${BATCH_REGIONS.join(', ')}`;
  if (parallelData === 'none' || PARALLEL_DATA_REGIONS.includes(region)) return undefined;
  return `engine.region: parallel data is documented for ${PARALLEL_DATA_REGIONS.join(', ')} only: take one of them, or set engine.parallel-data to none (this is ${region})`;
}

/**
 * Before anything is made or sent: a job that the region cannot run would be repeated in vain.
 *
 * @throws {ConfigError} unless the settings say that the region is right all the same.
 */
export function assertRegion(options: Region & Pick<AmazonOptions, 'anyRegion'>): void {
  const fault = options.anyRegion ? undefined : findRegionFault(options);
  if (fault === undefined) return;
  throw new ConfigError(`${fault}; if you know better, set engine.any-region: true`);
}

/** What to add to an error that may come from the region; `''` where the region is not the reason. */
export function hintOnRegion(options: Region): string {
  const fault = findRegionFault(options);
  return fault === undefined ? '' : `; ${fault}`;
}
