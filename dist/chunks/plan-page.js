import { a as keyOfDialect, r as dialectOfKey } from "./names.js";
import { t as parsePage } from "./parse.js";
import { t as keepRecent } from "./recent.js";
import { i as learnPage, r as planUpdate } from "./plan.js";

// src/commands/steps/plan/plan-page.ts
/** Texts of one page to the plan of its update. */
const parseShared = keepRecent(24, (text, language, dialect) => parsePage(text, {
	language,
	dialect: dialectOfKey(dialect)
}));
/** Plan the update of a page. */
function planPage(input, { from, to, dialect, update: settings }, { memory, learnt } = {}) {
	const key = keyOfDialect(dialect);
	const source = parseShared(input.source, from, key);
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
	const base = parseShared(input.old.base, from, key);
	const target = parsePage(input.old.target, {
		language: to,
		dialect
	});
	const { lexicon, alignment } = learnt ?? learnPage({
		base,
		target,
		source
	});
	const recorded = input.old.recorded === void 0 ? {} : { recorded: parseShared(input.old.recorded, from, key) };
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

export { planWithMemory as n, planPage as t };