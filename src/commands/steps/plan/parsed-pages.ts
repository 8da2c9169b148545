/**
 * Pages of the source that a thread has parsed. The languages of a run share them, and each asks twice: for its plan and
 * for its proposal. Those that were asked for last are at hand, with all that was worked out of them; of the others the
 * parsed page is kept packed, as far as there is room.
 */
import { createHash } from 'node:crypto';
import { type Dialect, keyOfDialect } from '../../../markdown/dialects/names.ts';
import type { Page } from '../../../markdown/page.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { parseAgain } from '../../../markdown/parse-again.ts';
import { type PackedPage, packPage, sizeOfPacked, unpackPage } from './packed-page.ts';

export interface ParsedLimits {
  /** Pages at hand, about two megabytes each. */
  readonly open: number;
  /** Bytes of packed pages; about 5 kB a page of 15 kB. */
  readonly bytes: number;
}

/** How a text is read. */
export interface PageReading {
  readonly language: string;
  readonly dialect: Dialect;
}

/** Pages by what they are, whatever they are called. */
export class ParsedPages {
  readonly #limits: ParsedLimits;
  readonly #open = new Map<string, Page>();
  readonly #packed = new Map<string, PackedPage>();
  #bytes = 0;

  constructor(limits: ParsedLimits) {
    this.#limits = limits;
  }

  /** The page of a text. @param former Another version of it, for what the two have in common. */
  parse(text: string, reading: PageReading, former?: Page): Page {
    const key = nameText(text, reading);
    const page = this.#open.get(key) ?? this.#unpack(key, text) ?? read(text, reading, former);
    this.#open.delete(key);
    this.#open.set(key, page);
    const [oldest] = this.#open;
    if (this.#open.size > this.#limits.open && oldest !== undefined) this.#close(...oldest);
    return page;
  }

  #unpack(key: string, text: string): Page | undefined {
    const packed = this.#packed.get(key);
    return packed && unpackPage(packed, text);
  }

  /** The first pages stay, and not the last: a run comes to its pages twice, in the same order. */
  #close(key: string, page: Page): void {
    this.#open.delete(key);
    if (this.#packed.has(key) || this.#bytes >= this.#limits.bytes) return;
    const packed = packPage(page);
    this.#bytes += sizeOfPacked(packed);
    this.#packed.set(key, packed);
  }
}

function read(text: string, reading: PageReading, former: Page | undefined): Page {
  return former === undefined ? parsePage(text, reading) : parseAgain(text, former, reading);
}

function nameText(text: string, { language, dialect }: PageReading): string {
  return createHash('sha256')
    .update(`${language}\0${keyOfDialect(dialect)}\0${text}`)
    .digest('base64');
}
