import { a as primaryLanguage, l as usesSpaces } from "./scripts.js";
import { t as VERSION } from "./version.js";

// src/evaluate/metrics/ngrams.ts
/** @param joint Stands between two items: what no item can hold, or `''` for characters. */
function joinItems(items, joint) {
	const starts = [];
	const ends = [];
	let at = 0;
	for (const item of items) {
		starts.push(at);
		ends.push(at + item.length);
		at += item.length + joint.length;
	}
	return {
		text: items.join(joint),
		starts,
		ends
	};
}
/**
* Matches of each order from 1 up: n-grams that a row has in common with others, each at most as often as the one of
* them that has it most often.
*/
function countMatches(row, others, orders) {
	let places = [...row.starts.keys()];
	return Array.from({ length: orders }, (_, at) => {
		const order = at + 1;
		const left = countMost(others, order);
		let matches = 0;
		places = places.filter((place) => {
			const ngram = place + order > row.starts.length ? void 0 : cutNgram(row, place, order);
			const count = ngram === void 0 ? void 0 : left.get(ngram);
			if (ngram === void 0 || count === void 0) return false;
			if (count > 0) {
				matches += 1;
				left.set(ngram, count - 1);
			}
			return true;
		});
		return matches;
	});
}
/** How often the row that has an n-gram most often has it. */
function countMost(rows, order) {
	const [first = /* @__PURE__ */ new Map(), ...others] = rows.map((row) => countNgrams(row, order));
	for (const counts of others) for (const [ngram, count] of counts) first.set(ngram, Math.max(count, first.get(ngram) ?? 0));
	return first;
}
function countNgrams(row, order) {
	const counts = /* @__PURE__ */ new Map();
	for (let place = 0; place + order <= row.starts.length; place += 1) {
		const ngram = cutNgram(row, place, order);
		counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
	}
	return counts;
}
function cutNgram({ text, starts, ends }, place, order) {
	return text.slice(starts[place], ends[place + order - 1]);
}
/** How many n-grams of an order a row has. */
function countAll({ starts }, order) {
	return Math.max(0, starts.length - order + 1);
}

// src/evaluate/metrics/signature.ts
/**
* Signatures: the same keys as sacreBLEU's, so that they can be compared by eye, and a version of our own, since these
* figures are computed by another program.
*/
/** For example `nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:amts-1.0.0`. */
function renderSignature(references, facts) {
	return Object.entries({
		nrefs: references,
		...facts,
		version: `amts-${VERSION}`
	}).map(([key, value]) => `${key}:${value}`).join("|");
}
/** `yes` or `no`. */
function yesNo(is) {
	return is ? "yes" : "no";
}
/** `lc` for a metric that ignores case. */
function renderCase(isLowercase) {
	return isLowercase ? "lc" : "mixed";
}

// src/evaluate/metrics/white-space.ts
/**
* White space as Python has it, since the metrics are defined by Python programs: unlike `\s` it holds U+001C to
* U+001F and U+0085, and not U+FEFF.
*/
const CLASS = String.raw`\t-\r\u001C-\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
const RUN = new RegExp(`[${CLASS}]+`, "gu");
const AT_END = new RegExp(`(?<![${CLASS}])[${CLASS}]+$`, "u");
const AT_START = new RegExp(`^[${CLASS}]+`, "u");
/** The words of a text; `[]` of one without any. */
function splitWords(text) {
	return text.split(RUN).filter((word) => word !== "");
}
/** A text without white space at its end. */
function trimEnd(text) {
	return text.replace(AT_END, "");
}
/** A text without white space at its ends. */
function trim(text) {
	return trimEnd(text).replace(AT_START, "");
}
/** A text without any white space. */
function removeSpace(text) {
	return text.replaceAll(RUN, "");
}

// src/evaluate/metrics/tokenize.ts
/**
* The tokenizers of BLEU: a text to the tokens that are counted. Each gives what the one of its name in sacreBLEU 2.6
* gives, its slips included, so that figures can be compared.
*/
/** Names of the tokenizers; `none` takes words between white space as they are. */
const TOKENIZERS = [
	"13a",
	"zh",
	"char",
	"intl",
	"none"
];
const SPACED = {
	"13a": space13a,
	zh: spaceChinese,
	char: (text) => Array.from(text).join(" "),
	intl: spaceInternational,
	none: (text) => text
};
/** The tokens of a text, without white space. */
function tokenize(text, tokenizer) {
	return splitWords(SPACED[tokenizer](text));
}
/** Marks that stand alone; full stops and commas but not those between digits; dashes after digits. */
function spaceMarks(text) {
	return text.replaceAll(/([{-~[-` -&(-+:-@/])/gu, " $1 ").replaceAll(/([^0-9])([.,])/gu, "$1 $2 ").replaceAll(/([.,])([^0-9])/gu, " $1 $2").replaceAll(/([0-9])(-)/gu, "$1 $2 ");
}
/** As the script mteval-v13a of NIST; entities are decoded one after the other, `&amp;lt;` to `<`. */
function space13a(text) {
	return spaceMarks(` ${text.replaceAll("<skipped>", "").replaceAll("-\n", "").replaceAll("\n", " ").replaceAll("&quot;", "\"").replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">")} `);
}
/**
* What the tokenizer `zh` sets alone. U+2001 to U+2A6D and U+2F81 to U+2FA1 are there by a slip (ideographs beyond
* U+FFFF were meant, and are not set alone), which takes in quotation marks, arrows and mathematical signs.
*/
const CHINESE = new RegExp([String.raw`[\u2001-\u2A6D\u2E80-\u2FDF\u2FF0-\u303F\u3100-\u312F\u31A0-\u31BF\u31C0-\u31EF\u3200-\u33FF`, String.raw`\u3400-\u4DB5\u4E00-\u9FBB\uF900-\uFA2D\uFA30-\uFA6A\uFA70-\uFAD9\uFE10-\uFE1F\uFE30-\uFE4F\uFF00-\uFFEF]`].join(""), "gu");
function spaceChinese(text) {
	return spaceMarks(trim(text).replaceAll(CHINESE, " $& "));
}
/** As the script mteval-v14 with international tokenization: punctuation but between digits, and every symbol. */
function spaceInternational(text) {
	return text.replaceAll(/(\P{N})(\p{P})/gu, "$1 $2 ").replaceAll(/(\p{P})(\P{N})/gu, " $1 $2").replaceAll(/(\p{S})/gu, " $1 ");
}

// src/evaluate/metrics/bleu.ts
const MAX_ORDER = 4;
const SMOOTHING_VALUE = {
	floor: .1,
	"add-k": 1
};
/** Places in the statistics; n-grams of each order follow. */
const [HYPOTHESIS, REFERENCE, MATCHES, TOTALS] = [
	0,
	1,
	2,
	6
];
function createBleu(options) {
	const { tokenizer, smoothing = "exp", hasEffectiveOrder = false, isLowercase = false } = options;
	const read = (text) => joinItems(tokenize(trimEnd(isLowercase ? text.toLowerCase() : text), tokenizer), " ");
	const value = smoothing === "floor" || smoothing === "add-k" ? `[${SMOOTHING_VALUE[smoothing].toFixed(2)}]` : "";
	return {
		label: "BLEU",
		isErrorRate: false,
		size: TOTALS + MAX_ORDER,
		measure: (hypothesis, references) => measure(read(hypothesis), references.map(read)),
		score: (sum) => describeBleu(sum, options).score,
		sign: (references) => renderSignature(references, {
			case: renderCase(isLowercase),
			eff: yesNo(hasEffectiveOrder),
			tok: tokenizer,
			smooth: smoothing + value
		})
	};
}
function measure(hypothesis, references) {
	const statistics = new Float64Array(TOTALS + MAX_ORDER);
	statistics[HYPOTHESIS] = countAll(hypothesis, 1);
	statistics[REFERENCE] = findClosestLength(countAll(hypothesis, 1), references);
	statistics.set(countMatches(hypothesis, references, MAX_ORDER), MATCHES);
	for (let order = 1; order <= MAX_ORDER; order += 1) statistics[TOTALS + order - 1] = countAll(hypothesis, order);
	return statistics;
}
/** The length of the reference that is closest to a length, of two the shorter. */
function findClosestLength(length, references) {
	return references.map((tokens) => countAll(tokens, 1)).toSorted((a, b) => Math.abs(a - length) - Math.abs(b - length) || a - b)[0] ?? 0;
}
/** Score of a sum of statistics, and what it is made of. */
function describeBleu(sum, { smoothing = "exp", hasEffectiveOrder = false }) {
	const [hypothesisLength, referenceLength] = [sum[HYPOTHESIS] ?? 0, sum[REFERENCE] ?? 0];
	const brevityPenalty = penaliseBrevity(hypothesisLength, referenceLength);
	const details = {
		brevityPenalty,
		hypothesisLength,
		referenceLength
	};
	const counts = Array.from({ length: MAX_ORDER }, (_, at) => [sum[MATCHES + at] ?? 0, sum[TOTALS + at] ?? 0]);
	if (counts.every(([matches]) => matches === 0)) return {
		...details,
		score: 0,
		precisions: counts.map(() => 0)
	};
	const precisions = smooth(counts, smoothing);
	const order = hasEffectiveOrder ? precisions.length : MAX_ORDER;
	const logs = Array.from({ length: order }, (_, at) => Math.log(precisions[at] ?? 0));
	const score = brevityPenalty * Math.exp(logs.reduce((total, log) => total + log, 0) / order);
	return {
		...details,
		score,
		precisions: counts.map((_, at) => precisions[at] ?? 0)
	};
}
function penaliseBrevity(hypothesis, reference) {
	if (hypothesis >= reference) return 1;
	return hypothesis === 0 ? 0 : Math.exp(1 - reference / hypothesis);
}
/** Precisions, 0 to 100, up to the first order that the text is too short for. */
function smooth(counts, smoothing) {
	const precisions = [];
	let halving = 1;
	for (const [at, [matched, all]] of counts.entries()) {
		const added = smoothing === "add-k" && at > 0 ? SMOOTHING_VALUE["add-k"] : 0;
		const [matches, total] = [matched + added, all + added];
		if (total === 0) break;
		if (matches > 0) precisions.push(100 * matches / total);
		else if (smoothing === "exp") {
			halving *= 2;
			precisions.push(100 / (halving * total));
		} else precisions.push(smoothing === "floor" ? 100 * SMOOTHING_VALUE.floor / total : 0);
	}
	return precisions;
}

// src/evaluate/metrics/chrf.ts
const CHARACTER_ORDER = 6;
/** Precision or recall where there is nothing to count, with `isSmoothed`. */
const EPSILON = 1e-16;
function createChrf(options = {}) {
	const { wordOrder = 0, beta = 2, isLowercase = false, hasSpace = false, isSmoothed = false } = options;
	const size = 3 * (CHARACTER_ORDER + wordOrder);
	const score = (sum) => scoreSum(sum, beta, isSmoothed);
	const read = (text) => readSide(isLowercase ? text.toLowerCase() : text, wordOrder, hasSpace);
	return {
		label: `chrF${beta}${"+".repeat(wordOrder)}`,
		isErrorRate: false,
		size,
		measure(hypothesis, references) {
			const own = read(hypothesis);
			return takeBest(references.map((text) => compare(own, read(text))), score);
		},
		score,
		sign: (references) => renderSignature(references, {
			case: renderCase(isLowercase),
			eff: yesNo(!isSmoothed),
			nc: CHARACTER_ORDER,
			nw: wordOrder,
			space: yesNo(hasSpace)
		})
	};
}
function readSide(text, wordOrder, hasSpace) {
	const characters = Array.from(hasSpace ? text : removeSpace(text));
	const words = wordOrder === 0 ? [] : splitWords(text).flatMap(cutPunctuation);
	return [{
		row: joinItems(characters, ""),
		orders: CHARACTER_ORDER
	}, {
		row: joinItems(words, " "),
		orders: wordOrder
	}];
}
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** One mark at the end of a word stands alone, or else one at its start. */
function cutPunctuation(word) {
	const characters = Array.from(word);
	if (characters.length === 1) return [word];
	const [first = "", last = ""] = [characters[0], characters.at(-1)];
	if (PUNCTUATION.test(last)) return [word.slice(0, -1), last];
	return PUNCTUATION.test(first) ? [first, word.slice(1)] : [word];
}
/** For each order the n-grams of the hypothesis (none counts where the reference has none), of the reference, and both. */
function compare(hypothesis, reference) {
	const figures = hypothesis.flatMap(({ row, orders }, at) => {
		const other = reference[at]?.row ?? row;
		return countMatches(row, [other], orders).flatMap((matches, index) => {
			const theirs = countAll(other, index + 1);
			return [
				theirs === 0 ? 0 : countAll(row, index + 1),
				theirs,
				matches
			];
		});
	});
	return Float64Array.from(figures);
}
/** The first of the best. */
function takeBest(list, score) {
	const [first, ...others] = list;
	if (first === void 0) throw new RangeError("a segment has at least one reference");
	return others.reduce((best, next) => score(next) > score(best) ? next : best, first);
}
function scoreSum(sum, beta, isSmoothed) {
	const orders = Array.from({ length: sum.length / 3 }, (_, at) => {
		const [own = 0, theirs = 0, matches = 0] = sum.subarray(3 * at, 3 * at + 3);
		return {
			isThere: own > 0 && theirs > 0,
			precision: own > 0 ? matches / own : EPSILON,
			recall: theirs > 0 ? matches / theirs : EPSILON
		};
	});
	if (isSmoothed) return 100 * orders.map((order) => order.precision + order.recall > 0 ? weigh(order, beta) : EPSILON).reduce((total, score) => total + score, 0) / orders.length;
	const there = orders.filter(({ isThere }) => isThere);
	const mean = (value) => there.reduce((total, order) => total + value(order), 0) / Math.max(1, there.length);
	return 100 * weigh({
		precision: mean(({ precision }) => precision),
		recall: mean(({ recall }) => recall)
	}, beta);
}
/** F-score; 0 when both are 0. */
function weigh({ precision, recall }, beta) {
	if (precision + recall === 0) return 0;
	const factor = beta ** 2;
	return (1 + factor) * precision * recall / (factor * precision + recall);
}

// src/evaluate/metrics/beam-distance.ts
/**
* Edit distance of words around the diagonal, with the way that leads there; as Tercom has it. A row depends on the
* words before it alone, so that of two hypotheses that begin alike the rows of the beginning are computed once.
*/
/** Cells on each side of the diagonal that are looked at. */
const BEAM = 25;
/** One step from the hypothesis to the reference; `none` in a cell that the beam leaves out. */
const STEP = {
	none: 0,
	match: 1,
	substitute: 2,
	delete: 3,
	insert: 4
};
/** @param known A table of as many words against the same reference, whose rows serve as far as the words are equal. */
function fillTable(words, reference, known) {
	const equal = known === void 0 ? 0 : countEqual(words, known.words);
	const costs = known?.costs.slice(0, equal + 1) ?? [Float64Array.from({ length: reference.length + 1 }, (_, at) => at)];
	const steps = known?.steps.slice(0, equal + 1) ?? [new Uint8Array(reference.length + 1).fill(STEP.insert)];
	for (let row = equal + 1; row <= words.length; row += 1) {
		costs[row] = new Float64Array(reference.length + 1).fill(Number.POSITIVE_INFINITY);
		steps[row] = new Uint8Array(reference.length + 1);
		fillRow(row, {
			words,
			reference,
			costs,
			steps
		});
	}
	return {
		words,
		costs,
		steps,
		distance: costs.at(-1)?.at(-1) ?? 0
	};
}
function countEqual(a, b) {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	return at;
}
/** Of two steps that cost the same the first counts: a match or a substitution, a deletion, an insertion. */
function fillRow(row, { words, reference, costs, steps }) {
	const [before, here, step] = [
		costs[row - 1],
		costs[row],
		steps[row]
	];
	if (before === void 0 || here === void 0 || step === void 0) return;
	const { start, end } = limitRow(row, words.length, reference.length);
	for (let column = start; column < end; column += 1) {
		const isEqual = column > 0 && words[row - 1] === reference[column - 1];
		const ways = [
			[(before[column - 1] ?? 1e400) + (isEqual ? 0 : 1), isEqual ? STEP.match : STEP.substitute],
			[(before[column] ?? 1e400) + 1, STEP.delete],
			[(here[column - 1] ?? 1e400) + 1, STEP.insert]
		];
		for (const [cost, name] of ways) if (cost < (here[column] ?? 0)) {
			here[column] = cost;
			step[column] = name;
		}
	}
}
/** Columns of a row that the beam covers; the last row goes to the end. */
function limitRow(row, words, reference) {
	const ratio = reference / words;
	const width = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
	const diagonal = Math.floor(row * ratio);
	return {
		start: Math.max(0, diagonal - width),
		end: row === words ? reference + 1 : Math.min(reference + 1, diagonal + width)
	};
}
/** Follow the shortest way back from the end. */
function traceTable({ words, steps }, reference) {
	const places = reference.map(() => -1);
	const isReferenceWrong = reference.map(() => true);
	const isHypothesisWrong = words.map(() => true);
	let [row, column] = [words.length, reference.length];
	while (row > 0 || column > 0) {
		const step = steps[row]?.[column];
		if (step === STEP.none || step === void 0) throw new Error("the beam holds a way to every end");
		if (step !== STEP.delete) places[column - 1] = row - 1;
		if (step === STEP.match) {
			isReferenceWrong[column - 1] = false;
			isHypothesisWrong[row - 1] = false;
		}
		if (step !== STEP.insert) row -= 1;
		if (step !== STEP.delete) column -= 1;
	}
	return {
		places,
		isReferenceWrong,
		isHypothesisWrong
	};
}

// src/evaluate/metrics/shifts.ts
/**
* The edits that TER counts: greedy shifts of runs of words while they pay, then edit distance. The limits and the
* ranking of shifts are Tercom's, in the reading of sacreBLEU 2.6.
*/
/** Words of one shift. */
const MAX_LENGTH = 10;
/** Words between the start of a run in the hypothesis and in the reference. */
const MAX_DISTANCE = 50;
/** Shifts that are tried in one segment. */
const MAX_TRIED = 1e3;
/** Edits from a hypothesis to a reference, shifts counted as one each. */
function countEdits(hypothesis, reference) {
	if (reference.length === 0) return hypothesis.length;
	let table = fillTable(hypothesis, reference);
	let shifts = 0;
	let tried = 0;
	for (;;) {
		const found = findBestShift(table, reference, tried);
		tried = found.tried;
		if (tried >= MAX_TRIED || found.best === void 0 || found.best.gain <= 0) break;
		shifts += 1;
		table = found.best.table;
	}
	return shifts + table.distance;
}
function findBestShift(table, reference, triedBefore) {
	const trace = traceTable(table, reference);
	let best;
	let tried = triedBefore;
	for (const run of listRuns(table.words, reference)) {
		if (!isWorthTrying(run, trace)) continue;
		for (const place of listPlaces(run, trace)) {
			const shifted = fillTable(moveRun(table.words, run, place), reference, table);
			const shift = {
				gain: table.distance - shifted.distance,
				run,
				place,
				table: shifted
			};
			tried += 1;
			if (best === void 0 || ranksHigher(shift, best)) best = shift;
		}
		if (tried >= MAX_TRIED) break;
	}
	return {
		best,
		tried
	};
}
/** Equal runs, each start with every length. */
function* listRuns(words, reference) {
	for (let from = 0; from < words.length; from += 1) {
		const end = Math.min(reference.length, from + MAX_DISTANCE + 1);
		for (let to = Math.max(0, from - MAX_DISTANCE); to < end; to += 1) {
			const longest = Math.min(MAX_LENGTH, words.length - from, reference.length - to);
			for (let length = 1; length <= longest && words[from + length - 1] === reference[to + length - 1]; length += 1) yield {
				from,
				to,
				length
			};
		}
	}
}
/** Both sides are wrong somewhere in the run, and it is not moved into itself. */
function isWorthTrying({ from, to, length }, trace) {
	const isWrong = (list, start) => list.slice(start, start + length).includes(true);
	const place = trace.places[to] ?? -1;
	return isWrong(trace.isHypothesisWrong, from) && isWrong(trace.isReferenceWrong, to) && !(place >= from && place < from + length);
}
/** Where the run may go: before the first word, or after each place that its words have in the reference. */
function listPlaces({ to, length }, { places }) {
	const list = [];
	for (let at = to - 1; at < to + length; at += 1) {
		const place = at === -1 ? 0 : (places[at] ?? -1) + 1;
		if (place !== list.at(-1)) list.push(place);
	}
	return list;
}
function moveRun(words, { from, length }, place) {
	const run = words.slice(from, from + length);
	const rest = [...words.slice(0, from), ...words.slice(from + length)];
	const at = place < from ? place : place > from + length ? place - length : place;
	return [
		...rest.slice(0, at),
		...run,
		...rest.slice(at)
	];
}
function ranksHigher(a, b) {
	return (a.gain - b.gain || a.run.length - b.run.length || b.run.from - a.run.from || b.place - a.place) > 0;
}

// src/evaluate/metrics/ter-words.ts
/**
* The words that TER counts: what Tercom's normaliser makes of a text (jhclark/tercom, `Normalizer.java`), in the reading
* of sacreBLEU 2.6.
*/
const WESTERN_MARKS = /[.,?:;!"()]/gu;
const ASIAN_MARKS = /[\u3001\u3002\u3008-\u3011\u3014-\u301F\uFF61-\uFF65\u30FB\uFF0E\uFF0C\uFF1F\uFF1A\uFF1B\uFF01\uFF02\uFF08\uFF09]/gu;
/**
* Ideographs, strokes, radicals and compatibility forms. The last range ends at U+3F22 by a slip (U+32FF was meant),
* which takes in no letter that the others lack.
*/
const IDEOGRAPHS = /[\u4E00-\u9FFF\u3400-\u4DBF\u31C0-\u31EF\u2E80-\u2EFF\u3300-\u33FF\uF900-\uFAFF\uFE30-\uFE4F\u3200-\u3F22]/gu;
/** Kana are cut only where a text is nothing else. */
const KANA = /^(?:[\u3040-\u309F]+|[\u30A0-\u30FF]+|[\u31F0-\u31FF]+)$/u;
/** Words of a text. */
function listTerWords(text, options) {
	const { isNormalized = false, hasAsian = false, dropsMarks = false, isCased = false } = options;
	const cased = isCased ? text : text.toLowerCase();
	const western = isNormalized ? normalizeWestern(cased) : cased;
	const normal = isNormalized && hasAsian ? normalizeAsian(western) : western;
	return splitWords(dropsMarks ? dropMarks(normal, hasAsian) : normal);
}
function normalizeWestern(text) {
	return ` ${text.replaceAll("\n-", "").replaceAll("\n", " ").replaceAll("&quot;", "\"").replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">")} `.replaceAll(/[{-~[-` -&(-+:-@/]/gu, " $& ").replaceAll("'s ", " 's ").replaceAll(/'s$/gu, " 's").replaceAll(/([^0-9])([.,])/gu, "$1 $2 ").replaceAll(/([.,])([^0-9])/gu, " $1 $2").replaceAll(/([0-9])(-)/gu, "$1 $2 ");
}
function normalizeAsian(text) {
	const alone = text.replaceAll(IDEOGRAPHS, " $& ");
	return (KANA.test(alone) ? ` ${alone} ` : alone).replaceAll(ASIAN_MARKS, " $& ");
}
function dropMarks(text, hasAsian) {
	const rest = text.replaceAll(WESTERN_MARKS, "");
	return hasAsian ? rest.replaceAll(ASIAN_MARKS, "") : rest;
}

// src/evaluate/metrics/ter.ts
function createTer(options = {}) {
	const { isNormalized = false, hasAsian = false, dropsMarks = false, isCased = false } = options;
	return {
		label: "TER",
		isErrorRate: true,
		size: 2,
		measure(hypothesis, references) {
			const words = listTerWords(hypothesis, options);
			const lists = references.map((text) => listTerWords(text, options));
			const edits = Math.min(...lists.map((list) => countEdits(words, list)));
			return Float64Array.of(edits, lists.reduce((sum, { length }) => sum + length, 0) / lists.length);
		},
		score([edits = 0, length = 0]) {
			if (length > 0) return 100 * edits / length;
			return edits > 0 ? 100 : 0;
		},
		sign: (references) => renderSignature(references, {
			case: renderCase(!isCased),
			tok: "tercom",
			norm: yesNo(isNormalized),
			punct: yesNo(!dropsMarks),
			asian: yesNo(hasAsian)
		})
	};
}

// src/evaluate/metrics/choose.ts
/**
* Which metric and tokenizer fit a language and its script. A word tokenizer on a script that sets no spaces counts
* whole sentences as words, and its figures mean nothing.
*/
/** Names of the metrics, as options and JSON have them; `chrf` is chrF2, `chrf++` is chrF2++. */
const METRICS = [
	"bleu",
	"chrf",
	"chrf++",
	"ter"
];
/** The tokenizer of a language where none is asked for. */
function chooseTokenizer(language) {
	const primary = primaryLanguage(language);
	if (primary === "zh") return "zh";
	return usesSpaces(language) && primary !== "ko" ? "13a" : "char";
}
/** A metric for a language; TER cuts scripts without spaces into characters. */
function createMetric(name, language, tokenizer = chooseTokenizer(language)) {
	if (name === "bleu") return createBleu({ tokenizer });
	if (name === "ter") return createTer(usesSpaces(language) ? {} : {
		isNormalized: true,
		hasAsian: true
	});
	return createChrf({ wordOrder: name === "chrf++" ? 2 : 0 });
}
const HAN = /\p{sc=Han}/gu;
/** Scripts that the tokenizer `zh` does not cut: kana, Thai, Lao, Khmer, Burmese; and Hangul, whose spaces are no word ends. */
const CHARACTERS_ONLY = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** A text of another script may quote this share of letters. */
const QUOTED = .1;
/** Letters of a token of such a script, on average, up to which a text has been cut into words already. */
const WORD_LETTERS = 4;
/**
* The tokenizer to use instead of one that does not fit the script of a text.
*
* @returns `undefined` when the tokenizer fits.
*/
function findBetterTokenizer(tokenizer, text) {
	const needed = findNeeded(text);
	if (needed === void 0 || tokenizer === needed || tokenizer === "char") return void 0;
	return tokenizer === "none" && isCut(text) ? void 0 : needed;
}
function findNeeded(text) {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const [han, others] = [HAN, CHARACTERS_ONLY].map((script) => text.match(script)?.length ?? 0);
	if (letters === 0 || ((han ?? 0) + (others ?? 0)) / letters <= QUOTED) return void 0;
	return (others ?? 0) / letters > QUOTED ? "char" : "zh";
}
/** Whether white space stands between the words of scripts that have none. */
function isCut(text) {
	const tokens = tokenize(text, "none").map((token) => {
		return (token.match(HAN)?.length ?? 0) + (token.match(CHARACTERS_ONLY)?.length ?? 0);
	}).filter((length) => length > 0);
	return tokens.reduce((sum, length) => sum + length, 0) <= WORD_LETTERS * tokens.length;
}

export { TOKENIZERS as a, findBetterTokenizer as i, chooseTokenizer as n, tokenize as o, createMetric as r, splitWords as s, METRICS as t };