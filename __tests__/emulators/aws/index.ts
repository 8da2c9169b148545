/**
 * Amazon Translate and S3 on this machine, for tests, the demo and use by hand. The clients of the SDK work with them
 * unchanged: give them {@link LocalAws.environment}, or the endpoints.
 */
import { damageHtml } from '../../support/adversary.ts';
import { createRandom } from '../../support/random.ts';
import { type Billed, createBill } from './bill.ts';
import { type Clock, createClock, type Pace, type Phases } from './clock.ts';
import type { Quotas } from './context.ts';
import { createFaults, type Faults } from './faults.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { createObjectStore, type ObjectStore } from './object-store.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { startS3 } from './s3.ts';
import { createTurns, startTranslate } from './server.ts';
import { createService, type Services } from './service.ts';
import { chooseSwitches, type Switches } from './switches.ts';
import { type Translator, translatePseudo } from './translator.ts';

export interface AwsOptions {
  /** Region of the environment; the servers serve every Region. `us-east-1` by default. */
  readonly region?: string;
  /** Buckets to begin with. */
  readonly buckets?: readonly string[];
  /** What makes jobs get along; a look at them by default. */
  readonly pace?: Pace;
  readonly phases?: Partial<Phases>;
  /** Readings of what is not documented, where they are not to be the default. */
  readonly switches?: Partial<Switches>;
  readonly quotas?: Partial<Quotas>;
  /** The pseudo-language of `translator.ts` by default. */
  readonly translator?: Translator;
  /** What becomes of translated markup; nothing by default. */
  readonly damage?: Damage;
}

/** Damages of `support/adversary.ts`, one of them for each run of prose. */
export interface Damage {
  readonly names: readonly string[];
  readonly seed: string | number;
}

/** What a test does with the services, wherever they are. */
export interface AwsControls {
  /** Every request of the clients, to both servers. */
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly clock: Clock;
  /** The service's own access to S3: tests may put and read objects with it, and no request is logged. */
  readonly store: ObjectStore;
  /** The bill so far. */
  billed(): Billed;
}

export interface LocalAws extends AwsControls {
  readonly s3Endpoint: string;
  readonly translateEndpoint: string;
  /** Variables that make the SDK use the servers. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The services without servers, clients and the bytes between them: for tests of thousands of calls. */
export interface AwsInProcess extends AwsControls {
  readonly objects: MemoryStore;
  /** An operation of Amazon Translate, with the members of its request. */
  call(operation: string, body: object): Promise<object>;
}

const QUOTAS: Quotas = { concurrentJobs: 10, queuedJobs: 1000, parallelData: 1000, callsPerSecond: 'ignored' };

/** Start both servers on free ports of 127.0.0.1. */
export async function startAws(options: AwsOptions = {}): Promise<LocalAws> {
  const { region = 'us-east-1', buckets = [] } = options;
  const [requests, faults] = [createRequestLog(), createFaults()];
  const s3 = await startS3(requests, faults);
  const store = createObjectStore(s3.endpoint);
  await Promise.all(buckets.map((bucket) => store.createBucket(bucket)));
  const services = createServices(options, { store, faults });
  const translate = await startTranslate(services, requests);
  return {
    s3Endpoint: s3.endpoint,
    translateEndpoint: translate.endpoint,
    environment: createEnvironment({ region, s3Endpoint: s3.endpoint, translateEndpoint: translate.endpoint }),
    requests,
    faults,
    clock: services.clock,
    store,
    billed: () => services.bill.read(),
    async stop() {
      store.close();
      await Promise.all([s3.stop(), translate.stop()]);
    },
  };
}

/** Both services in this process. Their faults strike operations of Translate only. */
export function openAws(options: AwsOptions = {}): AwsInProcess {
  const { region = 'us-east-1', buckets = [] } = options;
  const [requests, faults, objects] = [createRequestLog(), createFaults(), createMemoryStore(buckets)];
  const services = createServices(options, { store: objects, faults });
  const answer = createService(services);
  const enqueue = createTurns();
  return {
    requests,
    faults,
    clock: services.clock,
    store: objects,
    objects,
    billed: () => services.bill.read(),
    async call(operation, body) {
      const entry = { service: 'translate', operation, at: services.clock.now(), region, accessKeyId: '' } as const;
      let error: string | undefined;
      try {
        return await enqueue(() => answer({ operation, region, accessKeyId: '', body }));
      } catch (cause) {
        error = cause instanceof Error ? cause.name : String(cause);
        throw cause;
      } finally {
        requests.add({ ...entry, body, headers: {}, error });
      }
    },
  };
}

function createServices(
  { pace = 'reads', phases = {}, translator = translatePseudo, switches = {}, quotas = {}, damage }: AwsOptions,
  given: Pick<Services, 'store' | 'faults'>,
): Services {
  return {
    ...given,
    switches: chooseSwitches(switches),
    quotas: { ...QUOTAS, ...quotas },
    clock: createClock(pace, phases),
    bill: createBill(),
    translate: translator,
    damage: createDamage(damage),
  };
}

function createDamage(damage: Damage | undefined): (html: string, place: string) => string {
  if (damage === undefined) return (html) => html;
  return (html, place) => {
    const random = createRandom(`${damage.seed}/${place}`);
    return damageHtml(html, random.pick(damage.names), random);
  };
}

interface Endpoints {
  readonly region: string;
  readonly s3Endpoint: string;
  readonly translateEndpoint: string;
}

function createEnvironment({ region, s3Endpoint, translateEndpoint }: Endpoints): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'LOCALCALLER000000000',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: s3Endpoint,
    AWS_ENDPOINT_URL_STS: s3Endpoint,
    AWS_ENDPOINT_URL_TRANSLATE: translateEndpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
