import { posix } from "node:path";

// src/book/site-links.ts
/**
* Where a link of a page leads in its book: an address as generators of sites take it to the path of a page. They write it
* as a file beside the page (`../b.md`), as a page of the site (`/guide/b/`, `../b/`, `b.html`), or by its name alone.
*
* Rule: an address that could be two pages is none.
*/
/** Compile the links of a book. */
function compileSiteLinks({ paths, hasFolders, locales = [], slugs = /* @__PURE__ */ new Map() }) {
	const namesOf = (path) => listNames(path, slugs.get(path));
	const byPath = /* @__PURE__ */ new Set();
	const byName = /* @__PURE__ */ new Map();
	const bySuffix = /* @__PURE__ */ new Map();
	for (const path of paths) {
		byPath.add(path);
		for (const name of new Set(namesOf(path))) {
			byName.set(name, (byName.get(name) ?? /* @__PURE__ */ new Set()).add(path));
			const last = posix.basename(name);
			bySuffix.set(last, [...bySuffix.get(last) ?? [], path]);
		}
	}
	const findByName = (name) => onlyOf(byName.get(name) ?? []);
	const findBySuffix = (name) => {
		if (name === "") return void 0;
		const found = (bySuffix.get(posix.basename(name)) ?? []).filter((path) => namesOf(path).some((own) => `/${own}`.endsWith(`/${name}`)));
		return onlyOf(new Set(found));
	};
	const findAbsolute = (path) => {
		const name = nameOf(path);
		const [first = "", ...rest] = name.split("/");
		return firstOf(locales.includes(first) ? [rest.join("/"), name] : [name], (one) => findByName(one) ?? findBySuffix(one));
	};
	return (from, written) => {
		const path = written.replace(/\?.*$/s, "");
		const rooted = /^(?:@site|~)?\/(.*)$/s.exec(path)?.[1];
		if (rooted !== void 0) return byPath.has(rooted) ? rooted : findAbsolute(posix.normalize(rooted));
		for (const folder of listFolders(from, path, hasFolders)) {
			const place = posix.join(folder, path);
			if (byPath.has(place)) return place;
			const found = findByName(nameOf(place));
			if (found !== void 0) return found;
		}
		return findBySuffix(nameOf(path));
	};
}
/** Folders that a relative address may count from, the likelier one first. */
function listFolders(from, path, hasFolders) {
	const { dir, name } = posix.parse(from);
	if (SOURCE.test(path)) return [dir];
	const own = INDEX.test(name) ? dir : posix.join(dir, name);
	return hasFolders ? [own, dir] : [dir, own];
}
const SOURCE = /\.(?:mdx?|[qR]md|rmd|markdown|html?)$/;
const INDEX = /^(?:_?index|readme)$/i;
/** A path as a site has it: without the end of its name, and without the name of an index. */
function nameOf(path) {
	const bare = path.replace(/\/+$/, "").replace(SOURCE, "");
	const { dir, base } = posix.parse(bare);
	if (INDEX.test(base)) return dir;
	return bare === "." ? "" : bare;
}
function listNames(path, slug) {
	const names = [nameOf(path), plainName(path)];
	if (slug === void 0) return names;
	const place = slug.startsWith("/") ? slug : posix.join(posix.dirname(names[0] ?? ""), slug);
	return [...names, nameOf(posix.normalize(place).replace(/^\/+/, ""))];
}
const FRONT_MATTER = /^\uFEFF?(?:---\r?\n[^]*?\n---|\+{3}\r?\n[^]*?\n\+{3})[ \t]*(?=\r?\n|$)/;
const SLUG = /^(?:slug|permalink|url)[ \t]*[:=][ \t]*(["']?)([^"'\s#:?]+)\1[ \t]*\r?$/m;
/**
* The place on the site that a page names in its front matter, from the root of the site where it starts with a slash,
* else in the folder of the page (docusaurus.io, gohugo.io and jekyllrb.com on front matter, read 2026-11-27).
*/
function readSlug(text) {
	return SLUG.exec(FRONT_MATTER.exec(text)?.[0] ?? "")?.[2];
}
/** The same without the numbers that put pages in order, as in `01-intro`. */
function plainName(path) {
	return nameOf(path).split("/").map((part) => part.replace(/^\d+[-_.]+(?=\D)/, "")).join("/");
}
function onlyOf(paths) {
	const [only, ...others] = paths;
	return others.length === 0 ? only : void 0;
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}

export { readSlug as n, compileSiteLinks as t };