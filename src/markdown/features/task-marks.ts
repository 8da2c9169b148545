/**
 * Boxes of task lists.
 */
import type { Feature } from './feature.ts';

/** `- [ ] to do`, `- [x] done`. */
export const taskMarks: Feature = {
  name: 'task-marks',
  edges: [{ kinds: ['item'], start: /^\[[ xX]\][ \t]+/ }],
};
