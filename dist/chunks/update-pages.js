import { c as TEXT_RECORDS, l as advanceRecords, o as findClosestRevision, s as readPairs } from "./open-translation.js";
import { a as renderBaseNote } from "./tally.js";
import { n as mapConcurrently } from "./concurrent.js";
import { a as ServiceError, i as ContentError, n as CancelledError, r as ConfigError, s as withoutPlace } from "./errors.js";
import { t as once } from "./once.js";
import { a as decodePage, c as tryDecodePage, s as encodePage } from "./read-text.js";
import { r as showName } from "./path-bytes.js";
import { t as TranslationMemory } from "./memory.js";
import { t as UNPROVEN } from "./audit-findings.js";
import { r as namePage } from "./describe-review.js";
import { t as parsePage } from "./parse.js";
import { n as listStatementLines, o as collectPieces, r as readStatements } from "./code.js";
import { a as keyOfDialect, r as dialectOfKey } from "./names.js";
import { x as keepRecent } from "./dist2.js";
import { t as diffArrays } from "./libesm.js";
import { i as similarity } from "./similarity.js";
import { randomUUID } from "node:crypto";

// src/base/evidence.ts
/**
* What of a page survives translation, block by block: headings and items, formulas, roles, code, links, numbers, names
* that no translator touches. A source page and its translation have these in common, whatever the languages.
*/
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
		...collectPieces(page, block).flatMap(({ kind, key }) => UNTOLD.has(kind) ? [] : [`${kind} ${key}`]),
		...block.kind === "html" ? listCodeSpans(raw) : [],
		...block.kind === "code" ? listStatementLines(raw).map((line) => `code ${line}`) : [],
		...listTokens(raw)
	];
}
function nameStructure({ kind, level }, raw) {
	if (kind === "heading") return [`heading ${level}`];
	if (kind === "item" || kind === "paragraph") return [kind];
	return kind === "table" ? raw.split("\n").map(() => "row") : [];
}
/** Pieces that are told by their {@link listTokens tokens}, or by their other end. */
const UNTOLD = /* @__PURE__ */ new Set(["tag", "slide-close"]);
/** Captions that are an attribute in one book are a paragraph in its translation. */
function listCodeSpans(raw) {
	return [...raw.matchAll(/(?<!`)(`{1,2})(?!`)([^`]+)\1(?!`)/g)].map(([, , code = ""]) => `code-span ${code.replaceAll(/\s+/g, "")}`);
}
/** Brackets, back quotes and marks of lists and emphasis stand beside a name, not in it. */
const BETWEEN = /[\s`()[\]{}<>|*,;!?]+/;
const OUTER = /^[.:_~\-/#"']+|[.:_~\-/#"']+$/g;
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

// src/base/audit.ts
/**
* Whether a translation was made from its recorded source revision, or from a later one: each revision is measured by
* what survives translation, and the recorded one stands unless another explains the page clearly better.
*
* Asymmetric on purpose: what only the translation has, such as a tab of its own, counts against no revision.
*/
const COUNTED = /* @__PURE__ */ new Set([
	"formula",
	"label",
	"reference",
	"citation",
	"code-span",
	"link",
	"image"
]);
/**
* Count what survives translation: formulas (words in them aside), roles, code spans, slide marks, headings by level,
* list items, images, links, code cells without comments and strings.
*/
function profilePage(page) {
	const profile = /* @__PURE__ */ new Map();
	const add = (key) => profile.set(key, (profile.get(key) ?? 0) + 1);
	for (const block of page.blocks) {
		if (block.kind === "heading") add(`heading ${block.level}`);
		if (block.kind === "item") add("item");
		if (block.kind === "code") add(`code ${readStatements(page.text.slice(block.start, block.end))}`);
		for (const { kind, key } of collectPieces(page, block)) if (kind === "slide-open") add("slide mark");
		else if (COUNTED.has(kind)) add(`${kind} ${key}`);
	}
	return profile;
}
/**
* Fewer differences than the recorded revision by this number and this share are clearly fewer: with them 61 of 139
* Chinese pages of Dive into Deep Learning fit a later revision, and no Turkish one, whose bases are true.
*/
const CLEARLY_FEWER = 3;
/**
* Find the revision that a translation was made from.
*
* @param target     Profile of the translation.
* @param candidates Profiles of revisions, the recorded one first, then later ones in their order; not `[]`.
* @returns The recorded revision, or of those that fit clearly better the best; of equally good ones the earliest.
*/
function auditBase(target, candidates) {
	const known = highestCounts(candidates);
	const differences = candidates.map((candidate) => countDifferences(target, candidate, known));
	const [recorded = 0] = differences;
	const limit = Math.min(recorded - CLEARLY_FEWER, recorded * .75);
	const fewest = Math.min(...differences);
	return {
		best: fewest <= limit ? differences.indexOf(fewest) : 0,
		differences
	};
}
/** What any of the revisions has: only that can tell them apart. */
function highestCounts(profiles) {
	const highest = /* @__PURE__ */ new Map();
	for (const profile of profiles) for (const [key, count] of profile) highest.set(key, Math.max(count, highest.get(key) ?? 0));
	return highest;
}
/** What the revision has and the page lacks, and what the page has that another revision explains and this does not. */
function countDifferences(target, candidate, known) {
	let differences = 0;
	for (const [key, highest] of known) {
		const explained = Math.min(target.get(key) ?? 0, highest);
		differences += Math.abs((candidate.get(key) ?? 0) - explained);
	}
	return differences;
}

// src/base/page-history.ts
/** Languages come to a page at about the same time. */
const KEPT_PAGES = 32;
const histories = /* @__PURE__ */ new WeakMap();
/** The history of a page that `commit` has at `path`. */
function openHistory(source, { commit, path }, { from, dialect }) {
	const open = histories.get(source) ?? keepRecent(KEPT_PAGES, (...[at, page, language, kind]) => makeHistory(source, {
		commit: at,
		path: page
	}, {
		from: language,
		dialect: dialectOfKey(kind)
	}));
	histories.set(source, open);
	return open(commit, path, from, keyOfDialect(dialect));
}
function makeHistory(source, { commit, path }, reading) {
	const known = /* @__PURE__ */ new Map();
	return {
		versions: once(() => source.followPage(commit, path)),
		async read(revisions) {
			const missing = [...new Set(revisions.map(({ blob }) => blob))].filter((blob) => !known.has(blob));
			const contents = missing.length === 0 ? void 0 : source.readBlobs(missing);
			for (const blob of missing) known.set(blob, Promise.resolve(contents).then((bytes) => describeRevision(bytes?.get(blob), reading)));
			const read = /* @__PURE__ */ new Map();
			for (const { blob } of revisions) {
				const revision = await known.get(blob);
				if (revision !== void 0) read.set(blob, revision);
			}
			return read;
		}
	};
}
function describeRevision(bytes, { from, dialect }) {
	const text = bytes === void 0 ? void 0 : tryDecodePage(bytes);
	if (text === void 0) return void 0;
	const parse = () => parsePage(text, {
		language: from,
		dialect
	});
	return {
		text,
		profile: once(() => profilePage(parse())),
		evidence: once(() => collectEvidence(parse()))
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
const COPIED = /* @__PURE__ */ new Set([
	"formula",
	"label",
	"reference",
	"citation",
	"code",
	"code-span",
	"image",
	"slide-open",
	...STRUCTURE
]);
/** By what became of the things that all revisions have alike. */
function measureTrust(highest, target, revisions) {
	const tally = /* @__PURE__ */ new Map();
	for (const [key, count] of highest) {
		const kind = kindOf(key);
		const entry = tally.get(kind) ?? (COPIED.has(kind) ? {
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
/** Whether the places differ only in spelling, case, marks and white space. */
function isTrifle(place) {
	const { a, b } = place;
	if ([...keysOf(place)].some((key) => countChange(place, key) > 0)) return false;
	const changes = diffArrays(readWords(a), readWords(b));
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
	const described = candidates.map((candidate, at) => describe$2(candidate, at, witness));
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
function describe$2({ evidence: { counts } }, at, { seen, trust }) {
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
const MAX_REVISIONS$1 = 60;
/** Guess one base. @returns `undefined` when the history holds no version of the page that can be read. */
async function guessBase(request, settings) {
	const revisions = await openHistory(request.source, request, settings).versions();
	const rank = startRanking(request, settings);
	const sample = pickEvenly(revisions, MAX_REVISIONS$1);
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
		return describe$1(rankRevisions(wanted, readable, targetDate), readable);
	};
}
function describe$1({ ranked, base, rival, margin, isSure }, revisions) {
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

// src/commands/steps/plan/orphan-memory.ts
/**
* Translations whose source page is gone, as memory for the pages of a run: what was rewritten under another name, or
* moved into another page, has its human translation there.
*/
/** What the orphaned translations have that hold a sentence which one of the plans would send. */
async function recallOrphans(run, { book, translation, scope }, { plans, settings, pages }) {
	const wanted = [...new Set(plans.flatMap(({ requested }) => requested))];
	if (wanted.length === 0 || scope.orphans.length === 0) return [];
	const pairs = await readPairs(scope.orphans.map(({ target, base }) => ({
		target: translation.files.get(target)?.blob ?? "",
		base
	})), {
		source: run.source,
		target: book
	});
	return (await Promise.all(pairs.map(async ({ base, target }, at) => {
		if (base === void 0 || target === void 0) return [];
		if (!wanted.some((sentence) => base.includes(sentence))) return [];
		const affinity = scope.orphans[at]?.target ?? "";
		const work = {
			id: `orphan ${settings.to} ${affinity}`,
			affinity,
			input: {
				source: base,
				old: {
					base,
					target
				}
			},
			settings
		};
		const { entries: found } = await pages.run({
			kind: "plan",
			work
		});
		return found.map((entry) => ({
			...entry,
			page: affinity
		}));
	}))).flat();
}

// src/base/later-revisions.ts
/** A base that was edited by hand has at least this share of lines in common with a revision (0.96 in d2l-zh). */
const NEARLY_EQUAL = .9;
/**
* Follow a page back to its base.
*
* @param versions Of the page, newest first.
* @param base     The recorded base.
* @returns `undefined` when the history holds no version that is nearly the base.
*/
async function listLaterRevisions(source, versions, base) {
	const recorded = versions.findLast(({ blob }) => blob === base.blob) ?? await findEdited(source, versions, base.text);
	if (recorded === void 0) return void 0;
	const at = versions.findLastIndex(({ blob }) => blob === recorded.blob);
	const seen = /* @__PURE__ */ new Set([recorded.blob]);
	return {
		recorded,
		later: versions.slice(0, at).toReversed().filter(({ blob }) => !seen.has(blob) && seen.add(blob))
	};
}
async function findEdited(source, versions, text) {
	const closest = await findClosestRevision(source, versions, text);
	return closest === void 0 || closest.likeness < NEARLY_EQUAL ? void 0 : closest;
}

// src/base/better-base.ts
/** A page with a longer history is audited at this many revisions, and then at those around the best. */
const MAX_REVISIONS = 60;
/** Audit one base. @returns `undefined` when it stands; `unknown` when the history does not hold it. */
async function findBetterBase(request, settings) {
	const { source, base } = request;
	const history = await listLaterRevisions(source, await openHistory(source, request, settings).versions(), base);
	if (history === void 0) return "unknown";
	if (history.later.length === 0) return void 0;
	const compare = startAudit(request, settings);
	const sample = pickEvenly(history.later, MAX_REVISIONS);
	const rough = await compare(sample);
	if (rough === void 0 || sample.length === history.later.length) return rough && describe(rough, history);
	const fine = await compare(addNeighbours(history.later, sample, rough.revision));
	return fine && describe(fine, history);
}
/** Compares the page with its base and with revisions; each revision is read once. */
function startAudit(request, settings) {
	const { source, base, target } = request;
	const { from, to, dialect } = settings;
	const wanted = profilePage(parsePage(target, {
		language: to,
		dialect
	}));
	const recorded = profilePage(parsePage(base.text, {
		language: from,
		dialect
	}));
	const history = openHistory(source, request, settings);
	return async (revisions) => {
		const known = await history.read(revisions);
		const candidates = revisions.flatMap((revision) => {
			const content = known.get(revision.blob);
			return content === void 0 ? [] : [{
				revision,
				...content
			}];
		});
		const { best, differences } = auditBase(wanted, [recorded, ...candidates.map(({ profile }) => profile())]);
		const found = candidates[best - 1];
		if (found === void 0) return void 0;
		const { revision, text } = found;
		return {
			revision,
			text,
			differences: {
				recorded: differences[0] ?? 0,
				used: differences[best] ?? 0
			}
		};
	};
}
function describe({ revision, text, differences }, { recorded }) {
	return {
		text,
		commit: revision.commit,
		audited: {
			recordedCommit: recorded.commit,
			differences
		}
	};
}

// src/commands/steps/plan/page-texts.ts
/** The three texts of a page: new source, current translation, and the base that the translation was made from. */
/** Read the contents of all pages in scope, two calls for all of them. */
async function loadTexts(run, { settings, book, base, translation, scope }) {
	const fromSource = [];
	const fromTarget = [];
	for (const { sourceBlob, base: record, target, from } of scope.tasks) {
		fromSource.push(sourceBlob);
		const page = translation.files.get(from?.target ?? target);
		if (page !== void 0) fromTarget.push(page.blob);
		for (const { blob } of listRecordFiles(from?.target ?? target, translation)) fromTarget.push(blob);
		if (record !== void 0) (record.origin === "sibling" ? fromTarget : fromSource).push(record.blob);
	}
	const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
	const head = base.targetHead;
	return (task) => readTexts(task, {
		run,
		language: settings.language,
		book,
		head,
		translation,
		source,
		target
	});
}
/** Files other than the page in which the project records its base. */
function listRecordFiles(page, { files }) {
	return TEXT_RECORDS.flatMap(({ listPlaces }) => {
		const entry = listPlaces(page).map((path) => files.get(path)).find((place) => place?.kind === "file");
		return entry === void 0 || entry.path === page ? [] : [entry];
	});
}
/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task, loaded) {
	const { run, translation } = loaded;
	const { limits } = run.settings;
	const source = decode(task.source, loaded.source.get(task.sourceBlob), limits);
	if (task.kind === "new") return {
		source,
		records: []
	};
	return {
		source,
		records: listRecordFiles(task.from?.target ?? task.target, translation).map(({ path, blob }) => ({
			path,
			text: decode(path, loaded.target.get(blob), limits)
		})),
		old: await readOld(task, loaded)
	};
}
async function readOld(task, loaded) {
	const { run, translation } = loaded;
	const path = task.from?.target ?? task.target;
	const entry = translation.files.get(path);
	const target = decode(path, loaded.target.get(entry?.blob ?? ""), run.settings.limits);
	if (task.base === void 0) return {
		target,
		...await findBase(task, loaded, target)
	};
	const recorded = readBase(task, task.base, loaded);
	const { origin, commit } = task.base;
	const better = translation.state.get(path)?.targetBlob === entry?.blob ? void 0 : await findBetterBase({
		source: run.source,
		commit: run.commit,
		path: task.source,
		base: {
			blob: task.base.blob,
			text: recorded
		},
		target
	}, {
		from: run.settings.source.language,
		to: loaded.language,
		dialect: run.settings.source.dialect
	});
	if (better === void 0 || better === "unknown") {
		const known = commit === void 0 ? {} : { commit };
		return {
			target,
			base: recorded,
			...better === void 0 ? {} : { isUnaudited: true },
			origin: {
				origin,
				...known
			}
		};
	}
	const { text: base, commit: betterCommit, audited } = better;
	return {
		target,
		base,
		recorded,
		origin: {
			origin,
			commit: betterCommit,
			audited
		}
	};
}
function readBase(task, base, { run, source, target }) {
	const bytes = (base.origin === "sibling" ? target : source).get(base.blob);
	if (bytes === void 0) throw new ContentError(task.from?.target ?? task.target, `its base, source blob ${base.blob}, is not in the source; fetch the whole history`);
	return decodePage(task.from?.basePath ?? task.basePath ?? task.source, bytes, run.settings.limits);
}
function decode(path, bytes, limits) {
	if (bytes === void 0) throw new ContentError(path, "cannot be read from its repository");
	return decodePage(path, bytes, limits);
}
/** The source revision that a translation without a record was most likely made from. */
async function findBase({ source: path, target: place }, { run, language, book, head }, target) {
	const { source, commit, settings } = run;
	const remedy = "fetch the whole history (git fetch --unshallow; actions/checkout: fetch-depth: 0)";
	if (await source.isShallow()) throw new ContentError(place, `has no base, and which revision it follows cannot be found in a shallow clone of the source; ${remedy}`);
	const guess = await guessBase({
		source,
		commit,
		path,
		target,
		targetDate: await book.findLastChange(head, place)
	}, {
		from: settings.source.language,
		to: language,
		dialect: settings.source.dialect
	});
	if (guess === void 0) throw new ContentError(place, `has no base, and the source history holds no version of it; ${remedy}`);
	const { text, commit: used } = guess.base;
	const origin = {
		origin: "closest",
		commit: used,
		guess: reportGuess(guess)
	};
	return {
		base: text,
		...guess.isSure ? {} : { doubt: renderBaseNote(origin) },
		origin
	};
}

// src/commands/steps/plan/update-pages.ts
/**
* The pages in scope of one translation, to plans, and with the answers of the engine to proposals. A page that fails
* is told and counted, and the others go on.
*/
/** What the pages of one translation have in common. */
function readPageSettings({ settings }, translation) {
	const { dialect, language: from } = settings.source;
	const { language, style, keepTerms } = translation.settings;
	return {
		from,
		to: language,
		dialect,
		update: {
			...settings.update,
			style,
			keepTerms
		}
	};
}
/** Pages that are with the threads at a time, for each thread; one is worked on while the next is on its way. */
const PAGES_AHEAD = 2;
/** Plan every page in scope. */
async function planTasks(run, translation, { log, pause, pages, exchange }) {
	const settings = readPageSettings(run, translation);
	const readTexts = await loadTexts(run, translation);
	const { tasks } = translation.scope;
	let done = 0;
	const tell = () => log.progress(`${translation.settings.language}: comparing pages`, done, tasks.length);
	tell();
	const ends = await mapConcurrently(tasks, pages.width * PAGES_AHEAD, async (task) => {
		await pause();
		try {
			return await planTask({
				task,
				texts: await readTexts(task),
				id: randomUUID()
			}, {
				pages,
				settings,
				exchange
			});
		} catch (error) {
			return describeFailure(task, error);
		} finally {
			done += 1;
			tell();
		}
	});
	const planned = ends.filter((end) => "plan" in end);
	const failed = ends.filter((end) => "status" in end);
	return {
		planned: await recallAcrossPages(planned, {
			orphans: await recallOrphans(run, translation, {
				plans: planned.map(({ plan }) => plan),
				settings,
				pages
			}),
			settings,
			pages,
			exchange
		}),
		failed,
		warnings: await warnOfUnaudited(run, planned)
	};
}
/** Pages beyond these are counted. */
const MAX_NAMED = 10;
/** In a shallow clone, a recorded base that is older than its translation may go unnoticed: that is told. */
async function warnOfUnaudited({ source }, planned) {
	const pages = planned.filter(({ texts: { old } }) => old?.isUnaudited === true).map(({ task }) => task.target);
	if (pages.length === 0 || !await source.isShallow()) return [];
	const more = pages.length > MAX_NAMED ? ` and ${pages.length - MAX_NAMED} more` : "";
	return [`${source.location} is a shallow clone: whether the recorded bases of ${pages.slice(0, MAX_NAMED).map(showName).join(", ")}${more} are what their translations were made from cannot be told; fetch the whole history (actions/checkout: fetch-depth: 0)`];
}
async function planTask({ task, texts, id }, { pages, settings, exchange }, recalled) {
	const { source, old } = texts;
	const input = old === void 0 ? { source } : {
		source,
		old
	};
	const work = {
		id,
		affinity: task.source,
		input,
		settings,
		...recalled === void 0 ? {} : { recalled },
		...exchange === void 0 ? {} : { received: exchange.find(settings.to, task.source) }
	};
	return {
		task,
		texts,
		work,
		plan: await pages.run({
			kind: "plan",
			work
		})
	};
}
/**
* What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
* a new page is set as the first of them is. A page for which nothing is found stays as it was planned.
*/
async function recallAcrossPages(planned, { orphans, settings, pages, exchange }) {
	const openMemory = once(() => new TranslationMemory([...orphans, ...planned.flatMap(nameEntries)]));
	const model = planned.find(({ texts }) => texts.old !== void 0)?.plan.style;
	const forNew = {
		...settings,
		update: {
			...settings.update,
			style: {
				...model,
				...settings.update.style
			}
		}
	};
	return mapConcurrently(planned, pages.width * PAGES_AHEAD, async ({ plan, ...page }) => {
		const found = plan.sought.flatMap((sentence) => {
			const suggestion = openMemory().recall(sentence);
			return suggestion === void 0 ? [] : [[sentence.full, suggestion]];
		});
		const isNew = page.texts.old === void 0 && plan.requests.length > 0;
		if (found.length === 0 && !isNew) return {
			...page,
			plan: {
				...plan,
				sought: [],
				entries: []
			}
		};
		return planTask({
			...page,
			id: page.work.id
		}, {
			pages,
			exchange,
			settings: isNew ? forNew : settings
		}, new Map(found));
	});
}
function nameEntries({ plan, task }) {
	return plan.entries.map((entry) => ({
		...entry,
		page: task.target
	}));
}
/** Make the proposals of what the engine answered; a page whose document failed, fails, and one that waits, waits. */
async function applyAnswers(planned, answers, { run, pages }) {
	const unknown = [];
	const told = (await mapConcurrently(planned, pages.width * PAGES_AHEAD, async (page) => {
		try {
			const result = answers.get(page.task.target);
			if (result !== void 0 && "error" in result) throw new ServiceError(result.error, { retryable: false });
			if (result !== void 0 && "waiting" in result) return describeWaiting(page.task, result.waiting);
			const finished = await pages.run({
				kind: "finish",
				work: page.work,
				answers: result?.segments ?? []
			});
			if (run.settings.engine.kind !== "memory" || !isUnknown(page, finished)) return finishPage(page, finished, run);
			unknown.push(describeUnknown(page.task));
			return;
		} catch (error) {
			return describeFailure(page.task, error);
		}
	})).filter((end) => end !== void 0);
	return {
		updated: told.filter((end) => "content" in end),
		failed: told.filter((end) => "status" in end && end.status === "failed"),
		waiting: told.filter((end) => "status" in end && end.status === "unchanged"),
		unknown
	};
}
/** A new page that would be offered as it stands in the source: that helps nobody, and switches off a site's own fallback. */
function isUnknown({ task }, { segments }) {
	const count = (wanted) => segments.filter(({ outcome }) => outcome === wanted).length;
	return task.kind === "new" && count("failed") > 0 && count("memory") + count("translated") === 0;
}
function describeUnknown({ source, target }) {
	return {
		source,
		target,
		status: "unchanged",
		reason: "new, and no sentence of it is known from the pages of this run: not proposed without an engine"
	};
}
/** A page that a later run brings: nothing has failed, and nothing is proposed. */
function describeWaiting({ source, target }, message) {
	return {
		source,
		target,
		status: "unchanged",
		reason: `waits for the engine: ${message}`
	};
}
const TOLD = [
	ContentError,
	ServiceError,
	ConfigError,
	CancelledError
];
/** Errors that say what to do are told as they are; anything else is a bug, told with its place. */
function describeFailure({ source, target }, error) {
	return {
		source,
		target,
		status: "failed",
		reason: withoutPlace(explainError(error), target)
	};
}
/** Why something failed; see {@link describeFailure}. */
function explainError(error) {
	const isKnown = TOLD.some((kind) => error instanceof kind);
	const text = error instanceof Error ? isKnown ? error.message : error.stack ?? error.message : String(error);
	return isKnown ? text : `unexpected error, please report it: ${text}`;
}
function finishPage({ task, texts }, finished, { commit }) {
	const { source, target, kind, from } = task;
	const origin = texts.old?.origin;
	const { text, review, ...told } = finished;
	const place = {
		source,
		target
	};
	const facts = {
		kind,
		...from === void 0 ? {} : { renamedFrom: from.target },
		...origin === void 0 ? {} : { base: origin }
	};
	const details = {
		...facts,
		...told
	};
	const why = explainDelivery({
		task,
		origin,
		finished,
		isSameText: text === texts.old?.target
	});
	const report = why === void 0 ? {
		...place,
		status: "unchanged",
		reason: "the change needs none in the translation",
		...details
	} : {
		...place,
		status: "delivered",
		...why === "" ? {} : { reason: why },
		...details
	};
	const advance = compileAdvance(task, texts, commit);
	const proposed = advance(text);
	return {
		task,
		content: encodePage(proposed),
		sourceContent: encodePage(texts.source),
		records: texts.records.map(({ path, text: record }) => ({
			path,
			text: advance(record)
		})),
		report,
		review: namePage({
			...place,
			...facts
		}, proposed, review)
	};
}
/** What a project records itself goes along; what the source has as well is no record. */
function compileAdvance(task, { source, old }, commit) {
	const known = task.from?.source ?? task.source;
	const next = {
		source: task.source,
		commit,
		blob: task.sourceBlob
	};
	if (old === void 0) return (text) => text;
	return (text) => advanceRecords(text, {
		source: known,
		next,
		isOurs: (id) => !source.includes(id)
	});
}
/**
* Why a page is worth a commit: `''` for a changed text, `undefined` when it is not.
*
* Where the source says something new and the old words stand all the same, the translators must hear of it: the
* base advances, and the pull request says where to look.
*/
function explainDelivery({ task, origin, finished: { segments, findings }, isSameText }) {
	if (origin?.origin === "closest") return renderBaseNote(origin);
	if (!isSameText || task.kind === "rename") return "";
	if (findings.some(({ rule }) => rule === "recorded-base-older")) return "its base was older than the translation; to be checked";
	return segments.some(({ outcome }) => outcome !== "kept" && outcome !== "moved") ? "the old words stand for a changed source; to be checked" : void 0;
}

export { readPageSettings as a, planTasks as i, describeFailure as n, guessBase as o, explainError as r, collectEvidence as s, applyAnswers as t };