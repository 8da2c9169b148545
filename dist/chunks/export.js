import { n as escapeXml } from "./xml-text.js";
import { r as element, t as block } from "./xml.js";
import { r as mapConcurrently } from "./concurrent.js";
import { r as ConfigError } from "./errors.js";
import { t as VERSION } from "./version.js";
import { r as readPairs } from "./text-records.js";
import { t as findBase } from "./translated-pages.js";
import { r as readMerged, t as loadBookFiles } from "./load-resources.js";
import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { n as planLanguage } from "./plan-languages.js";
import { join } from "node:path";

// src/exchange/xliff-12.ts
/**
* XLIFF 1.2, which every tool reads: a `group` is a block, a `trans-unit` a sentence, since states, locks and former
* translations belong to a `trans-unit` there.
*/
const NAMESPACE$1 = "urn:oasis:names:tc:xliff:document:1.2";
/** Write one page. */
function renderXliff12(page, options) {
	const tool = element("tool", {
		"tool-id": "amts",
		"tool-name": "AMTS",
		"tool-version": options.version
	});
	const file = {
		original: page.path,
		"source-language": page.from,
		"target-language": page.to,
		datatype: "x-markdown",
		"tool-id": "amts"
	};
	const body = block("body", {}, page.blocks.map((one) => renderBlock$1(one, page, options)));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${block("xliff", {
		version: "1.2",
		xmlns: NAMESPACE$1
	}, [block("file", file, [element("header", {}, tool), body])])}\n`;
}
function renderBlock$1({ id, kind, section, units }, page, options) {
	const context = element("context", { "context-type": "x-section" }, escapeXml(section));
	const place = section === "" ? [] : [element("context-group", { purpose: "information" }, context)];
	const written = units.map((unit) => renderUnit(unit, page, options));
	return block("group", {
		id,
		restype: `x-${kind}`
	}, [...place, ...written]);
}
function renderUnit(unit, { from, to }, { copiesSource }) {
	const { id, isLocked, source, state, alternative, notes } = unit;
	const target = unit.target.length > 0 || !copiesSource || isLocked ? unit.target : source;
	const attributes = {
		id,
		resname: id.slice(0, id.indexOf("-")),
		translate: isLocked ? "no" : void 0,
		approved: state === "final" ? "yes" : "no",
		"xml:space": "preserve"
	};
	return block("trans-unit", attributes, [
		element("source", { "xml:lang": from }, renderInline$1(source)),
		...target.length === 0 ? [] : [element("target", {
			"xml:lang": to,
			...STATES$1[state]
		}, renderInline$1(target))],
		...alternative === void 0 ? [] : [renderAlternative(alternative, {
			from,
			to
		})],
		...notes.map((note) => element("note", { from: "amts" }, escapeXml(note)))
	]);
}
const STATES$1 = {
	new: { state: "needs-translation" },
	review: { state: "needs-review-translation" },
	final: { state: "final" }
};
function renderAlternative({ source, target, likeness }, { from, to }) {
	const attributes = {
		alttranstype: "previous-version",
		"match-quality": likeness === void 0 ? void 0 : `${Math.round(100 * likeness)}%`,
		origin: "amts"
	};
	return element("alt-trans", attributes, (source === void 0 ? "" : element("source", { "xml:lang": from }, renderInline$1(source))) + element("target", { "xml:lang": to }, renderInline$1(target)));
}
function renderInline$1(inline) {
	return inline.map((piece) => piece.kind === "text" ? escapeXml(piece.text) : renderCode$1(piece)).join("");
}
/** Kinds that tools know by name. */
const TYPES$1 = {
	emphasis: "italic",
	strong: "bold",
	link: "link",
	break: "lb"
};
function renderCode$1({ place, id, type, raw }) {
	const ctype = TYPES$1[type] ?? `x-${type}`;
	if (place === "atom") return element("ph", {
		id,
		ctype,
		"equiv-text": raw
	}, escapeXml(raw));
	if (place === "open") return element("bpt", {
		id,
		rid: id,
		ctype
	}, escapeXml(raw));
	return element("ept", {
		id,
		rid: id
	}, escapeXml(raw));
}

// src/exchange/xliff-21.ts
/**
* XLIFF 2.1: a `unit` is a block, a `segment` a sentence. Former translations are candidates of the matches module,
* and what is locked is annotated so.
*/
const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
const MATCHES = "urn:oasis:names:tc:xliff:matches:2.0";
/** Write one page. */
function renderXliff21(page, options) {
	const units = page.blocks.map((one) => renderBlock(one, options));
	const attributes = {
		version: "2.1",
		xmlns: NAMESPACE,
		"xmlns:mtc": MATCHES,
		srcLang: page.from,
		trgLang: page.to,
		"xml:space": "preserve"
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${block("xliff", attributes, [block("file", {
		id: "page",
		original: page.path
	}, units)])}\n`;
}
function renderBlock({ id, kind, section, units }, options) {
	const candidates = units.flatMap(renderCandidate);
	const notes = [...section === "" ? [] : [element("note", { category: "section" }, escapeXml(section))], ...units.flatMap((unit) => unit.notes.map((note) => element("note", { category: unit.id }, escapeXml(note))))];
	return block("unit", {
		id,
		name: kind,
		canResegment: "no"
	}, [
		...candidates.length === 0 ? [] : [block("mtc:matches", {}, candidates)],
		...notes.length === 0 ? [] : [block("notes", {}, notes)],
		...units.map((unit, at) => renderSegment(unit, at, options))
	]);
}
function renderCandidate({ alternative }, at) {
	if (alternative === void 0) return [];
	const { source, target, likeness } = alternative;
	const quality = likeness === void 0 ? void 0 : (100 * likeness).toFixed(1);
	const attributes = {
		id: `c${at}`,
		ref: `#m${at}`,
		origin: "amts",
		type: "tm",
		similarity: quality
	};
	const texts = [element("source", {}, renderInline(source ?? target, `c${at}`)), element("target", {}, renderInline(target, `c${at}`))];
	return [element("mtc:match", attributes, texts.join(""))];
}
const STATES = {
	new: "initial",
	review: "translated",
	final: "final"
};
function renderSegment(unit, at, { copiesSource }) {
	const { id, isLocked, source, state, alternative } = unit;
	const target = unit.target.length > 0 || !copiesSource || isLocked ? unit.target : source;
	const annotation = isLocked ? { translate: "no" } : alternative === void 0 ? void 0 : { type: "mtc:match" };
	const written = renderInline(source, `${at}`);
	return block("segment", {
		id,
		state: STATES[state],
		canResegment: "no"
	}, [element("source", {}, annotation === void 0 ? written : element("mrk", {
		id: `m${at}`,
		...annotation
	}, written)), ...target.length === 0 ? [] : [element("target", {}, renderInline(target, `${at}`))]]);
}
/** @param scope Ids of codes are unique in a whole unit: number of the segment. */
function renderInline(inline, scope) {
	return inline.map((piece) => piece.kind === "text" ? escapeXml(piece.text) : renderCode(piece, scope)).join("");
}
const TYPES = {
	emphasis: {
		type: "fmt",
		subType: "xlf:i"
	},
	strong: {
		type: "fmt",
		subType: "xlf:b"
	},
	break: {
		type: "fmt",
		subType: "xlf:lb"
	},
	link: { type: "link" },
	image: { type: "image" }
};
function renderCode({ place, id: own, type, raw }, scope) {
	const id = `${scope}-${own}`;
	if (place === "close") return element("ec", {
		startRef: id,
		disp: raw
	});
	const kind = TYPES[type] ?? {
		type: "other",
		subType: `amts:${type}`
	};
	return element(place === "open" ? "sc" : "ph", {
		id,
		...kind,
		disp: raw,
		equiv: raw
	});
}

// src/commands/steps/exchange/load-merged.ts
/** The pages of the target branch that the open proposal changes, for exchange files. */
/** Read them, two calls for all. */
async function loadMerged({ translation, planned }, context) {
	const merged = await readMerged(translation, context);
	const proposed = planned.flatMap(({ task }) => {
		const path = task.from?.target ?? task.target;
		const [old, now] = [merged.files.get(path), translation.translation.files.get(path)];
		return now === void 0 || old?.blob === now.blob ? [] : [{
			task,
			blob: old?.blob,
			base: findBase(merged, path)
		}];
	});
	const pairs = proposed.flatMap(({ task, blob, base }) => blob === void 0 || base === void 0 ? [] : [{
		task,
		target: blob,
		base
	}]);
	const texts = await readPairs(pairs, {
		source: context.run.source,
		target: translation.book,
		limits: context.run.settings.limits
	});
	const found = new Map(proposed.map(({ task }) => [task, null]));
	for (const [at, { task }] of pairs.entries()) {
		const { base, target } = texts[at] ?? {};
		if (base !== void 0 && target !== void 0) found.set(task, {
			base,
			target
		});
	}
	return ({ task }) => found.get(task);
}

// src/commands/export.ts
/** `amts export`: what is open as files for the translators' own tools, with the book's pairs and terms beside them. */
/**
* Write one file for each page that is open: whose source has changed, or which the open proposal changes. With
* `full`, or `pages`, of every page.
*
* @throws {ConfigError} before anything is written, when a file is there already that may hold a translator's work.
*/
async function exportPages(options, ports) {
	const upToDate = options.full || options.pages.length > 0 ? "planned" : "planned if proposed";
	return withRun({
		...options,
		upToDate
	}, ports, async (context) => {
		assertAllOpen(context.run);
		const languages = await Promise.all(context.run.targets.map((target) => planLanguage(target, context)));
		const parts = await Promise.all(languages.map((language) => exportLanguage(language, options, context)));
		const files = parts.flatMap((part) => part.files);
		if (!options.force) await assertNothingLost(files, ports.disk);
		await Promise.all(files.map(({ path, text }) => ports.disk.writeText(path, text)));
		return {
			version: 1,
			command: "export",
			pages: parts.flatMap(({ pages }) => pages),
			failed: languages.flatMap(({ translation: { settings, scope }, failed }) => [...failed, ...scope.settled.flatMap((page) => page.status === "failed" ? [{
				...page,
				status: page.status
			}] : [])].map((page) => ({
				language: settings.language,
				...page
			}))),
			beside: parts.flatMap(({ beside }) => beside)
		};
	});
}
async function exportLanguage(language, options, context) {
	const { translation, planned } = language;
	const { language: code } = translation.settings;
	const findMerged = await loadMerged(language, context);
	const write = options.xliff === "1.2" ? renderXliff12 : renderXliff21;
	const pages = await mapConcurrently(planned, context.pages.width, async (page) => {
		const { source } = page.task;
		const merged = findMerged(page);
		const exchange = await context.pages.run({
			kind: "export",
			work: page.work,
			path: source,
			merged
		});
		const path = join(options.out, code, `${source}.xlf`);
		return {
			path,
			text: write(exchange, {
				version: VERSION,
				copiesSource: options.copiesSource
			}),
			report: {
				language: code,
				source,
				file: path,
				sentences: countStates(exchange)
			}
		};
	});
	const beside = options.withMemory && pages.length > 0 ? await writeBeside(language, options, context) : [];
	return {
		pages: pages.map(({ report }) => report),
		files: [...pages, ...beside],
		beside: beside.map(({ path }) => path)
	};
}
function countStates({ blocks }) {
	const counts = {
		new: 0,
		review: 0,
		final: 0
	};
	for (const { units } of blocks) for (const { state } of units) counts[state] += 1;
	return counts;
}
async function writeBeside({ translation }, { out }, context) {
	const { memory, terminology } = await loadBookFiles(translation, context);
	const { language } = translation.settings;
	return [...memory === void 0 ? [] : [{
		path: join(out, language, "memory.tmx"),
		text: memory
	}], ...terminology === void 0 ? [] : [{
		path: join(out, language, "terminology.csv"),
		text: terminology
	}]];
}
/** A file of an earlier export may have been worked on since. */
async function assertNothingLost(files, disk) {
	const pages = files.filter(({ path }) => path.endsWith(".xlf"));
	const [first, ...more] = (await Promise.all(pages.map(async ({ path, text }) => {
		const there = await disk.readFile(path);
		return there !== void 0 && Buffer.from(there).toString() !== text ? [path] : [];
	}))).flat();
	if (first === void 0) return;
	const rest = more.length === 0 ? "" : ` and ${more.length} more`;
	throw new ConfigError(`${first}${rest}: is there already, and may hold work; import it first, give another --out, or --force to write over it`);
}
/** The report in words. */
function renderExport({ pages, failed, beside }) {
	const rows = pages.map(({ file, sentences }) => `${file}: ${sentences.new} to translate, ${sentences.review} to confirm, ${sentences.final} that stand`);
	const faults = failed.map(({ language, target, reason }) => `failed: ${language} ${target}: ${reason}`);
	return [
		...rows.length === 0 ? ["nothing is open"] : rows,
		...beside,
		...faults
	];
}

export { exportPages, renderExport };