/**
 * What customises a translation, kept from one run to the next: while nothing that it is made from has changed, no page
 * of the book is read for it, and its text only when the service lacks it. So a push costs the same in a large book.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Resources } from '../../../engine/engine.ts';
import { parseJson, type TextCache } from '../data/align-book.ts';

/** Raise it with any change of what is made from the same pages, filters and terms among it. */
const RESOURCES_VERSION = 2;

const KeptFile = z.object({ sha256: z.string(), records: z.number() });
/** `of` names the ingredients. */
const KeptBook = z.object({ of: z.string(), parallelData: KeptFile.optional(), terminology: KeptFile.optional() });

/** What resources are made from. */
export interface Ingredients {
  /** Names the place in the cache: languages, settings and version. What is made later takes the place. */
  readonly how: string;
  /** All that they are made from, as plain data. */
  readonly what: unknown;
}

/**
 * The resources that were kept, else those that are made now, which are kept.
 *
 * @param cache Absent where nothing is kept.
 */
export async function keepResources(
  { how, what }: Ingredients,
  make: () => Promise<Resources>,
  cache: TextCache | undefined,
): Promise<Resources> {
  if (cache === undefined) return make();
  const place = hash(how).slice(0, 16);
  const of = hash(JSON.stringify([RESOURCES_VERSION, what]));
  const known = KeptBook.safeParse(parseJson(await cache.read(nameFacts(place)))).data;
  if (known?.of === of) return openKept({ known, place }, make, cache);
  const made = await make();
  const facts: Record<string, unknown> = { of };
  for (const kind of KINDS) {
    const file = made[kind];
    if (file === undefined) continue;
    facts[kind] = { sha256: file.sha256, records: file.records };
    // oxlint-disable-next-line no-await-in-loop -- two files
    await cache.write(nameText(place, kind), await file.load());
  }
  await cache.write(nameFacts(place), JSON.stringify(facts));
  return made;
}

const KINDS = ['parallelData', 'terminology'] as const satisfies readonly (keyof Resources)[];

interface Kept {
  readonly known: z.infer<typeof KeptBook>;
  readonly place: string;
}

/** A text that has gone from the cache, or is another one, is made again. */
function openKept({ known, place }: Kept, make: () => Promise<Resources>, cache: TextCache): Resources {
  const open = (kind: keyof Resources): Resources => {
    const file = known[kind];
    if (file === undefined) return {};
    const load = async () => {
      const text = await cache.read(nameText(place, kind));
      return text !== undefined && hash(text) === file.sha256 ? text : ((await make())[kind]?.load() ?? '');
    };
    return { [kind]: { ...file, load } };
  };
  return { ...open('parallelData'), ...open('terminology') };
}

function nameFacts(place: string): string {
  return `resources-${place}.json`;
}

function nameText(place: string, kind: keyof Resources): string {
  return `resources-${place}-${kind}.csv`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
