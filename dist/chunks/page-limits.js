import { i as ContentError } from "./errors.js";

// src/shared/page-limits.ts
/**
* How large and how deep a page may be: what is over a limit fails alone, by its name, instead of holding up the whole
* run. Counted before a page is parsed, in one pass.
*/
/** Far beyond what people write: the longest page of the books that this was measured on has 120 kB. */
const PAGE_LIMITS = {
	pageBytes: 1e6,
	lineBytes: 4e5,
	nesting: 100,
	underlines: 1e3
};
/** A picture inside the page is one address, which costs no more than any other. */
const DATA_ADDRESS = /\bdata:[\w.+/-]*(?:;[\w.+=-]+)*,[\w%+/=-]+/g;
/** @throws {ContentError} naming the limit, and the line that is over it. */
function assertPageFits(path, page, limits) {
	const text = page.includes("data:") ? page.replaceAll(DATA_ADDRESS, "data:") : page;
	const bytes = Buffer.byteLength(text);
	if (bytes > limits.pageBytes) throw new ContentError(path, `has ${count(bytes)} bytes; ${tell("page-bytes", limits.pageBytes, "divide the page")}`);
	let [line, underlines, hasText] = [
		0,
		0,
		false
	];
	const [brackets, fences] = [new Brackets(), new Fences()];
	for (let start = 0; start <= text.length; line += 1) {
		const end = text.indexOf("\n", start);
		const content = text.slice(start, end === -1 ? text.length : end);
		assertLineFits(content, {
			path,
			line: line + 1,
			limits
		});
		const place = {
			path,
			line: line + 1,
			limits
		};
		assertNotTooDeep(brackets.read(content), "brackets", place);
		assertNotTooDeep(fences.read(content), READ_AGAIN, {
			...place,
			weight: WEIGHT
		});
		if (hasText && UNDERLINE.test(content)) underlines += 1;
		if (underlines > limits.underlines) throw new ContentError(path, `more than ${count(limits.underlines)} headings with a line under them; ${tell("underlines", limits.underlines, "write them as #, or divide the page")}`, { line: line + 1 });
		hasText = TEXT.test(content);
		if (end === -1) return;
		start = end + 1;
	}
}
/** Whatever stands before it: an underline may be in a quote or a list. */
const UNDERLINE = /^[\s>]*(?:=+|-+)[ \t\r]*$/;
const TEXT = /[^\s>]/;
const READ_AGAIN = "fences or indented bodies";
/** What such a one holds may be a page of its own, which is read once more for each that is around it. */
const WEIGHT = 5;
function assertLineFits(content, { path, line, limits }) {
	const bytes = content.length * 3 > limits.lineBytes ? Buffer.byteLength(content) : 0;
	if (bytes > limits.lineBytes) throw new ContentError(path, `a line of ${count(bytes)} bytes; ${tell("line-bytes", limits.lineBytes, "divide it")}`, { line });
	assertNotTooDeep(measureNesting(content), "quotes or lists", {
		path,
		line,
		limits
	});
	const columns = INDENTED_BODY.exec(content)?.[1]?.replaceAll("	", "    ").length ?? 0;
	assertNotTooDeep(Math.floor(columns / BODY_INDENT), READ_AGAIN, {
		path,
		line,
		limits,
		weight: WEIGHT
	});
}
function assertNotTooDeep(depth, what, { path, line, limits, weight = 1 }) {
	const counted = weight === 1 ? "" : `, each of which counts as ${weight}`;
	if (depth * weight > limits.nesting) throw new ContentError(path, `${count(depth)} ${what} inside one another${counted}; ${tell("nesting", limits.nesting, "write it flatter")}`, { line });
}
/** Brackets of a paragraph, which may go over lines: the parser looks at what stands in each pair of them. */
var Brackets = class {
	/** How deep it is in each bracket that stands open. */
	#open = [];
	/** Read on. @returns How many pairs are inside one another, of those that this line closes. */
	read(line) {
		if (!TEXT.test(line)) this.#open = [];
		let deepest = 0;
		for (const [sign] of line.matchAll(/\\.|[[\]]/g)) if (sign === "[") this.#open.push(0);
		else if (sign === "]") deepest = Math.max(deepest, this.#close());
		return deepest;
	}
	#close() {
		const inside = this.#open.pop();
		if (inside === void 0) return 0;
		const outer = this.#open.length - 1;
		if (outer >= 0) this.#open[outer] = Math.max(this.#open[outer] ?? 0, inside + 1);
		return inside + 1;
	}
};
/** Fences that stand open, outer ones first: one inside another of its signs has fewer of them. */
var Fences = class {
	#open = [];
	/** Read on. @returns How many are inside one another behind this line. */
	read(line) {
		const [, run, rest = ""] = FENCE.exec(line) ?? [];
		if (run === void 0) return this.#open.length;
		const outermost = this.#open.findIndex((other) => run.startsWith(other));
		if (outermost !== -1 && rest.trim() === "") this.#open.length = outermost;
		else if (outermost === -1 || outermost < this.#open.length - 1) this.#open.push(run);
		return this.#open.length;
	}
};
const FENCE = /^[\s>]*(`{3,}(?!`)|~{3,}(?!~)|:{3,}(?!:))(?!.*:::[ \t]*$)([^`]*)$/;
/** Admonitions, folds, tabs and definitions, whose bodies are indented below them. */
const INDENTED_BODY = /^([ \t]+)(?:!!!|\?\?\?|={3}[ \t]|:[ \t])/;
const BODY_INDENT = 4;
function tell(name, limit, remedy) {
	return `limits.${name} is ${count(limit)}: ${remedy}, take it out of source.pages, or raise the limit`;
}
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)/y;
/** Each level of a list that goes on over lines is indented by as much, at least. */
const LEAST_INDENT = 2;
/** How many containers a line opens or goes on with; its indentation counts where a list begins. */
function measureNesting(line) {
	let [marks, columns] = [0, 0];
	CONTAINER.lastIndex = 0;
	for (let match = CONTAINER.exec(line); match !== null; match = CONTAINER.exec(line)) {
		marks += 1;
		if (marks === 1) columns = match[0].search(/\S/);
	}
	return marks === 0 ? 0 : marks + Math.floor(columns / LEAST_INDENT);
}
function count(value) {
	return value.toLocaleString("en-US");
}

export { assertPageFits as n, PAGE_LIMITS as t };