/**
 * The formulas of a review, each rendered once, when the page is written: the page holds the markup as templates, and
 * its script puts copies where the formulas stand. Without the script, or where a formula cannot be read, its source is
 * shown.
 */
import { Html, html } from '../html.ts';
import { findMacros, type Macros } from './macros.ts';

/** Turns TeX into HTML that needs no script. */
export interface MathRenderer {
  /** @returns Trusted markup; `undefined` when the formula cannot be read. */
  render(tex: string, macros?: Macros): string | undefined;
  /** The style sheet of some markup, with the fonts that occur in it. */
  renderStyle(markup: string): string;
}

/** Numbers the formulas of a review as they come, and renders them in the end. */
export class FormulaList {
  readonly #numbers = new Map<string, number | undefined>();
  readonly #markup: string[] = [];
  readonly #math: MathRenderer | undefined;
  readonly #common: Macros;
  /** Macros of the page that is rendered, and a name for them. */
  #macros: Macros;
  #scope = '';

  /** @param macros Of the whole book. */
  constructor(math: MathRenderer | undefined, macros: Macros = {}) {
    this.#math = math;
    this.#common = macros;
    this.#macros = macros;
  }

  /** Begin a page: what it defines holds in its formulas. */
  openPage(text: string): void {
    const own = findMacros(text);
    this.#macros = { ...this.#common, ...own };
    this.#scope = Object.keys(own).length === 0 ? '' : JSON.stringify(own);
  }

  /** @returns Number of the formula; `undefined` for one that is shown as its source. */
  add(raw: string): number | undefined {
    const tex = readTex(raw);
    if (this.#math === undefined) return undefined;
    const key = `${this.#scope} ${tex}`;
    if (this.#numbers.has(key)) return this.#numbers.get(key);
    const markup = this.#math.render(tex, this.#macros);
    const number = markup === undefined ? undefined : this.#markup.push(markup) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The templates, by their numbers. */
  renderTemplates(): readonly Html[] {
    return this.#markup.map((markup, at) => html`<template id="m${at}">${new Html(markup)}</template>\n`);
  }

  /** `''` without formulas. */
  renderStyle(): string {
    return this.#markup.length === 0 ? '' : (this.#math?.renderStyle(this.#markup.join('')) ?? '');
  }
}

const DELIMITERS = /^(?:\$\$|\$`|`\$|\$|\\\(|\\\[)([^]*?)(?:\$\$|`\$|\$`|\$|\\\)|\\\])$/;

/** The TeX between the delimiters of a formula. */
function readTex(raw: string): string {
  return (DELIMITERS.exec(raw)?.[1] ?? raw).trim();
}
