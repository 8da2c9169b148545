import { n as keyOfAddress, r as resolveAddress } from "./address.js";
import { n as readWarcRecord } from "./warc-record2.js";
import { n as refuse } from "./web.js";

// src/corpus/archive-web.ts
/** WARC files as a web: one pass notes where each page is, and a page is read again when it is asked for. */
const MOST_REDIRECTS = 5;
/** @returns A web with the addresses of all its HTML pages, in the order of the files. */
async function openArchiveWeb(files, ports) {
	const entries = /* @__PURE__ */ new Map();
	const pages = /* @__PURE__ */ new Map();
	for (const file of files) {
		for await (const { place, bytes } of file.list()) note(file, place, readWarcRecord(bytes));
		if (file.countDamage() > 0) ports.log.warn(`${file.countDamage()} places of an archive are damaged or too large`);
	}
	return {
		addresses: [...pages.values()],
		has: (address) => entries.has(keyOfAddress(address)),
		get
	};
	function note(file, place, page) {
		const address = page === void 0 ? void 0 : resolveAddress(page.address);
		if (page === void 0 || address === void 0) return;
		const key = keyOfAddress(address);
		const before = entries.get(key);
		if (before !== void 0 && before.fetched > page.fetched) return;
		entries.set(key, {
			file,
			place,
			address,
			fetched: page.fetched
		});
		if (page.status === 200 && isHtml(page)) pages.set(key, address);
		else pages.delete(key);
	}
	async function get(asked) {
		let address = asked;
		for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
			const page = await read(address);
			if (page === void 0) return refuse(asked, "not-found", "the archive does not have it");
			const { location } = page.headers;
			if (page.status < 300 || page.status > 399 || location === void 0) return finish(page, address);
			address = resolveAddress(location, address) ?? "";
			if (address === "") return refuse(asked, "redirects", `leads to ${location}`);
		}
		return refuse(asked, "redirects");
	}
	async function read(address) {
		const entry = entries.get(keyOfAddress(address));
		const bytes = await entry?.file.read(entry.place);
		return bytes === void 0 ? void 0 : readWarcRecord(bytes);
	}
	function finish(page, asked) {
		const address = resolveAddress(page.address) ?? asked;
		if (page.status === 404 || page.status === 410) return refuse(address, "not-found", `status ${page.status}`);
		if (page.status !== 200) return refuse(address, "status", `status ${page.status}`);
		if (!isHtml(page)) return refuse(address, "not-html", page.headers["content-type"] ?? "no content type");
		const body = ports.decode(page.body, page.headers["content-encoding"] ?? "");
		if (body === void 0) return refuse(address, "too-large", "damaged, or too large when it is decompressed");
		return {
			ok: true,
			address,
			headers: page.headers,
			body,
			fetched: page.fetched
		};
	}
}
/** What says nothing of its kind may be a page. */
function isHtml({ headers }) {
	const type = headers["content-type"] ?? "";
	return type === "" || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

export { openArchiveWeb as n, isHtml as t };