import { n as alignPages, r as pairPages, s as trainLexicon } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { t as planUpdate } from "./plan.js";

// src/commands/steps/plan/plan-page.ts
/** Plan a page again, with the human translations of other pages at hand. */
function planWithMemory(plan, { to, update: settings }, memory) {
	const { source, old } = plan;
	return {
		...plan,
		update: planUpdate({
			source,
			targetLanguage: to,
			settings,
			memory,
			...old
		})
	};
}
function planPage(input, { from, to, dialect, update: settings }) {
	const parseSource = (text) => parsePage(text, {
		language: from,
		dialect
	});
	const source = parseSource(input.source);
	const common = {
		source,
		targetLanguage: to,
		settings
	};
	if (input.old === void 0) return {
		source,
		update: planUpdate(common)
	};
	const base = parseSource(input.old.base);
	const target = parsePage(input.old.target, {
		language: to,
		dialect
	});
	const lexicon = trainLexicon([pairPages(base, target)]);
	const alignment = alignPages(base, target, { lexicon });
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

export { planWithMemory as n, planPage as t };