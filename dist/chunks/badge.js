import { n as escapeHtml } from "./html3.js";

// src/report/badge.ts
/** A badge: for the endpoint of shields.io, and as a picture for who loads nothing from elsewhere. */
const COLOURS = {
	brightgreen: "#2ea043",
	yellow: "#bf8700",
	red: "#cf222e",
	lightgrey: "#6e7781"
};
/** See https://shields.io/badges/endpoint-badge. */
function renderBadgeJson({ label, message, colour }) {
	return `${JSON.stringify({
		schemaVersion: 1,
		label,
		message,
		color: colour
	})}\n`;
}
/** The badge as SVG. */
function renderBadgeSvg({ label, message, colour }) {
	const [left, right] = [label, message].map((text) => Math.round(text.length * 6.6) + 12);
	const width = (left ?? 0) + (right ?? 0);
	const text = (x, words) => `<text x="${x}" y="14" text-anchor="middle" fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${escapeHtml(words)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${escapeHtml(`${label}: ${message}`)}">`,
		`<rect width="${left}" height="20" fill="#424a53"/><rect x="${left}" width="${right}" height="20" fill="${COLOURS[colour]}"/>`,
		text((left ?? 0) / 2, label),
		text((left ?? 0) + (right ?? 0) / 2, message),
		"</svg>\n"
	].join("");
}

export { renderBadgeSvg as n, renderBadgeJson as t };