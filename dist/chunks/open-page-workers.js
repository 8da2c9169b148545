import { t as createThreadPool } from "./thread-pool.js";
import { n as keepWithin } from "./kept-limits.js";
import { t as once } from "./once.js";
import { extname } from "node:path";

// src/open-page-workers.ts
/** Threads that plan and finish pages. A run of few pages is over before a thread has started, so it has none. */
/** In the sources the worker stands beside this file, in the bundle beside the chunk that this file is in. */
const WORKER = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);
/** Source pages that are worked on in this thread; those after them get threads. */
const PAGES_HERE = 3;
/** Packed pages lie beside the heap of a thread. */
const HEAP_SHARE = .85;
/** Open the threads. */
function openPageWorkers({ memory, pagesHere = PAGES_HERE } = {}) {
	const heaps = memory === void 0 ? void 0 : memory * HEAP_SHARE;
	const threads = createThreadPool(WORKER, {
		memory: heaps,
		data: keepWithin
	});
	const openWorker = once(async () => (await import("./page-jobs2.js")).createPageWorker());
	const here = /* @__PURE__ */ new Set();
	return {
		width: threads.width,
		run: async (job) => {
			const { affinity } = job.work;
			if (here.size < pagesHere) here.add(affinity);
			const result = here.has(affinity) ? (await openWorker())(job) : await threads.run(job, affinity);
			if (isResult(job.kind, result)) return result;
			throw new Error(`a thread gave no answer to a job '${job.kind}'`);
		},
		close: () => threads.close()
	};
}
/** Retries and anchors are lists, the others are not; {@link createPageWorker} made them, so no more needs to be looked at. */
function isResult(kind, result) {
	return result !== void 0 && Array.isArray(result) === (kind === "retry" || kind === "anchors");
}

export { openPageWorkers };