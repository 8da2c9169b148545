/**
 * A dialect: the features of one kind of Markdown, in the order of their precedence.
 */
import type { Feature } from '../features/feature.ts';
import type { ID_NOTATIONS } from '../features/ids.ts';
import type { SlugStyle } from '../features/slugs.ts';
import type { Dialect, DialectName } from './names.ts';

export interface DialectDefinition {
  readonly name: DialectName;
  /**
   * How its renderers read emphasis beside Chinese, Japanese and Korean letters: `friendly` as translators mean it, or
   * `strict` as CommonMark has it.
   */
  readonly emphasis: 'friendly' | 'strict';
  /**
   * What reads a page that a site of this dialect would refuse; absent where any text is a page. It has no fallback
   * itself.
   */
  readonly fallback?: Dialect;
  /** How its site makes anchors of headings; absent where that depends on its settings, or is not known. */
  readonly slugs?: SlugStyle;
  /** How an id is written behind a heading; absent where there is no such thing. */
  readonly ids?: keyof typeof ID_NOTATIONS;
  /** Whether its site shows `a.md` as `a/`, so that addresses without the end of a name count from there. */
  readonly hasFolders?: boolean;
  /** Where two features could read the same signs, the first one does. */
  readonly features: readonly Feature[];
}
