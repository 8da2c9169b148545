/** An engine that is loaded when it is first asked something: a run with nothing to translate needs none. */
import { once } from '../shared/once.ts';
import type { Engine } from './engine.ts';

/** @param load Called once, by the first question. */
export function openLater(kind: Engine['kind'], load: () => Promise<Engine>): Engine {
  const open = once(load);
  return {
    kind,
    estimate: async (...asked) => (await open()).estimate(...asked),
    submit: async (...asked) => (await open()).submit(...asked),
    collect: async (...asked) => (await open()).collect(...asked),
    settle: async (...asked) => (await open()).settle(...asked),
  };
}
