// src/evaluate/compare/report.ts
/** The metrics of an evaluation; of TER less is better. */
const SCORES = [
	"bleu",
	"chrf",
	"ter"
];
function makeEach(make) {
	return {
		bleu: make("bleu"),
		chrf: make("chrf"),
		ter: make("ter")
	};
}

// src/evaluate/render/tables.ts
/**
* The published tables: article × arm × direction with averages, 0 to 1 with three digits, as cells of text; every form
* of the report sets the same cells.
*/
const LABELS = {
	bleu: "BLEU",
	chrf: "chrF2",
	ter: "TER"
};
/** First cell of the row of means. */
const MEAN = "average";
/** Every table of a report. */
function listTables(report) {
	return [
		...SCORES.map((name) => makePublished(report, name)),
		makeCorpus(report),
		makePairs(report)
	].filter(({ rows }) => rows.length > 0);
}
/** `en→zh` with the arm. */
function nameColumn({ from, to }, { arm }) {
	return `${from}→${to} ${arm}`;
}
function makePublished({ directions }, name) {
	const columns = directions.flatMap((direction) => direction.arms.map((arm) => ({
		direction,
		arm
	})));
	const pages = [...new Set(directions.flatMap((direction) => direction.pages.map(({ page }) => page)))];
	const cell = (page, arm) => {
		const score = arm.pages.find((scored) => scored.page === page);
		return score === void 0 || "error" in score ? "–" : renderShare(score[name]);
	};
	return {
		title: `${LABELS[name]}, 0 to 1${name === "ter" ? "; less is better" : ""}`,
		header: ["page", ...columns.map(({ direction, arm }) => nameColumn(direction, arm))],
		rows: [...pages.map((page) => [page, ...columns.map(({ arm }) => cell(page, arm))]), [MEAN, ...columns.map(({ arm: { average } }) => average === void 0 ? "–" : renderShare(average[name]))]]
	};
}
function makeCorpus({ directions }) {
	const rows = directions.flatMap((direction) => direction.arms.map((arm) => {
		const { corpus, left, characters, costUsd } = arm;
		const figures = corpus === void 0 ? [
			"–",
			"–",
			"–",
			"–",
			"–",
			"–",
			"–"
		] : [
			...listFigure(corpus.bleu),
			...listFigure(corpus.chrf),
			corpus.ter.score.toFixed(2)
		];
		return [
			nameColumn(direction, arm),
			...figures,
			String(left),
			characters.toLocaleString("en-US"),
			`$${costUsd.toFixed(2)}`
		];
	}));
	const spread = ["95 % over pages", "over blocks"];
	return {
		title: "All pages as one text, 0 to 100",
		header: [
			"arm",
			"BLEU",
			...spread,
			"chrF2",
			...spread,
			"TER",
			"left",
			"characters",
			"cost"
		],
		rows
	};
}
function listFigure({ score, byPage, byUnit }) {
	return [
		score.toFixed(2),
		renderInterval(byPage),
		renderInterval(byUnit)
	];
}
function makePairs({ directions }) {
	const rows = directions.flatMap(({ from, to, pairs }) => pairs.map((pair) => listPair(`${from}→${to}`, pair)));
	return {
		title: "Differences of arms, with p of approximate randomisation",
		header: [
			"arms",
			"pages",
			...SCORES.flatMap((name) => [
				LABELS[name],
				"p, pages",
				"p, blocks"
			])
		],
		rows
	};
}
function listPair(direction, { a, b, pages, ...scores }) {
	const cells = SCORES.map((name) => scores[name]).flatMap(({ difference, pByPage, pByUnit }) => [
		`${difference > 0 ? "+" : ""}${difference.toFixed(2)}`,
		renderP(pByPage),
		renderP(pByUnit)
	]);
	return [
		`${direction} ${a} → ${b}`,
		String(pages),
		...cells
	];
}
/** 0 to 100 as the published tables have it: `.639`, `1.000`. */
function renderShare(score) {
	return (score / 100).toFixed(3).replace(/^0/, "");
}
function renderP(p) {
	return p < .001 ? "<.001" : p.toFixed(3).replace(/^0/, "");
}
function renderInterval(interval) {
	return interval === void 0 ? "–" : `${interval.low.toFixed(1)}–${interval.high.toFixed(1)}`;
}
/** With fewer pages a test over pages cannot tell anything apart at the usual 5 %. */
const FEW_PAGES = 6;
/** What stands under the tables: what was measured, on what, learnt from what. */
function listRemarks({ notes, directions }) {
	return [...notes, ...directions.flatMap(remarkDirection)];
}
function countPages(count) {
	return count === 1 ? "1 page" : `${count} pages`;
}
function remarkDirection({ from, to, pages, training, arms, signatures }) {
	const direction = `${from}→${to}`;
	const sum = (list) => list.reduce((total, value) => total + value, 0);
	const { equal, near, sentences, nearCopies, files } = training;
	return [
		`${direction}: ${countPages(pages.length)} held out, ${sum(pages.map(({ units }) => units))} blocks scored as prose; ${sum(pages.map(({ unpaired }) => unpaired))} that one side alone has are not.`,
		`${direction}: learnt from ${training.pages} other ${training.pages === 1 ? "page" : "pages"}: ${training.sentencePairs} sentence pairs, ${training.paragraphPairs} paragraph pairs. None is of a held-out page; of ${sentences} held-out sentences ${equal} stand elsewhere word for word and ${near} nearly so, by chance.`,
		...files === void 0 ? [] : [`${direction}: ${files.pairs} pairs of files; ${files.leftOut} more were left out, since a held-out page says the same.`],
		...nearCopies.map(({ page, of, share }) => `${direction}: nothing was learnt from ${page}, which holds ${Math.round(share * 100)} % of ${of}.`),
		...pages.length < FEW_PAGES ? [`${direction}: over ${countPages(pages.length)} no p can be below ${(2 / 2 ** pages.length).toPrecision(2)}; hold out more pages for a claim.`] : [],
		...arms.flatMap(({ arm, charactersPaid }) => charactersPaid === 0 ? [] : [`${direction} ${arm}: ${charactersPaid.toLocaleString("en-US")} characters were paid by an earlier run; the table has what this one sent.`]),
		...arms.flatMap(({ arm, failed, warnings }) => [...failed === void 0 ? [] : [`${direction} ${arm}: failed: ${failed}`], ...warnings.map((warning) => `${direction} ${arm}: ${warning}`)]),
		...arms.flatMap(({ arm, failed, pages: scored }) => failed === void 0 ? scored.flatMap((page) => "error" in page ? [`${direction} ${arm}: ${page.page} failed: ${page.error}`] : []) : []),
		`${direction}: BLEU ${signatures.bleu}; chrF2 ${signatures.chrf}; TER ${signatures.ter}.`
	];
}
/** A table in columns, as a terminal shows it. */
function renderColumns({ title, header, rows }) {
	const heads = header.map(wrapHead);
	const height = Math.max(...heads.map((lines) => lines.length));
	const all = [...Array.from({ length: height }, (_, line) => heads.map((lines) => lines[line - height + lines.length] ?? "")), ...rows];
	const widths = header.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
	return [title, ...all.map((row) => row.map((cell, at) => at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)).join("  "))].join("\n");
}
/** Columns of figures are narrow; the name of an arm above one is not. */
const HEAD_WIDTH = 12;
function wrapHead(text) {
	const lines = [];
	for (const part of text.split(/(?<=[-:+ ])/)) {
		const last = lines.at(-1);
		if (last !== void 0 && (last + part).trimEnd().length <= HEAD_WIDTH) lines[lines.length - 1] = last + part;
		else lines.push(part);
	}
	return lines.map((line) => line.trimEnd());
}

export { SCORES as a, renderColumns as i, listRemarks as n, makeEach as o, listTables as r, MEAN as t };