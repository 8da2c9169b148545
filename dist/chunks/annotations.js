// src/report/annotations.ts
/** GitHub shows ten annotations of a kind for each step. */
const MAX_ANNOTATIONS = 10;
/** Plan the annotations, errors first; the last of a kind says how many more there are. */
function planAnnotations({ languages, refused = [] }) {
	const errors = [...refused.map(({ language, reason }) => ({
		level: "error",
		title: language,
		message: reason
	})), ...languages.flatMap(({ language, pages }) => pages.flatMap((page) => annotateFailure(language, page)))];
	const warnings = [...languages.flatMap(annotateNotes), ...languages.flatMap(annotateDamage)];
	return [...limit(errors), ...limit(warnings)];
}
function limit(annotations) {
	const [first] = annotations;
	if (first === void 0 || annotations.length <= MAX_ANNOTATIONS) return annotations;
	const more = annotations.length - MAX_ANNOTATIONS + 1;
	const rest = {
		level: first.level,
		title: "AMTS",
		message: `and ${more} more; see the job summary`
	};
	return [...annotations.slice(0, 9), rest];
}
function annotateFailure(language, page) {
	if (page.status !== "failed") return [];
	const { source, target, reason } = page;
	const line = findLine(reason, source);
	const place = {
		file: source,
		...line === void 0 ? {} : { line }
	};
	return [{
		level: "error",
		title: `${language}: ${target}`,
		message: reason,
		...place
	}];
}
/** Errors of content begin with `file:line:`. */
function findLine(reason, source) {
	const [, line] = reason.startsWith(source) ? /^:(\d+): /.exec(reason.slice(source.length)) ?? [] : [];
	return line === void 0 ? void 0 : Number(line);
}
function annotateNotes({ language, warnings }) {
	return warnings.map((message) => ({
		level: "warning",
		title: language,
		message
	}));
}
/** The line is one of the proposal, which is in another repository: it is told, not linked. */
function annotateDamage({ language, pages }) {
	return pages.flatMap(({ target, ...page }) => {
		return (("findings" in page ? page.findings : void 0)?.filter(({ severity }) => severity === "error") ?? []).map(({ line, rule, message }) => ({
			level: "warning",
			title: `${language}: ${target}:${line} ${rule}`,
			message
		}));
	});
}

export { planAnnotations };