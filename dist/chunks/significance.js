import { n as addTo, t as addStatistics } from "./metric.js";

// src/evaluate/random.ts
/** Chance that can be repeated (mulberry32): the same seed draws the same numbers on every machine. */
/** @returns Draws a whole number from 0 up to, not including, its argument. */
function createDraw(seed) {
	let state = seed | 0;
	return (limit) => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 4294967296 * limit);
	};
}

// src/evaluate/significance.ts
/**
* How sure a figure is: bootstrap intervals (Koehn 2004) and the test of two systems by approximate randomisation
* (Riezler and Maxwell 2005), on sums of statistics. What is drawn is a unit, a page or a segment, as the caller says.
*/
const RESAMPLES = 1e3;
const RANDOMISATIONS = 1e4;
const SEED = 12345;
/** Scores of the same sums may differ in their last digits. */
const ROUNDING = 1e-9;
/** The interval of any figure over units: what it is when the units are drawn again, with replacement. */
function resample(units, figure, { trials = RESAMPLES, seed = SEED } = {}) {
	if (units.length < 2) return void 0;
	const draw = createDraw(seed);
	const figures = Array.from({ length: trials }, () => figure(units.map(() => units[draw(units.length)]).filter((unit) => unit !== void 0))).filter((value) => Number.isFinite(value)).toSorted((a, b) => a - b);
	const cut = Math.floor(figures.length / 40);
	const [low, high] = [figures[cut], figures.at(-1 - cut)];
	return low === void 0 || high === void 0 ? void 0 : {
		low,
		high
	};
}
/** The interval of a score; `undefined` for a single unit, which says nothing of others. */
function findInterval(metric, units, options = {}) {
	return resample(units, (drawn) => metric.score(addStatistics(metric, drawn)), options);
}
/**
* How often two systems that are equally good differ by as much as these do, or more.
*
* As sacreBLEU, which counts larger differences alone; with that, two systems that answer the same would be told apart.
*
* @returns p, above 0 and at most 1; 1 for two systems that answer the same.
*/
function testDifference(metric, { a, b }, { trials = RANDOMISATIONS, seed = SEED } = {}) {
	const draw = createDraw(seed);
	const [sumA, sumB] = [addStatistics(metric, a), addStatistics(metric, b)];
	const observed = Math.abs(metric.score(sumA) - metric.score(sumB));
	const differences = a.map((own, at) => own.map((value, place) => (b[at]?.[place] ?? 0) - value));
	let asLarge = 0;
	for (let trial = 0; trial < trials; trial += 1) {
		const moved = new Float64Array(metric.size);
		for (const difference of differences) if (draw(2) === 1) addTo(moved, difference);
		const score = (sum, sign) => metric.score(sum.map((value, at) => value + sign * (moved[at] ?? 0)));
		if (Math.abs(score(sumA, 1) - score(sumB, -1)) > observed - ROUNDING) asLarge += 1;
	}
	return (asLarge + 1) / (trials + 1);
}

export { resample as n, testDifference as r, findInterval as t };