import { a as renderStatusMarkdown, i as orderPages, n as describeTotals, o as renderStatusText, r as listCells, t as STATUS_COLUMNS } from "./status-text.js";

export { renderStatusMarkdown, renderStatusText };