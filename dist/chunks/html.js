import { a as escapeHtml, c as renderSegmentHtml, i as elementOfPair, l as renderWithIds, n as decodeReference, o as parseDocument, r as elementId, s as renderDocument, t as attributeOf } from "./html2.js";

export { parseDocument, renderDocument };