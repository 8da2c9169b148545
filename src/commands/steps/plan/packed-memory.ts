/** What a page has for others as few bytes, until the memory of its language is made and when it is gone again. */
import type { PageMemory, RememberedPage } from '../../../update/plan/memory.ts';
import { type Packed, packValue, unpackValue } from './packed.ts';

/** A {@link PageMemory}; the sentences are read for the index of all pages, the tokens only where one of them is found. */
export interface PackedMemory {
  readonly sentences: Packed<PageMemory['sentences']>;
  readonly tokens: Packed<PageMemory['tokens']>;
}

/** Pack what a page has. */
export function packMemory({ sentences, tokens }: PageMemory): PackedMemory {
  return { sentences: packValue(sentences), tokens: packValue(tokens) };
}

/** Put it into a memory. @param path Of the translation, for people. */
export function openMemory({ sentences, tokens }: PackedMemory, path?: string): RememberedPage {
  const page = { sentences: unpackValue(sentences), readTokens: () => unpackValue(tokens) };
  return path === undefined ? page : { ...page, path };
}
