import { t as renderCode } from "./inert-text2.js";
import { i as renderLink } from "./links2.js";
import { n as formatNumber } from "./summary2.js";

// src/report/status/status-report.ts
/** The states in the order in which reports count them. */
const PAGE_STATES = [
	"current",
	"proposed",
	"behind",
	"missing",
	"unknown",
	"failed",
	"set aside"
];
/** Count the pages of a language. What is set aside is no page that the translation should have. */
function countStatus(pages) {
	const count = (state) => pages.filter((page) => page.state === state).length;
	const sum = (pick) => pages.reduce((all, page) => all + pick(page), 0);
	const wanted = pages.length - count("set aside");
	const states = {
		current: count("current"),
		proposed: count("proposed"),
		behind: count("behind"),
		missing: count("missing"),
		unknown: count("unknown"),
		failed: count("failed"),
		"set aside": count("set aside")
	};
	return {
		pages: wanted,
		states,
		share: wanted === 0 ? 1 : states.current / wanted,
		sentences: sum(({ sentences }) => sentences),
		characters: sum(({ characters }) => characters),
		costUsd: sum(({ costUsd }) => costUsd)
	};
}
/** A share in percent, rounded down: 100 is said of a whole book alone. */
function renderShare(share) {
	return `${Math.floor(100 * share + 1e-9)} %`;
}
/** The badge of a language. */
function describeStatusBadge({ language, totals: { share, states } }) {
	const parts = [
		[states.behind, "behind"],
		[states.missing, "missing"],
		[states.proposed, "in review"]
	].flatMap(([count, name]) => count === 0 ? [] : [`${count} ${name}`]);
	const colour = share >= .95 ? "brightgreen" : share >= .75 ? "yellow" : "red";
	return {
		label: language,
		message: [renderShare(share), ...parts].join(" · "),
		colour
	};
}

// src/report/status/status-text.ts
/** The status of a book for a terminal, and as Markdown. */
/** Names of records in words; the others are told by the name that the configuration has for them. */
const RECORDS = {
	sibling: "beside the page",
	state: "state file"
};
/** Titles of the columns of figures. */
const STATUS_COLUMNS = [
	"state",
	"base",
	"revisions",
	"sentences",
	"characters",
	"price"
];
/** The figures of a page; nothing stands where there is none. */
function listCells({ state, base, certainty, revisions, sentences, characters, costUsd }) {
	return [
		state,
		base === void 0 ? "" : `${RECORDS[base] ?? base}, ${certainty}`,
		revisions === void 0 ? "" : formatNumber(revisions),
		sentences === 0 ? "" : formatNumber(sentences),
		characters === 0 ? "" : formatNumber(characters),
		renderPrice(costUsd)
	];
}
/** Cents are rounded up; nothing that costs something reads as free. */
function renderPrice(costUsd) {
	return costUsd === 0 ? "" : `$${(Math.ceil(Number((costUsd * 100).toFixed(6))) / 100).toFixed(2)}`;
}
/** What a translation comes to, such as `93 % current: 40 current, 2 behind; 12 sentences, 1,204 characters at most`. */
function describeTotals({ totals }) {
	const counts = PAGE_STATES.flatMap((state) => totals.states[state] === 0 ? [] : [`${totals.states[state]} ${state}`]);
	const work = totals.sentences === 0 ? "" : `; ${formatNumber(totals.sentences)} sentences, ${formatNumber(totals.characters)} characters at most`;
	const price = totals.costUsd === 0 ? "" : `, ${renderPrice(totals.costUsd)}`;
	return `${renderShare(totals.share)} current: ${counts.join(", ")}${work}${price}`;
}
/** Pages in the order of the work: what is current last. */
function orderPages(pages) {
	const rank = (state) => ORDER.indexOf(state);
	return pages.toSorted((a, b) => rank(a.state) - rank(b.state) || b.sentences - a.sentences);
}
const ORDER = [
	"failed",
	"unknown",
	"behind",
	"missing",
	"proposed",
	"set aside",
	"current"
];
/** What is to be told of several pages is told once below the table, with a number beside each of them. */
function gatherNotes(pages) {
	const all = pages.flatMap(({ note }) => note ?? []);
	const shared = [...new Set(all)].filter((note) => all.indexOf(note) !== all.lastIndexOf(note));
	return {
		show(note = "") {
			const at = shared.indexOf(note);
			return at === -1 ? note : `[${at + 1}]`;
		},
		legend: shared.map((note, at) => `[${at + 1}] ${note}`)
	};
}
/** A table for each language; pages that are current are counted only. */
function renderStatusText({ source, languages, refused }) {
	return [
		`${source.name} at ${source.commit.slice(0, 10)}`,
		...refused.map(({ language, reason }) => `${language}: not worked on: ${reason}`),
		...languages.flatMap((language) => ["", ...renderLanguageText(language)])
	];
}
function renderLanguageText(language) {
	const pages = orderPages(language.pages).filter(({ state }) => state !== "current");
	const notes = gatherNotes(pages);
	const rows = [["page", ...STATUS_COLUMNS], ...pages.map((page) => [page.target, ...listCells(page)])];
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	const lines = rows.map((row, at) => {
		const cells = row.map((cell, column) => column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
		const note = at === 0 ? void 0 : notes.show(pages[at - 1]?.note);
		return `  ${cells.join("  ")}  ${note ?? ""}`.trimEnd();
	});
	return [
		`${language.language}: ${language.repository}, ${language.targetBranch}`,
		...language.pullRequest === void 0 ? [] : [`  pull request: ${language.pullRequest.url}`],
		...language.warnings.map((warning) => `  note: ${warning}`),
		...pages.length === 0 ? [] : lines,
		...notes.legend.map((line) => `  ${line}`),
		`  ${describeTotals(language)}`
	];
}
/** The same as Markdown; names of pages act as nothing there. */
function renderStatusMarkdown({ source, languages, refused }) {
	const parts = languages.map((language) => {
		const pages = orderPages(language.pages).filter(({ state }) => state !== "current");
		const notes = gatherNotes(pages);
		const line = (cells) => `| ${cells.join(" | ")} |`;
		const rows = pages.map(({ target, note, ...page }) => line([
			renderCode(target, true),
			...listCells({
				target,
				...page
			}),
			note === void 0 ? "" : renderCode(notes.show(note), true)
		]));
		const { number, url } = language.pullRequest ?? {};
		const table = [
			line([
				"page",
				...STATUS_COLUMNS,
				""
			]),
			line([
				"---",
				"---",
				"---",
				"--:",
				"--:",
				"--:",
				"--:",
				"---"
			]),
			...rows
		];
		return [
			`## ${language.language}`,
			"",
			`${describeTotals(language)}.${number === void 0 ? "" : ` Open: ${renderLink(`#${number}`, url)}.`}`,
			...rows.length === 0 ? [] : ["", ...table],
			...notes.legend.flatMap((told) => ["", renderCode(told)]),
			""
		].join("\n");
	});
	const faults = refused.map(({ language, reason }) => `- ${language}: ${renderCode(reason)}`);
	return `${[
		`# Translations of ${renderCode(source.name)} at ${renderCode(source.commit.slice(0, 10))}`,
		...faults,
		...parts
	].join("\n\n").trimEnd()}\n`;
}

export { renderStatusMarkdown as a, describeStatusBadge as c, orderPages as i, describeTotals as n, renderStatusText as o, listCells as r, countStatus as s, STATUS_COLUMNS as t };