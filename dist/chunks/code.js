import { t as once } from "./once.js";
import { o as scriptOf, r as differInScript } from "./scripts.js";
import { A as replaceLiterals, t as blockTraits } from "./registry.js";
import { n as pushAll } from "./many.js";
import { t as grammarOf } from "./grammar.js";
import { d as findDefinition, u as withoutInner } from "./tokens.js";
import { r as say } from "./message.js";
import { n as similarity } from "./similarity.js";
import { t as WordIndex } from "./word-index.js";
import { t as makeFinding } from "./finding.js";

// src/check/pieces.ts
/**
* The pieces of a block that a translation must carry over, as the features of its dialect name them: formulas,
* references, code spans, links, template tags and so on.
*
* They come from the spans of the segments; what no segment holds (a cell or an item without words, a display
* formula, a directive) is scanned as raw text.
*/
/** Every piece of a block, in order. */
function collectPieces(page, block) {
	if (blockTraits(block.kind).isOpaque) return [];
	const grammar = grammarOf(page.dialect);
	const pieces = [];
	let at = block.start;
	for (const segment of block.segments) {
		pushAll(pieces, scanRaw(page, block, {
			start: at,
			end: segment.start
		}));
		pushAll(pieces, readSpans(page, segment, grammar));
		at = segment.end;
	}
	return [...pieces, ...scanRaw(page, block, {
		start: at,
		end: block.end
	})];
}
function readSpans(page, segment, grammar) {
	const { text } = page;
	const opens = new Map(segment.spans.flatMap((span) => span.place === "open" ? [[span.pair, span]] : []));
	return segment.spans.flatMap((span) => {
		const { kind, start, end, place } = span;
		const label = place === "close" ? span.label : void 0;
		if (label?.startsWith("^") === true) return [];
		const open = place === "close" && span.pair !== void 0 ? opens.get(span.pair) : void 0;
		const read = {
			raw: withoutInner(span, text.slice(start, end)),
			place,
			...open === void 0 ? {} : { open: text.slice(open.start, open.end) },
			...label === void 0 ? {} : { address: findDefinition(page, label) ?? `[${label}]` }
		};
		const told = label === void 0 ? {} : { label };
		return grammar.readPieces(kind, read).map((piece) => ({
			...piece,
			...told,
			raw: shownAs(read.raw),
			start
		}));
	});
}
/** Pieces of a part of a block that no segment holds. */
function scanRaw({ text, dialect }, block, { start, end }) {
	if (start >= end) return [];
	const grammar = grammarOf(dialect);
	return grammar.findInRaw(text.slice(block.start, end), start - block.start).flatMap(({ kind, raw, at }) => grammar.readPieces(kind, {
		raw,
		place: "atom"
	}).map((piece) => ({
		...piece,
		raw: shownAs(raw),
		start: block.start + at
	})));
}
/** The end of a link is shown by its address, an opening line without what opens its title. */
function shownAs(raw) {
	return raw.replace(/^\](?=\()|(?:(?<!\s)\s+|(?<![\s|"[]))[|"[]+\s*$/g, "");
}

// src/check/rule.ts
/** A text as it enters a message: white space collapsed, cut to `limit` UTF-16 units. */
function shorten(text, limit = 60) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	if (flat.length <= limit) return flat;
	const cut = flat.slice(0, limit - 1);
	return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// src/check/translated-code.ts
/**
* Code that differs from that of the source only because a translator set its words in the language of the readers.
*/
/** What makes code code: two texts with the same of it do the same. */
const SIGNS = /[=;(){}[\]<>|&+*/\\]/g;
/**
* Whether words of `from` stand translated in `to`: where the languages differ in script, the letters tell.
*
* @param from One line of code, or a code span; `to` likewise.
*/
function isTranslation(from, to, { source, target }) {
	if (!differInScript(source.language, target.language)) return false;
	const own = new RegExp(scriptOf(target.language).source, "u");
	if (!own.test(to) || own.test(from)) return false;
	const common = commonPrefix(from, to);
	return /\p{L}/u.test(from.slice(common)) && readSigns(from) === readSigns(to);
}
function readSigns(code) {
	return (code.normalize("NFKC").match(SIGNS) ?? []).join("");
}
function commonPrefix(a, b) {
	let at = 0;
	while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
	return at;
}

// src/check/rules/code.ts
/**
* Code cells: lost, or different in more than comments and strings. Cells that only the translation has are meant.
*/
/** Rules on code cells. */
const code = {
	rules: [{
		name: "code-lost",
		severity: "error",
		description: "A code cell of the source is missing."
	}, {
		name: "code-changed",
		severity: "warning",
		description: "A code cell differs from that of the source in more than comments and strings."
	}],
	check
};
/** A cell that stands elsewhere and is at least this similar was moved, not lost. */
const MOVED = .7;
function check(context) {
	const spare = new SpareCells(context.blocks.filter(({ source }) => source.length === 0).flatMap(({ target }) => target.filter(isCode).map(({ raw }) => raw)));
	return context.blocks.flatMap((aligned) => {
		const source = aligned.source.filter(isCode).map(blankProse);
		const target = aligned.target.filter(isCode).map(blankProse);
		const partners = source.map(({ raw }, index) => {
			const partner = target[index];
			return partner !== void 0 && sharesFramework(raw, partner.raw) ? partner : void 0;
		});
		return [...source.filter((_, index) => partners[index] === void 0).filter(({ raw }) => !spare.hasVersionOf(raw)).map((view) => reportLost(context, aligned, view)), ...source.flatMap((view, index) => compareCells(context, view, partners[index]))];
	});
}
/** Cells that are all compared; of more, those that share the rarest lines with a lost one. */
const MOST_COMPARED = 200;
/** Cells that only the translation has. */
var SpareCells = class {
	#cells;
	#index = once(() => new WordIndex([...this.#cells.keys()], (at) => countLines(this.#cells[at]?.lines() ?? [])));
	constructor(cells) {
		this.#cells = cells.map((raw) => ({
			raw,
			lines: once(() => listStatementLines(raw))
		}));
	}
	/** Whether one of them serves the framework of a cell and says nearly the same. */
	hasVersionOf(raw) {
		if (this.#cells.length === 0) return false;
		const lines = listStatementLines(raw);
		const near = this.#cells.length > MOST_COMPARED ? [...this.#index().find(countLines(lines))] : [...this.#cells.keys()];
		const own = lines.join("");
		return near.some((at) => {
			const other = this.#cells[at];
			return other !== void 0 && sharesFramework(raw, other.raw) && similarity(own, other.lines().join("")) >= MOVED;
		});
	}
};
function countLines(lines) {
	return new Map(lines.map((line) => [line, 1]));
}
/** A cell without a framework may be for any. */
function sharesFramework(a, b) {
	const [from, to] = [frameworksOf(a), frameworksOf(b)];
	return from.length === 0 || to.length === 0 || from.some((name) => to.includes(name));
}
/** Frameworks of a cell; `[]` for all. */
function frameworksOf(raw) {
	const { names = [], isForAll = false } = blockTraits("code").readScope?.(raw) ?? {};
	return isForAll ? [] : names;
}
/** A cell without its prose, such as a caption among its options, which a translator translates. */
function blankProse(view) {
	const { block, raw } = view;
	if (block.segments.length === 0) return view;
	let [blank, at] = ["", 0];
	for (const { start, end } of block.segments) {
		const [from, to] = [start - block.start, end - block.start];
		blank += raw.slice(at, from) + raw.slice(from, to).replaceAll(/[^\n]/g, " ");
		at = to;
	}
	return {
		...view,
		raw: blank + raw.slice(at)
	};
}
function isCode({ block }) {
	return blockTraits(block.kind).isCode === true;
}
/** Languages in which text stands between tags, and what it looks like there. */
const MARKUP = /^(?:html?|xml|svg|vue(?:-html)?|svelte|astro|mdx?|jsx?|tsx?|javascript|typescript|jinja|php|erb)$/i;
const BETWEEN_TAGS = /(?<=>)[^<>{}=;()\n]+(?=<\/)/g;
/** A line of text: no sign of code, and no single small word, which may be a command. */
const TEXT_LINE = /^(?![a-z]+$)(?=[^\n]*\p{L})[^=;(){}[\]<>]+$/u;
/** The lines of a cell that hold more than comments and text; the fence is left out. */
function listStatements(raw) {
	const isMarkup = MARKUP.test(/^[ \t]*[`~]{3,}[ \t{.]*([\w-]*)/.exec(raw)?.[1] ?? "");
	const blank = (text) => text.replaceAll(/[^\n]/g, " ");
	const withoutText = replaceLiterals(raw, blank);
	const masked = (isMarkup ? withoutText.replaceAll(BETWEEN_TAGS, blank) : withoutText).split("\n");
	let offset = 0;
	return raw.split("\n").map((text, index) => {
		const line = {
			statement: readStatement(masked[index] ?? "", isMarkup),
			text,
			offset
		};
		offset += text.length + 1;
		return line;
	}).slice(1).filter(({ statement }) => statement !== "" && !/^(?:`{3,}|~{3,})$/.test(statement));
}
function readStatement(masked, isMarkup) {
	const text = masked.replaceAll(/\{\s*\}/g, " ").trim();
	return isMarkup && TEXT_LINE.test(text) ? "" : masked.replaceAll(/\s+/g, "");
}
/** The lines of a cell that do something, without comments, strings and white space. */
function listStatementLines(raw) {
	return listStatements(raw).map(({ statement }) => statement);
}
/** What a cell does: its code without comments, strings, white space and fence. */
function readStatements(raw) {
	return listStatementLines(raw).join("");
}
function reportLost(context, aligned, { raw, block, line }) {
	const said = say("code-lost", {
		code: shorten(firstLines(raw), 40),
		line
	});
	return makeFinding("code-lost", context.lineFor(aligned, block.start), said);
}
function firstLines(raw) {
	return raw.split("\n").slice(1, 4).join(" ");
}
function compareCells(context, source, target) {
	if (target === void 0 || readStatements(source.raw) === readStatements(target.raw)) return [];
	const from = listStatements(source.raw);
	const to = listStatements(target.raw);
	const isSame = (index) => isSameLine(from[index], to[index], context);
	const last = Math.max(from.length, to.length) - 1;
	const at = Array.from({ length: last + 1 }, (_, index) => index).find((index) => !isSame(index));
	if (at === void 0) return [];
	const line = context.lineAt(target.block.start + (to[at]?.offset ?? target.raw.length - 1));
	const [was, is] = showDifference(from[at]?.text ?? "", to[at]?.text ?? "");
	return [makeFinding("code-changed", line, describeDifference(was, is))];
}
function describeDifference(was, is) {
	if (is === "") return say("code-gone", { was });
	return was === "" ? say("code-added", { is }) : say("code-differs", {
		is,
		was
	});
}
function isSameLine(from, to, context) {
	if (from === void 0 || to === void 0) return from === to;
	return from.statement === to.statement || isTranslation(from.statement, to.statement, context);
}
/** Two lines from a little before the first character in which they differ. */
function showDifference(a, b) {
	let from = 0;
	while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
	const cut = (text) => from <= 24 ? shorten(text, 48) : `…${shorten(text.slice(from - 16), 40)}`;
	return [cut(a), cut(b)];
}

export { shorten as a, isTranslation as i, listStatementLines as n, collectPieces as o, readStatements as r, code as t };