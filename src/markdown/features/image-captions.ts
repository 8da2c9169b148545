/**
 * The words of an image, `![words](address)`: prose, as a caption where the image stands alone in its paragraph.
 */
import { paragraphEnd } from '../finders.ts';
import type { TreeNode } from '../tree.ts';
import { copiedBlock, type DraftBlock, type Feature, type Reading } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { readLinkTitle } from './titles.ts';

/** Words of images. */
export const imageCaptions: Feature = {
  name: 'image-captions',
  syntax: (text) => {
    const resources = new Resources(text);
    const ends = new Map<number, number>();
    const open = rangeConstruct('ownImageOpen', (offset) => {
      if (!text.startsWith('![', offset)) return undefined;
      const resource = resources.findFor(offset);
      if (resource === undefined) return undefined;
      ends.set(resource.start, resource.end);
      return offset + 2;
    });
    return { text: { 33: open, 93: rangeConstruct('ownImageClose', (offset) => ends.get(offset)) } };
  },
  tree: rangeNodes('ownImageOpen', 'ownImageClose'),
  paragraph: readImage,
  spans: { ownImageOpen: { place: 'open', kind: 'image' }, ownImageClose: { place: 'close', kind: 'image' } },
  blockKinds: {
    image: { flowsOn: true, flowsIn: true, isWhole: true, likeness: { floor: -1, gain: 8, tokens: readFileName } },
  },
};

function readFileName(raw: string): readonly string[] {
  return raw.match(/(?<![^/(\s])[^/(\s]+(?=\s*\)\s*$)/) ?? [raw];
}

/** A paragraph that holds one image and nothing else. */
function readImage(node: TreeNode, { text, context }: Reading): DraftBlock | undefined {
  const solid = node.children.filter((child) => text.slice(child.start, child.end).trim() !== '');
  const opens = node.children.filter((child) => child.type === 'ownImageOpen').length;
  if (opens !== 1 || node.children[0]?.type !== 'ownImageOpen' || solid.at(-1)?.type !== 'ownImageClose')
    return undefined;
  const caption = { kind: 'caption' as const, nodes: solid.slice(1, -1) };
  const title = solid.slice(-1).flatMap(({ start, end }) => readLinkTitle(text, { start, end, place: 'close' }));
  return { ...copiedBlock(node, 'image', context.level), segments: [caption, ...title] };
}

const IMAGE_RESOURCE =
  /\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^()\n]*\)[^\s()]*)*)(?:[ \t\n]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/g;
/** UTF-16 units: longer words of an image are none that a person wrote. */
const LONGEST_CAPTION = 4_000;

/** Where the resources `](path)` of a text stand. */
class Resources {
  readonly #text: string;
  readonly #first: (from: number) => Resource | undefined;
  readonly #further: (from: number) => Resource | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#first = nextResource(text);
    this.#further = nextResource(text);
  }

  /** The one that closes the image whose `![` stands at `offset`. */
  findFor(offset: number): Resource | undefined {
    const limit = Math.min(paragraphEnd(this.#text, offset), offset + LONGEST_CAPTION);
    const caption = new Caption(this.#text, offset + 2);
    for (
      let next = this.#first(offset + 2);
      next !== undefined && next.start <= limit;
      next = this.#further(next.end)
    ) {
      const { open, isClosed } = caption.readTo(next.start);
      // Its own bracket was closed before: `![words]` without an address.
      if (isClosed) return undefined;
      if (open <= 0) return next;
    }
    return undefined;
  }
}

/** Finds the next resource from an offset on; the last answer is kept, which is right for all that stands before it. */
function nextResource(text: string): (from: number) => Resource | undefined {
  let asked = Infinity;
  let found: Resource | undefined;
  return (from) => {
    if (asked <= from && from <= (found?.start ?? Infinity)) return found;
    IMAGE_RESOURCE.lastIndex = from;
    const match = IMAGE_RESOURCE.exec(text);
    asked = from;
    found = match === null ? undefined : { start: match.index, end: IMAGE_RESOURCE.lastIndex };
    return found;
  };
}

interface Resource {
  readonly start: number;
  readonly end: number;
}

const LITERAL = /\$[^$]*\$|`[^`]*`|\\./g;

/** Brackets of a text: how many stand open, and whether one was closed that none had opened. */
interface Depth {
  readonly open: number;
  readonly isClosed: boolean;
}

/** The words of an image up to one place after the other; what was read is not read again. */
class Caption {
  readonly #text: string;
  #at: number;
  #depth: Depth = { open: 0, isClosed: false };

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  /** Brackets before `end`, where those of formulas, code and escapes that end before it do not count. */
  readTo(end: number): Depth {
    const rest = this.#text.slice(this.#at, end);
    let read = 0;
    for (const { 0: literal, index } of rest.matchAll(LITERAL)) {
      this.#depth = countBrackets(rest.slice(read, index), this.#depth);
      read = index + literal.length;
    }
    this.#at += read;
    return countBrackets(rest.slice(read), this.#depth);
  }
}

function countBrackets(text: string, { open, isClosed }: Depth): Depth {
  let depth = open;
  let lowest = open;
  for (const [sign] of text.matchAll(/[[\]]/g)) {
    depth += sign === '[' ? 1 : -1;
    lowest = Math.min(lowest, depth);
  }
  return { open: depth, isClosed: isClosed || lowest < 0 };
}
