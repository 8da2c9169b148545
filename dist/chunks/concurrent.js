// src/shared/concurrent.ts
/** Work on many things, a few at a time, or strictly one after the other. */
/**
* Results in the order of the items.
*
* @param limit How many at once, > 0.
* @throws the first error, when all work that had begun has ended; no more is begun after it.
*/
async function mapConcurrently(items, limit, work) {
	const results = [];
	const queue = closeable(items);
	async function drain() {
		for (const [at, item] of queue) results[at] = await work(item);
	}
	const ends = await Promise.allSettled(Array.from({ length: limit }, drain));
	for (const end of ends) if (end.status === "rejected") throw end.reason;
	return results;
}
/** A generator, unlike the iterator of an array, is closed for all when one of its loops is left by an error. */
function* closeable(items) {
	yield* items.entries();
}
function createSerialQueue() {
	let last = Promise.resolve();
	return function enqueue(task) {
		const run = last.then(task, task);
		last = run;
		return run;
	};
}
/**
* A gate that lets tasks through a few at a time, in the order in which they come. A task must not wait for another one
* at the same gate.
*
* @param limit How many at once, > 0.
*/
function createGate(limit) {
	let open = limit;
	const waiting = [];
	return async function enter(task) {
		if (open > 0) open -= 1;
		else await new Promise((resolve) => waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next === void 0) open += 1;
			else next();
		}
	};
}

export { createSerialQueue as n, mapConcurrently as r, createGate as t };