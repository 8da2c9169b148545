import { t as parsePage } from "./parse.js";
import { i as learnPage, r as planUpdate } from "./plan.js";
import { a as keyOfDialect } from "./names.js";
import { n as unpackValue, t as packValue } from "./packed.js";
import { createHash } from "node:crypto";

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
	/** The page of a text. */
	parse(text, reading) {
		const key = nameText(text, reading);
		const packed = this.#packed.get(key);
		const page = this.#open.get(key) ?? (packed === void 0 ? parsePage(text, reading) : unpackPage(packed, text));
		this.#open.delete(key);
		this.#open.set(key, page);
		const [oldest] = this.#open;
		if (this.#open.size > this.#limits.open && oldest !== void 0) this.#close(...oldest);
		return page;
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
	const parseSource = (text) => pages.parse(text, {
		language: from,
		dialect
	});
	const source = parseSource(input.source);
	const common = {
		source,
		targetLanguage: to,
		settings,
		...memory === void 0 ? {} : { memory }
	};
	if (input.old === void 0) return {
		source,
		update: planUpdate(common)
	};
	const base = parseSource(input.old.base);
	const target = learnt?.target ?? parsePage(input.old.target, {
		language: to,
		dialect
	});
	const { lexicon, alignment } = learnt ?? learnPage({
		base,
		target,
		source
	});
	const recorded = input.old.recorded === void 0 ? {} : { recorded: parseSource(input.old.recorded) };
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

export { unpackPage as a, sizeOfPacked as i, ParsedPages as n, packPage as r, planPage as t };