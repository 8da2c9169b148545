// src/commands/steps/plan/kept-limits.ts
/** Shares of the memory of a thread; the rest is for the page that is worked on. */
const SHARES = {
	plans: .1,
	bytes: .1,
	open: .1,
	source: .03
};
const PLAN_MB = 2;
/** @param memory Of the thread, in MB. */
function keepWithin(memory) {
	return {
		plans: Math.round(memory * SHARES.plans / PLAN_MB),
		bytes: memory * SHARES.bytes * 1e6,
		source: {
			open: Math.round(memory * SHARES.open / PLAN_MB),
			bytes: memory * SHARES.source * 1e6
		}
	};
}
/** What the main thread keeps, which has no bound of its own: enough for what a push changes in six languages. */
const KEPT = keepWithin(400);

export { keepWithin as n, KEPT as t };