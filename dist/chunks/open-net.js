import { i as siteOf, n as keyOfAddress, r as resolveAddress } from "./address.js";
import { i as decodeHtml, n as makeAlternate, t as readPairList } from "./pair-list.js";
import { t as require_saxes } from "./saxes.js";
import { r as ConfigError } from "./errors.js";
import { n as readDataText } from "./read-text.js";

// src/corpus/sitemap.ts
var import_saxes = require_saxes();
/** The most that one file may list. */
const MAX_PAGES = 5e4;
/** Read a sitemap; of a damaged one, what stands before the damage. A list of addresses, one a line, is one as well. */
function readSitemap(text, address) {
	if (!/^\s*</.test(text)) return readList$1(text, address);
	const pages = [];
	const sitemaps = [];
	/** Names of the elements that are open, without prefixes. */
	const open = [];
	let isIndex = false;
	let alternates = [];
	let found;
	const parser = new import_saxes.SaxesParser();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		const place = name.replace(/^\w+:/, "");
		open.push(place);
		if (place === "sitemapindex") isIndex = true;
		if (place === "link" && attributes["rel"] === "alternate") alternates.push(...makeAlternate(attributes["hreflang"], attributes["href"], address));
	});
	const read = (piece) => {
		if (open.at(-1) === "loc" && isEntry(open.at(-2))) found = (found ?? "") + piece;
	};
	parser.on("text", read);
	parser.on("cdata", read);
	parser.on("closetag", () => {
		if (!isEntry(open.pop())) return;
		const resolved = found === void 0 ? void 0 : resolveAddress(found, address);
		if (resolved !== void 0 && isIndex) sitemaps.push(resolved);
		else if (resolved !== void 0 && pages.length < MAX_PAGES) pages.push({
			address: resolved,
			alternates
		});
		alternates = [];
		found = void 0;
	});
	try {
		parser.write(text).close();
	} catch {}
	return {
		pages,
		sitemaps
	};
}
function isEntry(element) {
	return element === "url" || element === "sitemap";
}
function readList$1(text, address) {
	return {
		pages: text.split(/\r?\n/).flatMap((line) => line.trim() === "" ? [] : resolveAddress(line, address) ?? []).slice(0, MAX_PAGES).map((each) => ({
			address: each,
			alternates: []
		})),
		sitemaps: []
	};
}

// src/commands/steps/corpus/open-net.ts
/** Addresses of the net to an origin: a list, the pages of sitemaps, or a site whose links are followed. */
/** A sitemap index may name many; more than these are not read. */
const MOST_SITEMAPS = 100;
async function openNet(options, { disk, log, web: ports }) {
	const listed = await readLists(options, disk);
	const web = await ports.openNet();
	const start = options.site === void 0 ? void 0 : readAddress(options.site, "--site");
	const first = options.sitemap === void 0 ? [] : [readAddress(options.sitemap, "--sitemap")];
	const usual = start === void 0 ? [] : [new URL("/sitemap.xml", start).href];
	const sitemap = await readSitemaps([...first, ...usual], web, {
		log,
		isOptional: start !== void 0
	});
	const ownSite = start === void 0 ? void 0 : siteOf(start);
	const pages = sitemap.pages.filter((address) => ownSite === void 0 || siteOf(address) === ownSite);
	return {
		web,
		seeds: [
			...start === void 0 ? [] : [start],
			...listed.seeds,
			...pages
		],
		sitemap: sitemap.alternates,
		given: listed.given,
		crawl: ownSite === void 0 ? void 0 : [ownSite],
		maxPages: options.maxPages,
		countRequests: () => web.countRequests()
	};
}
function readAddress(text, flag) {
	const address = resolveAddress(text);
	if (address === void 0) throw new ConfigError(`${flag} ${text}: should be an address that starts with https://`);
	return address;
}
/** A list of addresses; a line with two is a pair as well. */
async function readLists({ urls, pairs }, disk) {
	const lines = (await Promise.all([urls, pairs].flatMap((file) => file === void 0 ? [] : [readList(file, disk)]))).flat();
	const paired = lines.filter(({ line }) => line.includes("	"));
	const given = new Map(paired.flatMap(({ line, place }) => [...readPairList(line, place)]));
	return {
		seeds: lines.flatMap(({ line, place }) => line.split("	").map((part) => readAddress(part, place))),
		given
	};
}
async function readList(file, disk) {
	return (await readDataText(file, disk)).split(/\r?\n/).flatMap((line, at) => line.trim() === "" || line.startsWith("#") ? [] : [{
		line: line.trim(),
		place: `${file}:${at + 1}`
	}]);
}
/** @throws {ConfigError} when a sitemap that must be there is not. */
async function readSitemaps(addresses, web, { log, isOptional }) {
	const pages = [];
	const alternates = /* @__PURE__ */ new Map();
	const queue = [...addresses];
	for (let at = 0; at < Math.min(queue.length, MOST_SITEMAPS); at++) {
		const address = queue[at] ?? "";
		const fetched = await web.get(address, "sitemap");
		if (!fetched.ok && at === 0 && !isOptional) throw new ConfigError(`--sitemap ${address}: ${fetched.reason}, ${fetched.detail}`);
		if (!fetched.ok) {
			log.info(`${address}: ${fetched.detail}`);
			continue;
		}
		const sitemap = readSitemap(decodeHtml(fetched.body, fetched.headers), fetched.address);
		queue.push(...sitemap.sitemaps.filter((each) => !queue.includes(each)));
		for (const page of sitemap.pages) {
			pages.push(page.address);
			if (page.alternates.length > 0) alternates.set(keyOfAddress(page.address), page.alternates);
		}
	}
	return {
		pages,
		alternates
	};
}

export { openNet };