import { t as parsePage } from "./parse.js";
import { n as listStatementLines, o as collectPieces } from "./code.js";
import { r as evidenceOf, t as blockTraits } from "./registry.js";
import { a as keyOfDialect, r as dialectOfKey } from "./names.js";
import { t as once } from "./once.js";
import { a as tryDecodePage } from "./page-text.js";
import { t as keepRecent } from "./recent.js";
import { r as profilePage } from "./audit.js";
import { t as diffArrays } from "./libesm.js";
import { n as similarity } from "./similarity.js";

// src/base/evidence.ts
/**
* What of a page survives translation, block by block: headings and items, formulas, roles, code, links, numbers, names
* that no translator touches. A source page and its translation have these in common, whatever the languages.
*/
/** The kind of a line of code. */
const CODE_LINE = "code";
/** Collect what of a page survives translation. */
function collectEvidence(page) {
	const blocks = page.blocks.map((block) => ({
		text: page.text.slice(block.start, block.end).trim(),
		counts: countThings(listThings(page, block))
	}));
	return {
		blocks,
		counts: addCounts(blocks.map(({ counts }) => counts))
	};
}
function addCounts(list) {
	const sum = /* @__PURE__ */ new Map();
	for (const counts of list) for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
	return sum;
}
function countThings(keys) {
	const counts = /* @__PURE__ */ new Map();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
function listThings(page, block) {
	const raw = page.text.slice(block.start, block.end);
	return [
		...nameStructure(block, raw),
		...collectPieces(page, block).flatMap(({ kind, key }) => evidenceOf(kind) === "none" ? [] : [`${kind} ${key}`]),
		...block.kind === "html" ? listCodeSpans(raw) : [],
		...blockTraits(block.kind).isCode === true ? listStatementLines(raw).map((line) => `${CODE_LINE} ${line}`) : [],
		...listTokens(raw)
	];
}
function nameStructure({ kind, level }, raw) {
	if (kind === "heading") return [`heading ${level}`];
	if (kind === "item" || kind === "paragraph") return [kind];
	return kind === "table" ? raw.split("\n").map(() => "row") : [];
}
/** Captions that are an attribute in one book are a paragraph in its translation. */
function listCodeSpans(raw) {
	return [...raw.matchAll(/(?<!`)(`{1,2})(?!`)([^`]+)\1(?!`)/g)].map(([, , code = ""]) => `code-span ${code.replaceAll(/\s+/g, "")}`);
}
/** Brackets, back quotes and marks of lists and emphasis stand beside a name, not in it. */
const BETWEEN = /[\s`()[\]{}<>|*,;!?]+/;
const OUTER = /^[.:_~\-/#"']+|(?<![.:_~\-/#"'])[.:_~\-/#"']+$/g;
const PLAIN_WORD = /^[A-Za-z]?[a-z]*(?:['’-][A-Za-z][a-z]*)*$/;
const NUMBER = /^\p{Nd}(?:[\p{Nd}.,٫٬ ]*\p{Nd})?%?$/u;
/** How a caption or a box is written in HTML is the affair of a site; its words are not. */
const TAG = /<[a-zA-Z][^<>]*>/g;
const ATTRIBUTE = /^([\w-]+)=(["']?)(.*)\2$/;
/** Numbers, and words with a sign, a digit or a capital inside: `color="info"`, `src/main.rs`, `OpenTelemetry`. */
function listTokens(raw) {
	const tags = new Set([...raw.matchAll(TAG)].flatMap(([tag]) => tag.split(BETWEEN)));
	return (raw.match(/[\x21-\x7e\p{Nd}]+/gu) ?? []).flatMap((run) => run.split(BETWEEN)).flatMap((part) => {
		const [, , , value] = ATTRIBUTE.exec(part) ?? [];
		if (value !== void 0 && PLAIN_WORD.test(value)) return [`${tags.has(part) ? "markup" : "token"} ${part}`];
		const token = (value ?? part).replaceAll(OUTER, "");
		if (NUMBER.test(token)) return [`number ${readDigits(token)}`];
		return PLAIN_WORD.test(token) || token.includes("://") ? [] : [`token ${token}`];
	});
}
/** The digits of a number in any script as ASCII, without separators: they differ by language. */
function readDigits(number) {
	return (number.match(/\p{Nd}/gu) ?? []).map(valueOf).join("");
}
/** Unicode gives each script ten digits in a row, from a code that ends in 0 or 6 on. */
function valueOf(digit) {
	const code = digit.normalize("NFKC").codePointAt(0) ?? 0;
	const row = code - code % 16;
	return /\p{Nd}/u.test(String.fromCodePoint(row)) ? code - row : code - row - 6;
}

// src/base/page-history.ts
/** The profiler that parses a text for its profile alone. */
const profileHere = (_, text, reading) => Promise.resolve(profilePage(parsePage(text, reading)));
/** Languages come to a page at about the same time. */
const KEPT_PAGES = 32;
/** Most of them from the same base. */
const KEPT_BASES = 4;
/** No blob: a history from its first version on. */
const EVERYTHING = "";
const histories = /* @__PURE__ */ new WeakMap();
/** The history of a page that `commit` has at `path`. */
function openHistory(source, { commit, path }, { from, dialect, limits, profile }) {
	const open = histories.get(source) ?? keepRecent(KEPT_PAGES, (...[at, page, language, kind]) => makeHistory(source, {
		commit: at,
		path: page
	}, {
		from: language,
		dialect: dialectOfKey(kind),
		limits,
		profile
	}));
	histories.set(source, open);
	return open(commit, path, from, keyOfDialect(dialect));
}
function makeHistory(source, { commit, path }, reading) {
	const known = /* @__PURE__ */ new Map();
	const follow = keepRecent(KEPT_BASES, (until) => source.followPage(commit, path, until === EVERYTHING ? void 0 : until));
	return {
		profile: keepRecent(KEPT_BASES, (text) => describeText(text, path, reading).profile()),
		versions: (until = EVERYTHING) => follow(until),
		give(blob, text) {
			if (!known.has(blob)) known.set(blob, Promise.resolve(describeText(text, path, reading)));
		},
		async read(revisions) {
			const missing = [...new Set(revisions.map(({ blob }) => blob))].filter((blob) => !known.has(blob));
			const contents = missing.length === 0 ? void 0 : source.readBlobs(missing);
			for (const blob of missing) known.set(blob, Promise.resolve(contents).then((bytes) => describeRevision(bytes?.get(blob), path, reading)));
			const read = /* @__PURE__ */ new Map();
			for (const { blob } of revisions) {
				const revision = await known.get(blob);
				if (revision !== void 0) read.set(blob, revision);
			}
			return read;
		}
	};
}
function describeRevision(bytes, path, reading) {
	const text = bytes === void 0 ? void 0 : tryDecodePage(bytes, reading.limits);
	return text === void 0 ? void 0 : describeText(text, path, reading);
}
function describeText(text, path, { from: language, dialect, profile = profileHere }) {
	return {
		text,
		profile: once(() => profile(path, text, {
			language,
			dialect
		})),
		evidence: once(() => collectEvidence(parsePage(text, {
			language,
			dialect
		})))
	};
}

// src/base/weigh.ts
/**
* Which of two revisions a translation speaks for. Every place in which they differ has one voice: what the revisions
* have there and the translation has, or has not. How far a kind of thing can be trusted is read from the page itself:
* a translator who writes numbers in words is not asked about numbers.
*/
/**
* Prepare a translation for questions about its revisions.
*
* @param silent Things that it is not asked about.
*/
function callWitness(target, revisions, silent = []) {
	const highest = /* @__PURE__ */ new Map();
	for (const { counts } of revisions) for (const [key, count] of counts) highest.set(key, Math.max(count, highest.get(key) ?? 0));
	for (const key of silent) highest.delete(key);
	const seen = new Map([...highest].map(([key, count]) => [key, Math.min(count, target.counts.get(key) ?? 0)]));
	const byKind = measureTrust(highest, target.counts, revisions);
	const isMatched = (key) => revisions.some(({ counts }) => counts.get(key) === target.counts.get(key));
	return {
		seen,
		trust: (key) => STRUCTURE.has(kindOf(key)) && !isMatched(key) ? UNMATCHED : byKind.get(kindOf(key)) ?? 0
	};
}
/** Translators cut and join; only where the translation has as many as one of the revisions does the number tell. */
const STRUCTURE = /* @__PURE__ */ new Set([
	"heading",
	"item",
	"paragraph",
	"row"
]);
const UNMATCHED = .2;
/** What translators copy, as far as is known before the page is read: six of six and a half; else two of three. */
function isCopied(kind) {
	const evidence = evidenceOf(kind);
	return evidence === "sure" || evidence === "number" || kind === "code" || STRUCTURE.has(kind);
}
/** By what became of the things that all revisions have alike. */
function measureTrust(highest, target, revisions) {
	const tally = /* @__PURE__ */ new Map();
	for (const [key, count] of highest) {
		const kind = kindOf(key);
		const entry = tally.get(kind) ?? (isCopied(kind) ? {
			kept: 6,
			all: 6.5
		} : {
			kept: 2,
			all: 3
		});
		tally.set(kind, entry);
		if (STRUCTURE.has(kind) || revisions.some(({ counts }) => counts.get(key) !== count)) continue;
		entry.all += 1;
		entry.kept += Number((target.get(key) ?? 0) >= count);
	}
	return new Map([...tally].map(([kind, { kept, all }]) => [kind, rateTrust(kind, kept / (all + .5 - kept))]));
}
/** No kind is trusted more: some things get lost even where all others survive. */
const MOST_TRUST = 2.5;
/** Dead links are mended, and HTML is rewritten, in all languages at once: that says little of the words beside them. */
const SITE_WIDE = /* @__PURE__ */ new Set(["link", "markup"]);
const SITE_TRUST = 1;
function rateTrust(kind, odds) {
	return Math.max(0, Math.min(SITE_WIDE.has(kind) ? SITE_TRUST : MOST_TRUST, Math.log(odds)));
}
/** The kind of a thing, by its key. */
function kindOf(key) {
	return key.slice(0, key.indexOf(" ") === -1 ? key.length : key.indexOf(" "));
}
/**
* A place has one voice, however much differs there: what is copied or left out is so as a whole. A translation that
* has what only one revision has says more than one that lacks something: translators leave things out.
*/
const LOUDEST = {
	has: 4.5,
	lacks: 2.5
};
/** One thing counts no more often than this, wherever it changed. */
const MOST_REPEATS = 1;
/** Hold two revisions against a translation. */
function compareRevisions(a, b, witness) {
	const places = listPlaces(a.blocks, b.blocks);
	const repeats = countChanges(places);
	const heard = places.map((place) => hearPlace(place, {
		a,
		b,
		repeats
	}, witness));
	const [first, second] = [1, -1].map((side) => heard.reduce((sum, odds) => sum + Math.max(0, side * odds), 0));
	const voices = [first ?? 0, second ?? 0];
	return {
		odds: voices[0] - voices[1],
		voices,
		isTrifle: places.every(isTrifle)
	};
}
/** How often each thing changes in all places: what changed everywhere at once was decided once. */
function countChanges(places) {
	const changes = /* @__PURE__ */ new Map();
	for (const place of places) for (const key of keysOf(place)) changes.set(key, (changes.get(key) ?? 0) + countChange(place, key));
	return changes;
}
function keysOf({ a, b }) {
	return new Set([...a, ...b].flatMap(({ counts }) => [...counts.keys()]));
}
function countChange({ a, b }, key) {
	return Math.abs(countKey(a, key) - countKey(b, key));
}
/** Blocks that only one of the two has, put together where the same block stands before them. */
function listPlaces(a, b) {
	const common = countCommon(a, b);
	const places = /* @__PURE__ */ new Map();
	for (const [side, blocks] of [["a", a], ["b", b]]) {
		const left = new Map(common);
		let anchor = "";
		for (const block of blocks) {
			const count = left.get(block.text) ?? 0;
			if (count > 0) {
				left.set(block.text, count - 1);
				anchor = `${count} ${block.text}`;
				continue;
			}
			const place = places.get(anchor) ?? {
				a: [],
				b: []
			};
			place[side].push(block);
			places.set(anchor, place);
		}
	}
	return [...places.values()];
}
function countCommon(a, b) {
	const inB = /* @__PURE__ */ new Map();
	for (const { text } of b) inB.set(text, (inB.get(text) ?? 0) + 1);
	const common = /* @__PURE__ */ new Map();
	for (const { text } of a) {
		const count = (common.get(text) ?? 0) + 1;
		if (count <= (inB.get(text) ?? 0)) common.set(text, count);
	}
	return common;
}
/** Log-odds for `a` by what of this place the translation has, and what it lacks. */
function hearPlace(place, { a, b, repeats }, { seen, trust }) {
	const voice = {
		has: 0,
		lacks: 0
	};
	for (const key of keysOf(place)) {
		const [inA, inB] = [a.counts.get(key) ?? 0, b.counts.get(key) ?? 0];
		const here = countChange(place, key);
		if (inA === inB || here === 0) continue;
		const inTarget = seen.get(key);
		if (inTarget === void 0) continue;
		const share = (Math.abs(inB - inTarget) - Math.abs(inA - inTarget)) / Math.abs(inA - inB);
		const size = here * Math.min(1, MOST_REPEATS / (repeats.get(key) ?? 1));
		voice[share > 0 === inA > inB ? "has" : "lacks"] += share * size * trust(key);
	}
	const limit = (odds, most) => Math.max(-most, Math.min(most, odds));
	return limit(voice.has + limit(voice.lacks, LOUDEST.lacks), LOUDEST.has);
}
function countKey(blocks, key) {
	return blocks.reduce((sum, { counts }) => sum + (counts.get(key) ?? 0), 0);
}
/** A word that was misspelt, or is inflected otherwise; `not` and `now` are two words. */
const SAME_WORD = .75;
/** Words that may differ: where more do, it is no trifle. */
const MOST_EDITS = 1e3;
/** Whether the places differ only in spelling, case, marks and white space. */
function isTrifle(place) {
	const { a, b } = place;
	if ([...keysOf(place)].some((key) => countChange(place, key) > 0)) return false;
	const changes = diffArrays(readWords(a), readWords(b), { maxEditLength: MOST_EDITS });
	if (changes === void 0) return false;
	return changes.every(({ added, removed, value }, at) => {
		if (!added && !removed) return true;
		const other = removed ? changes[at + 1] : changes[at - 1];
		return other !== void 0 && (removed ? other.added : other.removed) && other.value.length === value.length && value.every((word, index) => isSameWord(word, other.value[index] ?? ""));
	});
}
function isSameWord(a, b) {
	return !/\p{N}/u.test(a + b) && similarity(a, b) >= SAME_WORD;
}
function readWords(blocks) {
	return blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

// src/base/rank-revisions.ts
/** Odds of about seven to one; more where the page is a mixture, with something that speaks for the other side. */
const CLEAR_MARGIN = 2;
/** Revisions that are compared with each other, place by place. */
const MAX_CONTENDERS = 10;
/**
* Rank the revisions of a source page. A revision of the very moment in which the translation was last changed is not
* weighed: a commit that mends both at once does not say what the rest of the translation was made from.
*
* @param target     The translation.
* @param candidates Revisions, newest first.
* @param targetDate When the translation was last changed, if that is known.
*/
function rankRevisions(target, candidates, targetDate) {
	const dates = candidates.map(({ date }) => date);
	const known = findKnownThen(dates, targetDate);
	const isJoint = (at) => at < known && dates[at] === targetDate;
	const witness = callWitness(target, candidates.map(({ evidence }) => evidence), candidates.flatMap(({ evidence }, at) => isJoint(at) ? listChanged(evidence, candidates[at + 1]?.evidence) : []));
	const prior = rateDates(dates, known, targetDate);
	const described = candidates.map((candidate, at) => describe$1(candidate, at, witness));
	return decide(described.filter(({ at }) => !isJoint(at)).toSorted((a, b) => roughly(b, prior) - roughly(a, prior) || b.at - a.at).slice(0, MAX_CONTENDERS), described, makeDuel(candidates, prior, witness));
}
function listChanged({ counts }, before) {
	return [.../* @__PURE__ */ new Set([...counts.keys(), ...before?.counts.keys() ?? []])].filter((key) => counts.get(key) !== before?.counts.get(key));
}
/** Duels of candidates by position. */
function makeDuel(candidates, prior, witness) {
	const known = /* @__PURE__ */ new Map();
	const compare = (a, b) => {
		const [from, to] = [candidates[a], candidates[b]];
		if (from === void 0 || to === void 0) return {
			odds: 0,
			voices: [0, 0],
			isTrifle: true
		};
		const content = compareRevisions(from.evidence, to.evidence, witness);
		return {
			...content,
			odds: content.odds + (prior[a] ?? 0) - (prior[b] ?? 0)
		};
	};
	return (a, b) => {
		const [low, high] = a < b ? [a, b] : [b, a];
		const found = known.get(`${low} ${high}`) ?? compare(low, high);
		known.set(`${low} ${high}`, found);
		const { odds, voices, isTrifle } = found;
		const seen = a === low ? found : {
			odds: -odds,
			voices: [voices[1], voices[0]],
			isTrifle
		};
		return {
			...seen,
			isClear: seen.odds >= CLEAR_MARGIN + seen.voices[1] / 2
		};
	};
}
function decide(contenders, all, duel) {
	const best = findBest(contenders, duel);
	if (best === void 0) return {
		ranked: [],
		base: 0,
		rival: void 0,
		margin: 1e400,
		isSure: false
	};
	const others = contenders.filter((entry) => entry !== best).map((entry) => ({
		entry,
		...duel(best.at, entry.at)
	})).toSorted((a, b) => a.odds - b.odds);
	const rivals = others.filter(({ isTrifle }) => !isTrifle);
	const possible = rivals.filter(({ isClear }) => !isClear).map(({ entry }) => entry.at);
	const base = Math.max(best.at, ...possible);
	const rest = all.filter((entry) => !contenders.includes(entry)).toSorted((a, b) => b.score - a.score);
	return {
		ranked: [
			{
				...best,
				behind: 0
			},
			...others.map(({ entry, odds }) => ({
				...entry,
				behind: Math.max(0, odds)
			})),
			...rest.map((entry) => ({
				...entry,
				behind: 1e400
			}))
		],
		base,
		rival: base === best.at ? possible[0] ?? rivals[0]?.entry.at : best.at,
		margin: rivals[0]?.odds ?? 1e400,
		isSure: possible.length === 0
	};
}
/** The one whose closest duel ends best. */
function findBest(contenders, duel) {
	return contenders.map((entry) => {
		const others = contenders.filter((other) => other !== entry);
		return {
			entry,
			odds: Math.min(...others.map((other) => duel(entry.at, other.at).odds))
		};
	}).toSorted((a, b) => b.odds - a.odds)[0]?.entry;
}
/** Everything in which a candidate and the translation differ while another candidate explains it. */
function describe$1({ evidence: { counts } }, at, { seen, trust }) {
	const contradictions = [];
	let [common, all, weight] = [
		0,
		0,
		0
	];
	for (const [what, inTarget] of seen) {
		const inSource = counts.get(what) ?? 0;
		common += 2 * Math.min(inSource, inTarget);
		all += inSource + inTarget;
		if (inSource === inTarget) continue;
		contradictions.push({
			what,
			inSource,
			inTarget
		});
		weight += Math.min(2, Math.abs(inSource - inTarget)) * trust(what);
	}
	return {
		at,
		score: all === 0 ? 1 : common / all,
		contradictions,
		weight
	};
}
function roughly({ weight, at }, prior) {
	return (prior[at] ?? 0) - weight;
}
const DAY_MS = 864e5;
/** Log-odds by date alone, beside the likeliest: the newest revision that was there a day before the translation. */
const BY_DATE = {
	/** A translation takes time: what came on its last day was hardly known to its translator. */
	lastDay: -2,
	/** What came later can only be there because both were changed at once. */
	later: -7,
	/** For each revision that was there, and was passed over. */
	older: -2,
	oldest: -6,
	/** As `older`, where the source has nothing newer than the translation: then dates prove little. */
	unproven: -.5
};
function rateDates(dates, first, targetDate) {
	if (first <= 0) return dates.map((_, at) => Math.max(BY_DATE.oldest, BY_DATE.unproven * Math.abs(at - 1)));
	return dates.map((date = 0, at) => {
		if (at >= first) return Math.max(BY_DATE.oldest, BY_DATE.older * (at - first));
		return date < (targetDate ?? 0) ? BY_DATE.lastDay : BY_DATE.later;
	});
}
/** Position of the newest revision that was there when the translation was made; -1 when dates do not say. */
function findKnownThen(dates, targetDate) {
	if (targetDate === void 0 || dates.includes(void 0)) return -1;
	return dates.findIndex((date = 0) => date < targetDate - DAY_MS);
}

// src/base/sample.ts
/** Long histories are looked at in two steps: some of the revisions, then those around the best. */
/** At most `limit` of a list, in order, the first and the last among them. */
function pickEvenly(list, limit) {
	if (list.length <= limit) return list;
	const picked = new Set(Array.from({ length: limit }, (_, at) => Math.round(at * (list.length - 1) / (limit - 1))));
	return list.filter((_, at) => picked.has(at));
}
/** The sample, and what the list has between the neighbours of one of it. */
function addNeighbours(list, sample, one) {
	const at = sample.indexOf(one);
	const before = sample[at - 1];
	const after = sample[at + 1];
	const from = before === void 0 ? 0 : list.indexOf(before);
	const to = after === void 0 ? list.length : list.indexOf(after);
	const picked = new Set(sample);
	return list.filter((entry, place) => picked.has(entry) || place > from && place < to);
}

// src/base/guess-base.ts
/** A page with a longer history is compared with this many revisions, and then with those around the best. */
const MAX_REVISIONS = 60;
/** Guess one base. @returns `undefined` when the history holds no version of the page that can be read. */
async function guessBase(request, settings) {
	const revisions = await openHistory(request.source, request, settings).versions();
	const rank = startRanking(request, settings);
	const sample = pickEvenly(revisions, MAX_REVISIONS);
	const rough = await rank(sample);
	if (rough === void 0 || sample.length === revisions.length) return rough;
	const best = sample.find(({ commit, blob }) => commit === rough.base.commit && blob === rough.base.blob);
	return best === void 0 ? rough : rank(addNeighbours(revisions, sample, best));
}
/** A guess as it is told. */
function reportGuess({ isSure, base, rival, margin }) {
	return {
		isSure,
		candidates: [base, ...rival === void 0 ? [] : [rival]].map(({ commit, score, contradictions }) => ({
			commit,
			score: Math.round(score * 1e3) / 1e3,
			contradictions: contradictions.length
		})),
		...margin === void 0 ? {} : { margin: Math.round(margin * 100) / 100 }
	};
}
/** Holds revisions against the translation; each text is read once. */
function startRanking(request, settings) {
	const { source, target, targetDate } = request;
	const wanted = collectEvidence(parsePage(target, {
		language: settings.to,
		dialect: settings.dialect
	}));
	const history = openHistory(source, request, settings);
	return async (revisions) => {
		const known = await history.read(revisions);
		const readable = revisions.flatMap((revision) => {
			const content = known.get(revision.blob);
			return content === void 0 ? [] : [{
				...revision,
				text: content.text,
				evidence: content.evidence()
			}];
		});
		return describe(rankRevisions(wanted, readable, targetDate), readable);
	};
}
function describe({ ranked, base, rival, margin, isSure }, revisions) {
	const candidates = ranked.flatMap((entry) => join(entry, revisions[entry.at]));
	const find = (at) => candidates.find((_, index) => ranked[index]?.at === at);
	const used = find(base);
	if (used === void 0) return void 0;
	const other = find(rival);
	return {
		isSure,
		base: used,
		candidates,
		...other === void 0 ? {} : {
			rival: other,
			margin
		}
	};
}
function join({ score, behind, contradictions }, revision) {
	if (revision === void 0) return [];
	const { commit, blob, date, text } = revision;
	return [{
		commit,
		blob,
		date,
		text,
		score,
		behind,
		contradictions
	}];
}

export { openHistory as a, pickEvenly as i, reportGuess as n, profileHere as o, addNeighbours as r, collectEvidence as s, guessBase as t };