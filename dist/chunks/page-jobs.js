import { r as profilePage } from "./audit.js";
import { n as phrase } from "./message.js";
import { t as groupBy } from "./group.js";
import { a as acceptTranslation, i as listForeignLinks, n as listPairedAnchors, r as planRetry, t as applyUpdate } from "./apply.js";
import { m as tokensOf, p as placeOf, v as readTokens, y as readingOf } from "./treat.js";
import { c as listHeadingsAbove, n as leaveStanding, o as matchSpans, t as giveTranslations, u as protectTerms } from "./plan.js";
import { a as escapeHtml, r as elementId } from "./html2.js";
import { r as joinLines } from "./tokens.js";
import { t as cleanText } from "./xml-text.js";
import { d as findFirst, k as normaliseSpace } from "./registry.js";
import { t as parsePage } from "./parse.js";
import { a as unpackPage, i as sizeOfPacked, n as ParsedPages, o as parseAgain, r as packPage, t as planPage } from "./plan-page.js";
import { t as countSentences } from "./review.js";
import { r as countKept } from "./tally.js";
import { i as readPageMemory, n as packMemory } from "./packed-memory.js";
import { n as checkPage } from "./check.js";
import { a as describeChanges, r as describeSentences } from "./describe-review.js";
import { n as reviewProposal } from "./review-proposal.js";
import { t as listGone } from "./gone-anchors.js";
import { t as KEPT } from "./kept-limits.js";
import { f as parseLexicon, p as renderLexicon } from "./pages.js";
import { n as unpackValue, t as packValue } from "./packed.js";
import { createHash } from "node:crypto";

// src/exchange/codes.ts
/**
* Between the tokens of a sentence and the pieces of an exchange file. A span of a translation has the id that the
* same span has in the source, so that tools can compare; one that only the translation has, has an id of its own.
*/
/** The source names its codes by their places. */
function codeSource(tokens) {
	return {
		tokens,
		ids: joinPairs(tokens, (at) => `${at + 1}`)
	};
}
/** A translation takes the names of the source where it has the same. */
function codeTarget(tokens, source) {
	const places = matchSpans(tokens, source.tokens);
	let own = 0;
	return {
		tokens,
		ids: joinPairs(tokens, (at) => {
			const place = places[at];
			const id = place === void 0 ? void 0 : source.ids[place];
			if (id !== void 0) return id;
			own += 1;
			return `x${own}`;
		})
	};
}
/** Both ends of a pair have the id of its opening. */
function joinPairs(tokens, name) {
	const opened = /* @__PURE__ */ new Map();
	return tokens.map((token, at) => {
		if (token.type === "text") return void 0;
		if (token.type === "close" && token.pair !== void 0) return opened.get(token.pair) ?? name(at);
		const id = name(at);
		if (token.type === "open" && token.pair !== void 0) opened.set(token.pair, id);
		return id;
	});
}
/** The pieces of a sentence; white space at its ends is left out. */
function toInline({ tokens, ids }) {
	const pieces = tokens.map((token, at) => {
		if (token.type === "text") return {
			kind: "text",
			text: cleanText(joinLines(token.raw))
		};
		return {
			kind: "code",
			place: token.pair === void 0 ? "atom" : token.type,
			id: ids[at] ?? "",
			type: token.kind,
			raw: cleanText(joinLines(token.raw))
		};
	});
	return pieces.map((piece, at) => {
		if (piece.kind === "code") return piece;
		const start = at === 0 ? piece.text.trimStart() : piece.text;
		return {
			kind: "text",
			text: at === pieces.length - 1 ? start.trimEnd() : start
		};
	});
}
/** The tokens of the source with what a translation has in the place of some of them, such as the address of a link. */
function localise(source, target) {
	const nameOf = ({ type, kind }, id) => `${type} ${kind} ${id}`;
	const others = /* @__PURE__ */ new Map();
	for (const [at, own] of target.tokens.entries()) {
		const name = own.type === "text" ? void 0 : nameOf(own, target.ids[at]);
		if (own.type !== "text" && name !== void 0 && !others.has(name)) others.set(name, own);
	}
	return {
		tokens: source.tokens.map((token, at) => {
			const other = token.type === "text" ? void 0 : others.get(nameOf(token, source.ids[at]));
			return token.type === "text" || other === void 0 ? token : {
				...token,
				raw: other.raw,
				key: other.key
			};
		}),
		ids: source.ids
	};
}
/** What is wrong with the codes of a translation; `undefined` when each of `wanted` is there once, and no other. */
function findCodeFault(inline, wanted) {
	const known = toInline(wanted).filter((piece) => piece.kind === "code");
	const got = inline.filter((piece) => piece.kind === "code");
	const counter = (list) => {
		const groups = groupBy(list, ({ id, place }) => `${place} ${id}`);
		return ({ id, place }) => groups.get(`${place} ${id}`)?.length ?? 0;
	};
	const [countKnown, countGot] = [counter(known), counter(got)];
	for (const code of known) {
		const times = countGot(code);
		if (times === 0) return `the code ${code.id} (${code.raw}) is missing`;
		if (times > countKnown(code)) return `the code ${code.id} (${code.raw}) is there twice`;
	}
	const strange = got.find((code) => countKnown(code) === 0);
	if (strange !== void 0) return `the code ${strange.id} is none of this sentence`;
	return findCrossing(got);
}
function findCrossing(codes) {
	const open = [];
	for (const { place, id, raw } of codes) {
		if (place === "open") open.push(id);
		if (place === "close" && open.pop() !== id) return `the code ${id} (${raw}) ends where it should not`;
	}
}
/** The pieces as the HTML that an engine would have given for the tokens. */
function toHtml(inline, { tokens, ids }) {
	const places = /* @__PURE__ */ new Map();
	for (const [at, { type }] of tokens.entries()) if (type !== "text" && !places.has(ids[at])) places.set(ids[at], at);
	return inline.map((piece) => {
		if (piece.kind === "text") return escapeHtml(piece.text);
		if (piece.place === "close") return "</b>";
		const at = places.get(piece.id) ?? -1;
		return piece.place === "open" ? `<b id="${elementId(at)}">` : `<span id="${elementId(at)}"></span>`;
	}).join("");
}

// src/exchange/document.ts
/** The pieces as one text to compare: codes by their ids, white space collapsed. */
function canonical(inline) {
	return inline.map((piece) => piece.kind === "text" ? piece.text.replaceAll(/[{\\]/g, "\\$&") : `{${piece.place}:${piece.id}}`).join("").replaceAll(/\s+/g, " ").trim();
}
/** The pieces as people read them. */
function plainText(inline) {
	return inline.map((piece) => piece.kind === "text" ? piece.text : piece.raw).join("").trim();
}

// src/exchange/unit-id.ts
/**
* Ids of sentences in exchange files: the place in the page, and digests of what stood there. Tools keep ids whatever
* else they drop, so that an import knows of every sentence what it was when it was exported.
*/
/** Digest of a canonical text. */
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
/** Digest of nothing. */
const NOTHING = digest("");
function renderUnitId({ place, source, standing, offered }) {
	return [
		place,
		source,
		standing,
		offered
	].join("-");
}
const ID = /^(\d+(?:\.\d+)*)-([\da-f]{8})-([\da-f]{8})-([\da-f]{8})$/;
/** @returns `undefined` for an id that none of our files has. */
function parseUnitId(id) {
	const [, place, source, standing, offered] = ID.exec(id) ?? [];
	if (place === void 0 || source === void 0 || standing === void 0 || offered === void 0) return void 0;
	return {
		place,
		source,
		standing,
		offered
	};
}

// src/exchange/describe-page.ts
/**
* The plan of a page as an exchange file: what stands is locked, what the update settled is to be confirmed, what it
* would ask an engine for is to be translated.
*/
/** Describe every unit of a plan. */
function describeUnits(plan, remark = () => void 0) {
	return plan.input.units.map((unit) => describeUnit(unit, plan, remark(unit)));
}
/** The page as an exchange file has it: one block for each block of the source in which a sentence starts. */
function describeExchange(plan, { path, remark }) {
	const { source } = plan.input;
	const blocks = groupBy(describeUnits(plan, remark), ({ unit }) => source.sentences[unit.fresh[0] ?? -1]?.placed.block.index ?? 0);
	return {
		path,
		from: source.page.language,
		to: plan.targetLanguage,
		blocks: [...blocks].map(([at, units]) => ({
			id: `b${at}`,
			kind: source.blocks[at]?.block.kind ?? "paragraph",
			section: findSection(plan, at),
			units: units.map(({ written }) => written)
		}))
	};
}
/** Headings above a block, the outermost first. */
function findSection({ input: { source } }, block) {
	return listHeadingsAbove(source.page, block).flatMap(({ segments: [segment] }) => segment === void 0 ? [] : normaliseSpace(source.page.text.slice(segment.start, segment.end))).join(" > ");
}
function describeUnit(unit, plan, remarks) {
	const { source: page, target: old } = plan.input;
	const source = codeSource(protectTerms(tokensOf(page, unit.fresh), plan.keepTerms));
	const standing = codeTarget(protectTerms(tokensOf(old, unit.target), plan.keepTerms), source);
	const offer = describeOffer(unit, plan, {
		source,
		standing,
		remarks
	});
	const [from, stands] = [canonical(toInline(source)), canonical(toInline(standing))];
	const standingDigest = digest(stands === from ? "" : stands);
	const target = offer.offered === void 0 ? [] : toInline(offer.offered);
	const id = renderUnitId({
		place: nameUnit(unit, plan),
		source: digest(from),
		standing: standingDigest,
		offered: digest(canonical(target))
	});
	const { state, isLocked, notes, alternative, offered } = offer;
	const written = {
		id,
		state,
		isLocked,
		source: toInline(source),
		target,
		notes
	};
	return {
		unit,
		source,
		standing: standingDigest,
		...offered === void 0 ? {} : { offered },
		written: alternative === void 0 ? written : {
			...written,
			alternative
		}
	};
}
function nameUnit({ fresh }, { input: { source } }) {
	const first = fresh[0] ?? 0;
	const placed = source.sentences[first]?.placed;
	if (placed === void 0) return "0";
	const { sentences } = placed.segment;
	const at = findFirst(sentences.length, (step) => (sentences[step]?.start ?? 0) >= placed.start);
	return `${placed.segment.id}.${at}`;
}
const OMITTED = "the translation leaves this sentence out";
const TORN = "its translation stands in several places of the page, and is edited there";
function describeOffer(unit, plan, { source, standing, remarks }) {
	const treatment = plan.treatments[unit.id] ?? { kind: "request" };
	const locked = {
		state: "final",
		isLocked: true,
		notes: []
	};
	switch (treatment.kind) {
		case "kept":
			if (isTorn(standing.tokens)) return {
				...locked,
				offered: standing,
				notes: [TORN]
			};
			return remarks?.isOpen === true ? reopen({
				source,
				standing,
				remarks
			}) : {
				...locked,
				offered: standing
			};
		case "omitted": return {
			...locked,
			notes: [OMITTED]
		};
		case "copied": return {
			...locked,
			...readText(treatment.text, unit, {
				plan,
				source
			})
		};
		case "given":
		case "memory":
		case "patched":
		case "flagged": {
			const read = readText(treatment.text, unit, {
				plan,
				source
			});
			const notes = "notes" in treatment ? treatment.notes.map((note) => phrase(note)) : [];
			const former = describeFormer(unit, plan, {
				source,
				standing
			});
			if (read.offered === void 0) return {
				...locked,
				notes: [TORN]
			};
			return {
				state: "review",
				isLocked: false,
				...read,
				notes,
				...former
			};
		}
		case "request": {
			if (isTorn(source.tokens)) return {
				...locked,
				state: "new",
				notes: [TORN]
			};
			const former = describeFormer(unit, plan, {
				source,
				standing
			});
			const similar = treatment.suggestion;
			if (former.alternative !== void 0 || similar === void 0) return {
				state: "new",
				isLocked: false,
				notes: [],
				...former
			};
			const read = readText(similar.text, unit, {
				plan,
				source
			});
			return {
				state: "new",
				isLocked: false,
				notes: [],
				alternative: {
					target: read.offered === void 0 ? [{
						kind: "text",
						text: similar.text
					}] : toInline(read.offered),
					likeness: similar.similarity
				}
			};
		}
		default: return treatment;
	}
}
/** A sentence of an open proposal: what stands is what an engine gave, or the source where nothing came. */
function reopen({ source, standing, remarks }) {
	const isTranslated = canonical(toInline(source)) !== canonical(toInline(standing));
	const { notes, alternative } = remarks;
	const common = {
		isLocked: false,
		notes,
		...alternative === void 0 ? {} : { alternative }
	};
	return isTranslated ? {
		...common,
		state: "review",
		offered: standing
	} : {
		...common,
		state: "new"
	};
}
/** What the sentence was, and its translation then. */
function describeFormer(unit, plan, { source, standing }) {
	if (unit.former.length === 0 || unit.target.length === 0) return {};
	const former = codeTarget(protectTerms(tokensOf(plan.input.base, unit.former), plan.keepTerms), source);
	const treatment = plan.treatments[unit.id];
	const likeness = treatment?.kind === "request" ? treatment.suggestion?.similarity : void 0;
	const alternative = {
		source: toInline(former),
		target: toInline(standing)
	};
	return { alternative: likeness === void 0 ? alternative : {
		...alternative,
		likeness
	} };
}
/** A text of the update with its codes; nothing where it does not read as one sentence. */
function readText(text, unit, { plan, source }) {
	if (text.includes("\u2029")) return {};
	const { page } = plan.input.source;
	const place = {
		...placeOf(plan.input.source, unit.fresh),
		language: plan.targetLanguage
	};
	const tokens = readTokens(text, {
		...place,
		emphasis: readingOf(page.dialect)
	});
	return tokens === void 0 ? {} : { offered: codeTarget(protectTerms(tokens, plan.keepTerms), source) };
}
function isTorn(tokens) {
	return tokens.some((token) => token.type === "text" && token.raw.includes("\u2029"));
}

// src/exchange/take-page.ts
/**
* What came back in an exchange file, into the plan of its page: a three-way merge of every sentence, of what the file
* was given, what it has now, and what stands in the page meanwhile. What cannot be taken is refused by name, and
* hinders nothing else.
*/
/**
* Take a page.
*
* @param plan     The page as it is now.
* @param received Sentences of one or more files of it; of two with one id the last that has something new counts.
*/
function takePage(plan, received) {
	const find = indexUnits(describeUnits(plan));
	const texts = /* @__PURE__ */ new Map();
	const refused = [];
	let open = 0;
	for (const one of joinReceived(received)) {
		const result = takeUnit(one, find, plan);
		if (result.kind === "open") open += 1;
		if (result.kind === "taken") texts.set(result.unit, result.text);
		if (result.kind === "refused") refused.push({
			id: one.id,
			text: plainText(one.target),
			reason: result.reason
		});
	}
	const left = new Set(plan.input.units.map(({ id }) => id).filter((id) => !texts.has(id)));
	return {
		plan: leaveStanding(giveTranslations(plan, texts), left),
		taken: texts.size,
		open,
		refused
	};
}
/** One for each id: the last with something new, else the last. */
function joinReceived(received) {
	const units = /* @__PURE__ */ new Map();
	for (const one of received) {
		const before = units.get(one.id);
		if (before === void 0 || isNews(one) || !isNews(before)) units.set(one.id, one);
	}
	return [...units.values()];
}
function isNews({ id, target }) {
	const text = canonical(target);
	return text !== "" && digest(text) !== parseUnitId(id)?.offered;
}
/** Finds the unit of an id by its source: where it stood, else where the same source stands now, each taken once. */
function indexUnits(units) {
	const keyOf = ({ written }) => parseUnitId(written.id)?.source ?? "";
	const nameOf = ({ written: { id } }) => id.slice(0, Math.max(0, id.indexOf("-")));
	const bySource = groupBy(units.toReversed(), keyOf);
	const byPlace = new Map(units.toReversed().map((unit) => [`${keyOf(unit)} ${nameOf(unit)}`, unit]));
	const taken = /* @__PURE__ */ new Set();
	return ({ place, source }) => {
		const there = byPlace.get(`${source} ${place}`);
		const left = bySource.get(source) ?? [];
		for (let next = left.at(-1); next !== void 0 && taken.has(next); next = left.at(-1)) left.pop();
		const found = there === void 0 || taken.has(there) ? left.pop() : there;
		if (found !== void 0) taken.add(found);
		return found;
	};
}
const AGAIN = "export the page again";
function takeUnit(received, find, plan) {
	const id = parseUnitId(received.id);
	if (id === void 0) {
		if (received.target.length === 0) return { kind: "untouched" };
		return refuse("its id is none that an export wrote; ids must come back as they are");
	}
	const found = find(id);
	const left = found !== void 0 && isToTranslate(id, found) ? "open" : "untouched";
	if (!isNews(received)) return { kind: left };
	const text = canonical(received.target);
	if (digest(text) === id.source && !received.isConfirmed && id.offered === NOTHING) return { kind: left };
	if (found === void 0) return refuse(`its source was changed since the export, or is gone; ${AGAIN}, and translate what it says now`);
	if (digest(text) === found.standing) return { kind: "untouched" };
	if (![
		id.standing,
		id.offered,
		NOTHING
	].includes(found.standing)) return refuse(`its translation was changed in the book since the export, and that stands; ${AGAIN} to change it`);
	return accept(received, found, plan);
}
/** The file was given no translation, and there is none now: also where a proposal left the source. */
function isToTranslate({ offered }, { unit, written, standing }) {
	const isNew = written.state === "new" && !written.isLocked;
	return offered === NOTHING && !unit.isOmitted && (isNew || standing === NOTHING);
}
function refuse(reason) {
	return {
		kind: "refused",
		reason
	};
}
/** Through the verifier of every engine, but with the typography as it was written. */
function accept({ target }, { unit, source, offered }, plan) {
	const models = listModels(source, offered);
	const model = models.find((one) => findCodeFault(target, one) === void 0);
	if (model === void 0) return refuse(`${findCodeFault(target, models[0] ?? source) ?? ""}; put every code of the sentence in its place, as it was, and import again`);
	const page = {
		...placeOf(plan.input.source, unit.fresh),
		language: plan.targetLanguage,
		style: plan.input.style,
		isByHand: true
	};
	const accepted = acceptTranslation(toHtml(target, model), model.tokens, page);
	if (accepted.ok) return {
		kind: "taken",
		unit: unit.id,
		text: accepted.text
	};
	return refuse(`${phrase(accepted.reason)}; write it otherwise, and import again`);
}
/** Codes that a translation may have: those that it had, or those of the source. */
function listModels(source, offered) {
	return offered === void 0 ? [source] : [offered, localise(source, offered)];
}

// src/commands/steps/exchange/describe-proposed.ts
/**
* A planned page as an exchange file, with what there is to say of sentences that stand in an open proposal: that nobody
* has confirmed them yet, what they were on the target branch, and what the check finds in them.
*/
/** The page as an exchange file has it, with remarks on what the proposal brings. */
function describeProposed(plan, { path, settings, merged }) {
	if (merged === void 0) return describeExchange(plan.update, { path });
	const old = merged === null ? void 0 : planPage({
		source: plan.source.text,
		old: merged
	}, settings);
	return describeExchange(plan.update, {
		path,
		remark: remarkPage(plan, old, settings)
	});
}
function remarkPage(plan, old, { dialect }) {
	const known = new Set(old?.update.input.target.sentences.map(({ full }) => full));
	const formerOf = new Map(old?.update.input.units.map((unit) => [unit.fresh[0], unit]));
	const findings = findFindings(plan, dialect);
	const { target } = plan.update.input;
	return (unit) => {
		const isOpen = unit.target.some((at) => !known.has(target.sentences[at]?.full ?? ""));
		if (!isOpen) return void 0;
		const former = formerOf.get(unit.fresh[0]);
		return {
			isOpen,
			...old === void 0 || former === void 0 ? {} : remember(former, old.update),
			notes: [.../* @__PURE__ */ new Set([...listNotes(former, old), ...findings(unit)])]
		};
	};
}
function remember(unit, plan) {
	const source = codeSource(tokensOf(plan.input.source, unit.fresh));
	return describeFormer(unit, plan, {
		source,
		standing: codeTarget(tokensOf(plan.input.target, unit.target), source)
	});
}
function listNotes(unit, plan) {
	const treatment = plan?.update.treatments[unit?.id ?? -1];
	return treatment !== void 0 && "notes" in treatment ? treatment.notes.map((note) => phrase(note)) : [];
}
/** What the check finds in the lines of a unit. */
function findFindings({ old }, dialect) {
	if (old === void 0) return () => [];
	const { base, target, alignment } = old;
	const findings = checkPage(base, target, {
		alignment,
		dialect
	});
	const byLine = /* @__PURE__ */ new Map();
	for (const finding of findings) byLine.set(finding.line, [...byLine.get(finding.line) ?? [], finding]);
	const starts = [0, ...[...target.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	const lineOf = (offset) => starts.findLastIndex((start) => start <= offset) + 1;
	const sentences = target.blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.sentences));
	return ({ target: list }) => list.flatMap((at) => (byLine.get(lineOf(sentences[at]?.start ?? 0)) ?? []).map(({ message }) => message));
}

// src/commands/steps/plan/kept-plans.ts
/**
* What a thread keeps of a page between its plan and its proposal. Of the first pages the plan itself; of the others
* what was learnt and the parsed translation, packed: with them the plan is made again for a fraction of its cost. Beyond that nothing is kept, and
* a page is planned anew. So a run has a bound, however many pages it has.
*/
/** Plans by their names; the first ones and not the last are kept, since pages are finished in the order of planning. */
var KeptPlans = class {
	#limits;
	#plans = /* @__PURE__ */ new Map();
	#packed = /* @__PURE__ */ new Map();
	#bytes = 0;
	constructor(limits) {
		this.#limits = limits;
	}
	find(id) {
		return this.#plans.get(id);
	}
	/** The translation and what was learnt of it when the page was planned, if that was kept. @param target Its text. */
	findLearnt(id, target) {
		const packed = this.#packed.get(id);
		return this.#plans.get(id)?.plan.old ?? (packed && unpack(packed, target));
	}
	keep(id, plan) {
		if (this.#plans.has(id) || this.#plans.size < this.#limits.plans) this.#plans.set(id, plan);
		else if (plan.plan.old !== void 0 && !this.#packed.has(id)) this.#keepLearnt(id, plan.plan.old);
	}
	drop(id) {
		this.#plans.delete(id);
		const packed = this.#packed.get(id);
		if (packed === void 0) return;
		this.#bytes -= sizeOf(packed);
		this.#packed.delete(id);
	}
	#keepLearnt(id, learnt) {
		if (this.#bytes >= this.#limits.bytes) return;
		const packed = pack(learnt);
		this.#bytes += sizeOf(packed);
		this.#packed.set(id, packed);
	}
};
function pack({ target, alignment, lexicon }) {
	return {
		target: packPage(target),
		alignment: packValue(alignment),
		lexicon: packValue(renderLexicon(lexicon))
	};
}
function unpack({ target, alignment, lexicon }, text) {
	const known = parseLexicon(unpackValue(lexicon));
	return known && {
		target: unpackPage(target, text),
		alignment: unpackValue(alignment),
		lexicon: known
	};
}
function sizeOf({ target, alignment, lexicon }) {
	return sizeOfPacked(target) + alignment.bytes.length + lexicon.bytes.length;
}

// src/commands/steps/plan/page-jobs.ts
/**
* The work on one page in jobs: profile its versions, plan it, ask for what an engine damaged in smaller pieces, finish
* its proposal. All is plain data in and out, so that any thread can do it, and a run keeps what a page needs and not the page: what
* a thread has let go of it plans again.
*/
/** Does jobs in this thread; see {@link KeptPlans} for what is kept from one job on a page to the next. */
function createPageWorker(limits = KEPT) {
	const plans = new KeptPlans(limits);
	const pages = new ParsedPages(limits.source);
	return (job) => {
		if (job.kind === "profile") return profilePage(job.isSource ? pages.parse(job.text, job.reading) : parsePage(job.text, job.reading));
		const { work } = job;
		const isRecalled = work.recalled !== void 0;
		const known = plans.find(work.id);
		const learnt = () => plans.findLearnt(work.id, work.input.old?.target ?? "");
		const prepared = known?.isRecalled === isRecalled ? known : preparePage(work, {
			learnt: learnt(),
			pages
		});
		const { plan } = prepared;
		if (job.kind === "anchors") return listPairedAnchors(plan.update, job.answers);
		plans.keep(work.id, {
			...prepared,
			isRecalled
		});
		if (job.kind === "plan") return describePlan(prepared, work);
		if (job.kind === "retry") return planRetry(plan.update, job.answers);
		plans.drop(work.id);
		if (job.kind === "export") return describeProposed(plan, {
			path: job.path,
			settings: work.settings,
			merged: job.merged
		});
		return finish(plan, job, work.settings);
	};
}
function preparePage(work, known) {
	const asked = /* @__PURE__ */ new Map();
	const memory = toRecall(work) ?? recordOnly(asked);
	const plan = planPage(work.input, work.settings, {
		memory,
		...known
	});
	const sought = [...asked.values()];
	if (work.received === void 0) return {
		plan,
		sought
	};
	const { plan: update, ...received } = takePage(plan.update, work.received);
	return {
		plan: {
			...plan,
			update
		},
		sought,
		received
	};
}
/** A memory that has nothing, and hears what it is asked for. */
function recordOnly(asked) {
	return { recall({ full, tokens }) {
		asked.set(full, {
			full,
			tokens
		});
	} };
}
function toRecall({ recalled }) {
	return recalled && { recall: ({ full }) => recalled.get(full) };
}
function describePlan({ plan, sought, received }, { recalled }) {
	const { update, old } = plan;
	const { requests, characters, input } = update;
	const isAsking = recalled === void 0 && requests.length > 0;
	return {
		requests,
		characters,
		style: input.style,
		sought: isAsking ? sought : [],
		requested: isAsking ? listRequested(update) : [],
		links: listForeignLinks(update).map(({ address, path, anchor }) => ({
			address,
			path,
			anchor
		})),
		...recalled === void 0 && old !== void 0 ? { memory: packMemory(readPageMemory(old)) } : {},
		...received === void 0 ? {} : { received }
	};
}
function listRequested({ input, treatments }) {
	const { page, sentences } = input.source;
	return input.units.flatMap(({ id, fresh }) => treatments[id]?.kind === "request" ? fresh.flatMap((at) => {
		const placed = sentences[at]?.placed;
		return placed === void 0 ? [] : page.text.slice(placed.start, placed.end);
	}) : []);
}
function finish(plan, { answers, landings }, settings) {
	const proposal = applyUpdate(plan.update, answers, landings);
	const { text, characters } = proposal;
	const page = readProposed(text, plan, settings);
	const findings = reviewProposal(plan, proposal, page);
	const review = describeSentences({
		plan,
		proposal,
		page,
		findings
	});
	const shown = countSentences(review.sentences);
	return {
		text,
		characters,
		...countKept(proposal.segments),
		changes: describeChanges(plan, proposal),
		findings,
		gone: listGone(plan, page),
		review: packValue(review),
		shown
	};
}
/** The proposal as it is read; what stays as it was is read already. */
function readProposed(text, { old }, { to: language, dialect }) {
	return old === void 0 ? parsePage(text, {
		language,
		dialect
	}) : parseAgain(text, old.target, {
		language,
		dialect
	});
}

export { createPageWorker as t };