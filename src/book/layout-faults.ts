/** What cannot be right in where the translations of some pages stand, told from lists of paths before anything is read. */
import type { Layout } from './layout.ts';

export interface PlacedTranslation {
  readonly language: string;
  readonly layout: Layout;
  /** Whether it stands among the files of the source. */
  readonly isOwn: boolean;
  /** What tells trees apart: translations of one place must not meet. */
  readonly place: string;
}

/** What is wrong, and what would mend it; `undefined` when every page has a place of its own. */
export function findLayoutFault(
  translations: readonly PlacedTranslation[],
  pages: readonly string[],
): string | undefined {
  const sources = new Set(pages);
  const taken = new Map<string, { readonly page: string; readonly language: string }>();
  for (const { language, layout, isOwn, place } of translations)
    for (const page of pages) {
      const target = layout.findTarget(page);
      if (isOwn && target === page)
        return `target ${language}: ${page} would be its own translation; give 'path' or 'paths' a place for it, such as path: "{dir}/{name}.${language}{ext}", or take it out of source.pages; is the translation somewhere else, name that repository`;
      if (isOwn && sources.has(target))
        return `target ${language}: the translation of ${page} would stand in the place of the source page ${target}; correct 'path' or 'paths', or take ${target} out of source.pages`;
      const key = `${place}\n${target}`;
      const other = taken.get(key);
      if (other !== undefined)
        return `target ${language}: ${target} would be the translation of ${page} and ${describeOther(other, language)}; correct 'path' or 'paths'`;
      taken.set(key, { page, language });
    }
  return undefined;
}

function describeOther(other: { readonly page: string; readonly language: string }, language: string): string {
  return other.language === language ? `of ${other.page}` : `of ${other.page} into ${other.language}`;
}
