/**
 * What a translator wrote without a word for a text of the source, such as a number or a sign. When the source goes on
 * beside that text, what is new stands beside it too.
 */
import type { Group, LayoutInput } from '../plan/layout.ts';
import { cutMark } from './list-mark.ts';
import { literalsOf, textOfBlock } from './literals.ts';

/**
 * What the target's block of a group that is built anew says without a word, and without the marks of its block;
 * `undefined` where it has words, or says nothing.
 */
export function findWordless({ base, target }: Pick<LayoutInput, 'base' | 'target'>, group: Group): string | undefined {
  const own = target.blocks[group.target[0] ?? -1]?.block;
  const old = base.blocks[group.base[0] ?? -1]?.block;
  if (own === undefined || old === undefined || !group.isRebuilt || group.target.length > 1) return undefined;
  if (own.segments.length > 0 || own.kind !== old.kind) return undefined;
  const [before = '', ...others] = literalsOf(base.page, old);
  const behind = others.at(-1) ?? '';
  const text = textOfBlock(target.page, own);
  const [mark] = cutMark(text);
  const start = mark.length > 0 ? mark.length : text.startsWith(before) ? before.length : 0;
  const end = behind !== '' && text.endsWith(behind) ? text.length - behind.length : text.length;
  return text.slice(start, Math.max(start, end)).trim() || undefined;
}
