// src/corpus/web.ts
/**
* The port to pages, whatever they are kept in: the web, a WARC file, a folder. An address goes in; a page comes out,
* or the reason why there is none. Nothing here throws for what a server does.
*/
/** Why a page gives nothing, and what that means; each page counts once. */
const PAGE_REASONS = {
	"not-found": "there is no such page",
	status: "the server answered with an error",
	"address-refused": "a private or special address, another scheme or port, or credentials in the address",
	robots: "robots.txt of the site keeps this program out",
	redirects: "too many redirects, a circle, or from https to http",
	"too-large": "more bytes than a page may have",
	timeout: "the server was too slow",
	unreachable: "no connection to the server",
	"host-left": "the server asked twice for less; it is left alone",
	"over-limit": "the limit of the run on pages, bytes or minutes was reached before",
	"not-html": "no HTML",
	"no-index": "the page asks not to be indexed, or not to be used for AI",
	"tdm-reserved": "the rights to text and data mining are reserved",
	copy: "the page names another as its original",
	"third-language": "the page is in neither of the two languages",
	"no-counterpart": "no page in the other language was found",
	"no-article": "the page has no article",
	"repeated-page": "the same article was there before",
	"wrong-language": "the text is in another language than its address or mark-up says",
	lengths: "one article has more than three times the text of the other",
	contested: "another page has better evidence for the same counterpart",
	"off-subject": "the subject does not occur",
	licence: "the licence is not among those asked for",
	unrelated: "the two articles are no translations of each other"
};
function refuse(address, reason, detail = PAGE_REASONS[reason]) {
	return {
		ok: false,
		address,
		reason,
		detail
	};
}

export { refuse as n, PAGE_REASONS as t };