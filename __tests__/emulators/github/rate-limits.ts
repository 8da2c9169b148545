/** Rate limits: a budget an hour for each token, and content-creating requests a minute. */
import type { Actor } from './auth.ts';
import { secondaryLimit } from './faults.ts';
import type { World } from './state.ts';
import { ApiError } from './wire.ts';

export type Resource = 'core' | 'graphql';

/** Requests in an hour with a token and without one (documented, read 2025). */
const WITH_TOKEN = 5000;
const WITHOUT_TOKEN = 60;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

interface Budget {
  used: number;
  resetAtMs: number;
  contentsAtMs: number[];
}

export interface RateLimit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

export class RateLimits {
  readonly #world: World;
  readonly #budgets = new Map<string, Budget>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Count a request. @throws {ApiError} 403 when the budget is spent. */
  spend(actor: Actor, resource: Resource): void {
    const budget = this.#take(actor, resource);
    const limit = this.#getLimit(actor);
    if (budget.used >= limit)
      throw new ApiError(403, 'API rate limit exceeded.', { headers: this.renderHeaders(actor, resource) });
    budget.used += 1;
  }

  /** Give back a request that does not count: an answer 304. */
  giveBack(actor: Actor, resource: Resource): void {
    this.#take(actor, resource).used -= 1;
  }

  /** Count a request that makes content. @throws {ApiError} 403 when there were too many in a minute. */
  spendContent(actor: Actor): void {
    const limit = this.#world.limits.contentsPerMinute;
    const budget = this.#take(actor, 'core');
    const now = this.#world.clock.now().getTime();
    budget.contentsAtMs = budget.contentsAtMs.filter((time) => time > now - MINUTE_MS);
    if (limit !== undefined && budget.contentsAtMs.length >= limit) throw secondaryLimit(MINUTE_MS / 1000);
    budget.contentsAtMs.push(now);
  }

  read(actor: Actor, resource: Resource): RateLimit {
    const { used, resetAtMs } = this.#take(actor, resource);
    const limit = this.#getLimit(actor);
    return { limit, used, remaining: limit - used, reset: Math.floor(resetAtMs / 1000) };
  }

  renderHeaders(actor: Actor, resource: Resource): Record<string, string> {
    const entries = Object.entries(this.read(actor, resource));
    return {
      ...Object.fromEntries(entries.map(([name, value]) => [`x-ratelimit-${name}`, String(value)])),
      'x-ratelimit-resource': resource,
    };
  }

  /** The answer of `/rate_limit`. */
  renderOverview(actor: Actor) {
    const core = this.read(actor, 'core');
    return { rate: core, resources: { core, graphql: this.read(actor, 'graphql'), search: core } };
  }

  #getLimit({ token }: Actor): number {
    return this.#world.limits.requestsPerHour ?? (token ? WITH_TOKEN : WITHOUT_TOKEN);
  }

  #take({ token }: Actor, resource: Resource): Budget {
    const key = `${token?.value ?? ''} ${resource}`;
    const now = this.#world.clock.now().getTime();
    const known = this.#budgets.get(key);
    if (known && known.resetAtMs > now) return known;
    const budget = { used: 0, resetAtMs: now + HOUR_MS, contentsAtMs: [] };
    this.#budgets.set(key, budget);
    return budget;
  }
}
