import { r as shorten, t as renderCode } from "./inert-text2.js";

// src/report/check-report.ts
/** GitHub shows ten annotations of a kind for each step. */
const MAX_ANNOTATIONS = 10;
const MAX_ROWS = 500;
const MAX_MESSAGE = 200;
/** Errors first; ten of each kind. */
function planCheckAnnotations(pages) {
	const all = pages.flatMap(({ path, findings }) => findings.map(({ severity, line, rule, message }) => ({
		level: severity,
		message,
		title: rule,
		file: path,
		line
	})));
	return ["error", "warning"].flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, MAX_ANNOTATIONS));
}
/** One row a finding. */
function renderCheckSummary(pages, withoutBase) {
	const rows = pages.flatMap(({ path, findings }) => findings.map(({ severity, line, rule, message }) => `| ${renderCode(`${path}:${line}`, true)} | ${severity} | ${rule} | ${renderCode(shorten(message, MAX_MESSAGE), true)} |`));
	const skipped = withoutBase === 0 ? "" : ` ${withoutBase} have no base beside them and were not looked at.`;
	const head = `## AMTS: ${pages.length} pages checked, ${rows.length} findings\n\nOf each page the base beside it.${skipped}`;
	if (rows.length === 0) return `${head}\n`;
	const more = rows.length > MAX_ROWS ? [`| … and ${rows.length - MAX_ROWS} more | | | |`] : [];
	return `${head}\n\n${[
		"| Place | | Rule | What |",
		"|---|---|---|---|",
		...rows.slice(0, MAX_ROWS),
		...more
	].join("\n")}\n`;
}

export { planCheckAnnotations, renderCheckSummary };