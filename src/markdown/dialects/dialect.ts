/**
 * A dialect: the features of one kind of Markdown, in the order of their precedence.
 */
import type { Feature } from '../features/feature.ts';
import type { DialectName } from './names.ts';

export interface DialectDefinition {
  readonly name: DialectName;
  /**
   * How its renderers read emphasis beside Chinese, Japanese and Korean letters: `friendly` as translators mean it, or
   * `strict` as CommonMark has it.
   */
  readonly emphasis: 'friendly' | 'strict';
  /** Where two features could read the same signs, the first one does. */
  readonly features: readonly Feature[];
}
