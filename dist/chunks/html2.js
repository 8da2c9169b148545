import { n as parseFragment, r as serialize, t as parse } from "./dist2.js";
import { o as spanTraits } from "./registry.js";
import { r as joinLines } from "./tokens.js";

// src/markdown/html.ts
/**
* Segments as HTML, the only form in which an engine sees them.
*
* An atom is an element that asks not to be translated; a pair is an element around translated text; all else is
* escaped. Ids are the positions of the tokens, so that what comes back can be matched whatever happened to it.
*/
/** Id of the element that stands for the token at `index`. */
function elementId(index) {
	return `t${index}`;
}
function escapeHtml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
/** The sign that a character reference such as `&mdash;` stands for. */
function decodeReference(raw) {
	const [node] = parseFragment(raw).childNodes;
	return node !== void 0 && "value" in node ? node.value : raw;
}
/** Element name of a pair's opening token, when both of its ends are present. */
function elementOfPair(token) {
	return token.pair === void 0 ? void 0 : spanTraits(token.kind).element ?? "b";
}
/** Inner HTML of one segment. */
function renderSegmentHtml(tokens) {
	return renderWithIds(tokens, elementId);
}
/** The same with other ids. @param findId For the token at a position; `undefined` gives its element none. */
function renderWithIds(tokens, findId) {
	return tokens.map((token, index) => renderToken(token, findId(index))).join("").trim();
}
function renderToken(token, id) {
	if (token.type === "text") return escapeHtml(joinLines(token.raw));
	const attribute = id === void 0 ? "" : ` id="${id}"`;
	if (token.kind === "break") return `<br${attribute}>`;
	const element = elementOfPair(token);
	if (token.type === "open" && element !== void 0) return `<${element}${attribute}>`;
	if (token.type === "close" && element !== void 0) return `</${element}>`;
	return `<span translate="no"${attribute}>${escapeHtml(joinLines(token.raw))}</span>`;
}
/** A complete document with one paragraph for each segment. */
function renderDocument(document) {
	const paragraphs = document.segments.map(({ id, html }) => `<p id="${id}">${html}</p>\n`).join("");
	return `<!DOCTYPE html>\n<html lang="${document.sourceLanguage}"><head><meta charset="utf-8"></head><body>\n${paragraphs}</body></html>\n`;
}
/**
* Read a translated document.
*
* @returns Inner HTML by segment id. A segment that the document lacks is absent; of a doubled one the first counts.
*/
function parseDocument(html) {
	const found = /* @__PURE__ */ new Map();
	collectParagraphs(parse(html), found);
	return found;
}
function collectParagraphs(node, found) {
	for (const child of node.childNodes) {
		if (!("tagName" in child)) continue;
		const id = child.tagName === "p" ? attributeOf(child, "id") : void 0;
		if (id === void 0) collectParagraphs(child, found);
		else if (!found.has(id)) found.set(id, serialize(child));
	}
}
/** Value of an attribute, or `undefined`. */
function attributeOf(element, name) {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export { escapeHtml as a, renderSegmentHtml as c, elementOfPair as i, renderWithIds as l, decodeReference as n, parseDocument as o, elementId as r, renderDocument as s, attributeOf as t };