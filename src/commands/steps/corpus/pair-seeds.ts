/**
 * Every page to its counterpart: seeds first, then, on a site that is crawled, the pages that they link to. Each page
 * ends as paired or with one reason; a run that is stopped keeps what it has.
 */
import { isInShard, keyOfAddress, type Shard, siteOf } from '../../../corpus/address.ts';
import { gradeOf } from '../../../corpus/evidence.ts';
import type { Identifier } from '../../../corpus/identify.ts';
import { type ArticlePair, type PairOutcome, type PairTools, pairPage } from '../../../corpus/pair-pages.ts';
import type { Refused } from '../../../corpus/web.ts';
import type { LoadPage } from '../../../corpus/web-page.ts';
import { mapConcurrently } from '../../../shared/concurrent.ts';
import type { Log } from '../../ports.ts';
import type { Origin } from './origin.ts';

export interface FoundPairs {
  readonly pairs: readonly ArticlePair[];
  readonly refusals: readonly Refused[];
  readonly seen: number;
  /** Pages that are in a pair. */
  readonly paired: number;
  readonly stopped: boolean;
}

interface PairOptions {
  readonly from: string;
  readonly to: string;
  readonly shard: Shard;
  readonly load: LoadPage;
  readonly identifier: Identifier;
}

/** Pages that are read at the same time; a host is asked by one connection all the same. */
const AT_ONCE = 8;

export async function pairSeeds(
  origin: Origin,
  options: PairOptions,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<FoundPairs> {
  const known = new Set<string>();
  const tools: PairTools = {
    ...options,
    sitemap: (address) => origin.sitemap.get(keyOfAddress(address)) ?? [],
    given: (address) => origin.given.get(keyOfAddress(address)),
    isKnown: (address) => origin.web.has(address) ?? known.has(keyOfAddress(address)),
  };
  for (const seed of origin.seeds) known.add(keyOfAddress(seed));
  const queued = new Set<string>();
  const outcomes: PairOutcome[] = [];
  let wave = takeNew(origin.seeds);
  while (wave.length > 0 && !signal.aborted) {
    log.info(`pages to read: ${wave.length}`);
    const before = outcomes.length;
    const total = before + wave.length;
    let done = before;
    // oxlint-disable-next-line no-await-in-loop -- the pages of a wave name those of the next
    const found = await mapConcurrently(wave, AT_ONCE, async (address) => {
      if (signal.aborted) return [];
      const outcome = await pairPage(address, tools);
      done += 1;
      log.progress('pages', done, total);
      return [outcome];
    });
    outcomes.push(...found.flat());
    wave = takeNew(
      found
        .flat()
        .flatMap(({ links }) => links)
        .filter(isFollowed),
    );
  }
  return sumUp(outcomes, signal.aborted);

  function takeNew(addresses: readonly string[]): string[] {
    return addresses.filter((address) => {
      const key = keyOfAddress(address);
      const isNew = !queued.has(key) && isInShard(address, options.shard) && queued.size < origin.maxPages;
      if (isNew) queued.add(key);
      known.add(key);
      return isNew;
    });
  }

  /** Of a file or a list only what is in it; of a site every page. */
  function isFollowed(address: string): boolean {
    return (
      origin.crawl !== undefined && origin.crawl.includes(siteOf(address)) && !NO_PAGE.test(new URL(address).pathname)
    );
  }
}

/** Names of files that are no pages. */
const NO_PAGE =
  /\.(?:pdf|docx?|pptx?|xlsx?|odt|epub|zip|gz|tgz|7z|exe|dmg|jpe?g|png|gif|webp|svg|ico|avif|mp[34]|webm|og[gv]|wav|css|m?js|json|xml|rss|atom|woff2?|ttf|csv|txt)$/i;

/** A pair is found from both its pages; it counts once, by its better evidence. */
function sumUp(outcomes: readonly PairOutcome[], stopped: boolean): FoundPairs {
  const pairs = new Map<string, ArticlePair>();
  const refusals: Refused[] = [];
  for (const { result } of outcomes) {
    if (!result.ok) refusals.push(result);
    else {
      const key = `${keyOfAddress(result.source.address)} ${keyOfAddress(result.target.address)}`;
      const known = pairs.get(key);
      if (known === undefined || gradeOf(result.evidence) < gradeOf(known.evidence)) pairs.set(key, result);
    }
  }
  const paired = outcomes.length - refusals.length;
  return { pairs: [...pairs.values()], refusals, seen: outcomes.length, paired, stopped };
}
