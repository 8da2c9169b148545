import { a as makeLineFinder, n as listAnchors } from "./links.js";

// src/commands/steps/plan/gone-anchors.ts
/** The anchors that the headings of a page had, and that links of other pages may lead to, where they have them no more. */
/** Anchors of the old page that no heading of the new one has; told at the heading that took the place. */
function listGone({ old }, page) {
	const [before, after] = [old === void 0 ? [] : listAnchors(old.target) ?? [], listAnchors(page) ?? []];
	const there = new Set(after.map(({ anchor }) => anchor));
	const lineAt = makeLineFinder(page.text);
	return before.flatMap(({ anchor }, at) => there.has(anchor) ? [] : [{
		anchor,
		line: lineAt(after[Math.min(at, after.length - 1)]?.block.start ?? 0)
	}]);
}

export { listGone as t };