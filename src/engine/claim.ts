/**
 * The claim of one run on a piece of work, such as a book and language: while it is held, no other run plans, prepares
 * or starts anything there, so that what one is about to pay for is not paid by another.
 *
 * A claim is a text that is written only over the version that was read. It is renewed while its owner lives; one
 * that is not renewed any more may be taken over, and its owner finds that out before it starts or writes anything.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ServiceError } from '../shared/errors.ts';
import type { Clock } from './clock.ts';
import type { TextStore } from './text-store.ts';

/** What is claimed. */
export interface ClaimPlace {
  /** Of the text in the store. */
  readonly key: string;
  /** For messages, such as the language. */
  readonly name: string;
}

/** What a step that is claimed has at hand; while it is held, calls of the store and the service go through the claim. */
export interface ClaimableContext {
  readonly store: TextStore;
  readonly service: object;
  readonly clock: Clock;
  /** Tells one line about what goes on. */
  readonly log: (message: string) => void;
  readonly options: {
    /** How long another run is waited for. */
    readonly maxWaitMs: number;
    readonly signal: AbortSignal;
  };
}

/** Held by this run. */
export interface Claim {
  /** Of this claim alone; names what only its owner may use. */
  readonly id: string;
  /** @throws {ClaimLostError} when another run has taken it over. */
  renew(): Promise<void>;
}

/** What a step has at hand that others must not do at the same time. */
export type Claimed<Context> = Context & { readonly claim: Claim };

/** The owner was away for so long that another run took over; what it was about to do has to be looked at again. */
class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

const LOOK_MS = 5000;
const RENEW_MS = 20_000;
/** Looks without a sign of life after which the owner counts as gone: three minutes, many times what a renewal takes. */
const PATIENCE = 36;
/** After so long no look is needed: more than the clocks of two machines differ. */
const STALE_MS = 15 * 60_000;

const ClaimSchema = z.object({
  owner: z.string(),
  /** By the clock of the owner, milliseconds since 1970. */
  at: z.number(),
  /** Times that it was renewed: makes each version another one. */
  renewed: z.number(),
  isFree: z.boolean(),
});
type ClaimText = z.output<typeof ClaimSchema>;

/**
 * Do a step that no other run does at the same time. It is begun again, from what stands in the store then, when the
 * claim was lost on the way.
 *
 * @throws {ServiceError} when another run keeps the claim for longer than the engine waits.
 */
export async function withClaim<Context extends ClaimableContext, T>(
  place: ClaimPlace,
  context: Context,
  step: (context: Claimed<Context>) => Promise<T>,
): Promise<T> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a further round only follows a claim that was lost
    const held = await acquire(place, context);
    try {
      // oxlint-disable-next-line no-await-in-loop
      return await step(held.context);
    } catch (error) {
      if (!(error instanceof ClaimLostError)) throw error;
      context.log(`${place.name}: another run has taken over; looking again at what there is`);
    } finally {
      // oxlint-disable-next-line no-await-in-loop
      await held.release();
    }
  }
}

/** Whether another run is at the work right now, as far as one look tells. */
export async function isClaimed(
  { key }: ClaimPlace,
  { store, clock }: Pick<ClaimableContext, 'store' | 'clock'>,
): Promise<boolean> {
  const found = await store.read(key);
  const claim = found && parseClaim(found.text);
  return claim !== undefined && !claim.isFree && clock.now() - claim.at < STALE_MS;
}

interface Held<Context> {
  readonly context: Claimed<Context>;
  readonly release: () => Promise<void>;
}

async function acquire<Context extends ClaimableContext>(
  { key, name }: ClaimPlace,
  context: Context,
): Promise<Held<Context>> {
  const { store, clock, options, log } = context;
  const owner = randomUUID();
  const deadline = clock.now() + options.maxWaitMs;
  let [seen, looks] = ['', 0];
  for (;;) {
    // oxlint-disable no-await-in-loop -- each look is decided by the one before
    const found = await store.read(key);
    const claim = found && parseClaim(found.text);
    // An answer may have been lost: then it is ours already.
    if (found !== undefined && claim?.owner === owner) return hold({ key, owner, version: found.version }, context);
    looks = found?.version === seen ? looks + 1 : 0;
    seen = found?.version ?? '';
    const isTaken = claim !== undefined && !claim.isFree && clock.now() - claim.at < STALE_MS && looks < PATIENCE;
    if (!isTaken) {
      if (claim?.isFree === false) log(`${name}: a run that is gone had begun this; taking over`);
      const text = renderClaim({ owner, at: clock.now(), renewed: 0, isFree: false });
      const version = await store.replace(key, text, found?.version);
      if (version !== undefined) return hold({ key, owner, version }, context);
      continue;
    }
    if (clock.now() >= deadline)
      throw new ServiceError(
        `${name}: another run is at it since long (${new Date(claim.at).toISOString()}); run again when it has ended`,
        { retryable: true },
      );
    if (looks === 0) log(`${name}: another run is at it; waiting, so that nothing is paid twice`);
    await clock.sleep(LOOK_MS, options.signal);
    // oxlint-enable no-await-in-loop
  }
}

interface Owned {
  readonly key: string;
  readonly owner: string;
  readonly version: string;
}

/**
 * The claim is renewed while a call takes long, and before each one when it is time to; none goes out when it is lost.
 */
function hold<Context extends ClaimableContext>(
  { key, owner, version: first }: Owned,
  context: Context,
): Held<Context> {
  const { store, service, clock, log } = context;
  let [version, at, renewed] = [first, clock.now(), 0];
  let renewal: Promise<void> | undefined;
  // One that fails is tried again before the next call, which tells why.
  const stopBeating = clock.every(RENEW_MS, () => void touch().catch(() => undefined));

  async function write(isFree: boolean): Promise<void> {
    renewed += 1;
    const now = clock.now();
    const next = await store.replace(key, renderClaim({ owner, at: now, renewed, isFree }), version);
    version = next ?? (await readOwn());
    at = now;
  }
  async function readOwn(): Promise<string> {
    const found = await store.read(key);
    if (found !== undefined && parseClaim(found.text)?.owner === owner) return found.version;
    throw new ClaimLostError('another run has taken the claim over');
  }
  function renew(): Promise<void> {
    renewal ??= write(false).finally(() => {
      renewal = undefined;
    });
    return renewal;
  }
  async function touch(): Promise<void> {
    if (clock.now() - at >= RENEW_MS) await renew();
  }
  async function release(): Promise<void> {
    stopBeating();
    try {
      await renewal?.catch(() => undefined);
      await write(true);
    } catch (error) {
      // Lost, or out of reach: others take it over after a while.
      if (!(error instanceof ClaimLostError)) log(`a claim could not be given back: ${String(error)}`);
    }
  }
  async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    for (let left = ms; left > 0; left -= RENEW_MS) {
      // oxlint-disable-next-line no-await-in-loop -- this is a wait
      await clock.sleep(Math.min(left, RENEW_MS), signal);
      // oxlint-disable-next-line no-await-in-loop
      await touch();
    }
  }
  const claimed = {
    ...context,
    store: guard(store, touch),
    service: guard(service, touch),
    clock: { ...clock, sleep },
    claim: { id: owner, renew },
  };
  return { context: claimed, release };
}

function guard<Port extends object>(port: Port, before: () => Promise<void>): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        await before();
        return Reflect.apply(member, target, args);
      };
    },
  });
}

function renderClaim(claim: ClaimText): string {
  return `${JSON.stringify(claim)}\n`;
}

/** What is no claim is free to be taken. */
function parseClaim(text: string): ClaimText | undefined {
  try {
    return ClaimSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
