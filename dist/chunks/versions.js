// src/shared/versions.ts
/** The other branch. */
function otherSide(side) {
	return side === "target" ? "proposal" : "target";
}
/**
* The side with the newer one of two versions; `target` where the history tells neither.
*
* @param history All versions, newest first.
*/
function sideOfNewer(history, versions) {
	const [ours, theirs] = [history.indexOf(versions.proposal), history.indexOf(versions.target)];
	return ours !== -1 && (theirs === -1 || ours < theirs) ? "proposal" : "target";
}
/** Do the same, at once, for the three versions. */
async function mapVersions({ base, proposal, target }, work) {
	const [atBase, inProposal, onTarget] = await Promise.all([
		work(base),
		work(proposal),
		work(target)
	]);
	return {
		base: atBase,
		proposal: inProposal,
		target: onTarget
	};
}

export { otherSide as n, sideOfNewer as r, mapVersions as t };