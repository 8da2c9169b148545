import { n as writeReport, t as openReport } from "./write-report.js";

export { openReport };