/** The anchors that the headings of a page had, and that links of other pages may lead to, where they have them no more. */
import { listAnchors } from '../../../markdown/anchors.ts';
import type { Page } from '../../../markdown/page.ts';
import { makeLineFinder } from '../../../shared/line-finder.ts';
import type { PagePlan } from './plan-page.ts';

/** An anchor that a heading of the page had and has no more, and the line of that heading, or of what stands there. */
export interface GoneAnchor {
  readonly anchor: string;
  readonly line: number;
}

/** Anchors of the old page that no heading of the new one has; told at the heading that took the place. */
export function listGone({ old }: PagePlan, page: Page): GoneAnchor[] {
  const [before, after] = [old === undefined ? [] : (listAnchors(old.target) ?? []), listAnchors(page) ?? []];
  const there = new Set(after.map(({ anchor }) => anchor));
  const lineAt = makeLineFinder(page.text);
  return before.flatMap(({ anchor }, at) =>
    there.has(anchor) ? [] : [{ anchor, line: lineAt(after[Math.min(at, after.length - 1)]?.block.start ?? 0) }],
  );
}
