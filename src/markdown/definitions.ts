/**
 * Where the reference links of a page lead: its definitions, `[label]: address`, by label.
 */
import { blockTraits } from './dialects/registry.ts';
import type { Page } from './page.ts';

const DEFINITION = /^([ \t>]*\[((?:\\.|[^[\]\\])+)\]:\s*<?)([^\s<>]+)/gm;
const known = new WeakMap<Page, ReadonlyMap<string, string>>();

/** The address that a label stands for; `undefined` when the page does not define it. */
export function findDefinition(page: Page, label: string): string | undefined {
  return listDefinitions(page).get(fold(label));
}

/** The addresses of all definitions of a page, by label; of two of a label the first counts. */
export function listDefinitions(page: Page): ReadonlyMap<string, string> {
  const definitions = known.get(page) ?? readDefinitions(page);
  known.set(page, definitions);
  return definitions;
}

/** The text of definitions with their addresses as `follow` has them. */
export function renewDefinitions(text: string, follow: (address: string) => string): string {
  return text.replaceAll(DEFINITION, (definition, before: string, label: string) => {
    const address = definition.slice(before.length);
    return before + (label.startsWith('^') ? address : follow(address));
  });
}

function readDefinitions({ text, blocks }: Page): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const { kind, start, end } of blocks) {
    if (blockTraits(kind).isCode === true) continue;
    for (const [, , label = '', address = ''] of text.slice(start, end).matchAll(DEFINITION))
      if (!label.startsWith('^') && !definitions.has(fold(label))) definitions.set(fold(label), address);
  }
  return definitions;
}

/** Case and white space do not tell labels apart. */
function fold(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
