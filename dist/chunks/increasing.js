// src/shared/increasing.ts
/** What keeps its order in two lists. */
/** Positions of a longest strictly increasing subsequence. */
function longestIncreasing(values) {
	const tails = [];
	const previous = [];
	for (const [at, value] of values.entries()) {
		let low = 0;
		for (let high = tails.length; low < high;) {
			const middle = low + high >> 1;
			if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		previous.push(low > 0 ? tails[low - 1] ?? -1 : -1);
		tails[low] = at;
	}
	const run = [];
	for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
	return run.toReversed();
}
/** Positions from the first to before the end. */
function range(start, end) {
	return Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step);
}
/**
* What stands between pairs of positions of two lists, where these keep the order of both.
*
* @param formers For each position of the new list, the old one that it is paired with.
* @param length Of the old list.
*/
function stretchesBetween(formers, length) {
	const paired = [...formers.keys()].filter((at) => formers[at] !== void 0);
	const kept = longestIncreasing(paired.map((at) => formers[at] ?? 0)).map((step) => paired[step] ?? 0);
	return [...kept, formers.length].map((at, step) => {
		const before = kept[step - 1];
		return {
			old: range(before === void 0 ? 0 : (formers[before] ?? 0) + 1, formers[at] ?? length),
			fresh: range(before === void 0 ? 0 : before + 1, at)
		};
	});
}

export { range as n, stretchesBetween as r, longestIncreasing as t };