import { t as createThreadPool } from "./thread-pool.js";
import { extname } from "node:path";

// src/adapters/align-pool.ts
/** Threads that align the pages of a book. */
/** The sources name the worker `.ts`, the bundle `.js`: whatever this file is, the worker stands beside it. */
const WORKER = new URL(`./align-worker${extname(import.meta.url)}`, import.meta.url);
/** @param width Threads at most; default one for each core. */
function createAlignPool(width) {
	const pool = createThreadPool(WORKER, { width });
	return {
		width: pool.width,
		run: async (job) => {
			const result = await pool.run(job);
			if (isResult(job.kind, result)) return result;
			throw new Error(`the worker gave no answer to a job '${job.kind}'`);
		},
		close: () => pool.close()
	};
}
/** A lexicon is one value, the others are lists; `runJob` made them, so no more needs to be looked at. */
function isResult(kind, result) {
	return Array.isArray(result) === (kind !== "train");
}

export { createAlignPool };