// src/report/ledger.ts
function isDelivered(page) {
	return page.status === "delivered";
}
/** Count the pages of one language. */
function countPages(pages) {
	const count = (status) => pages.filter((page) => page.status === status).length;
	const characters = pages.flatMap((page) => "characters" in page && page.characters ? [page.characters] : []);
	return {
		inScope: pages.length,
		delivered: count("delivered"),
		unchanged: count("unchanged"),
		failed: count("failed"),
		characters: addCharacters(characters)
	};
}
function addTotals(totals) {
	const sum = (pick) => totals.reduce((all, total) => all + pick(total), 0);
	return {
		inScope: sum(({ inScope }) => inScope),
		delivered: sum(({ delivered }) => delivered),
		unchanged: sum(({ unchanged }) => unchanged),
		failed: sum(({ failed }) => failed),
		characters: addCharacters(totals.map(({ characters }) => characters))
	};
}
function addCharacters(list) {
	return list.reduce(({ prose, sent }, next) => ({
		prose: prose + next.prose,
		sent: sent + next.sent
	}), {
		prose: 0,
		sent: 0
	});
}
/** 1 when a page or a whole translation failed, else 0. */
function findExitCode(reports) {
	return reports.some(({ totals, refused = [] }) => totals.failed + refused.length > 0) ? 1 : 0;
}

export { isDelivered as a, findExitCode as i, addTotals as n, countPages as r, addCharacters as t };