import { r as planRetry } from "./apply.js";

// src/commands/steps/translate/ask-plan.ts
/** The question of a page that is planned in this thread. */
/** What a plan asks of an engine. */
function askPlan(name, update) {
	const { requests, input } = update;
	return {
		name,
		requests,
		style: input.style,
		retry: async (answers) => planRetry(update, answers)
	};
}

export { askPlan as t };