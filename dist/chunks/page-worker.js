import { t as createPageWorker } from "./page-jobs.js";
import { parentPort, workerData } from "node:worker_threads";

// src/page-worker.ts
/** Entry of a worker thread: plans and finishes the pages that `open-page-workers.ts` sends, one after the other. */
const port = parentPort;
const work = createPageWorker(workerData);
port?.on("message", (job) => {
	port.postMessage(work(job));
});

export {  };