/**
 * Where the reference links of a page lead: its definitions, `[label]: address`, by label.
 */
import type { Page } from '../markdown/page.ts';

const DEFINITION = /^[ \t>]*\[((?:\\.|[^[\]\\])+)\]:\s*<?([^\s<>]+)>?/gm;
const known = new WeakMap<Page, ReadonlyMap<string, string>>();

/** The address that a label stands for; `undefined` when the page does not define it. */
export function findDefinition(page: Page, label: string): string | undefined {
  const definitions = known.get(page) ?? readDefinitions(page);
  known.set(page, definitions);
  return definitions.get(fold(label));
}

/** Of two definitions of a label the first counts. */
function readDefinitions({ text, blocks }: Page): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const { kind, start, end } of blocks) {
    if (kind === 'code') continue;
    for (const [, label = '', address = ''] of text.slice(start, end).matchAll(DEFINITION))
      if (!label.startsWith('^') && !definitions.has(fold(label))) definitions.set(fold(label), address);
  }
  return definitions;
}

/** Case and white space do not tell labels apart. */
function fold(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
