import { t as parsePage } from "./parse.js";
import { i as learnPage, r as planUpdate } from "./plan.js";
import { a as keyOfDialect } from "./names.js";
import { t as groupBy } from "./group.js";
import { d as findFirst, n as dialectOf } from "./registry.js";
import { t as grammarOf } from "./grammar.js";
import { n as unpackValue, t as packValue } from "./packed.js";
import { createHash } from "node:crypto";

// src/markdown/parse-again.ts
/**
* A later version of a page: sections that stand as they stood are taken over, the others are parsed. The page is the
* very same as one that is parsed whole.
*
* Rule: what nobody can be sure of is parsed whole. A heading behind a blank line begins anew whatever stands before
* it, unless that is still open, which a heading put behind it tells, or a feature reaches over headings.
*/
/** Parse a text of which a former version was parsed, see {@link parsePage}. */
function parseAgain(text, former, reading) {
	if (!isReadAlike(former, reading)) return parsePage(text, reading);
	if (text === former.text) return former;
	const sections = canPart(text, former) ? readSections(text, listSections(former), reading) : void 0;
	return sections === void 0 ? parsePage(text, reading) : {
		...former,
		text,
		blocks: joinSections(sections)
	};
}
/** A page that its dialect refuses was read in another one. */
function isReadAlike({ language, dialect }, reading) {
	return language === reading.language && keyOfDialect(dialect) === keyOfDialect(reading.dialect);
}
/** References find their definitions anywhere, and a site may refuse a page for what stands anywhere. */
const DEFINITION = /^[ \t>]*\[[^\n]*\]:/m;
function canPart(text, { text: before, dialect }) {
	const { assertions, reaches } = grammarOf(dialect);
	if (assertions.length > 0 || dialectOf(dialect).fallback !== void 0) return false;
	return [DEFINITION, ...reaches].every((pattern) => text.search(pattern) === -1 && before.search(pattern) === -1);
}
/** Where a heading may begin behind an empty line, beyond which no finder looks back. */
const HEADINGS = /(?<=\n\n|\r\n\r\n)#{1,6}[ \t]/g;
function listHeadings(text) {
	return [...text.matchAll(HEADINGS)].map(({ index }) => index);
}
/** The parts of a page between headings that are blocks of it. */
function listSections({ text, blocks }) {
	const places = new Set(listHeadings(text));
	const bounds = [0, ...blocks.filter(({ kind, start }) => kind === "heading" && places.has(start)).map(({ index }) => index).filter((first) => first > 0)];
	return bounds.map((first, at) => {
		const next = bounds[at + 1];
		const start = first === 0 ? 0 : blocks[first]?.start ?? 0;
		const end = next === void 0 ? text.length : blocks[next]?.start;
		const isLast = next === void 0;
		return {
			text: text.slice(start, end),
			isLast,
			blocks: blocks.slice(first, next),
			shift: -start
		};
	});
}
/** The sections of a text, of which some were read before; `undefined` where reading them costs more than the whole. */
function readSections(text, known, reading) {
	const headings = listHeadings(text);
	const findKnown = prepareKnown(text, known, headings);
	const sections = [];
	let left = text.length;
	const read = (part) => {
		left -= part.length;
		return parsePage(part, reading).blocks;
	};
	for (let start = 0; start < text.length || sections.length === 0;) {
		if (left < 0) return void 0;
		const next = findKnown(start) ?? readSection(text, {
			start,
			headings
		}, read);
		if (next === void 0) return void 0;
		sections.push({
			...next,
			shift: next.shift + start
		});
		start += next.text.length;
	}
	return sections;
}
/** How many known sections that begin alike are looked at. */
const LOOKED_AT = 40;
/** Finds a known section that stands at an offset, up to a heading or the end of the text. */
function prepareKnown(text, known, headings) {
	const places = new Set(headings);
	const firstLine = (part, from) => part.slice(from, (part.indexOf("\n", from) + 1 || part.length + 1) - 1);
	const byText = new Map(known.toReversed().map((section) => [section.text, section]));
	const byLine = groupBy(known, (section) => firstLine(section.text, 0));
	return (start) => {
		const fits = ({ text: own, isLast }) => text.startsWith(own, start) && (isLast ? start + own.length === text.length : places.has(start + own.length));
		const end = headings[findFirst(headings.length, (at) => (headings[at] ?? 0) > start)];
		const same = byText.get(text.slice(start, end));
		return same !== void 0 && fits(same) ? same : byLine.get(firstLine(text, start))?.slice(0, LOOKED_AT).find(fits);
	};
}
/** How many headings are tried that may stand in what is still open. */
const TRIED = 4;
/** Read from a place on, up to the first heading that what was read leaves to begin anew. */
function readSection(text, { start, headings }, read) {
	const before = start === 0 ? "" : "\n";
	const shift = -before.length;
	let [tried, fences, from] = [
		0,
		0,
		start
	];
	for (let at = findFirst(headings.length, (place) => (headings[place] ?? 0) > start); tried < TRIED; at += 1) {
		const end = headings[at];
		if (end === void 0) break;
		fences += countFences(text.slice(from, end));
		from = end;
		if (fences % 2 === 1) continue;
		tried += 1;
		const blocks = read(before + text.slice(start, end) + HEADING);
		const last = blocks.at(-1);
		if (last?.kind === "heading" && last.level === 1 && last.start === end - start - shift) return {
			text: text.slice(start, end),
			isLast: false,
			blocks: blocks.slice(0, -1),
			shift
		};
	}
	if (tried > 0) return void 0;
	return {
		text: text.slice(start),
		isLast: true,
		blocks: read(before + text.slice(start)),
		shift
	};
}
/** Lines that may open a code cell, or close it. */
function countFences(part) {
	return part.match(/^[ \t]*(?:`{3}|~{3})/gm)?.length ?? 0;
}
const HEADING = "# Next\n";
function joinSections(sections) {
	const joined = [];
	for (const { blocks, shift } of sections) for (const block of blocks) joined.push(moveBlock(block, joined.length, shift));
	return joined;
}
function moveBlock(block, index, shift) {
	if (index === block.index && shift === 0) return block;
	const move = (range) => ({
		...range,
		start: range.start + shift,
		end: range.end + shift
	});
	const moveSegment = (segment) => ({
		...move(segment),
		id: `${index}${segment.id.slice(segment.id.indexOf("."))}`,
		spans: segment.spans.map((span) => span.inner === void 0 ? move(span) : {
			...move(span),
			inner: span.inner.map(moveSegment)
		}),
		sentences: segment.sentences.map(move)
	});
	return {
		...move(block),
		index,
		segments: block.segments.map(moveSegment)
	};
}

// src/commands/steps/plan/packed-page.ts
/** Pack a page. */
function packPage(page) {
	const { text: _, blocks, ...rest } = page;
	const frames = [];
	const takeFrame = ({ frame, spans, ...segment }) => ({
		...segment,
		spans: spans.map(({ inner, ...span }) => inner === void 0 ? span : {
			...span,
			inner: inner.map(takeFrame)
		}),
		...frame === void 0 ? {} : { frame: frames.push(frame) - 1 }
	});
	const plain = blocks.map((block) => ({
		...block,
		segments: block.segments.map(takeFrame)
	}));
	return {
		...rest,
		blocks: packValue(plain),
		frames
	};
}
/** The page that {@link packPage} packed. @param text Its text. */
function unpackPage({ blocks, frames, ...rest }, text) {
	const giveFrame = ({ frame: number, spans, ...segment }) => {
		const frame = frames[number ?? -1];
		return {
			...segment,
			spans: spans.map(({ inner, ...span }) => inner === void 0 ? span : {
				...span,
				inner: inner.map(giveFrame)
			}),
			...frame === void 0 ? {} : { frame }
		};
	};
	const full = unpackValue(blocks).map((block) => ({
		...block,
		segments: block.segments.map(giveFrame)
	}));
	return {
		...rest,
		text,
		blocks: full
	};
}
/** Bytes that a packed page holds. */
function sizeOfPacked({ blocks }) {
	return blocks.bytes.length;
}

// src/commands/steps/plan/parsed-pages.ts
/**
* Pages of the source that a thread has parsed. The languages of a run share them, and each asks twice: for its plan and
* for its proposal. Those that were asked for last are at hand, with all that was worked out of them; of the others the
* parsed page is kept packed, as far as there is room.
*/
/** Pages by what they are, whatever they are called. */
var ParsedPages = class {
	#limits;
	#open = /* @__PURE__ */ new Map();
	#packed = /* @__PURE__ */ new Map();
	#bytes = 0;
	constructor(limits) {
		this.#limits = limits;
	}
	/** The page of a text. @param former Another version of it, for what the two have in common. */
	parse(text, reading, former) {
		const key = nameText(text, reading);
		const page = this.#open.get(key) ?? this.#unpack(key, text) ?? read(text, reading, former);
		this.#open.delete(key);
		this.#open.set(key, page);
		const [oldest] = this.#open;
		if (this.#open.size > this.#limits.open && oldest !== void 0) this.#close(...oldest);
		return page;
	}
	#unpack(key, text) {
		const packed = this.#packed.get(key);
		return packed && unpackPage(packed, text);
	}
	/** The first pages stay, and not the last: a run comes to its pages twice, in the same order. */
	#close(key, page) {
		this.#open.delete(key);
		if (this.#packed.has(key) || this.#bytes >= this.#limits.bytes) return;
		const packed = packPage(page);
		this.#bytes += sizeOfPacked(packed);
		this.#packed.set(key, packed);
	}
};
function read(text, reading, former) {
	return former === void 0 ? parsePage(text, reading) : parseAgain(text, former, reading);
}
function nameText(text, { language, dialect }) {
	return createHash("sha256").update(`${language}\0${keyOfDialect(dialect)}\0${text}`).digest("base64");
}

// src/commands/steps/plan/plan-page.ts
const LAST = new ParsedPages({
	open: 24,
	bytes: 0
});
/** Plan the update of a page. */
function planPage(input, { from, to, dialect, update: settings }, { memory, learnt, pages = LAST } = {}) {
	const parseSource = (text, former) => pages.parse(text, {
		language: from,
		dialect
	}, former);
	const base = input.old && parseSource(input.old.base);
	const source = parseSource(input.source, base);
	const common = {
		source,
		targetLanguage: to,
		settings,
		...memory === void 0 ? {} : { memory }
	};
	if (input.old === void 0 || base === void 0) return {
		source,
		update: planUpdate(common)
	};
	const target = learnt?.target ?? parsePage(input.old.target, {
		language: to,
		dialect
	});
	const { lexicon, alignment } = learnt ?? learnPage({
		base,
		target,
		source
	});
	const recorded = input.old.recorded === void 0 ? {} : { recorded: parseSource(input.old.recorded, base) };
	const doubt = input.old.doubt === void 0 ? {} : { doubt: input.old.doubt };
	return {
		source,
		old: {
			base,
			target,
			alignment,
			lexicon,
			...recorded,
			...doubt
		},
		update: planUpdate({
			...common,
			base,
			target,
			alignment
		})
	};
}

export { unpackPage as a, sizeOfPacked as i, ParsedPages as n, parseAgain as o, packPage as r, planPage as t };