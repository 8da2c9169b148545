/**
 * Short codes of emoji.
 */
import type { Feature } from './feature.ts';

/** `:tada:`; a time such as `10:30:45` is none. */
export const emoji: Feature = {
  name: 'emoji',
  inText: [{ kind: 'emoji', pattern: /(?<![\w:]):(?=[a-z\d_+-]*[a-z+-])[a-z\d_+-]+:(?![\w:])/g }],
  pieces: {
    emoji: { noun: ['emoji code', 'emoji codes'], lost: 'warning', changed: 'warning', reportsAdded: false },
  },
};
