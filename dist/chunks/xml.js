import { t as require_saxes } from "./saxes.js";
import { r as ConfigError } from "./errors.js";
import { n as escapeXml } from "./xml-text.js";

// src/exchange/xml.ts
var import_saxes = require_saxes();
/** An element. @param content What it holds, as XML; `''` closes it at once. */
function element(name, attributes, content = "") {
	const list = Object.entries(attributes).flatMap(([key, value]) => value === void 0 ? [] : [` ${key}="${escapeXml(value).replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`]);
	return content === "" ? `<${name}${list.join("")}/>` : `<${name}${list.join("")}>${content}</${name}>`;
}
/** An element with one child a line. */
function block(name, attributes, children) {
	return element(name, attributes, `\n${children.join("\n")}\n`);
}
/** Far deeper than any tool nests. */
const DEEPEST = 200;
/**
* Read a document.
*
* @param name What messages call it.
* @throws {ConfigError} naming line and column of what is wrong.
*/
function parseXml(name, text) {
	const parser = new import_saxes.SaxesParser({
		fileName: name,
		position: true,
		xmlns: false
	});
	const root = {
		name: "",
		attributes: {},
		children: []
	};
	const open = [root];
	const add = (part) => open.at(-1)?.children.push(part);
	parser.on("error", (error) => {
		throw new ConfigError(`${error.message.replace(/\.?$/, "")}: this is no XML; export it again from your tool`);
	});
	parser.on("opentag", ({ name: tag, attributes }) => {
		if (open.length > DEEPEST) throw new ConfigError(`${name}: more than ${DEEPEST} elements inside one another; export it again from your tool`);
		const next = {
			name: localName(tag),
			attributes,
			children: []
		};
		add(next);
		open.push(next);
	});
	parser.on("closetag", () => {
		open.pop();
	});
	parser.on("text", add);
	parser.on("cdata", add);
	parser.write(text.replace(/^\uFEFF/, "")).close();
	const document = root.children.find((child) => typeof child !== "string");
	if (document === void 0) throw new ConfigError(`${name}: this is no XML; export it again from your tool`);
	return document;
}
function localName(name) {
	return name.slice(name.indexOf(":") + 1);
}
/** Children with a name, in order. */
function childrenOf({ children }, name) {
	return children.filter((child) => typeof child !== "string" && child.name === name);
}
/** Every element of a name below an element, in order; not below another one of that name. */
function findAll({ children }, name) {
	return children.flatMap((child) => {
		if (typeof child === "string") return [];
		return child.name === name ? [child] : findAll(child, name);
	});
}

export { parseXml as a, findAll as i, childrenOf as n, element as r, block as t };