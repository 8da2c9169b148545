import { n as planTasks, r as readPageSettings, t as applyAnswers } from "./update-pages.js";

export { applyAnswers, planTasks };