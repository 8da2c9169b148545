// src/report/diagnosis.ts
const ok = (part, what) => ({
	part,
	status: "ok",
	what
});
const bad = (part, what, remedy) => ({
	part,
	status: "bad",
	what,
	remedy
});
const open = (part, what, remedy) => ({
	part,
	status: "open",
	what,
	remedy
});
function describeDiagnosis(program, checks) {
	const count = (status) => checks.filter((line) => line.status === status).length;
	return {
		version: 1,
		command: "doctor",
		program,
		checks,
		totals: {
			ok: count("ok"),
			bad: count("bad"),
			open: count("open")
		}
	};
}
const SIGNS = {
	ok: "✓",
	bad: "✗",
	open: "?"
};
/** Lines for a terminal, which can be pasted into an issue as they are. */
function renderDiagnosis({ program, checks, totals }) {
	const lines = checks.flatMap(({ part, status, what, remedy }) => [`${SIGNS[status]} ${part}: ${what}`, ...remedy === void 0 ? [] : [`    ${remedy}`]]);
	const { ok: right, bad: wrong, open: unknown } = totals;
	return [
		program,
		...lines,
		`${right} right, ${wrong} wrong, ${unknown} could not be asked`
	];
}

export { renderDiagnosis as a, open as i, describeDiagnosis as n, ok as r, bad as t };