import { a as renderPercent, i as renderMergedText, n as renderBadgeSvg, o as renderSaved, r as renderMergedMarkdown, t as renderBadgeJson } from "./merged2.js";

export { renderMergedText };