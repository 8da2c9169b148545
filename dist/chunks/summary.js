import { a as renderSummary, i as renderInStep, n as formatNumber, o as renderTotals, r as renderFailedSummary, t as addInStep } from "./summary2.js";

export { renderFailedSummary, renderSummary };