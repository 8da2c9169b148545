import { n as renderSummary, r as renderTotals, t as formatNumber } from "./summary2.js";

export { renderSummary };