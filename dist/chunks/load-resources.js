import { r as readPairs } from "./text-records.js";
import { n as findTarget, t as findBase } from "./translated-pages.js";
import { n as makeDataFile, r as offerFile } from "./data-file.js";
import { a as parse, i as findLanguageCode, n as describeRefused, r as readTmxGlossary, t as decideTerminology } from "./terminology-file.js";
import { d as number, f as object, h as string } from "./schemas.js";
import { r as ConfigError } from "./errors.js";
import { n as findRefusal, t as gatherUnits } from "./book-data.js";
import { n as similarity } from "./similarity.js";
import { t as nameSome } from "./name-some.js";
import { t as once } from "./once.js";
import { r as decodeText, t as decodeGlossary } from "./page-text.js";
import { n as nameSettings, r as parseJson } from "./align-book.js";
import { t as readRecords } from "./read-records.js";
import { n as readState } from "./read-state.js";
import { createHash } from "node:crypto";

// src/parallel-data/read-file.ts
/** Files of parallel data (TMX, CSV, TSV) to pairs, and pairs of files beside those of a book. */
/**
* Read the pairs of two languages; of a file with other languages alone `[]`.
*
* @throws {ConfigError} when the file is damaged, or its name says nothing of its form.
*/
function readParallelData(file, languages) {
	const extension = /\.(tmx|csv|tsv)$/i.exec(file.name)?.[1]?.toLowerCase();
	if (extension === void 0) throw new ConfigError(`${file.name}: should end with .tmx, .csv or .tsv`);
	try {
		return extension === "tmx" ? readTmx(file.text, languages) : readTable(file.text, extension, languages);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new ConfigError(`${file.name}: cannot be read as ${extension.toUpperCase()}: ${reason}`, { cause });
	}
}
function readTmx(text, languages) {
	return readTmxGlossary(text, languages).flatMap(({ source, targets }) => targets.map((target) => ({
		source,
		target
	})));
}
/** The first row names the languages. */
function readTable(text, extension, { from, to }) {
	const [header = [], ...others] = parse(text, {
		delimiter: extension === "csv" ? "," : "	",
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true
	});
	const [source, target] = [findLanguageCode(header, from), findLanguageCode(header, to)];
	if (source === -1) throw new Error(`the first row names no column ${from}`);
	if (target === -1) return [];
	return others.map((row) => ({
		source: row[source] ?? "",
		target: row[target] ?? ""
	}));
}
/** Choose what is new; each source text comes out at most once. */
function addPairs(known, pairs) {
	const fit = pairs.filter((pair) => findRefusal(pair) === void 0);
	const sources = new Set(known.map(({ source }) => source));
	const added = fit.filter(({ source }) => {
		const isNew = !sources.has(source);
		sources.add(source);
		return isNew;
	});
	return {
		added,
		own: fit.length - added.length,
		unfit: pairs.length - fit.length
	};
}

// src/retrieval/words.ts
/** Words of a text as keys of an index: lower case; of scripts without spaces, pairs of characters. */
const RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+|[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Each word once, in the order of first appearance. */
function listWords(text) {
	const words = /* @__PURE__ */ new Set();
	for (const [run] of text.toLowerCase().matchAll(RUN)) if (!UNSPACED.test(run)) words.add(run);
	else if (run.length === 1) words.add(run);
	else for (let at = 0; at < run.length - 1; at += 1) words.add(run.slice(at, at + 2));
	return [...words];
}

// src/retrieval/example-index.ts
/**
* The pairs of a book, found by likeness of their source: an inverted index chooses candidates by the weight of the
* words in common, the edit distance ranks them, and what says the same as a better one is passed over.
*
* Few-shot prompts with such pairs bring a general model to the level of a trained one (Moslem et al. 2023,
* arXiv:2301.13294; Mu et al. 2023, arXiv:2305.17367).
*/
/** Candidates that the edit distance is worked out for. */
const CANDIDATES = 48;
/** Of these, the best are compared with each other. */
const POOL = 16;
/** Postings that one query walks through at most, rarest words first. */
const MAX_POSTINGS = 6e4;
/** A pair with less in common, by edit distance and by weight of words, is no example. */
const LEAST_LIKENESS = .3;
const LEAST_OVERLAP = .2;
/**
* Edit distance alone shows 26 % of a reference's words and the weight of words alone 28 %, but a nearest pair of .4 or
* more for 26 % of sentences instead of 38 %: the mean has the most of both (`npm run bench:retrieval`, Chinese book).
*
* What is this alike to a chosen pair says the same; what is less so loses this share of its score.
*/
const SAME = .9;
const PENALTY = .4;
/** An index of the pairs of one language; immutable. */
var ExampleIndex = class {
	#pairs;
	#numberOfWord = /* @__PURE__ */ new Map();
	/** Postings of word `w` are `#postings[#starts[w]]` up to `#starts[w + 1]`. */
	#starts;
	#postings;
	#weights;
	/** Weight of all words of each pair. */
	#totals;
	#scores;
	constructor(pairs) {
		this.#pairs = pairs;
		const words = pairs.map(({ source }) => listWords(source).map((word) => this.#number(word)));
		const size = this.#numberOfWord.size;
		this.#starts = countStarts(words, size);
		this.#postings = fillPostings(words, this.#starts);
		this.#weights = Float32Array.from({ length: size }, (_, word) => Math.log(1 + pairs.length / this.#frequency(word)));
		this.#totals = Float32Array.from(words, (list) => this.#weigh(list));
		this.#scores = new Float32Array(pairs.length);
	}
	/** The pairs that help most with a text, best first. */
	find(text, { count, isBarred = () => false }) {
		const words = listWords(text).flatMap((word) => this.#numberOfWord.get(word) ?? []);
		return chooseDiverse(this.#candidates(words).flatMap(({ pair: number, overlap }) => {
			const pair = this.#pairs[number];
			if (pair === void 0 || isBarred(pair)) return [];
			const likeness = similarity(pair.source, text);
			return likeness >= LEAST_LIKENESS || overlap >= LEAST_OVERLAP ? [{
				pair,
				likeness,
				score: (likeness + overlap) / 2
			}] : [];
		}).toSorted((a, b) => b.score - a.score).slice(0, Math.max(POOL, count)), count);
	}
	#number(word) {
		const known = this.#numberOfWord.get(word);
		if (known !== void 0) return known;
		const number = this.#numberOfWord.size;
		this.#numberOfWord.set(word, number);
		return number;
	}
	#frequency(word) {
		return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
	}
	#weigh(words) {
		return words.reduce((sum, word) => sum + (this.#weights[word] ?? 0), 0);
	}
	/** Pairs with the greatest weight of words in common, as a share of the weight of both (Dice). */
	#candidates(words) {
		const scores = this.#scores;
		const touched = [];
		let walked = 0;
		for (const word of words.toSorted((a, b) => this.#frequency(a) - this.#frequency(b))) {
			if (walked > 0 && walked + this.#frequency(word) > MAX_POSTINGS) break;
			walked += this.#frequency(word);
			const weight = this.#weights[word] ?? 0;
			for (let at = this.#starts[word] ?? 0; at < (this.#starts[word + 1] ?? 0); at += 1) {
				const pair = this.#postings[at] ?? 0;
				if (scores[pair] === 0) touched.push(pair);
				scores[pair] = (scores[pair] ?? 0) + weight;
			}
		}
		const total = this.#weigh(words);
		const best = [];
		for (const pair of touched) {
			keepBest(best, {
				pair,
				overlap: 2 * (scores[pair] ?? 0) / (total + (this.#totals[pair] ?? 0))
			});
			scores[pair] = 0;
		}
		return best;
	}
};
function countStarts(words, size) {
	const starts = new Uint32Array(size + 1);
	for (const list of words) for (const word of list) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
	for (let word = 0; word < size; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
	return starts;
}
function fillPostings(words, starts) {
	const postings = new Uint32Array(starts.at(-1) ?? 0);
	const next = starts.slice();
	for (const [pair, list] of words.entries()) for (const word of list) {
		const at = next[word] ?? 0;
		postings[at] = pair;
		next[word] = at + 1;
	}
	return postings;
}
/** Insert into a list of at most {@link CANDIDATES}, greatest first. */
function keepBest(best, entry) {
	const least = best.at(-1);
	if (best.length >= CANDIDATES && least !== void 0 && entry.overlap <= least.overlap) return;
	let at = best.length;
	while (at > 0 && (best[at - 1]?.overlap ?? 0) < entry.overlap) at -= 1;
	best.splice(at, 0, entry);
	if (best.length > CANDIDATES) best.pop();
}
/** Greedy: the best that is least like what is chosen already (maximal marginal relevance, Carbonell & Goldstein 1998). */
function chooseDiverse(ranked, count) {
	const chosen = [];
	let open = ranked.map((candidate) => ({
		candidate,
		nearest: 0
	}));
	while (chosen.length < count && open.length > 0) {
		const [first, ...rest] = open.toSorted((a, b) => valueOf(b) - valueOf(a));
		if (first === void 0) break;
		const { pair, likeness } = first.candidate;
		chosen.push({
			pair,
			likeness
		});
		open = rest.map(({ candidate, nearest }) => ({
			candidate,
			nearest: Math.max(nearest, similarity(candidate.pair.source, pair.source))
		})).filter(({ nearest }) => nearest < SAME);
	}
	return chosen;
}
function valueOf({ candidate, nearest }) {
	return candidate.score * (1 - PENALTY * nearest);
}

// src/retrieval/term-index.ts
/** The terms of a glossary, found in a text: whole words, the longest first, whatever the case; a plural counts. */
/** Terms that one text is given at most. */
const MOST = 12;
/** An index of terms by their first word; immutable. */
var TermIndex = class {
	#byWord = /* @__PURE__ */ new Map();
	constructor(terms) {
		for (const term of terms) {
			const [word] = listWords(term.source);
			if (word === void 0) continue;
			const entry = {
				term,
				pattern: patternOf(term.source)
			};
			const list = this.#byWord.get(word);
			if (list === void 0) this.#byWord.set(word, [entry]);
			else list.push(entry);
		}
	}
	/** Terms that the text holds; one inside a longer one is left out. */
	find(text) {
		const found = [...new Set(listWords(text).flatMap((word) => [
			word,
			word.replace(/e?s$/, ""),
			word.replace(/s$/, "")
		]))].flatMap((word) => this.#byWord.get(word) ?? []).toSorted((a, b) => b.term.source.length - a.term.source.length);
		let rest = text;
		const terms = [];
		for (const { term, pattern } of found) {
			if (terms.length >= MOST || !pattern.test(rest)) continue;
			terms.push(term);
			rest = rest.replaceAll(new RegExp(pattern, "giu"), " · ");
		}
		return terms;
	}
};
function patternOf(source) {
	const words = source.trim().replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
	const isSpaced = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(source);
	return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])` : words, "iu");
}

// src/retrieval/guidance.ts
/** Pairs that are looked up; an engine may show fewer. */
const MOST_EXAMPLES = 8;
/** The indexes of one language; they are made once, and serve any number of look-ups. */
var Guide = class {
	#examples;
	#terms;
	constructor({ pairs, terms }) {
		this.#examples = new ExampleIndex(pairs);
		this.#terms = new TermIndex(terms);
	}
	/** @returns What `TranslationBatch.loadGuidance` promises. */
	open({ heldOut } = {}) {
		return (segment) => {
			const text = toPlainText(segment.html);
			const former = segment.previous === void 0 ? void 0 : toPlainText(segment.previous.source);
			const isBarred = ({ source, page }) => heldOut !== void 0 && page === heldOut || former !== void 0 && source === former;
			return {
				examples: this.#examples.find(text, {
					count: 8,
					isBarred
				}).map(({ pair: { source, target }, likeness }) => ({
					source,
					target,
					likeness
				})),
				terms: this.#terms.find(text)
			};
		};
	}
};
/** A protected element; they are never nested. */
const ATOM = /<(\w+)\b[^>]*\btranslate="no"[^>]*>([^]*?)<\/\1>/g;
/** As parallel data has it: without formulas and roles, with the words of code and emphasis. */
function toPlainText(html) {
	return html.replaceAll(ATOM, (_, _name, content) => /^`[^`]/.test(content) ? content.replaceAll("`", "") : "").replaceAll(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll(/\s+/g, " ").trim();
}

// src/commands/steps/translate/further-pairs.ts
/** Pairs of `engine.parallel-data-files`: files of the source as committed, else of this machine. */
/**
* Read every file.
*
* @throws {ConfigError} when there is no such file, or it is damaged.
*/
async function readPairFiles(to, context) {
	const { settings } = context.run;
	const names = settings.engine.parallelDataFiles;
	const languages = {
		from: settings.source.language,
		to
	};
	const texts = await Promise.all(names.map(async (name) => readDataFile(name, context)));
	return names.flatMap((name, at) => readParallelData({
		name,
		text: texts[at] ?? ""
	}, languages));
}
async function readDataFile(path, { run, sourceFiles, ports }) {
	const entry = sourceFiles.get(path);
	const bytes = (entry?.kind === "file" ? (await run.source.readBlobs([entry.blob])).get(entry.blob) : void 0) ?? await ports.disk.readFile(path);
	if (bytes === void 0) throw new ConfigError(`engine.parallel-data-files '${path}' is no file of the source or of this machine; correct the path`);
	return decodeText(path, bytes);
}

// src/commands/steps/translate/kept-resources.ts
/**
* What customises a translation, kept from one run to the next: while nothing that it is made from has changed, no page
* of the book is read for it, and its text only when the service lacks it. So a push costs the same in a large book.
*/
/** Raise it with any change of what is made from the same pages, filters and terms among it. */
const RESOURCES_VERSION = 2;
const KeptFile = object({
	sha256: string(),
	records: number()
});
/** `of` names the ingredients. */
const KeptBook = object({
	of: string(),
	parallelData: KeptFile.optional(),
	terminology: KeptFile.optional()
});
/**
* The resources that were kept, else those that are made now, which are kept.
*
* @param cache Absent where nothing is kept.
*/
async function keepResources({ how, what }, make, cache) {
	if (cache === void 0) return make();
	const place = hash(how).slice(0, 16);
	const of = hash(JSON.stringify([RESOURCES_VERSION, what]));
	const known = KeptBook.safeParse(parseJson(await cache.read(nameFacts(place)))).data;
	if (known?.of === of) return openKept({
		known,
		place
	}, make, cache);
	const made = await make();
	const facts = { of };
	for (const kind of KINDS) {
		const file = made[kind];
		if (file === void 0) continue;
		facts[kind] = {
			sha256: file.sha256,
			records: file.records
		};
		await cache.write(nameText(place, kind), await file.load());
	}
	await cache.write(nameFacts(place), JSON.stringify(facts));
	return made;
}
const KINDS = ["parallelData", "terminology"];
/** A text that has gone from the cache, or is another one, is made again. */
function openKept({ known, place }, make, cache) {
	const open = (kind) => {
		const file = known[kind];
		if (file === void 0) return {};
		const load = async () => {
			const text = await cache.read(nameText(place, kind));
			return text !== void 0 && hash(text) === file.sha256 ? text : (await make())[kind]?.load() ?? "";
		};
		return { [kind]: {
			...file,
			load
		} };
	};
	return {
		...open("parallelData"),
		...open("terminology")
	};
}
function nameFacts(place) {
	return `resources-${place}.json`;
}
function nameText(place, kind) {
	return `resources-${place}-${kind}.csv`;
}
function hash(text) {
	return createHash("sha256").update(text).digest("hex");
}

// src/commands/steps/translate/load-resources.ts
/**
* What customises the translation into one language, made from its own book: parallel data of the pages that the
* translators have merged, and their terminology. Worked out when an engine asks, at most once.
*/
/** Make them of what the translators have merged; absent where there is nothing, or the settings ask for none. */
async function loadBookFiles(translation, context) {
	const book = await readBook(translation, context);
	if (book === void 0) return {};
	const { settings } = context.run;
	const unit = settings.engine.parallelData === "paragraph" ? "paragraph" : "sentence";
	const rows = [{
		language: translation.settings.language,
		units: [...book.units.units, ...book.further]
	}];
	const memory = makeDataFile(settings.source.language, rows, {
		format: "tmx",
		unit
	});
	return {
		...memory.records === 0 ? {} : { memory: memory.text },
		...book.terminology === void 0 ? {} : { terminology: book.terminology.file.text }
	};
}
function makeLoaders(translation, context) {
	const { readNow, ...merged } = openMerged(translation, context);
	return {
		loadResources: once(async () => {
			const make = async () => makeResources(await readNow(), translation, context);
			const ingredients = await merged.listIngredients();
			return ingredients === void 0 ? make() : keepResources(ingredients, make, context.aligner.cache);
		}),
		loadGuidance: once(async () => makeGuide(await readNow(), context).open())
	};
}
/** Reads the merged book when it is asked for, and lets go of it: it is as large as the book, in each language. */
function openMerged(open, context) {
	const readTranslation = once(() => readMerged(open, context));
	let reading;
	return {
		readNow: () => {
			reading ??= readBook(open, context, readTranslation).finally(() => {
				reading = void 0;
			});
			return reading;
		},
		/** What the resources are made from; `undefined` where that is nothing, or not known by its content. */
		listIngredients: async () => {
			const { engine, limits, source } = context.run.settings;
			const { language, terminology } = open.settings;
			const isNothing = engine.parallelData === "none" && terminology === void 0;
			const hasFiles = engine.parallelData !== "none" && engine.parallelDataFiles.length > 0;
			if (isNothing || hasFiles) return void 0;
			const merged = await readTranslation();
			const { pageBytes, lineBytes, nesting, underlines, glossaryBytes } = limits;
			const glossary = terminology === void 0 ? [] : [terminology, merged.files.get(terminology)?.blob];
			const pages = listMergedPages(merged, context).map(({ path, target, entry, base }) => {
				return [
					path,
					target,
					entry.blob,
					base.origin,
					base.blob
				];
			});
			return {
				how: [
					nameSettings({
						from: source.language,
						to: language,
						dialect: source.dialect
					}),
					engine.parallelData,
					context.run.source.name
				].join(" "),
				what: {
					pages,
					glossary,
					limits: [
						pageBytes,
						lineBytes,
						nesting,
						underlines,
						glossaryBytes
					]
				}
			};
		}
	};
}
async function readBook(open, context, readTranslation = () => readMerged(open, context)) {
	const { run, ports } = context;
	const { parallelData } = run.settings.engine;
	const { language, terminology: glossary } = open.settings;
	if (parallelData === "none" && glossary === void 0) return void 0;
	ports.log.info(`${language}: making parallel data of what the translators have merged`);
	const merged = await readTranslation();
	const { dialect, language: from } = run.settings.source;
	const unit = parallelData === "paragraph" ? "paragraph" : "sentence";
	const pages = await readMergedPages(merged, open, context);
	const units = await gatherUnits(pages, {
		from,
		to: language,
		dialect,
		unit
	}, context.aligner);
	ports.log.info(`${language}: ${units.units.length} ${unit} pairs from ${units.report.pages.length} pages`);
	const further = await readFurtherPairs(units, open, context);
	if (glossary === void 0) return {
		units,
		pages,
		further
	};
	return {
		units,
		pages,
		further,
		terminology: await readTerminology(glossary, {
			open,
			merged,
			book: units,
			from,
			run,
			log: ports.log
		})
	};
}
function makeResources(book, { settings }, { run }) {
	if (book === void 0) return {};
	const { parallelData } = run.settings.engine;
	const unit = parallelData === "paragraph" ? "paragraph" : "sentence";
	const wanted = parallelData === "none" ? [] : [...book.units.units, ...book.further];
	const rows = [{
		language: settings.language,
		units: wanted
	}];
	return {
		...wanted.length === 0 ? {} : { parallelData: offerFile(makeDataFile(run.settings.source.language, rows, {
			format: "csv",
			unit
		})) },
		...book.terminology === void 0 ? {} : { terminology: offerFile(book.terminology.file) }
	};
}
function makeGuide(book, { run }) {
	const pairs = (run.settings.engine.parallelData !== "none" ? book?.units.units ?? [] : []).map(({ source, target, page }) => ({
		source,
		target,
		page: book?.pages[page]?.name ?? ""
	}));
	const further = (book?.further ?? []).map(({ source, target }) => ({
		source,
		target,
		page: ""
	}));
	return new Guide({
		pairs: [...pairs, ...further],
		terms: book?.terminology?.terms ?? []
	});
}
/** Pairs of `engine.parallel-data-files` that the book has not: of one source text the book's own translation counts. */
async function readFurtherPairs(book, open, context) {
	const { parallelData, parallelDataFiles } = context.run.settings.engine;
	if (parallelData === "none" || parallelDataFiles.length === 0) return [];
	const { language } = open.settings;
	const { added, own, unfit } = addPairs(book.units, await readPairFiles(language, context));
	const { log } = context.ports;
	const files = nameSome(parallelDataFiles);
	log.info(`${language}: ${countPairs(added.length)} more from ${files}, beside ${own} that the book has itself`);
	if (unfit > 0) log.warn(`${language}: ${countPairs(unfit)} of ${files} left out: the service takes them in no file`);
	return added;
}
function countPairs(count) {
	return count === 1 ? "one pair" : `${count} pairs`;
}
/** The translation as its target branch has it, without the open proposal. */
async function readMerged(open, { run }) {
	const { book, base } = open;
	const files = await book.listFiles(base.targetHead);
	const translation = {
		...open.translation,
		files,
		state: await readState(book, files, open)
	};
	const request = {
		translation,
		head: base.targetHead,
		touched: void 0
	};
	return {
		...translation,
		records: await readRecords(run, open, request)
	};
}
/** Every page of the target branch whose base is recorded, with that base. A text that cannot be read is left out. */
async function readMergedPages(merged, { book }, { run, sourceFiles }) {
	const pages = listMergedPages(merged, {
		run,
		sourceFiles
	});
	const texts = await readPairs(pages.map(({ entry, base }) => ({
		target: entry.blob,
		base
	})), {
		source: run.source,
		target: book,
		limits: run.settings.limits
	});
	return pages.flatMap(({ path, target: name }, at) => {
		const { base: source, target } = texts[at] ?? {};
		return source === void 0 || target === void 0 ? [] : [{
			path,
			name,
			source,
			target
		}];
	});
}
/** The pages whose base is recorded, none of them read. */
function listMergedPages(merged, { run, sourceFiles }) {
	return [...sourceFiles.values()].flatMap(({ path, kind }) => {
		const target = findTarget(merged, path);
		const entry = merged.files.get(target);
		const base = findBase(merged, target);
		return kind === "file" && run.isPage(path) && entry?.kind === "file" && base !== void 0 ? [{
			path,
			target,
			entry,
			base
		}] : [];
	});
}
async function readTerminology(path, { open, merged, book, from, run, log }) {
	const entry = merged.files.get(path);
	const bytes = entry?.kind === "file" ? (await open.book.readBlobs([entry.blob])).get(entry.blob) : void 0;
	const { language } = open.settings;
	if (bytes === void 0) throw new ConfigError(`target ${language}: terminology '${path}' is no file of ${open.book.location}; correct the path`);
	const glossary = {
		name: path,
		text: decodeGlossary(path, bytes, run.settings.limits.glossaryBytes)
	};
	const terminology = decideTerminology([glossary], book.aligned, {
		from,
		to: language
	});
	const leftOut = describeRefused(terminology.refused);
	if (leftOut !== void 0) log.warn(`${language}: ${path}: ${leftOut}; 'amts terminology --json' names them`);
	return terminology;
}

export { readPairFiles as a, readMergedPages as i, makeLoaders as n, Guide as o, readMerged as r, addPairs as s, loadBookFiles as t };