import { t as createPageWorker } from "./page-jobs.js";

export { createPageWorker };