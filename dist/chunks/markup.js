import { t as groupBy } from "./group.js";

// src/engine/markup.ts
/**
* Between the HTML of a segment and the text that a language model sees: a protected span is one short tag,
* `<x id="3"/>`, with what it holds told apart, and a pair stays an element. Fewer tokens to pay, and less to damage.
*
* Nothing that comes back is believed here: the update checks it against what was sent.
*/
/** A protected element; they are never nested. */
const ATOM = /<(\w+)\b[^>]*\btranslate="no"[^>]*>([^]*?)<\/\1>/g;
const ID = /^[^>]*\bid="(\w+)"/;
const PAIR = /<(em|strong|a|u|i|b|br)\b[^>]*\bid="(\w+)"[^>]*>/g;
/** An id, wherever it is written. */
const NAMED = /id(?=\s*=\s*\\?["']?(\w+))/g;
/** Longest content of a span that is told; what a formula says beyond that helps nobody to translate around it. */
const MAX_CONTENT = 60;
/** @param html Inner HTML of a segment. */
function toMarkedText(html) {
	const spans = {};
	return {
		text: html.replaceAll(ATOM, (element, _name, content) => {
			const id = ID.exec(element)?.[1];
			if (id === void 0) return content;
			spans[id] = shorten(unescapeText(content));
			return `<x id="${id}"/>`;
		}),
		spans
	};
}
function shorten(content) {
	return content.length <= MAX_CONTENT ? content : `${content.slice(0, 59)}…`;
}
/** A tag of ours in an answer: `<x id="t3"/>`, `<x id=t3>`, `<x id='t3'></x>` … with what a model put inside. */
const ANSWERED_ATOM = /<x\s+id\s*=\s*\\?["']?(\w+)\\?["']?\s*(?:\/>|>(?:[^<]{0,200}?<\/x\s*>)?)/gi;
/** `<` that opens no complete tag, and `&` that opens no reference. */
const LOOSE = /<(?!\/?[a-z][^<>]*>)|&(?!(?:#\d+|#x[\da-f]+|[a-z]\w*);)/gi;
/** @param text As the model wrote it. @returns Inner HTML of the segment. */
function fromMarkedText(text) {
	return text.replaceAll(ANSWERED_ATOM, (_, id) => `<span translate="no" id="${id}"></span>`).replaceAll(/<\/x\s*>/gi, "").replaceAll(LOOSE, (sign) => sign === "<" ? "&lt;" : "&amp;").trim();
}
/**
* What is wrong with the spans of an answer, in words for the model; `undefined` when every span is there once.
*
* @param html What was asked, as HTML.
*/
function describeSpanFault(html, answer) {
	const asked = [...toMarkedText(html).text.matchAll(/<x id="(\w+)"\/>/g)].map((match) => match[1] ?? "");
	const given = groupBy(answer.matchAll(ANSWERED_ATOM), (match) => match[1] ?? "");
	const wanted = new Set(asked);
	const named = new Set(Array.from(answer.matchAll(NAMED), ([, id]) => id));
	const faults = [
		...asked.filter((id) => !given.has(id)).map((id) => `<x id="${id}"/> is missing`),
		...[...given.keys()].filter((id) => !wanted.has(id)).map((id) => `<x id="${id}"/> was not in the text`),
		...asked.filter((id) => (given.get(id)?.length ?? 0) > 1).map((id) => `<x id="${id}"/> is there twice`),
		...[...html.matchAll(PAIR)].filter(([, , id]) => !named.has(id)).map(([, name, id]) => `<${name} id="${id}"> is missing`)
	];
	return faults.length === 0 ? void 0 : faults.join("; ");
}
/** Plain text of a segment's HTML: what a person reads, spans included. */
function toPlainText(html) {
	return unescapeText(html.replaceAll(/<[^<>]*>/g, ""));
}
function unescapeText(html) {
	return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

export { toPlainText as i, fromMarkedText as n, toMarkedText as r, describeSpanFault as t };