import { n as alignPages, r as pairPages, s as trainLexicon } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { t as planUpdate } from "./plan.js";

// src/shared/recent.ts
/** Results that were asked for last are kept, so that asking again costs nothing; the others are let go. */
/**
* A function that keeps its last results.
*
* @param limit How many are kept, > 0.
* @param make  Must give the same for the same arguments.
*/
function keepRecent(limit, make) {
	const known = new RecentMap(limit);
	return (...args) => known.getOrMake(args.join("\0"), () => make(...args));
}
/** A map of the entries that were used last. */
var RecentMap = class {
	#entries = /* @__PURE__ */ new Map();
	#limit;
	/** @param limit How many entries are kept, > 0. */
	constructor(limit) {
		this.#limit = limit;
	}
	getOrMake(key, make) {
		const value = this.#entries.get(key) ?? make();
		this.#entries.delete(key);
		this.#entries.set(key, value);
		const [oldest] = this.#entries.keys();
		if (this.#entries.size > this.#limit && oldest !== void 0) this.#entries.delete(oldest);
		return value;
	}
};

// src/commands/steps/plan/plan-page.ts
const parseShared = keepRecent(24, (text, language, dialect) => parsePage(text, {
	language,
	dialect
}));
/** @param memory Human translations of other pages. */
function planPage(input, { from, to, dialect, update: settings }, memory) {
	const source = parseShared(input.source, from, dialect);
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
	const base = parseShared(input.old.base, from, dialect);
	const target = parsePage(input.old.target, {
		language: to,
		dialect
	});
	const lexicon = trainLexicon([pairPages(base, target)]);
	const alignment = alignPages(base, target, { lexicon });
	const recorded = input.old.recorded === void 0 ? {} : { recorded: parseShared(input.old.recorded, from, dialect) };
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
/** Plan a page again, with the human translations of other pages at hand. */
function planWithMemory({ source, old }, { to, update: settings }, memory) {
	return planUpdate({
		source,
		targetLanguage: to,
		settings,
		memory,
		...old
	});
}

export { planWithMemory as n, RecentMap as r, planPage as t };