import { n as writeReport, t as openReport } from "./write-report2.js";

export { openReport };