import { d as trainLexicon } from "./pages.js";
import { n as readPageDigest, t as alignDigests } from "./page-rows.js";
import { parentPort } from "node:worker_threads";

// src/parallel-data/jobs.ts
function runJob(job) {
	if (job.kind === "read") return job.pages.map(readPageDigest);
	if (job.kind === "train") return trainLexicon(job.pairs);
	return job.pairs.map((pair) => alignDigests(pair, job.lexicon));
}

// src/adapters/align-worker.ts
/** Entry of a worker thread: does the jobs that `align-pool.ts` sends, one after the other. */
const port = parentPort;
port?.on("message", (job) => {
	port.postMessage(runJob(job));
});

export {  };