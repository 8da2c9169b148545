import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

// src/adapters/align-pool.ts
/**
* Worker threads for the pages of a book. Threads start when there is work for them and end with {@link AlignPool.close}.
*/
/** The sources name the worker `.ts`, the bundle `.js`: whatever this file is, the worker stands beside it. */
const WORKER = new URL(`./align-worker${extname(import.meta.url)}`, import.meta.url);
const MAX_THREADS = 8;
/** @param width Threads at most; default one for each core. */
function createAlignPool(width = Math.min(MAX_THREADS, availableParallelism())) {
	const threads = [];
	const idle = [];
	const queue = [];
	return {
		width,
		run: async (job) => {
			const answer = new Promise((resolve, reject) => {
				queue.push({
					job,
					resolve,
					reject
				});
			});
			startNext();
			const result = await answer;
			if (isResult(job.kind, result)) return result;
			throw new Error(`the worker gave no answer to a job '${job.kind}'`);
		},
		async close() {
			await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
			idle.length = 0;
		}
	};
	function startNext() {
		const thread = queue.length === 0 ? void 0 : idle.pop() ?? startThread();
		const next = thread === void 0 ? void 0 : queue.shift();
		if (thread !== void 0 && next !== void 0) doJob(thread, next);
	}
	function startThread() {
		if (threads.length >= width) return void 0;
		const thread = new Worker(WORKER);
		threads.push(thread);
		return thread;
	}
	/** A thread that fails has ended: another takes its place when there is work. */
	function doJob(thread, { job, resolve, reject }) {
		const onMessage = (result) => {
			thread.off("error", onError);
			idle.push(thread);
			resolve(result);
			startNext();
		};
		const onError = (error) => {
			thread.off("message", onMessage);
			threads.splice(threads.indexOf(thread), 1);
			reject(error);
			startNext();
		};
		thread.once("message", onMessage);
		thread.once("error", onError);
		thread.postMessage(job, []);
	}
}
/** A lexicon is one value, the others are lists; `runJob` made them, so no more needs to be looked at. */
function isResult(kind, result) {
	return Array.isArray(result) === (kind !== "train");
}

export { createAlignPool };