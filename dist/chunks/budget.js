import { t as BudgetError } from "./errors.js";

// src/engine/budget.ts
/**
* What a run will send and cost, told per language before anything is sent, and held against the limits.
*
* Limits are checked against the most that a service may count, so that no reading of its price list can surprise.
*/
/** Sums of fractions of a cent carry a rounding error; it must not pass a limit. */
const ROUNDING = 1e-9;
const NOTHING = {
	characters: 0,
	charactersAtMost: 0,
	charactersPaid: 0,
	costUsd: 0,
	costAtMostUsd: 0
};
/** Add up the estimates of a run; languages keep their order. */
function accountFor(estimates) {
	const languages = estimates.map(({ language, estimate }) => ({
		language,
		...priceOf(estimate)
	}));
	return {
		languages,
		total: languages.reduce(addFigures, NOTHING)
	};
}
function priceOf({ pricePerMillion, characters, charactersAtMost, charactersPaid, tokens }) {
	const counts = {
		characters,
		charactersAtMost,
		charactersPaid
	};
	if (tokens !== void 0) {
		const { costUsd, costAtMostUsd, ...usage } = tokens;
		return {
			...counts,
			costUsd,
			costAtMostUsd,
			tokens: usage
		};
	}
	const cost = (amount) => amount * pricePerMillion / 1e6;
	return {
		...counts,
		costUsd: cost(characters),
		costAtMostUsd: cost(charactersAtMost)
	};
}
function addFigures(sum, more) {
	return {
		characters: sum.characters + more.characters,
		charactersAtMost: sum.charactersAtMost + more.charactersAtMost,
		charactersPaid: sum.charactersPaid + more.charactersPaid,
		costUsd: sum.costUsd + more.costUsd,
		costAtMostUsd: sum.costAtMostUsd + more.costAtMostUsd,
		...sum.tokens === void 0 && more.tokens === void 0 ? {} : { tokens: addUsage(sum.tokens, more.tokens) }
	};
}
const NO_TOKENS = {
	requests: 0,
	promptTokens: 0,
	cachedTokens: 0,
	completionTokens: 0
};
/** What two parts of a run use together. */
function addUsage(a = NO_TOKENS, b = NO_TOKENS) {
	return {
		requests: a.requests + b.requests,
		promptTokens: a.promptTokens + b.promptTokens,
		cachedTokens: a.cachedTokens + b.cachedTokens,
		completionTokens: a.completionTokens + b.completionTokens
	};
}
/**
* Refuse a run that may go over a limit; one that meets it exactly may go.
*
* @throws {BudgetError} with the whole account. Nothing has been sent then.
*/
function assertWithinBudget(account, { maxCharacters, maxCost }) {
	const { charactersAtMost, costAtMostUsd } = account.total;
	const over = [maxCharacters !== void 0 && charactersAtMost > maxCharacters ? `up to ${count(charactersAtMost)} characters, and max-characters is ${count(maxCharacters)}` : "", maxCost !== void 0 && costAtMostUsd - maxCost > ROUNDING ? `up to ${dollars(costAtMostUsd)}, and max-cost is ${dollars(maxCost)}` : ""].filter((reason) => reason !== "");
	if (over.length === 0) return;
	throw new BudgetError([
		`over the budget: this run would send ${over.join("; ")}. Nothing was sent.`,
		...renderAccount(account).map((line) => `  ${line}`),
		"Raise the limit, or narrow the run (fewer pages or languages)."
	].join("\n"));
}
/** One line for each language and, where there are several, one for all of them. */
function renderAccount({ languages, total }) {
	const lines = languages.map(({ language, ...figures }) => renderFigures(language, figures));
	return languages.length > 1 ? [...lines, renderFigures("total", total)] : lines;
}
function renderFigures(name, figures) {
	const paid = figures.charactersPaid === 0 ? "" : `; ${count(figures.charactersPaid)} were paid before`;
	const sent = `${count(figures.characters)} characters (at most ${count(figures.charactersAtMost)})`;
	const tokens = figures.tokens === void 0 ? "" : `; ${renderTokens(figures.tokens)}`;
	return `${name}: ${sent}, ${dollars(figures.costUsd)} (at most ${dollars(figures.costAtMostUsd)})${paid}${tokens}`;
}
/** Such as `3 requests, 5,210 tokens in (1,024 from a cache), 800 out`. */
function renderTokens({ requests, promptTokens, cachedTokens, completionTokens }) {
	const cached = cachedTokens === 0 ? "" : ` (${count(cachedTokens)} from a cache)`;
	const plural = requests === 1 ? "request" : "requests";
	return `${count(requests)} ${plural}, ${count(promptTokens)} tokens in${cached}, ${count(completionTokens)} out`;
}
function count(value) {
	return value.toLocaleString("en-US");
}
/** Cents are rounded up: nothing that costs something reads as free. */
function dollars(value) {
	return `$${(Math.ceil(Number((value * 100).toFixed(6))) / 100).toFixed(2)}`;
}

export { renderAccount as a, assertWithinBudget as i, accountFor as n, renderTokens as o, addUsage as r, NO_TOKENS as t };