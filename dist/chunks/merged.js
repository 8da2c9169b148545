import { a as renderSaved, i as renderPercent, n as renderMergedMarkdown, r as renderMergedText, t as describeBadge } from "./merged2.js";

export { renderMergedText };