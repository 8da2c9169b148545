import { i as ServiceError, n as ConfigError } from "./errors.js";
import { n as retry, t as backoff } from "./retry.js";
import { a as array, c as literal, f as strictObject, i as _enum, l as number$1, p as string, r as ZodNumber, u as object, v as _coercedNumber } from "./schemas.js";
import { createHash } from "node:crypto";

// node_modules/zod/v4/classic/coerce.js
function number(params) {
	return _coercedNumber(ZodNumber, params);
}

// src/shared/concurrent.ts
/** Work on many things, a few at a time, or strictly one after the other. */
/**
* Results in the order of the items.
*
* @param limit How many at once, > 0.
* @throws the first error, when all work that had begun has ended; no more is begun after it.
*/
async function mapConcurrently(items, limit, work) {
	const results = [];
	const queue = closeable(items);
	async function drain() {
		for (const [at, item] of queue) results[at] = await work(item);
	}
	const ends = await Promise.allSettled(Array.from({ length: limit }, drain));
	for (const end of ends) if (end.status === "rejected") throw end.reason;
	return results;
}
/** A generator, unlike the iterator of an array, is closed for all when one of its loops is left by an error. */
function* closeable(items) {
	yield* items.entries();
}
function createSerialQueue() {
	let last = Promise.resolve();
	return function enqueue(task) {
		const run = last.then(task, task);
		last = run;
		return run;
	};
}

// src/engine/amazon/content.ts
/** HTML of every segment of the documents or files. */
function contentOf(parts) {
	return new Set(parts.flatMap(({ segments }) => segments.map(({ html }) => html)));
}
/** Whether any segment is of this content. */
function hasContent(parts, content) {
	return parts.some(({ segments }) => segments.some(({ html }) => content.has(html)));
}
/** Documents or files with only the segments that are not in this content; those without any are left out. */
function withoutContent(parts, content) {
	return parts.map((part) => ({
		...part,
		segments: part.segments.filter(({ html }) => !content.has(html))
	})).filter(({ segments }) => segments.length > 0);
}

// src/engine/amazon/compose.ts
/** The second job is the last: what fails twice would fail again. */
const MAX_TRIES = 2;
/** Segments that one job was to translate and did not, by document. */
function planRetry(documents, ended) {
	const tries = ended.map(({ job, outcome }) => ({
		content: contentOf(job.record.files),
		outcome
	}));
	function isWorthRetry(html) {
		const mine = tries.filter(({ content }) => content.has(html));
		const isLost = mine.every(({ outcome }) => outcome !== void 0 && !outcome.translations.has(html));
		return mine.length > 0 && mine.length < MAX_TRIES && isLost;
	}
	return documents.map((document) => ({
		...document,
		segments: document.segments.filter(({ html }) => isWorthRetry(html))
	})).filter(({ segments }) => segments.length > 0);
}
/** The end of a job, as the port tells it. */
function composeResults(documents, ended) {
	const results = documents.map((document) => composeResult(document, ended));
	const outcomes = ended.flatMap(({ outcome }) => outcome ?? []);
	const billed = outcomes.flatMap(({ charactersBilled }) => charactersBilled ?? []);
	const warnings = [
		...ended.flatMap(({ job }) => job.record.warnings),
		...outcomes.flatMap((outcome) => outcome.warnings),
		...documents.flatMap((document, at) => warnOfGaps(document, results[at], ended))
	];
	return {
		status: "done",
		results,
		...billed.length === 0 ? {} : { charactersBilled: billed.reduce((sum, count) => sum + count, 0) },
		...warnings.length === 0 ? {} : { warnings: [...new Set(warnings)] }
	};
}
function composeResult(document, ended) {
	const segments = document.segments.flatMap(({ id, html }) => {
		const found = ended.map(({ outcome }) => outcome?.translations.get(html)).find((text) => text !== void 0);
		return found === void 0 ? [] : [{
			id,
			origin: "machine",
			html: found
		}];
	});
	if (segments.length > 0) return {
		name: document.name,
		segments
	};
	return {
		name: document.name,
		error: `Amazon Translate: ${explain$1(document, ended)}`
	};
}
function warnOfGaps(document, result, ended) {
	const found = result !== void 0 && "segments" in result ? result.segments.length : 0;
	const lost = document.segments.length - found;
	if (found === 0 || lost === 0) return [];
	return [`${document.name}: ${lost} of ${document.segments.length} segments have no translation: ${explain$1(document, ended)}`];
}
/** The reasons of all jobs that were to translate something of the document. */
function explain$1(document, ended) {
	const content = contentOf([document]);
	const reasons = ended.filter(({ job }) => hasContent(job.record.files, content)).flatMap(({ job, outcome }) => outcome === void 0 ? [explainJob(job)] : outcome.faults.get(document.name) ?? []);
	if (reasons.length === 0) return "no job holds it; it was delivered before, or its record has expired: run again";
	return [...new Set(reasons)].join("; ");
}
function explainJob({ record, state }) {
	const reason = state?.message === void 0 ? "" : `: ${state.message.replace(/\.$/, "")}`;
	const end = state === void 0 ? "is not known to the service any more" : `has ended as ${state.status}${reason}`;
	return `job ${record.jobId} ${end}. It is not billed; the next run starts it anew`;
}

// src/engine/amazon/context.ts
/**
* Run a step of the engine; when the run is cancelled, stop the jobs that it has started.
*
* @throws {ServiceError} that says what became of the jobs, when the run was cancelled.
*/
async function stopWhenCancelled(context, step) {
	const { signal } = context.options;
	try {
		signal.throwIfAborted();
		return await step();
	} catch (error) {
		if (!signal.aborted) throw error;
		throw new ServiceError(`cancelled; ${await stopStarted(context)}`, {
			retryable: true,
			cause: error
		});
	}
}
async function stopStarted({ options, started, service, log }) {
	const ids = [...started];
	started.clear();
	if (ids.length === 0) return "no job of this run was under way";
	if (options.keepJobsOnCancel) return `left running, the next run finds them: ${ids.join(", ")}`;
	const ends = await Promise.allSettled(ids.map((id) => service.stopJob(id)));
	for (const end of ends) if (end.status === "rejected") log(`a job could not be stopped: ${String(end.reason)}`);
	const failed = ids.filter((_, at) => ends[at]?.status === "rejected");
	const stopped = `asked Amazon Translate to stop: ${ids.filter((id) => !failed.includes(id)).join(", ") || "none"}`;
	return failed.length === 0 ? stopped : `${stopped}; not stopped, they go on and cost: ${failed.join(", ")}`;
}
/** When waiting must end, by the clock. */
function deadlineOf({ clock, options }) {
	return clock.now() + options.maxWaitMs;
}

// src/engine/amazon/names.ts
/**
* Names of everything that the engine makes, derived from what it holds: the same content has the same name, so that
* a run that was killed finds its work again, and a client token, so that the service takes a request once.
*/
/** SHA-256, hexadecimal. */
function hashText(text) {
	return createHash("sha256").update(text).digest("hex");
}
const MAX_BOOK_LENGTH = 100;
/**
* Name of the parallel data and the terminology of a book, such as `amts-d2l-en-en-zh`. Resource names are letters,
* digits, hyphens and single underscores, at most 256; a book that does not fit is told apart by a hash.
*/
function nameResource({ book, sourceLanguage, targetLanguage }) {
	const slug = slugOf(book, MAX_BOOK_LENGTH);
	return `amts-${slug === book ? slug : `${slug}-${hashText(book).slice(0, 8)}`.replace(/^-/, "")}-${sourceLanguage}-${targetLanguage}`;
}
/** Lower-case ASCII letters, digits and hyphens; may be `''`. */
function slugOf(text, maxLength) {
	return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, maxLength).replaceAll(/^-+|-+$/g, "");
}
/**
* @param contentHash Of everything that the job is started with.
* @param attempt     From 1; a job that failed is not asked for under the same name again.
*/
function nameJob(work, contentHash, attempt) {
	return `${nameResource(work)}-${contentHash.slice(0, 16)}-${attempt}`;
}
/** Client token (at most 64 letters, digits and hyphens) of whatever is named or described so. */
function tokenOf(text) {
	return hashText(text);
}
/** Where things stand in the bucket, below the prefix. */
function createLayout(prefix) {
	return {
		parallelData: (name, sha256) => `${prefix}parallel-data/${name}/${sha256}.csv`,
		/** Folder of the records of jobs that are not delivered yet. */
		pending: ({ sourceLanguage, targetLanguage }) => `${prefix}pending/${sourceLanguage}-${targetLanguage}/`,
		record: (work, job) => `${prefix}pending/${work.sourceLanguage}-${work.targetLanguage}/${job}.json`,
		input: (job) => `${prefix}jobs/${job}/input/`,
		output: (job) => `${prefix}jobs/${job}/output/`
	};
}

// src/engine/amazon/record.ts
/**
* The record of one job: written before the job is started, completed with its id after, and removed when the
* translations are delivered. It holds every segment that the job was paid for, so that they are found again by
* their content.
*/
const Segment = strictObject({
	id: string(),
	html: string()
});
const File = strictObject({
	/** Name in the input folder; `a.html` comes back as `zh.a.html`. */
	file: string(),
	/** Name of the document that the segments are from. */
	document: string(),
	segments: array(Segment)
});
const JobRecordSchema = strictObject({
	version: literal(1),
	name: string(),
	token: string(),
	/** A job of the service, or text that is translated at once and kept where a job would put it. */
	mode: _enum(["batch", "realtime"]),
	book: string(),
	sourceLanguage: string(),
	targetLanguage: string(),
	formality: _enum(["formal", "informal"]).optional(),
	profanity: literal("mask").optional(),
	parallelData: string().optional(),
	terminology: string().optional(),
	files: array(File),
	/** Absent until the service has taken the job. */
	jobId: string().optional(),
	/** What the reader of the report should know of how the job was started. */
	warnings: array(string())
});
/** A record as the text of its object. */
function renderRecord(record) {
	return `${JSON.stringify(record, void 0, 1)}\n`;
}
/**
* @param key Of its object, for messages.
* @throws {ConfigError} when a newer version wrote it.
* @throws {ServiceError} when it is damaged: to guess could pay twice.
*/
function parseRecord(text, key) {
	const value = parseJson(text);
	const result = JobRecordSchema.safeParse(value);
	if (result.success) return result.data;
	if (object({ version: number$1().min(2) }).safeParse(value).success) throw new ConfigError(`${key}: a newer version of AMTS wrote this job record; use that version to collect it`);
	throw new ServiceError(`${key}: this job record is damaged; remove the object to give the job up, its text is then paid again`, {
		retryable: false,
		cause: result.error
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** Number of segments, for messages. */
function countSegments({ files }) {
	return files.reduce((sum, { segments }) => sum + segments.length, 0);
}

// src/engine/amazon/records.ts
/** Records of jobs in the bucket: read, written, and forgotten when what they hold is delivered. */
/** Every record of this work, made with these settings. */
async function readRecords(work, context) {
	const keys = await context.store.list(`${context.layout.pending(work)}${nameResource(work)}-`);
	return (await mapConcurrently(keys, 8, async (key) => {
		const text = await context.store.get(key);
		return text === void 0 ? void 0 : {
			key,
			record: parseRecord(text, key)
		};
	})).filter((entry) => entry !== void 0).filter(({ record }) => record.book === work.book && hasSettings(record, context));
}
/** A formal translation is not what is wanted when an informal one is asked for. */
function hasSettings({ formality, profanity }, { options }) {
	return formality === options.formality && profanity === options.profanity;
}
/** Write the record of a job. */
async function saveRecord(record, { store, layout }) {
	await store.put(layout.record(record, record.name), renderRecord(record));
}
/** Take content out of the records that hold it; a record that holds nothing else is removed. */
async function forgetContent(entries, content, context) {
	const rests = entries.filter(({ record }) => hasContent(record.files, content)).map((entry) => ({
		entry,
		files: withoutContent(entry.record.files, content)
	}));
	const open = rests.filter(({ files }) => files.length > 0);
	await Promise.all(open.map(({ entry, files }) => saveRecord({
		...entry.record,
		files
	}, context)));
	await dropRecords(rests.filter(({ files }) => files.length === 0).map(({ entry }) => entry), context);
}
/** Remove records, and first the documents that were sent. */
async function dropRecords(entries, { store, layout }) {
	const sent = entries.flatMap(({ record }) => record.files.map(({ file }) => layout.input(record.name) + file));
	const made = entries.filter(({ record }) => record.mode === "realtime").flatMap(({ record }) => record.files.map((file) => layout.output(record.name) + outputName(record, file)));
	if (entries.length === 0) return;
	await store.remove([...sent, ...made]);
	await store.remove(entries.map(({ key }) => key));
}
/** Name that the service gives the translation of a file. */
function outputName({ targetLanguage }, { file }) {
	return `${targetLanguage}.${file}`;
}

// src/engine/amazon/pending.ts
/** The jobs of a book and language that are not delivered yet, each with what the service says of it. */
/** Every job of this work, made with these settings. Nothing is written. */
async function readPending(work, context) {
	return mapConcurrently(await readRecords(work, context), 8, (entry) => describe(entry, context));
}
async function describe({ key, record }, context) {
	if (record.mode === "realtime") return {
		key,
		record,
		standing: "ended"
	};
	const state = await findJob(record, context);
	if (state !== void 0) return {
		key,
		record: {
			...record,
			jobId: state.id
		},
		standing: standingOf(state),
		state
	};
	if (record.jobId === void 0) return {
		key,
		record,
		standing: "unstarted"
	};
	return {
		key,
		record,
		standing: (await context.store.list(context.layout.output(record.name))).some((name) => name.includes(`-${record.jobId}/`)) ? "ended" : "void"
	};
}
/** A process that was killed just after it started a job has not written its id: the name finds it. */
async function findJob({ jobId, name }, { service }) {
	if (jobId !== void 0) return service.describeJob(jobId);
	const jobs = await service.listJobs(name);
	return jobs.find((job) => standingOf(job) !== "void") ?? jobs[0];
}
/** What a state of the service means for who paid. */
function standingOf({ status }) {
	if (status === "FAILED" || status === "STOPPED") return "void";
	return status === "COMPLETED" || status === "COMPLETED_WITH_ERROR" ? "ended" : "running";
}

// src/engine/amazon/files.ts
/** The service takes 1 MB of translatable text and 1,000,000 characters; some room is left for markup. */
const MAX_BYTES = 9e5;
const MAX_CHARACTERS = 9e5;
/** Of a segment's own element. */
const MARKUP_LENGTH = 20;
const MAX_SLUG_LENGTH = 60;
/** The files of a batch job, in the order of the documents. */
function planBatchFiles(documents) {
	return nameFiles(documents.flatMap(({ name, segments }) => splitSegments(segments).map((part) => ({
		document: name,
		segments: part
	}))));
}
/** One file for each segment: what was translated before a run was killed is not translated again. */
function planRealtimeFiles(documents) {
	return nameFiles(documents.flatMap(({ name, segments }) => segments.map((segment) => ({
		document: name,
		segments: [segment]
	}))));
}
function nameFiles(parts) {
	return parts.map(({ document, segments }, index) => ({
		file: `${[String(index + 1).padStart(4, "0"), slugOf(document, MAX_SLUG_LENGTH)].filter(Boolean).join("-")}.html`,
		document,
		segments: segments.map(({ id, html }) => ({
			id,
			html
		}))
	}));
}
function splitSegments(segments) {
	const parts = [];
	let bytes = 0;
	let characters = 0;
	for (const segment of segments) {
		const size = Buffer.byteLength(segment.html) + segment.id.length + MARKUP_LENGTH;
		const length = segment.html.length + segment.id.length + MARKUP_LENGTH;
		const part = parts.at(-1);
		if (part !== void 0 && bytes + size <= MAX_BYTES && characters + length <= MAX_CHARACTERS) {
			part.push(segment);
			bytes += size;
			characters += length;
		} else {
			parts.push([segment]);
			[bytes, characters] = [size, length];
		}
	}
	return parts;
}
/** A file of a job as the text that is sent. */
function renderFile({ document, segments }, languages, format) {
	return format.render({
		name: document,
		...languages,
		segments
	});
}
/** Count what stands in HTML: references such as `&amp;` are one character of text. */
function countCharacters(html) {
	return {
		text: countCodePoints(html.slice(Math.max(0, html.search(/<html\b/i))).replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:#\w+|\w+);/g, "_")),
		all: countCodePoints(html)
	};
}
function countCodePoints(text) {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

// src/engine/amazon/realtime-text.ts
/**
* HTML of a segment as texts that the real-time service takes, and back. They are cut between sentences, never inside
* an element, and always read as HTML, whatever the service makes of a text without a tag.
*/
/** Limit of `TranslateText`, in bytes of UTF-8. */
const MAX_TEXT_BYTES = 1e4;
const FRAME = ["<p>", "</p>"];
const MAX_PIECE_BYTES = MAX_TEXT_BYTES - FRAME.join("").length;
/** A tag, a reference, the end of a sentence with the space after it, or any other character. */
const PIECE$1 = /<[^>]*>|&(?:#\w+|\w+);|[.!?…]+["'”’)\]]*\s+|[。！？]+[”’」』）]*\s*|[^]/gu;
const SENTENCE_END = /^(?:[.!?…][^]|[。！？])/u;
/** @returns `undefined` when one sentence, or one element, is over the limit. */
function renderTexts(html) {
	return splitHtml(html)?.map((piece) => {
		return !piece.includes("&") || /<\/?[a-z]/i.test(piece) ? piece : FRAME.join(piece);
	});
}
/** Answers to the texts of one segment, as its HTML. */
function parseTexts(answers) {
	return answers.map((answer) => answer.replace(/^\s*<p>([^]*)<\/p>\s*$/, "$1")).join("");
}
/** Pieces that give the HTML again when they are joined, each as long as it may be. */
function splitHtml(html) {
	if (Buffer.byteLength(html) <= MAX_PIECE_BYTES) return [html];
	const parts = [];
	let part = "";
	for (const sentence of listSentences(html)) {
		if (Buffer.byteLength(sentence) > MAX_PIECE_BYTES) return void 0;
		if (part !== "" && Buffer.byteLength(part + sentence) > MAX_PIECE_BYTES) {
			parts.push(part);
			part = "";
		}
		part += sentence;
	}
	return [...parts, part];
}
function listSentences(html) {
	const sentences = [];
	let depth = 0;
	let sentence = "";
	for (const [piece] of html.matchAll(PIECE$1)) {
		sentence += piece;
		if (piece.startsWith("</")) depth -= 1;
		else if (piece.startsWith("<")) depth += 1;
		if (depth > 0 || !SENTENCE_END.test(piece)) continue;
		sentences.push(sentence);
		sentence = "";
	}
	return sentence === "" ? sentences : [...sentences, sentence];
}

// src/engine/amazon/plan-job.ts
/** Choose how documents of one language are translated, and count them. */
function planJob(documents, languages, context) {
	const { kind, realtimeBelow, prices, parallelData } = context.options;
	const files = planBatchFiles(documents);
	const batch = sum(files.map((file) => renderFile(file, languages, context.format)));
	if (kind !== "amazon-translate-realtime" && batch.characters > realtimeBelow) return {
		mode: "batch",
		files,
		...batch,
		price: parallelData === "none" ? prices.standard : prices.parallelData
	};
	const pieces = planRealtimeFiles(documents);
	return {
		mode: "realtime",
		files: pieces,
		...sum(pieces.flatMap(({ segments }) => segments.flatMap(({ html }) => renderTexts(html) ?? []))),
		price: prices.standard
	};
}
function sum(texts) {
	const counts = texts.map(countCharacters);
	return {
		characters: counts.reduce((total, { text }) => total + text, 0),
		charactersAtMost: counts.reduce((total, { all }) => total + all, 0)
	};
}
/**
* The record of a planned job under a name that no job has had: the service would answer the token of a job that
* failed, or that was delivered long ago, with that job.
*/
async function nameRecord(plan, { work, resources, taken }, context) {
	const content = {
		mode: plan.mode,
		formality: context.options.formality,
		profanity: context.options.profanity,
		parallelData: plan.mode === "batch" ? resources.parallelData : void 0,
		terminology: resources.terminology,
		files: [...plan.files]
	};
	const warnings = listWarnings(plan, resources, context);
	const hash = hashText(JSON.stringify([work, content]));
	for (let attempt = 1;; attempt += 1) {
		const name = nameJob(work, hash, attempt);
		if (!taken.has(name) && !await isKnown(name, plan, context)) return {
			version: 1,
			name,
			token: tokenOf(name),
			...work,
			...content,
			warnings
		};
	}
}
async function isKnown(name, { mode }, { service }) {
	return mode === "batch" && (await service.listJobs(name)).length > 0;
}
function listWarnings(plan, { warnings }, { options }) {
	if (plan.mode === "batch" || options.parallelData === "none") return [...warnings];
	const count = plan.characters.toLocaleString("en-US");
	return [...warnings, `${count} characters were translated in real time, which takes no parallel data`];
}

// src/engine/amazon/realtime.ts
/**
* Text that is translated at once, sentence by sentence, and kept where a job would have put it, so that a run that
* was killed goes on where it was. The service takes no parallel data here.
*/
/** Modest: the quota is not published. */
const CONCURRENCY$1 = 4;
/** Translate the files of a record that have no output yet. */
async function translateRecord(record, context) {
	const { store, layout, format } = context;
	const folder = layout.output(record.name);
	await mapConcurrently(await listOpenFiles(record, context), CONCURRENCY$1, async (file) => {
		const segments = await mapConcurrently(file.segments, 1, async ({ id, html }) => ({
			id,
			html: await translateSegment(html, record, context)
		}));
		const { sourceLanguage, targetLanguage } = record;
		const text = format.render({
			name: file.document,
			sourceLanguage,
			targetLanguage,
			segments
		});
		await store.put(folder + outputName(record, file), text);
	});
}
/** The files of a record that have not been translated yet. */
async function listOpenFiles(record, { store, layout }) {
	const folder = layout.output(record.name);
	const done = new Set(await store.list(folder));
	return record.files.filter((file) => !done.has(folder + outputName(record, file)));
}
async function translateSegment(html, record, { service, options }) {
	const { sourceLanguage, targetLanguage, formality, profanity, terminology } = record;
	const texts = renderTexts(html);
	if (texts === void 0) return "";
	const answers = await mapConcurrently(texts, 1, (text) => {
		options.signal.throwIfAborted();
		return service.translateText({
			sourceLanguage,
			targetLanguage,
			formality,
			profanity,
			terminology,
			text
		});
	});
	return parseTexts(answers);
}

// src/engine/amazon/details.ts
/**
* Where the translations of a job's files stand. The details file of the language tells it; where that is missing or
* damaged, the names that the service documents do, so that nothing is paid again for its sake.
*/
const DocumentError = object({
	errorCode: string().optional(),
	errorMessage: string().optional()
});
/** Counts are strings; what is not needed is not looked at. */
const Details = object({
	charactersTranslated: number().int().nonnegative().optional(),
	details: array(object({
		sourceFile: string(),
		targetFile: string().optional(),
		auxiliaryData: object({ error: DocumentError.optional() }).optional()
	}))
});
/** @param keys What stands in the output folder of the job. */
async function readOutput(record, keys, { store, layout }) {
	const folder = findFolder(record, keys) ?? layout.output(record.name);
	const byName = {
		locate: (file) => ({ key: folder + outputName(record, file) }),
		warnings: []
	};
	if (record.mode === "realtime") return byName;
	const text = await store.get(`${folder}details/${record.targetLanguage}.auxiliary-translation-details.json`);
	const details = text === void 0 ? void 0 : parseDetails(text);
	if (details === void 0) return {
		...byName,
		warnings: [explainLack(record, text === void 0 ? "missing" : "damaged")]
	};
	return {
		locate: (file) => locateByDetails(file, folder, details),
		charactersBilled: details.charactersTranslated,
		warnings: []
	};
}
/** The service puts a job's files into a folder that it names after the account and the job. */
function findFolder({ jobId, name }, keys) {
	const end = `-TranslateText-${jobId}/`;
	const key = keys.find((other) => other.includes(`${name}/output/`) && other.includes(end));
	return key?.slice(0, key.indexOf(end) + end.length);
}
function parseDetails(text) {
	try {
		return Details.parse(JSON.parse(text));
	} catch {
		return;
	}
}
function explainLack({ jobId }, what) {
	return `job ${jobId}: its details file is ${what}, so that translations were taken by their names, and the characters that were billed are not known`;
}
function locateByDetails({ file }, folder, { details }) {
	const entry = details.find(({ sourceFile }) => sourceFile.slice(sourceFile.lastIndexOf("/") + 1) === file);
	const error = entry?.auxiliaryData?.error;
	if (error !== void 0) return { fault: explainError(error) };
	if (entry?.targetFile === void 0) return { fault: "the details file of the service does not tell of it" };
	return { key: folder + entry.targetFile };
}
function explainError({ errorCode = "an error", errorMessage = "the service gives no reason" }) {
	return `${errorCode}: ${errorMessage}`;
}

// src/engine/amazon/results.ts
/**
* What an ended job has given: each translation by the content of its segment, and for each document that came to
* grief the reason. The details file says which output belongs to which document.
*/
/** Read what an ended job has written. */
async function readOutcome({ record }, context) {
	const keys = await context.store.list(context.layout.output(record.name));
	const output = await readOutput(record, keys, context);
	const results = await mapConcurrently(record.files, 8, (file) => readFile(file, output.locate(file), context));
	const faults = results.flatMap(({ fault, document }) => fault === void 0 ? [] : [[document, fault]]);
	return {
		translations: new Map(results.flatMap(({ translations }) => translations)),
		faults: new Map(faults),
		charactersBilled: output.charactersBilled,
		warnings: output.warnings
	};
}
async function readFile(file, place, { store, format }) {
	const { document } = file;
	if ("fault" in place) return {
		document,
		translations: [],
		fault: place.fault
	};
	const html = await store.get(place.key);
	if (html === void 0) return {
		document,
		translations: [],
		fault: `its output ${place.key} is missing`
	};
	return {
		document,
		...takeSegments(file, format.parse(html))
	};
}
function takeSegments({ segments }, found) {
	const good = segments.flatMap(({ id, html }) => {
		const translation = found.get(id);
		return translation === void 0 || isDamaged(html, translation) ? [] : [[html, translation]];
	});
	const lost = segments.length - good.length;
	if (lost === 0) return { translations: good };
	return {
		translations: good,
		fault: `${lost} of ${segments.length} segments came back damaged or not at all`
	};
}
/** Placeholders of the service (aws/aws-sdk-ruby#3191), bytes that are no UTF-8, or nothing where something was. */
function isDamaged(source, translation) {
	return translation.trim() === "" || ["DNT_", "�"].some((mark) => translation.includes(mark) && !source.includes(mark));
}

// src/engine/amazon/busy.ts
/** What the service refuses only for the moment, although its SDK does not repeat it. */
/** Another change of the same thing, of any thing, or too many of them: wait and look again. */
const BUSY = /* @__PURE__ */ new Set([
	"ConflictException",
	"ConcurrentModificationException",
	"LimitExceededException",
	"TooManyRequestsException",
	"ThrottlingException"
]);
/** Whether the service refused something only because it is at something else. */
function isBusy(error) {
	return error instanceof ServiceError && BUSY.has(error.code);
}

// src/engine/amazon/options.ts
/** Options of the Amazon Translate engine, and the prices that its estimates are made with. */
/** @throws {ConfigError} when there is no role: a job cannot do without. */
function requireRole({ roleArn }) {
	if (roleArn !== void 0) return roleArn;
	throw new ConfigError("engine.role-arn is missing: the role that Amazon Translate takes on; infra/ makes one");
}
/** Regions whose batch jobs take parallel data, as far as documented (developer guide, December 2022). */
const PARALLEL_DATA_REGIONS = [
	"us-east-1",
	"us-west-2",
	"eu-west-1"
];
/** What to add to an error that may come from the region; `''` where the region is not the reason. */
function hintOnRegion({ region, parallelData }) {
	if (parallelData === "none" || PARALLEL_DATA_REGIONS.includes(region)) return "";
	return `; parallel data is documented for ${PARALLEL_DATA_REGIONS.join(", ")} only: set engine.region to one of them, or engine.parallel-data to none (this is ${region})`;
}

// src/engine/amazon/job-request.ts
/** @throws {ConfigError} when there is no role. */
function renderRequest(record, { options, layout }) {
	const { name, token, sourceLanguage, targetLanguage, formality, profanity, parallelData, terminology } = record;
	const folder = (key) => `s3://${options.bucket}/${key}`;
	return {
		name,
		token,
		sourceLanguage,
		targetLanguage,
		formality,
		profanity,
		parallelData,
		terminology,
		inputUri: folder(layout.input(name)),
		outputUri: folder(layout.output(name)),
		roleArn: requireRole(options),
		kmsKey: options.kmsKey
	};
}
/** No page says whether parallel data may be combined with settings or with a terminology. */
function listLesserRequests(request) {
	const { parallelData, terminology, formality, profanity } = request;
	if (parallelData === void 0) return [];
	const hasSettings = formality !== void 0 || profanity !== void 0;
	const plain = {
		...request,
		formality: void 0,
		profanity: void 0
	};
	const bare = {
		...plain,
		terminology: void 0
	};
	return [
		...hasSettings ? [{
			request: plain,
			without: "formality and profanity settings"
		}] : [],
		...terminology === void 0 ? [] : [{
			request: {
				...request,
				terminology: void 0
			},
			without: "terminology"
		}],
		...hasSettings && terminology !== void 0 ? [{
			request: bare,
			without: "terminology and settings"
		}] : []
	];
}

// src/engine/amazon/start.ts
/**
* Start a job that has been recorded: documents up, `StartTextTranslationJob`, and the id into the record. All of it
* may be done again by another process.
*/
/** A role that was made seconds ago, and a resource just imported, are not known everywhere at once. */
const PATIENCE = {
	attempts: 8,
	delayMs: 5e3
};
const NOT_VALID = /* @__PURE__ */ new Set([
	"InvalidParameterValueException",
	"InvalidRequestException",
	"ResourceNotFoundException"
]);
/** A queue of a thousand jobs takes hours to get shorter. */
const MOST_QUEUE_DELAY_MS = 12e4;
const QUEUE_DELAY = backoff(2e3, MOST_QUEUE_DELAY_MS);
/** @returns The record with the id of its job. Text that is translated at once needs no start. */
async function startJob(record, context) {
	if (record.mode === "realtime") return record;
	const { store, layout, format, options, started, log } = context;
	await mapConcurrently(record.files, 8, (file) => store.put(layout.input(record.name) + file.file, renderFile(file, record, format)));
	options.signal.throwIfAborted();
	const { jobId, warnings } = await requestJob(record, context);
	started.add(jobId);
	const complete = {
		...record,
		jobId,
		warnings: [...record.warnings, ...warnings]
	};
	await saveRecord(complete, context);
	log(`${record.targetLanguage}: job ${jobId} takes ${countSegments(record)} segments in ${record.files.length} documents`);
	return complete;
}
/** The whole request, with patience; then what the service may not take together with parallel data, left out. */
async function requestJob(record, context) {
	const whole = renderRequest(record, context);
	try {
		return {
			jobId: await start(whole, context),
			warnings: []
		};
	} catch (error) {
		if (!isNotValid(error)) throw error;
		for (const { request, without } of listLesserRequests(whole)) {
			const jobId = await startLesser(request, context);
			if (jobId === void 0) continue;
			return {
				jobId,
				warnings: [`Amazon Translate took the job only without ${without}: ${error.message}`]
			};
		}
		throw explain(error, record, context);
	}
}
async function start(request, context) {
	const { clock, options, log } = context;
	const what = `job ${request.name}`;
	const common = {
		sleep: (ms) => clock.sleep(ms, options.signal),
		log
	};
	const ask = askOnce(request, context);
	const whenBusy = {
		attempts: 8 + Math.ceil(options.maxWaitMs / MOST_QUEUE_DELAY_MS),
		delayMs: QUEUE_DELAY,
		isWorthwhile: isMomentary
	};
	const whenNew = {
		attempts: PATIENCE.attempts,
		delayMs: () => PATIENCE.delayMs,
		isWorthwhile: isNotValid
	};
	return retry(what, () => retry(what, ask, {
		...whenBusy,
		...common
	}), {
		...whenNew,
		...common
	});
}
function isMomentary(error) {
	return isBusy(error) || error instanceof ServiceError && error.retryable;
}
/** An answer that was lost may have been a yes, and no page says that a token is good for a second one. */
function askOnce(request, { service }) {
	let mayRun = false;
	return async () => {
		const [known] = mayRun ? await service.listJobs(request.name) : [];
		if (known !== void 0) return known.id;
		try {
			return (await service.startJob(request)).id;
		} catch (error) {
			mayRun = error instanceof ServiceError && error.retryable;
			throw error;
		}
	};
}
async function startLesser(request, { service }) {
	try {
		return (await service.startJob(request)).id;
	} catch (error) {
		if (isNotValid(error)) return void 0;
		throw error;
	}
}
function isNotValid(error) {
	return error instanceof ServiceError && NOT_VALID.has(error.code);
}
function explain(error, { name, parallelData }, { options }) {
	const hint = parallelData === void 0 ? "" : hintOnRegion(options);
	return new ConfigError(`job ${name}: ${error.message}${hint}; check that the role ${options.roleArn} exists, trusts translate.amazonaws.com, and may read and write s3://${options.bucket}/${options.prefix}`, { cause: error });
}

// src/engine/amazon/wait.ts
/** Wait for the end of jobs: ask less and less often, up to the limit of the engine. */
const FIRST_DELAY_MS = 5e3;
const MOST_DELAY_MS = 6e4;
const GROWTH = 1.5;
/**
* @param deadline By the clock, milliseconds.
* @returns The job with its last state; it still runs when the deadline has passed.
*/
async function waitForEnd(job, deadline, context) {
	const { service, clock, options, started } = context;
	let { state, standing } = job;
	for (let delay = FIRST_DELAY_MS; state !== void 0 && standing === "running"; delay *= GROWTH) {
		if (clock.now() >= deadline) return {
			...job,
			state,
			standing
		};
		await clock.sleep(Math.min(delay, MOST_DELAY_MS), options.signal);
		state = await service.describeJob(state.id);
		standing = state === void 0 ? "void" : standingOf(state);
	}
	if (job.state !== void 0) started.delete(job.state.id);
	return {
		...job,
		state,
		standing
	};
}
/** A job that was asked to stop may still end well: whether it is paid shows only then. */
async function waitForStops(jobs, context) {
	const deadline = deadlineOf(context);
	return Promise.all(jobs.map(async (job) => job.state?.status === "STOP_REQUESTED" ? waitForEnd(job, deadline, context) : job));
}

// src/engine/amazon/collect.ts
async function collectJobs(documents, { work, wait }, context) {
	const asked = contentOf(documents);
	const deadline = wait ? deadlineOf(context) : 0;
	const outcomes = /* @__PURE__ */ new Map();
	for (;;) {
		const pending = (await readPending(work, context)).filter(({ record }) => hasContent(record.files, asked));
		const unstarted = pending.filter(({ standing }) => standing === "unstarted");
		for (const { record } of unstarted) await startJob(record, context);
		if (unstarted.length > 0) continue;
		const jobs = await Promise.all(pending.map((job) => waitForEnd(job, deadline, context)));
		if (jobs.some(({ standing }) => standing === "running")) return tellRunning(jobs, wait, context);
		const ended = [];
		for (const job of jobs) ended.push({
			job,
			outcome: await takeOutcome(job, outcomes, context)
		});
		const lost = planRetry(documents, ended);
		if (lost.length === 0) return finish(documents, ended, context);
		await startAgain(lost, {
			work,
			ended
		}, context);
	}
}
function tellRunning(jobs, wait, { options }) {
	const running = jobs.flatMap(({ state, standing }) => state !== void 0 && standing === "running" ? [`job ${state.id} is ${state.status}`] : []);
	const minutes = Math.round(options.maxWaitMs / 6e4);
	const limit = wait ? ` after ${minutes} min; it goes on, the next run finds it and does not pay again` : "";
	return {
		status: "running",
		message: `${running.join(", ")}${limit}`
	};
}
/** What two jobs have lost is given up here, so that the next run sends it anew. */
async function finish(documents, ended, context) {
	const translated = new Set(ended.flatMap(({ outcome }) => [...outcome?.translations.keys() ?? []]));
	const lost = contentOf(withoutContent(documents, translated));
	const read = ended.filter(({ outcome }) => outcome !== void 0).map(({ job }) => job);
	await forgetContent(read, lost, context);
	return composeResults(documents, ended);
}
/** @param known Outcomes that were read in a former round, by the name of the job. */
async function takeOutcome(job, known, context) {
	if (job.standing !== "ended") return void 0;
	const { record } = job;
	if (record.mode === "realtime") await translateRecord(record, context);
	const outcome = known.get(record.name) ?? await readOutcome(job, context);
	known.set(record.name, outcome);
	return outcome;
}
/** A second job for what a first has lost; it is recorded as the first was, and found again as well. */
async function startAgain(lost, { work, ended }, context) {
	const records = ended.map(({ job }) => job.record);
	const resources = {
		parallelData: records.find((record) => record.parallelData !== void 0)?.parallelData,
		terminology: records.find((record) => record.terminology !== void 0)?.terminology,
		warnings: []
	};
	const taken = new Set(records.map(({ name }) => name));
	const record = await nameRecord(planJob(lost, work, context), {
		work,
		resources,
		taken
	}, context);
	context.log(`${work.targetLanguage}: ${lost.map(({ name }) => name).join(", ")}: tried once more`);
	await saveRecord(record, context);
	await startJob(record, context);
}

// src/engine/amazon/parallel-data.ts
/** Description of a resource that was made from a file of this hash. */
function describeResource(sha256) {
	return `Made by AMTS from the translations of the book; sha256:${sha256}`;
}
/** Whether a resource was made from a file of this hash. */
function isMadeFrom(description, sha256) {
	return description.includes(`sha256:${sha256}`);
}
/**
* @param state    `undefined`: there is no such resource.
* @param wasAsked Whether this process has asked for the file to be imported: a failure is then the file's own.
*/
function chooseStep(state, sha256, wasAsked) {
	if (state === void 0) return { kind: wasAsked ? "wait" : "create" };
	const { status, latestUpdate, description } = state;
	if (status !== "ACTIVE" && status !== "FAILED") return { kind: "wait" };
	if (latestUpdate === "UPDATING") return { kind: "wait" };
	if (!wasAsked) return { kind: status === "ACTIVE" && latestUpdate !== "FAILED" && isMadeFrom(description, sha256) ? "ready" : "update" };
	if (status === "FAILED") return {
		kind: "failed",
		reason: reasonOf(state)
	};
	if (latestUpdate === "FAILED") return {
		kind: "stale",
		reason: reasonOf(state)
	};
	return { kind: isMadeFrom(description, sha256) ? "ready" : "wait" };
}
function reasonOf({ message, problems }) {
	return [message ?? "the service gives no reason", ...problems].join("; ");
}

// src/engine/amazon/import-parallel-data.ts
/**
* Parallel data of a book, brought to what the service must have: imported only when its hash is not what the service
* has, one at a time over all languages of the process, and waited for.
*/
const POLL_MS = 1e4;
/**
* @returns What the reader of the report should know.
* @throws {ServiceError} when the service refuses the file and has no older one, or does not finish in time.
*/
async function prepareParallelData(name, file, context) {
	if (chooseStep(await context.service.getParallelData(name), file.sha256, false).kind === "ready") return [];
	return context.enqueueImport(() => importParallelData(name, file, context));
}
async function importParallelData(name, file, context) {
	const { service, store, layout, clock, options } = context;
	const deadline = deadlineOf(context);
	const key = layout.parallelData(name, file.sha256);
	await store.put(key, file.text);
	let [wasAsked, busy] = [false, ""];
	for (;;) {
		const state = await service.getParallelData(name);
		const step = chooseStep(state, file.sha256, wasAsked);
		if (step.kind === "ready") return warnOfRejected(name, state);
		if (step.kind === "failed") throw refusal(name, step.reason, context);
		if (step.kind === "stale") return [staleWarning(name, step.reason)];
		if (step.kind !== "wait") {
			busy = await askForImport(step.kind, {
				name,
				file,
				key
			}, context);
			wasAsked = busy === "";
		}
		if (clock.now() >= deadline) throw overdue(name, busy, context);
		await clock.sleep(POLL_MS, options.signal);
	}
}
/** @returns Why the service is busy; `''` when it has taken the file. */
async function askForImport(kind, { name, file, key }, { service, clock, options, log }) {
	const request = {
		name,
		uri: `s3://${options.bucket}/${key}`,
		description: describeResource(file.sha256),
		token: tokenOf(`${kind} ${name} ${file.sha256} ${clock.now()}`)
	};
	try {
		await (kind === "create" ? service.createParallelData(request) : service.updateParallelData(request));
	} catch (error) {
		if (isBusy(error)) return error.message;
		throw error;
	}
	log(`parallel data ${name}: ${kind}d with ${file.records} records; the import takes minutes`);
	return "";
}
/** Single records that the service leaves out do not make it refuse the file. */
function warnOfRejected(name, state) {
	if (state === void 0 || state.rejectedRecords === 0) return [];
	const reasons = state.problems.join("; ");
	return [`parallel data ${name}: Amazon Translate leaves out ${state.rejectedRecords} records: ${reasons}`];
}
function refusal(name, reason, { options }) {
	return new ServiceError(`parallel data ${name}: Amazon Translate refuses it: ${reason}${hintOnRegion(options)}. engine.parallel-data: none translates without it`, { retryable: false });
}
function staleWarning(name, reason) {
	return `parallel data ${name}: Amazon Translate refuses the new file and goes on with the old one: ${reason}`;
}
function overdue(name, busy, { options }) {
	const state = busy === "" ? "its import has not ended" : `Amazon Translate is busy (${busy})`;
	return new ServiceError(`parallel data ${name}: ${state} after ${options.maxWaitMs / 6e4} min; run again later, nothing was sent`, { retryable: true });
}

// src/engine/amazon/resources.ts
/** Parallel data and terminology of a book, brought to what the service must have before a job starts. */
const BUSY_DELAY_MS = 1e4;
/**
* @param name Of both resources.
* @throws {ServiceError} when the service refuses a file and has no older one, or does not finish in time.
*/
async function prepareResources(name, { parallelData, terminology }, context) {
	const warnings = [];
	if (parallelData !== void 0) warnings.push(...await prepareParallelData(name, parallelData, context));
	if (terminology !== void 0) await prepareTerminology(name, terminology, context);
	return {
		parallelData: parallelData && name,
		terminology: terminology && name,
		warnings
	};
}
async function prepareTerminology(name, file, context) {
	const { service, clock, options, log } = context;
	const known = await service.getTerminology(name);
	if (known !== void 0 && isMadeFrom(known.description, file.sha256)) return;
	const request = {
		name,
		csv: file.text,
		description: describeResource(file.sha256)
	};
	await retry(`terminology ${name}`, () => service.importTerminology(request), {
		attempts: Math.max(1, Math.ceil(options.maxWaitMs / BUSY_DELAY_MS)),
		delayMs: () => BUSY_DELAY_MS,
		isWorthwhile: isBusy,
		sleep: (ms) => clock.sleep(ms, options.signal),
		log
	});
	log(`terminology ${name}: imported with ${file.records} terms; it may take ten minutes to be used everywhere`);
}

// src/engine/amazon/submit.ts
/** After it, every segment of the batch is in a job that the service has. */
async function submitBatch(batch, context) {
	const pending = await waitForStops(await readPending(batch, context), context);
	const asked = contentOf(batch.documents);
	const wanted = pending.filter((job) => job.standing !== "void" && hasContent(job.record.files, asked));
	for (const { record, state } of wanted) if (state !== void 0) context.log(`${batch.targetLanguage}: job ${state.id} is found again (${record.name})`);
	await startMissing({
		batch,
		pending,
		wanted
	}, context);
	await dropRecords(pending.filter((job) => job.standing === "void" || job.standing === "unstarted" && !wanted.includes(job)), context);
}
async function startMissing({ batch, pending, wanted }, context) {
	const unstarted = wanted.filter(({ standing }) => standing === "unstarted");
	const missing = withoutContent(batch.documents, contentOf(wanted.flatMap(({ record }) => record.files)));
	if (unstarted.length === 0 && missing.length === 0) return;
	const plan = planJob(missing, batch, context);
	const resources = await prepare(batch, unstarted.length > 0 || plan.mode === "batch", context);
	for (const { record } of unstarted) await startJob(withResources(record, resources), context);
	if (missing.length === 0) return;
	const taken = new Set(pending.map(({ record }) => record.name));
	const record = await nameRecord(plan, {
		work: workOf$1(batch),
		resources,
		taken
	}, context);
	await saveRecord(record, context);
	await startJob(record, context);
}
/** The settings may have changed since the job was recorded. */
function withResources(record, { parallelData, terminology, warnings }) {
	return {
		...record,
		parallelData,
		terminology,
		warnings: [...record.warnings, ...warnings]
	};
}
function workOf$1({ book, sourceLanguage, targetLanguage }) {
	return {
		book,
		sourceLanguage,
		targetLanguage
	};
}
/** @param isJob Text that is translated at once takes no parallel data. */
async function prepare(batch, isJob, context) {
	const { parallelData, terminology } = await batch.loadResources();
	const files = {
		...isJob && context.options.parallelData !== "none" && parallelData !== void 0 && parallelData.records > 0 ? { parallelData } : {},
		...terminology !== void 0 && terminology.records > 0 ? { terminology } : {}
	};
	return prepareResources(nameResource(batch), files, context);
}

// src/engine/amazon/amazon-engine.ts
/**
* Amazon Translate as an engine: batch jobs with the book's own parallel data, and small batches at once.
*
* Rule: what was paid is found again by its content. A record of each job is written before the job is started, and
* removed only when its translations are delivered, so that a run may be killed at any point.
*/
/** @throws {ConfigError} when batch jobs have no role. */
function createAmazonEngine(options, ports) {
	if (options.kind === "amazon-translate") requireRole(options);
	const context = {
		...ports,
		options,
		layout: createLayout(options.prefix),
		started: /* @__PURE__ */ new Set(),
		enqueueImport: createSerialQueue()
	};
	return {
		kind: options.kind,
		estimate: (batch, how = {}) => stopWhenCancelled(context, () => estimateBatch(batch, how, context)),
		submit: (batch) => stopWhenCancelled(context, () => submit(batch, context)),
		collect: (job, how) => stopWhenCancelled(context, () => collect(job, how, context)),
		settle: (job) => settle(job, context)
	};
}
/** What a job keeps besides its documents. */
const JobDetails = strictObject({
	book: string(),
	sourceLanguage: string(),
	targetLanguage: string()
});
async function submit(batch, context) {
	const { book, sourceLanguage, targetLanguage, documents } = batch;
	await submitBatch(batch, context);
	return {
		version: 1,
		engine: context.options.kind,
		documents,
		details: {
			book,
			sourceLanguage,
			targetLanguage
		}
	};
}
function collect(job, { wait }, context) {
	return collectJobs(job.documents, {
		work: workOf(job, context),
		wait
	}, context);
}
function workOf({ engine, details }, { options }) {
	const work = JobDetails.safeParse(details);
	if (work.success) return work.data;
	throw new ConfigError(`this job is of the engine ${engine}, not of ${options.kind}: collect it with the settings of its run`);
}
async function estimateBatch(batch, { offline = false }, context) {
	const paid = offline ? [] : await readPaid(batch, context);
	const missing = planJob(withoutContent(batch.documents, contentOf(paid)), batch, context);
	const all = planJob(batch.documents, batch, context);
	return {
		characters: missing.characters,
		charactersAtMost: missing.charactersAtMost,
		charactersPaid: all.characters - missing.characters,
		pricePerMillion: missing.price
	};
}
async function readPaid(batch, context) {
	const asked = contentOf(batch.documents);
	const pending = (await readPending(batch, context)).filter(({ record }) => hasContent(record.files, asked));
	return (await Promise.all(pending.map((job) => listPaid(job, context)))).flat();
}
/** Files that the service has, or has done. */
async function listPaid({ record, standing }, context) {
	if (standing === "void" || standing === "unstarted") return [];
	if (record.mode === "batch") return record.files;
	const open = new Set(await listOpenFiles(record, context));
	return record.files.filter((file) => !open.has(file));
}
/** What is delivered is forgotten; a record that holds more than that is kept for the rest. */
async function settle(job, context) {
	await forgetContent(await readRecords(workOf(job, context), context), contentOf(job.documents), context);
}

// src/engine/command-line.ts
/**
* A command line to a program and its arguments, without a shell: nothing is expanded, nothing can be injected.
*
* Words are parted by white space; '…' is literal, "…" keeps all but \" and \\, and \ outside quotes keeps the next
* character. Unquoted signs that only a shell understands are refused rather than passed on.
*/
const WORD = /(?:'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\])+|['"\\]/g;
const PART = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)/g;
/**
* @param values Replace `{from}` and the like inside a word, after the line has been split.
* @throws {ConfigError}
*/
function splitCommand(line, values = {}) {
	const [program, ...args] = (line.match(WORD) ?? []).map((word) => readWord(word, line, values));
	if (program === void 0 || program === "") throw new ConfigError("engine command: names no program");
	return [program, ...args];
}
function readWord(word, line, values) {
	if (/^['"\\]$/.test(word)) throw new ConfigError(`engine command: ${word} is not closed in: ${line}`);
	let text = "";
	for (const [, single, double, escaped, plain] of word.matchAll(PART)) {
		if (plain !== void 0) assertPlain(plain, line);
		text += single ?? double?.replaceAll(/\\(["\\])/g, "$1") ?? escaped ?? plain ?? "";
	}
	return text.replaceAll(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}
function assertPlain(text, line) {
	const sign = /[|&;<>`]|\$\(/.exec(text)?.[0];
	if (sign !== void 0) throw new ConfigError(`engine command: '${sign}' needs a shell, which is not used; put it in quotes or write a script: ${line}`);
}

// src/engine/local.ts
/** An engine that translates each document when its job is collected. */
function createLocalEngine(kind, translate) {
	return {
		kind,
		estimate: async () => ({
			characters: 0,
			charactersAtMost: 0,
			charactersPaid: 0,
			pricePerMillion: 0
		}),
		submit: async ({ documents }) => ({
			version: 1,
			engine: kind,
			documents
		}),
		collect: async (job) => ({
			status: "done",
			results: await translate(job.documents)
		}),
		settle: async () => {}
	};
}

// src/engine/command.ts
/**
* Any local program as an engine: an HTML document goes to its standard input, the translated document comes back on
* its standard output. One call for each page, so that one page's failure is no other's.
*/
/** Programs that run at once. */
const CONCURRENCY = 2;
/** @throws {ConfigError} when the command cannot be split. */
function createCommandEngine(options) {
	splitCommand(options.command);
	return createLocalEngine("command", (documents) => mapConcurrently(documents, CONCURRENCY, (document) => translateSafely(document, options)));
}
async function translateSafely(document, options) {
	try {
		return {
			name: document.name,
			segments: await translate(document, options)
		};
	} catch (error) {
		if (error instanceof ServiceError || error instanceof ConfigError) return {
			name: document.name,
			error: error.message
		};
		throw error;
	}
}
async function translate(document, options) {
	const { command, format, timeoutMs, runProgram } = options;
	const languages = {
		from: document.sourceLanguage,
		to: document.targetLanguage
	};
	const [program, ...args] = splitCommand(command, languages);
	const output = await runProgram({
		program,
		args,
		input: format.render(document),
		timeoutMs
	});
	if (output.trim() === "") throw new ServiceError(`${program}: gave no output; try it on an HTML file by hand`, { retryable: false });
	const found = format.parse(output);
	if (found.size === 0) throw new ServiceError(`${program}: its output holds none of the paragraphs; does it keep HTML tags and ids?`, { retryable: false });
	return document.segments.flatMap(({ id }) => {
		const html = found.get(id);
		return html === void 0 ? [] : [{
			id,
			origin: "machine",
			html
		}];
	});
}

// src/engine/memory.ts
/**
* Likeness from which a translated sentence is a better start than the source. Translation-memory tools offer
* matches from 0.5 to 0.75 on; the lower end suits here because a person reviews every proposal.
*/
const MEMORY_THRESHOLD = .5;
function createMemoryEngine() {
	return createLocalEngine("memory", async (documents) => documents.map(({ name, segments }) => ({
		name,
		segments: segments.map(recall)
	})));
}
function recall({ id, closest = 0 }) {
	return {
		id,
		origin: closest >= .5 ? "memory" : "source"
	};
}

// src/engine/pseudo.ts
function createPseudoEngine() {
	return createLocalEngine("pseudo", async (documents) => documents.map(({ name, segments }) => ({
		name,
		segments: segments.map(({ id, html }) => ({
			id,
			origin: "machine",
			html: markPseudo(html)
		}))
	})));
}
/** A protected element (they are never nested), a tag, a character reference, a bracket of ours, or a word. */
const PIECE = /<(\w+)[^>]*\stranslate="no"[^>]*>[^]*?<\/\1>|<[^>]*>|&(?:#\w+|\w+);|[⟦⟧]|[\p{L}\p{N}\p{M}]+/gu;
/** Mark every word of a segment's HTML. */
function markPseudo(html) {
	return html.replace(PIECE, (piece) => piece.startsWith("<") || piece.startsWith("&") ? piece : `⟦${piece}⟧`);
}

// src/engine/create-engine.ts
/** The registry of engines. */
const ENGINES = {
	memory: createMemoryEngine,
	pseudo: createPseudoEngine,
	command: ({ command, timeoutMs }, ports) => {
		if (command === void 0) throw new ConfigError("engine command: no program is named; give --engine-command");
		return createCommandEngine({
			command,
			timeoutMs,
			...ports
		});
	},
	"amazon-translate": connectAmazon,
	"amazon-translate-realtime": connectAmazon
};
function connectAmazon(options, { amazon, format }) {
	if (amazon === void 0) throw new TypeError(`engine ${options.kind}: its service is not connected`);
	return createAmazonEngine(options, {
		...amazon,
		format
	});
}
/** @throws {ConfigError} when the options do not fit the kind. */
function createEngine(options, ports) {
	return create(options, ports);
}
/** One type parameter ties the row of the table to its options. */
function create(options, ports) {
	return ENGINES[options.kind](options, ports);
}

export { createEngine };