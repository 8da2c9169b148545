import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

// src/adapters/thread-pool.ts
/**
* Worker threads for jobs that are plain data in and out. Threads start when there is work for them and end with
* {@link ThreadPool.close}.
*/
const MAX_THREADS = 8;
/** Memory of a thread, in MB. Below the least it clears up more than it works; above the most it takes what it does not need. */
const LEAST_MEMORY = 128;
const MOST_MEMORY = 816;
/** Share for what has just been made, most of which is soon let go of: with 16 MB, a tenth of the time goes into that. */
const YOUNG_SHARE = .3;
const MOST_YOUNG = 96;
/** @param entry Module of a thread: answers each message, a job, with one message, its result. */
function createThreadPool(entry, options = {}) {
	const { width, memory } = shareMemory(options);
	const start = (own) => startThread(entry, own, options.data?.(memory));
	const lanes = Array.from({ length: width }, () => new Lane(start, memory));
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
/** As many threads as there is memory for, and the memory of each. */
function shareMemory({ width = Math.min(MAX_THREADS, availableParallelism()), memory = 1e400 }) {
	const threads = Math.max(1, Math.min(width, Math.floor(memory / LEAST_MEMORY)));
	return {
		width: threads,
		memory: Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, Math.floor(memory / threads)))
	};
}
/** Without a limit a thread takes what there is and clears up late: three times as much. */
function startThread(entry, memory, workerData) {
	const young = Math.min(MOST_YOUNG, Math.round(memory * YOUNG_SHARE));
	const resourceLimits = {
		maxOldGenerationSizeMb: memory - young,
		maxYoungGenerationSizeMb: young
	};
	return new Worker(entry, {
		resourceLimits,
		workerData
	});
}
/**
* A thread with the jobs that wait for it; one that fails has ended, and another takes its place when there is work. A
* job that is too large for its thread is done once more in one that has the most memory, for this job alone.
*/
var Lane = class {
	#start;
	#memory;
	#queue = [];
	#thread;
	#isBusy = false;
	constructor(start, memory) {
		this.#start = start;
		this.#memory = memory;
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
		const thread = this.#thread;
		this.#thread = void 0;
		await thread?.terminate();
	}
	#startNext() {
		const next = this.#isBusy ? void 0 : this.#queue.shift();
		if (next === void 0) return;
		this.#isBusy = true;
		this.#thread ??= this.#start(this.#memory);
		this.#doJob(this.#thread, next);
	}
	#doJob(thread, waiting) {
		const { job, resolve, reject } = waiting;
		const onMessage = (result) => {
			thread.off("error", onError);
			resolve(result);
			if (waiting.isLarge === true) this.#dismiss(thread);
			this.#end();
		};
		const onError = (error) => {
			thread.off("message", onMessage);
			this.#thread = void 0;
			if (this.#isTooSmall(error, waiting)) {
				this.#thread = this.#start(MOST_MEMORY);
				this.#doJob(this.#thread, {
					...waiting,
					isLarge: true
				});
				return;
			}
			reject(error);
			this.#end();
		};
		thread.once("message", onMessage);
		thread.once("error", onError);
		thread.postMessage(job, []);
	}
	#isTooSmall(error, { isLarge = false }) {
		return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" && !isLarge && this.#memory < MOST_MEMORY;
	}
	#dismiss(thread) {
		this.#thread = void 0;
		thread.terminate();
	}
	#end() {
		this.#isBusy = false;
		this.#startNext();
	}
};

export { createThreadPool as t };