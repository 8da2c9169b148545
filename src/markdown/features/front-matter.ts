/**
 * Front matter in YAML or TOML: entries with keys. The values of listed keys are prose, all else is copied.
 */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { type BlockReader, copiedBlock, type Feature, type RangeSegment } from './feature.ts';
import { keySet, type ProseKey } from './key-set.ts';
import { type KeySet, readToml, readYaml } from './keyed-values.ts';

export interface FrontMatterOptions {
  /** Keys whose values people read, also through lists. */
  readonly keys: readonly ProseKey[];
}

/** Front matter with its end. */
const WHOLE = /^(---|\+{3})[ \t]*\r?\n(?:[^]*?\n)?\1[ \t]*(?:\r?\n|$)/;
/** What may be front matter whose end does not stand before the first heading behind a blank line. */
const ENDS_LATE =
  /^\uFEFF?(?!(---|\+{3})[ \t]*\r?\n(?:(?!\n[ \t]*\r?\n#{1,6}[ \t])[^])*?(?<=\n)\1[ \t]*(?:\r?\n|$))(?:---|\+{3})[ \t]*\r?\n/;

/** Front matter between `---` or `+++`. */
export function frontMatter({ keys }: FrontMatterOptions): Feature {
  const wanted = keySet(keys);
  const reader =
    (read: (text: string, lines: Range, wanted: KeySet) => RangeSegment[]): BlockReader =>
    (node, { text, context }) => {
      const segments = keys.length === 0 ? [] : read(text, insideOf(text, node), wanted);
      return [{ ...copiedBlock(node, 'metadata', context.level), segments }];
    };
  return {
    name: 'front-matter',
    extend: ({ frontMatter: more = [] }) => frontMatter({ keys: [...keys, ...more] }),
    reaches: ENDS_LATE,
    // Its tokenizer seeks the end through the whole page, and where there is none, that page has no lists any more.
    syntax: (text) => (WHOLE.test(text) ? frontmatter(['yaml', 'toml']) : {}),
    tree: frontmatterFromMarkdown(['yaml', 'toml']),
    blocks: { yaml: reader(readYaml), toml: reader(readToml) },
    blockKinds: {
      metadata: { merge: 'keys', name: /^metadata/, isKnownByName: true, isOpaque: true, isWhole: true },
    },
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between the first and the last line of a range, to its last line end. */
export function insideOf(text: string, { start, end }: Range): Range {
  const from = text.indexOf('\n', start) + 1;
  const to = text.lastIndexOf('\n', end - 1) + 1;
  return from === 0 || to < from ? { start: end, end } : { start: from, end: to };
}
