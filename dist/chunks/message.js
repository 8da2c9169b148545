// src/messages/en.ts
/** The words of messages in English. A message that quotes a page keeps its quotation in a value. */
const ENGLISH = {
	"code-lost": "The code cell \"{code}\" (source line {line}) is missing: put it back.",
	"code-gone": "The code \"{was}\" is missing.",
	"code-added": "The code \"{is}\" is not in the source: check it.",
	"code-differs": "The code \"{is}\" is \"{was}\" in the source: check it.",
	"code-unquoted": "The code span {code} stands as plain text: put it in back quotes.",
	"piece-lost": "The {what} {piece} (source line {line}) is missing: put it back.",
	"piece-differs": "The {what} {piece} is {was} in the source: check which is right.",
	"piece-added": "The {what} {piece} is not in the source: check that it belongs.",
	"a-formula": "formula",
	"a-label": "label",
	"a-reference": "reference",
	"a-citation": "citation",
	"a-directive": "directive",
	"a-code-span": "code span",
	"a-link": "link",
	"an-image": "image",
	"an-entity": "HTML entity",
	"a-tag": "HTML tag",
	"a-template-tag": "template tag",
	"an-attribute-list": "attribute list",
	"an-emoji-code": "emoji code",
	"a-container-line": "container line",
	"a-protected-piece": "protected piece",
	"a-footnote": "footnote",
	"a-footnote-mark": "footnote mark",
	"formula-doubled": "The formula {formula} stands twice in a row: check that it belongs.",
	"formula-unreadable": "TeX cannot read the formula {formula}: mend its braces or commands.",
	"dollar-alone": "A dollar sign closes no formula near \"{near}\": pair it, or write \\$.",
	"slide-mark-lost": "The slide mark {mark} (source line {line}) is missing: mark the same words.",
	"slide-mark-alone": "The slide mark {mark} has no partner near \"{near}\": add its other end or take it out.",
	"slide-mark-space": "White space stands inside the slide mark \"{mark}\": take it out.",
	"star-alone": "A star near \"{near}\" opens or closes no emphasis: pair it, with no space inside and no mark of punctuation beside it there.",
	"footnote-colon": "The footnote {piece} (source line {line}) is missing: write its colon as in the source.",
	"alert-lost": "The mark of the alert {mark} (source line {line}) is missing: write it as in the source, alone in its line.",
	"number-lost": "The number {number} (source line {line}) is not in the translation: check it.",
	"number-differs": "The number {number} (source line {line}) may have become {other}: check it.",
	"paragraph-lost": "The paragraph \"{text}\" (source line {line}) has no translation: add it.",
	"sentence-lost": "The sentence \"{text}\" (source line {line}) has no translation: add it.",
	"too-long": "\"{text}\" is {times} times as long as usual: compare it with the source.",
	"too-short": "\"{text}\" is {times} times shorter than usual: compare it with the source.",
	"missing-space": "\"{near}\": put a space behind the sentence.",
	"half-width": "\"{near}\": write the full-width mark.",
	"label-repeated": "The label {label} stands here again: take it out.",
	"role-glued": "The role {role} is glued to the word before: put a space between them.",
	"role-malformed": "{text} is no role: write it as in the source.",
	"placeholder-left": "The placeholder {found} is left from a tool: put in what it stands for in the source.",
	"heading-added": "\"{text}\" is no heading in the source: check its #.",
	"heading-level": "The heading \"{text}\" has level {is}, not {was}: change its #.",
	"heading-lost": "The heading \"{text}\" (source line {line}) is missing: put it back.",
	"heading-joined": "The heading \"{text}\" (source line {line}) is no heading of its own here: put it back.",
	"item-lost": "The item \"{text}\" (source line {line}) is missing: put it back.",
	"item-joined": "The item \"{text}\" (source line {line}) is no item of its own here: put it back.",
	"heading-swallowed": "The heading \"{text}\" holds the text behind it: end the line after the title.",
	"table-lost": "The table of source line {line} is missing: put it back.",
	"table-shape": "The table has {rows} rows and {columns} columns, not {wasRows} and {wasColumns}: compare it with the source.",
	"tab-lost": "The tab for {framework} (source line {line}) is missing: put it back.",
	"tab-alone": "{tab} has no {other}: pair it or take it out.",
	"term-unused": "\"{term}\" is to be translated as {accepted}: use it here.",
	term: "\"{term}\"",
	either: "{one} or {other}",
	untranslated: "\"{text}\" is not translated: translate it.",
	"marks-too-many": "the source changed more marks than can be followed here",
	"marks-unfollowed": "the source changed its marks or formulas, which cannot be followed here; perhaps: {text}",
	"case-changed": "source case changed: {change}",
	"wording-changed": "source wording changed: {change}",
	change: "“{before}” → “{after}”",
	nothing: "(nothing)",
	"is-new": "“{text}” is new",
	"number-kept": "{before} became {after}: check the forms of the words beside it",
	"mark-left-out": "“{mark}” was left out, since the translation has other marks here",
	"piece-not-found": "`{piece}` was not found",
	"place-estimated": "place of “{piece}” is estimated",
	"omitted-changed": "the source changed a sentence that the translation leaves out",
	"omitted-copied": "the source changed something copied that the translation leaves out; it has now: {text}",
	repaired: "repaired: {repair}",
	similar: "translation of a {percent} % similar sentence",
	"old-stays": "the old translation stays: {reason}",
	"source-left": "left in the source language: {reason}",
	"no-answer": "the engine gave no answer",
	"not-at-hand": "no translation at hand",
	refused: "the engine's answer was not accepted: {reason}",
	leaked: "a placeholder leaked into the text",
	empty: "empty",
	"spans-lost": "too many spans are lost",
	"no-words": "no words came back",
	"markup-unreadable": "its markup cannot be read back",
	"pieces-unreadable": "its pieces cannot be read back together",
	"in-pieces": "translated again in pieces",
	"left-out": "doubled {piece} left out",
	"put-back": "lost {piece} put back",
	"copied-conflict": "translator and source changed the same copied text; the source's was taken. The translation had: {text}",
	"no-place": "the translation has no place for it; write it where it belongs: {text}",
	"own-text-gone": "the source removed the text beside which the translation had words of its own, which went with it: {text}",
	"base-unproven": "the source changed here after the recorded base: {change}; check that the translation says so",
	"direction-turned": "it has invisible characters that turn the direction of text: what you read may not be what stands there",
	"would-break": "with the new words the page would be no valid {dialect}: {reason}",
	"anchor-lost": "No heading of the page has the anchor #{anchor}: correct the link.",
	"anchor-lost-there": "The link {address} leads to “{heading}” of {page}, whose anchor in the translation is not known: correct the link.",
	"anchor-not-there": "The link {address} leads to an anchor that no heading of that page has: correct it.",
	"anchor-moved": "The heading had the anchor #{anchor}, and links of other pages lead there: {places}. Correct them, or keep anchors with update.pin-heading-ids.",
	"old-page-stands": "the old page stands: {reason}"
};

// src/messages/message.ts
/**
* What is to be told, as a key with values, so that it can be told in the language of who reads it. The words are in
* one catalogue a language; the compiler finds a message without words, and words without their values.
*/
/** Make a message. @param values One for each `{name}` of its words. */
function say(key, ...[values]) {
	return {
		key,
		values: values ?? {}
	};
}
/** A message in words; what a value holds is never read as words of ours. */
function phrase({ key, values }, catalogue = ENGLISH) {
	return catalogue[key].replaceAll(/\{(\w+)\}/g, (_, name) => {
		const value = values[name] ?? "";
		return typeof value === "object" ? phrase(value, catalogue) : String(value);
	});
}
/** Messages without those that say the same as one before. */
function dropEqual(messages) {
	return [...new Map(messages.map((message) => [phrase(message), message])).values()];
}

export { ENGLISH as i, phrase as n, say as r, dropEqual as t };