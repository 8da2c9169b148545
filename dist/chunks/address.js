import { createHash } from "node:crypto";

// src/corpus/address.ts
/** Addresses of pages: one spelling for each, the site that they belong to, and the shard that a site belongs to. */
/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref_src)$/;
/** @returns The address without fragment and tracking parameters, absolute; `undefined` when it is none of http(s). */
function resolveAddress(text, base) {
	if (!URL.canParse(text.trim(), base)) return void 0;
	const url = new URL(text.trim(), base);
	if (url.protocol !== "http:" && url.protocol !== "https:") return void 0;
	url.hash = "";
	for (const name of Array.from(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name);
	return url.href;
}
/** Addresses with the same key are one page: scheme, `www.`, `index.html`, `.html` and the last slash say nothing. */
function keyOfAddress(address) {
	const { host, pathname, search } = new URL(address);
	const path = pathname.replace(/\/index\.x?html?$/, "/").replace(/(?<!\/)\/+$|\.x?html?$/, "");
	return `${host.replace(/^www\./, "")}${path}${search}`;
}
/** Second labels under which names are given out in two-letter domains: `co.uk`, `com.br`. */
const SHARED_LABELS = /* @__PURE__ */ new Set([
	"ac",
	"co",
	"com",
	"edu",
	"gob",
	"gov",
	"gub",
	"net",
	"org",
	"or",
	"ne",
	"go"
]);
/** The site of an address: its registered name, so that `en.tea.org` and `tea.org` are one. */
function siteOf(address) {
	const { hostname } = new URL(address);
	if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
	const labels = hostname.split(".");
	const isShared = labels.at(-1)?.length === 2 && SHARED_LABELS.has(labels.at(-2) ?? "");
	return labels.slice(isShared ? -3 : -2).join(".");
}
/** Whether an address is the work of a shard. A site is never divided: two machines would ask it twice as fast. */
function isInShard(address, { number, count }) {
	if (count === 1) return true;
	return createHash("sha256").update(siteOf(address)).digest().readUInt32BE(0) % count === number - 1;
}

export { siteOf as i, keyOfAddress as n, resolveAddress as r, isInShard as t };