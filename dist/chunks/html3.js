// src/report/html.ts
/**
* HTML from templates in which every value is text, unless it is HTML already: text of pages cannot become markup.
*/
/** Markup that is safe to be put into a page. */
var Html = class {
	markup;
	/** @param markup Trusted: of our own, or escaped. */
	constructor(markup) {
		this.markup = markup;
	}
};
/** The tag of a template. Text is escaped for elements and quoted attributes alike; `undefined` is nothing. */
function html(parts, ...values) {
	return new Html(parts.map((part, at) => part + renderValue(values[at])).join(""));
}
function renderValue(value) {
	if (value === void 0) return "";
	if (value instanceof Html) return value.markup;
	if (typeof value === "object") return value.map(({ markup }) => markup).join("");
	return escapeHtml(String(value));
}
const ESCAPES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** What is not written as it is. */
const ODD = /[&<>"'\p{Cs}\0]/u;
/** Text as it stands in an element or in a quoted attribute of HTML or SVG; halves of characters and NUL, which HTML cannot hold, replaced. */
function escapeHtml(text) {
	if (!ODD.test(text)) return text;
	return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replaceAll(/\p{Cs}|\0/gu, "�");
}
/** JSON for a `script` element of data: nothing in it ends the element. */
function renderJsonData(value) {
	return new Html(JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (sign) => {
		return String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
	}));
}

export { renderJsonData as i, escapeHtml as n, html as r, Html as t };