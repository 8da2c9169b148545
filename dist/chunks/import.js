import { c as AUTHOR } from "./settings.js";
import { t as createMemoryEngine } from "./memory.js";
import { r as ConfigError } from "./errors.js";
import { a as parseXml, i as findAll, n as childrenOf } from "./xml.js";
import { n as readDataText } from "./read-text.js";
import { t as sync } from "./sync.js";

// src/exchange/read-xliff.ts
/**
* XLIFF of either version, as any tool wrote it, to sentences by their ids. Elements that a tool has put around words,
* such as its own segments, are passed through.
*/
/**
* Read a file.
*
* @param name What messages call it.
* @throws {ConfigError} when it is no XLIFF, or of a version that is not known.
*/
function readXliff(name, text) {
	const root = parseXml(name, text);
	const version = root.attributes["version"] ?? "";
	if (root.name === "xliff" && version === "1.2") return childrenOf(root, "file").map((file) => readFile12(name, file));
	if (root.name === "xliff" && version.startsWith("2.")) return childrenOf(root, "file").map((file) => readFile21(name, file, root));
	throw new ConfigError(`${name}: should be XLIFF 1.2 or 2.1, and is ${root.name === "xliff" ? `XLIFF ${version}` : `<${root.name}>`}; have your tool save the file in the version that it was given`);
}
function readFile12(name, file) {
	const { original, "source-language": from, "target-language": to } = file.attributes;
	const units = findAll(file, "trans-unit").map((unit) => {
		const [target] = childrenOf(unit, "target");
		const state = target?.attributes["state"] ?? "";
		const isConfirmed = unit.attributes["approved"] === "yes" || /^(?:final|signed-off|translated)$/.test(state);
		return {
			id: unit.attributes["id"] ?? "",
			target: readInline(target),
			isConfirmed
		};
	});
	return {
		...readPlace(name, {
			original,
			from,
			to
		}),
		units
	};
}
function readFile21(name, file, { attributes: { srcLang: from, trgLang: to } }) {
	const units = findAll(file, "segment").map((segment) => {
		const [target] = childrenOf(segment, "target");
		const isConfirmed = /^(?:final|reviewed|translated)$/.test(segment.attributes["state"] ?? "");
		return {
			id: segment.attributes["id"] ?? "",
			target: readInline(target),
			isConfirmed
		};
	});
	return {
		...readPlace(name, {
			original: file.attributes["original"],
			from,
			to
		}),
		units
	};
}
function readPlace(name, { original, from, to }) {
	if (original === void 0 || from === void 0 || to === void 0) throw new ConfigError(`${name}: does not say which page it is of (original), from and to which language; export it again`);
	return {
		path: original,
		from,
		to
	};
}
function readInline(parent) {
	return joinTexts((parent?.children ?? []).flatMap(readPiece));
}
/** Elements that stand for a code by themselves; what they hold is for the eye. */
const CODES = {
	ph: "atom",
	x: "atom",
	it: "atom",
	bx: "open",
	bpt: "open",
	sc: "open",
	ex: "close",
	ept: "close",
	ec: "close"
};
function readPiece(node) {
	if (typeof node === "string") return [{
		kind: "text",
		text: node
	}];
	const { name, attributes, children } = node;
	const { rid, startRef, id = "" } = attributes;
	const own = (rid ?? startRef ?? id).replace(/^\w+-/, "");
	const code = {
		kind: "code",
		id: own,
		type: name,
		raw: `<${name} ${own}>`
	};
	const place = CODES[name];
	if (place !== void 0) return [{
		...code,
		place
	}];
	const inner = children.flatMap(readPiece);
	if (name !== "g" && name !== "pc") return inner;
	return [
		{
			...code,
			place: "open"
		},
		...inner,
		{
			...code,
			place: "close"
		}
	];
}
function joinTexts(inline) {
	const joined = [];
	for (const piece of inline) {
		const last = joined.at(-1);
		if (piece.kind === "text" && last?.kind === "text") joined[joined.length - 1] = {
			kind: "text",
			text: last.text + piece.text
		};
		else joined.push(piece);
	}
	return joined;
}

// src/commands/import.ts
/**
* `amts import`: files of `amts export` as the translators' tools gave them back. Every sentence is merged with what
* stands in the book meanwhile, and goes through the verifier of every engine; the pages are delivered as by `amts sync`.
*/
/**
* Place what the files hold.
*
* @throws {ConfigError} when a file is missing or no XLIFF, or is of a page or language that the book has not; else as
*   {@link sync}.
*/
async function importFiles({ files, ...options }, ports) {
	if (options.author !== void 0 && !AUTHOR.test(options.author)) throw new ConfigError(`--author '${options.author}' must read Name <address>`);
	const received = await readFiles(files, ports);
	const languages = [...new Set([...received.values()].map(({ language }) => language))];
	const imported = /* @__PURE__ */ new Map();
	const result = await sync({
		...options,
		languages,
		only: new Set([...received.values()].map(({ source }) => source)),
		upToDate: "planned",
		exchange: {
			find: (language, source) => received.get(keyOf(language, source))?.units ?? [],
			tell: (language, source, { taken, open, refused }) => {
				const page = received.get(keyOf(language, source));
				if (page !== void 0) imported.set(page, {
					language,
					source,
					files: page.files,
					taken,
					open,
					refused
				});
			}
		}
	}, {
		...ports,
		openEngine: async () => createMemoryEngine()
	});
	const lost = [...received.values()].filter((page) => !imported.has(page));
	for (const { source, language, files: [first = ""] } of lost) ports.log.warn(`${first}: ${source} is no page that ${language} has to translate now; nothing of it was taken`);
	return {
		...result,
		imported: [...imported.values()]
	};
}
async function readFiles(files, ports) {
	const pages = /* @__PURE__ */ new Map();
	const texts = await Promise.all(files.map(async (file) => ({
		file,
		text: await readDataText(file, ports.disk)
	})));
	for (const { file, text } of texts) for (const { path: source, to: language, units } of readXliff(file, text)) {
		const key = keyOf(language, source);
		const known = pages.get(key);
		pages.set(key, {
			language,
			source,
			files: [...known?.files ?? [], file],
			units: [...known?.units ?? [], ...units]
		});
	}
	return pages;
}
function keyOf(language, source) {
	return `${language} ${source}`;
}
/** What became of each page, and what was refused, a line each. */
function renderImport(imported) {
	return imported.flatMap(({ language, source, taken, open, refused }) => [`${language} ${source}: ${taken} taken, ${open} still to translate, ${refused.length} refused`, ...refused.map(({ id, text, reason }) => `refused: ${language} ${source} ${id}: ${reason}: ${text}`)]);
}

export { importFiles, renderImport };