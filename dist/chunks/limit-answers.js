// src/engine/limit-answers.ts
/** Characters that any answer may have. */
const FREE_LENGTH = 1e3;
/** @param growth How many times as long as its source a translation may be, beside 1,000 characters. */
function limitAnswers(engine, growth) {
	return {
		...engine,
		async collect(job, options) {
			const collected = await engine.collect(job, options);
			if (collected.status === "running") return collected;
			const documents = new Map(job.documents.map((document) => [document.name, document]));
			const limited = collected.results.map((result) => limitResult(result, documents.get(result.name), growth));
			const warnings = limited.flatMap(({ warning }) => warning ?? []);
			return {
				...collected,
				results: limited.map(({ result }) => result),
				...warnings.length === 0 ? {} : { warnings: [...collected.warnings ?? [], ...warnings] }
			};
		}
	};
}
function limitResult(result, document, growth) {
	if (!("segments" in result)) return { result };
	const sources = new Map(document?.segments.map(({ id, html }) => [id, html.length]));
	const fitting = result.segments.filter((segment) => !("html" in segment) || segment.html.length <= growth * (sources.get(segment.id) ?? 0) + FREE_LENGTH);
	const over = result.segments.length - fitting.length;
	if (over === 0) return { result };
	const warning = `${result.name}: ${over} of ${result.segments.length} answers of the engine are over limits.answer-growth (${growth} times their source), and are not taken`;
	return {
		result: {
			name: result.name,
			segments: fitting
		},
		warning
	};
}

export { limitAnswers as t };