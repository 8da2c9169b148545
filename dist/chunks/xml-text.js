// src/shared/xml-text.ts
/** Text as XML holds it. */
/** Characters that XML 1.0 has no way to write (www.w3.org/TR/xml, Char): controls, halves of pairs, and two that are no characters. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
/** The text as XML can hold it. @param instead Stands where it held what XML cannot. */
function cleanText(text, instead = "�") {
	return text.replaceAll(UNWRITABLE, () => instead);
}
/** The text for an element or an attribute in double quotes. */
function escapeXml(text, instead) {
	return cleanText(text, instead).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}

export { escapeXml as n, cleanText as t };