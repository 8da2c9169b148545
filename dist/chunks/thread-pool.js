import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

// src/adapters/thread-pool.ts
/**
* Worker threads for jobs that are plain data in and out. Threads start when there is work for them and end with
* {@link ThreadPool.close}.
*/
const MAX_THREADS = 8;
/**
* Memory of a thread, in MB. Without a limit it takes what there is and clears up late: three times as much. A job that
* needs more fails, and the next one gets a new thread.
*/
const THREAD_MEMORY = {
	maxOldGenerationSizeMb: 768,
	maxYoungGenerationSizeMb: 48
};
/**
* @param entry Module of a thread: answers each message, a job, with one message, its result.
* @param width Threads at most; default one for each core.
*/
function createThreadPool(entry, width = Math.min(MAX_THREADS, availableParallelism())) {
	const lanes = Array.from({ length: width }, () => new Lane(entry));
	const laneOf = /* @__PURE__ */ new Map();
	return {
		width,
		run: (job, affinity) => {
			const lane = (affinity === void 0 ? void 0 : laneOf.get(affinity)) ?? lanes.reduce((best, other) => other.load < best.load ? other : best);
			if (affinity !== void 0) laneOf.set(affinity, lane);
			return lane.run(job);
		},
		async close() {
			await Promise.all(lanes.map((lane) => lane.close()));
		}
	};
}
/** A thread with the jobs that wait for it; one that fails has ended, and another takes its place when there is work. */
var Lane = class {
	#entry;
	#queue = [];
	#thread;
	#isBusy = false;
	constructor(entry) {
		this.#entry = entry;
	}
	/** Jobs that are not done. */
	get load() {
		return this.#queue.length + Number(this.#isBusy);
	}
	run(job) {
		return new Promise((resolve, reject) => {
			this.#queue.push({
				job,
				resolve,
				reject
			});
			this.#startNext();
		});
	}
	async close() {
		await this.#thread?.terminate();
	}
	#startNext() {
		const next = this.#isBusy ? void 0 : this.#queue.shift();
		if (next === void 0) return;
		this.#isBusy = true;
		this.#thread ??= new Worker(this.#entry, { resourceLimits: THREAD_MEMORY });
		this.#doJob(this.#thread, next);
	}
	#doJob(thread, { job, resolve, reject }) {
		const onMessage = (result) => {
			thread.off("error", onError);
			resolve(result);
			this.#end();
		};
		const onError = (error) => {
			thread.off("message", onMessage);
			this.#thread = void 0;
			reject(error);
			this.#end();
		};
		thread.once("message", onMessage);
		thread.once("error", onError);
		thread.postMessage(job, []);
	}
	#end() {
		this.#isBusy = false;
		this.#startNext();
	}
};

export { createThreadPool as t };