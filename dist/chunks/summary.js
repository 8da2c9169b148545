import { i as renderTotals, n as renderFailedSummary, r as renderSummary, t as formatNumber } from "./summary2.js";

export { renderFailedSummary, renderSummary };