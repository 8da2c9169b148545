import { n as alignPages } from "./pages.js";
import { t as parsePage } from "./parse.js";
import { a as proseOf } from "./tokens.js";
import { a as joinedText, c as lineEndOf, r as requestId, s as learnStyle, t as describeRequest } from "./describe-request.js";
import { r as describePage, t as compareSources } from "./changes.js";
import { c as tokensOf, i as treatNew, n as takeFromMemory, o as formUnits, r as treatEdit, s as placeOf } from "./treat.js";
import { t as blockTraits } from "./registry.js";
import { t as groupBy } from "./group.js";

// src/update/plan/layout.ts
/** Group of each block of the new source, before any unit is known. */
function groupFreshBlocks({ source, changes, alignment }) {
	const groupOfBase = /* @__PURE__ */ new Map();
	for (const [index, bead] of alignment.blocks.entries()) if (bead.target.length > 0) for (const old of bead.source) groupOfBase.set(old, index);
	return source.blocks.map((_, at) => {
		const former = changes.blocks[at];
		return former === void 0 ? void 0 : groupOfBase.get(former.base);
	});
}
/** Lay out a page. */
function layOut(input, units) {
	const groupOfFresh = groupFreshBlocks(input);
	const unitsOfBlock = groupBy(units, ({ fresh }) => input.source.sentences[fresh[0] ?? -1]?.placed.block.index);
	const freshOfGroup = groupBy([...groupOfFresh.keys()], (at) => groupOfFresh[at]);
	const groups = input.alignment.blocks.map((bead, index) => {
		const fresh = bead.source.length === 0 ? [] : freshOfGroup.get(index) ?? [];
		const inside = fresh.flatMap((at) => unitsOfBlock.get(at) ?? []);
		return {
			base: bead.source,
			target: bead.target,
			fresh,
			isRebuilt: isRebuilt(input, {
				...bead,
				fresh,
				inside
			})
		};
	});
	const groupOfTarget = input.target.blocks.map(() => void 0);
	for (const [index, group] of groups.entries()) if (group.base.length > 0) for (const at of group.target) groupOfTarget[at] = index;
	const freshBlocks = input.source.blocks.map((_, at) => {
		const group = groupOfFresh[at];
		if (group !== void 0) return { group };
		return input.changes.blocks[at] === void 0 ? "new" : "omitted";
	});
	return {
		groups,
		groupOfTarget,
		freshBlocks,
		slots: new SlotFinder(input, {
			groups,
			groupOfTarget,
			freshBlocks,
			slots: []
		}).find(units)
	};
}
/**
* A target block whose shape cannot take the new source's segments: the source block became another kind, or has
* more or fewer segments (a table row), or the target has no text where the source brings some. What the translator
* wrote without text, such as a picture for a heading, stays while the source has nothing new to put in its place.
*/
function isRebuilt({ base, target, source }, blocks) {
	const { fresh, inside } = blocks;
	if (blocks.target.some((at) => isKeyed(target.blocks[at]?.block))) return false;
	if (!blocks.target.some((at) => (target.blocks[at]?.block.segments.length ?? 0) > 0) && inside.some((unit) => !unit.isOmitted)) return true;
	if (blocks.source.length !== 1 || blocks.target.length !== 1 || fresh.length !== 1) return false;
	const old = base.blocks[blocks.source[0] ?? -1]?.block;
	const is = source.blocks[fresh[0] ?? -1]?.block;
	return old?.kind !== is?.kind || old?.segments.length !== is?.segments.length;
}
/** A block that is merged entry by entry keeps its shape whatever comes and goes. */
function isKeyed(block) {
	return block !== void 0 && blockTraits(block.kind).merge === "keys";
}
var SlotFinder = class {
	#input;
	#layout;
	constructor(input, layout) {
		this.#input = input;
		this.#layout = layout;
	}
	find(units) {
		const slots = units.map((unit) => this.#certainSlot(unit));
		for (const [at, unit] of units.entries()) if (slots[at] === void 0 && this.#needsSlot(unit)) slots[at] = this.#slotByNeighbours(at, {
			units,
			slots
		});
		return slots;
	}
	#place(unit) {
		const placed = this.#input.source.sentences[unit.fresh[0] ?? -1]?.placed;
		return placed === void 0 ? void 0 : {
			block: placed.block,
			segment: placed.block.segments.indexOf(placed.segment)
		};
	}
	#certainSlot(unit) {
		const place = this.#place(unit);
		if (place === void 0) return void 0;
		const status = this.#layout.freshBlocks[place.block.index];
		const here = {
			page: "source",
			block: place.block.index,
			segment: place.segment
		};
		if (status === "new") return here;
		if (status !== void 0 && status !== "omitted" && this.#layout.groups[status.group]?.isRebuilt) return here;
		const first = this.#input.target.sentences[unit.target[0] ?? -1]?.placed;
		if (first === void 0 && isKeyed(place.block)) return here;
		if (first === void 0) return void 0;
		const there = {
			page: "target",
			block: first.block.index,
			segment: first.block.segments.indexOf(first.segment)
		};
		if (status === "omitted" || status === void 0) return there;
		return this.#stays(unit, first.block.index, status.group) ? there : void 0;
	}
	/** A sentence stays in its target block unless the source itself moved it to another block. */
	#stays(unit, targetBlock, group) {
		if (this.#layout.groupOfTarget[targetBlock] === group) return true;
		const former = this.#input.base.sentences[unit.former[0] ?? -1]?.placed.block.index ?? -1;
		const isSameBlock = this.#layout.groups[group]?.base.includes(former) ?? false;
		const targetGroup = this.#layout.groupOfTarget[targetBlock];
		const survives = targetGroup === void 0 || (this.#layout.groups[targetGroup]?.fresh.length ?? 0) > 0;
		return isSameBlock && survives;
	}
	#needsSlot(unit) {
		const place = this.#place(unit);
		return place !== void 0 && this.#layout.freshBlocks[place.block.index] !== "omitted";
	}
	/** The slot of the nearest unit of the same block, else the segment that corresponds by position. */
	#slotByNeighbours(at, { units, slots }) {
		const unit = units[at];
		const place = unit === void 0 ? void 0 : this.#place(unit);
		if (place === void 0) return void 0;
		const isNear = (other) => {
			const there = other === void 0 ? void 0 : this.#place(other);
			return there?.block === place.block && there.segment === place.segment;
		};
		for (let step = 1; step < units.length; step += 1) for (const near of [at - step, at + step]) {
			const slot = slots[near];
			if (slot !== void 0 && isNear(units[near])) return slot;
		}
		return this.#slotByPosition(place);
	}
	#slotByPosition(place) {
		const status = this.#layout.freshBlocks[place.block.index];
		if (status === void 0 || status === "new" || status === "omitted") return void 0;
		const group = this.#layout.groups[status.group];
		const candidates = (group?.target ?? []).filter((at) => this.#segmentsOf(at) > 0);
		const block = candidates[Math.min(group?.fresh.indexOf(place.block.index) ?? 0, candidates.length - 1)];
		if (block === void 0) return void 0;
		return {
			page: "target",
			block,
			segment: Math.min(place.segment, this.#segmentsOf(block) - 1)
		};
	}
	#segmentsOf(targetBlock) {
		return this.#input.target.blocks[targetBlock]?.block.segments.length ?? 0;
	}
};

// src/update/plan/plan.ts
/** Work out what an update needs. Pure: the same input gives the same plan, in any process. */
function planUpdate(input) {
	const empty = parsePage("", {
		language: input.targetLanguage,
		dialect: input.source.dialect
	});
	const old = input.target === void 0 || input.target.blocks.length === 0 ? void 0 : input;
	const base = describePage(old?.base ?? empty);
	const target = describePage(old?.target ?? empty);
	const source = describePage(input.source);
	const pages = {
		base,
		target,
		source,
		changes: compareSources(base, source),
		alignment: old?.alignment ?? alignPages(base.page, target.page)
	};
	const lineEnd = lineEndOf(target.page.text) ?? lineEndOf(source.page.text);
	const units = formUnits({
		...pages,
		groupOfBlock: groupFreshBlocks(pages)
	});
	const compose = {
		...pages,
		units,
		layout: layOut(pages, units),
		style: learnStyle(target, {
			...lineEnd === void 0 ? {} : { lineEnd },
			...input.settings.style
		})
	};
	const treatments = units.map((unit) => treatUnit(unit, compose, input));
	const keepTerms = input.settings.keepTerms ?? [];
	return {
		input: compose,
		treatments,
		targetLanguage: input.targetLanguage,
		keepTerms,
		requests: listRequests(compose, {
			treatments,
			keepTerms
		}),
		characters: countCharacters(compose, treatments)
	};
}
/** The plan with what a person has written for some of its units, by their ids; these are asked of no engine. */
function giveTranslations(plan, texts) {
	const treatments = plan.treatments.map((treatment, unit) => {
		const text = texts.get(unit);
		return text === void 0 ? treatment : {
			kind: "given",
			text
		};
	});
	const given = new Set(plan.input.units.filter(({ id }) => texts.has(id)).map(requestId));
	return {
		...plan,
		treatments,
		requests: plan.requests.filter(({ id }) => !given.has(id)),
		characters: countCharacters(plan.input, treatments)
	};
}
/**
* The plan with units for which nobody has anything new: at hand is what stands in the page, as it stands, and nothing
* of other sentences.
*/
function leaveStanding(plan, units) {
	const { input, keepTerms } = plan;
	const treatments = plan.treatments.map((treatment, at) => {
		const { target = [] } = input.units[at] ?? {};
		if (treatment.kind !== "request" || !units.has(at)) return treatment;
		const similarity = treatment.suggestion?.similarity ?? 0;
		return target.length === 0 ? { kind: "request" } : {
			kind: "request",
			suggestion: {
				text: joinedText(input.target, target),
				similarity
			}
		};
	});
	return {
		...plan,
		treatments,
		requests: listRequests(input, {
			treatments,
			keepTerms
		})
	};
}
function treatUnit(unit, pages, { settings, memory }) {
	if (unit.isOmitted) return {
		kind: "omitted",
		isChanged: !unit.isUnchanged
	};
	if (unit.isUnchanged && unit.target.length > 0) return { kind: "kept" };
	const { base, source, target } = pages;
	const fresh = tokensOf(source, unit.fresh);
	const known = recall(unit, pages) ?? recallElsewhere(unit, source, memory);
	if (unit.target.length === 0) return treatNew(fresh, known);
	if (known?.similarity === 1) return takeFromMemory(known);
	const treatment = treatEdit({
		base: tokensOf(base, unit.former),
		source: fresh,
		target: tokensOf(target, unit.target),
		keepAbove: settings.keepAbove,
		from: source.page.language,
		place: placeOf(target, unit.target)
	});
	return treatment.kind === "request" && (known?.similarity ?? 0) > (treatment.suggestion?.similarity ?? 0) && known !== void 0 ? {
		...treatment,
		suggestion: known
	} : treatment;
}
function recallElsewhere(unit, source, memory) {
	const [only, ...others] = unit.fresh;
	const sentence = others.length > 0 ? void 0 : source.sentences[only ?? -1];
	return sentence === void 0 ? void 0 : memory?.recall(sentence);
}
/** The page's own translation of the very same sentence, where it stands elsewhere. */
function recall(unit, { base, source, target, alignment }) {
	const [only, ...others] = unit.fresh;
	const full = source.sentences[only ?? -1]?.full;
	if (full === void 0 || others.length > 0) return void 0;
	const bead = alignment.sentences.find(({ source: from, target: to }) => from.length === 1 && to.length > 0 && base.sentences[from[0] ?? -1]?.full === full);
	if (bead === void 0) return void 0;
	return {
		text: joinedText(target, bead.target),
		similarity: 1,
		origin: {
			source: full,
			similarity: 1
		}
	};
}
function listRequests({ units, base, target, source }, { treatments, keepTerms }) {
	return units.flatMap((unit) => {
		const treatment = treatments[unit.id];
		if (treatment?.kind !== "request") return [];
		const closest = treatment.suggestion?.similarity;
		return [describeRequest(unit, {
			base,
			target,
			source,
			keepTerms,
			closest
		})];
	});
}
function countCharacters({ units, source }, treatments) {
	return {
		prose: source.sentences.reduce((sum, sentence) => sum + sentence.prose.length, 0),
		sent: units.filter((unit) => treatments[unit.id]?.kind === "request").reduce((sum, unit) => sum + proseOf(tokensOf(source, unit.fresh)).length, 0)
	};
}

export { leaveStanding as n, planUpdate as r, giveTranslations as t };