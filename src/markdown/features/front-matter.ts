/**
 * Front matter in YAML or TOML: entries with keys.
 */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Feature } from './feature.ts';

/** Front matter between `---` or `+++`. */
export const frontMatter: Feature = {
  name: 'front-matter',
  syntax: () => frontmatter(['yaml', 'toml']),
  tree: frontmatterFromMarkdown(['yaml', 'toml']),
  blocks: { yaml: 'metadata', toml: 'metadata' },
  blockKinds: { metadata: { merge: 'keys', isOpaque: true } },
};
