import { n as joinStates, o as renderState, r as listStateClashes } from "./state.js";
import { a as tryDecodePage, i as encodePage, o as tryDecodeText } from "./page-text.js";
import { n as otherSide, t as mapVersions } from "./versions.js";
import { n as readState } from "./read-state.js";
import { n as measureLikeness } from "./closest-revision.js";
import { t as parsePage } from "./parse.js";
import { n as mergeTranslations, t as mergeLines } from "./merge-translations.js";

// src/book/join-trees.ts
/** Join two trees; both lists are in the order of their paths. */
function joinTrees({ base, proposal, target }) {
	const edits = [];
	const clashes = [];
	for (const path of [.../* @__PURE__ */ new Set([...proposal.keys(), ...base.keys()])].toSorted()) {
		const clash = {
			path,
			base: base.get(path),
			proposal: proposal.get(path),
			target: target.get(path)
		};
		if (isSame(clash.proposal, clash.base) || isSame(clash.proposal, clash.target)) continue;
		if (isSame(clash.target, clash.base)) edits.push(editTo(path, clash.proposal));
		else clashes.push(clash);
	}
	return {
		edits,
		clashes
	};
}
/** The edit that puts a file, with its mode, where it stands on the other branch. */
function editTo(path, file) {
	const mode = file?.mode === void 0 ? {} : { mode: file.mode };
	return {
		path,
		blob: file?.blob,
		...mode
	};
}
function isSame(a, b) {
	return a?.blob === b?.blob && a?.mode === b?.mode;
}

// src/commands/steps/join/follow-moves.ts
/**
* A page that one branch renamed and the other changed, under its old name: the change goes with it to the new name. A
* rename is known by likeness, as git knows it.
*/
/** Git's own threshold for a rename: half of the lines. */
const LEAST_LIKENESS = .5;
/** The join with its renamed pages as clashes at their new paths. */
async function followMoves(book, tree, context) {
	const gone = tree.clashes.filter((clash) => context.rules.isPage(clash.path) && findGone(clash) !== void 0);
	return chooseMoves((await Promise.all(gone.map((clash) => listMoves$1(book, clash, context)))).flat()).reduce((join, move) => applyMove(join, move, context), tree);
}
/** One for each page, and for each new path: what is most alike belongs together. */
function chooseMoves(moves) {
	const taken = /* @__PURE__ */ new Set();
	return moves.toSorted((a, b) => b.likeness - a.likeness).filter(({ clash, to }) => !taken.has(clash) && !taken.has(to) && taken.add(clash).add(to));
}
/** The branch on which a page of the common ancestor is not there any more. */
function findGone({ base, proposal, target }) {
	if (base === void 0) return void 0;
	return proposal === void 0 ? "proposal" : target === void 0 ? "target" : void 0;
}
async function listMoves$1(book, clash, { files, rules }) {
	const side = findGone(clash);
	if (side === void 0 || clash.base === void 0) return [];
	const isNew = (path) => !files.base.has(path) && !files[otherSide(side)].has(path);
	const candidates = [...files[side].values()].filter(({ path, kind }) => kind === "file" && rules.isPage(path) && isNew(path));
	const contents = await book.readBlobs([clash.base.blob, ...candidates.map(({ blob }) => blob)]);
	const read = (blob) => tryDecodeText(contents.get(blob) ?? /* @__PURE__ */ new Uint8Array()) ?? "";
	const old = read(clash.base.blob);
	return candidates.map(({ path, blob }) => ({
		clash,
		side,
		to: path,
		likeness: measureLikeness(old, read(blob))
	})).filter(({ likeness }) => likeness >= LEAST_LIKENESS);
}
/** The page and its base become clashes where they are now, and nothing is left where they were. */
function applyMove({ edits, clashes }, { clash, side, to }, { files, rules }) {
	const rename = (path, old) => {
		const paths = side === "proposal" ? {
			proposal: path,
			target: old
		} : {
			proposal: old,
			target: path
		};
		const [proposal, target] = [files.proposal.get(paths.proposal), files.target.get(paths.target)];
		return {
			path,
			paths,
			base: files.base.get(old),
			proposal,
			target
		};
	};
	const [base, oldBase] = [rules.findBasePath(to), rules.findBasePath(clash.path)];
	const moved = [rename(to, clash.path), ...base === void 0 || oldBase === void 0 ? [] : [rename(base, oldBase)]];
	const touched = new Set(moved.flatMap(({ path, paths }) => [path, ...Object.values(paths ?? {})]));
	const left = [clash.path, oldBase].flatMap((path) => path !== void 0 && files.target.has(path) ? [path] : []);
	return {
		edits: [...edits.filter(({ path }) => !touched.has(path)), ...left.map((path) => ({
			path,
			blob: void 0
		}))],
		clashes: [...clashes.filter(({ path }) => !touched.has(path)), ...moved]
	};
}

// src/commands/steps/join/merge-clash.ts
/** Blobs that {@link settleClash} reads. */
function listBlobs({ path, paths, base, proposal, target }, states) {
	const files = [
		base,
		proposal,
		target
	].flatMap((file) => file?.kind === "file" ? [file.blob] : []);
	const delivered = ["proposal", "target"].flatMap((side) => states[side].get(paths?.[side] ?? path)?.targetBlob ?? []);
	return [...files, ...delivered];
}
/** Settle one clash. */
function settleClash(clash, context) {
	const { path, proposal, target } = clash;
	const page = context.pageOfBase.get(path);
	if (page !== void 0) return keep(path, clash[context.newer.get(page) ?? "target"] ?? proposal ?? target);
	if (proposal === void 0 || target === void 0) return keep(path, proposal ?? target, `${path}: removed ${target === void 0 ? "on the target branch" : "in the proposal"} and changed ${target === void 0 ? "in the proposal" : "on the target branch"}; it stays`);
	return mergeFile(clash, context) ?? keepReviewed(path, context);
}
function keep(path, file, ...warnings) {
	return {
		path,
		...file === void 0 ? {} : { file },
		warnings
	};
}
function keepReviewed(path, { proposalHead }) {
	return {
		path,
		warnings: [`${path}: changed on the target branch, whose file stands, and in the proposal; ${`the proposal's is in commit ${proposalHead.slice(0, 10)}`}`]
	};
}
/** `undefined` when one of the three is no text, or no page and not to be merged by lines. */
function mergeFile(clash, context) {
	const { path } = clash;
	const read = (file) => file?.kind === "file" ? readText(file.blob, context) : void 0;
	const [base, proposal, target] = [
		clash.base === void 0 ? "" : read(clash.base),
		read(clash.proposal),
		read(clash.target)
	];
	if (base === void 0 || proposal === void 0 || target === void 0) return void 0;
	const text = mergeLines({
		base,
		proposal,
		target
	});
	if (text !== void 0) return {
		path,
		text,
		warnings: []
	};
	return context.rules.isPage(path) ? mergePage(clash, {
		base,
		proposal,
		target
	}, context) : void 0;
}
function readText(blob, { contents, rules }) {
	const bytes = contents.get(blob);
	return bytes === void 0 ? void 0 : tryDecodePage(bytes, rules.limits);
}
function mergePage({ path, paths }, texts, context) {
	const { rules, newer, states } = context;
	const [base, proposal, target] = [
		texts.base,
		texts.proposal,
		texts.target
	].map((text) => parsePage(text, rules));
	if (base === void 0 || proposal === void 0 || target === void 0) throw new RangeError("three versions");
	const findDelivered = (side) => {
		const blob = states[side].get(paths?.[side] ?? path)?.targetBlob;
		const text = blob === void 0 ? void 0 : readText(blob, context);
		return text === void 0 ? void 0 : parsePage(text, rules);
	};
	const merged = mergeTranslations({
		base,
		proposal,
		target
	}, {
		delivered: {
			proposal: findDelivered("proposal"),
			target: findDelivered("target")
		},
		newer: newer.get(path) ?? "target"
	});
	return {
		path,
		text: merged.text,
		warnings: merged.clashes.map((clash) => describeClash(path, clash))
	};
}
const NAMES = {
	proposal: "the proposal",
	target: "the target branch"
};
const MAX_QUOTE = 200;
function describeClash(path, { line, kept, other }) {
	const place = `${path}:${line}`;
	const quote = other.length > MAX_QUOTE ? `“${other.slice(0, MAX_QUOTE)}…”` : `“${other}”`;
	if (kept === "both") return `${place}: both branches added text here, and both stand; the proposal added ${quote}`;
	const had = other === "" ? "had removed it" : `had ${quote}`;
	return `${place}: changed on both branches; ${NAMES[kept]}'s wording stands, ${NAMES[otherSide(kept)]} ${had}`;
}

// src/commands/steps/join/join-branches.ts
/**
* The proposal branch and the target branch to one tree: what one of them changed is taken, and what both changed is
* settled by contents. Nothing of either is lost without a word: both heads become parents, and warnings quote.
*/
/**
* Join the trees of three commits.
*
* @throws {ConfigError} when a state file cannot be read.
*/
async function joinBranches(book, commits, rules) {
	const files = await mapVersions(commits, (commit) => book.listFiles(commit));
	const states = await mapVersions(files, (list) => readState(book, list, rules));
	const tree = await followMoves(book, joinTrees(files), {
		files,
		rules
	});
	const sources = {
		files,
		states,
		rules,
		moves: listMoves(tree.clashes),
		proposalHead: commits.proposal
	};
	const { settled, state } = await settleClashes(book, tree.clashes, sources);
	const written = await writeEdits(book, settled, {
		state,
		path: rules.statePath
	});
	const edits = [...new Map([...tree.edits, ...written].map((edit) => [edit.path, edit])).values()].filter((edit) => isChange(edit, files.target.get(edit.path)));
	return {
		edits,
		files: applyEdits(files, edits),
		isJoinDue: tree.clashes.length > 0 && edits.length > 0,
		warnings: settled.flatMap(({ warnings }) => warnings)
	};
}
function listMoves(clashes) {
	return new Map(clashes.flatMap(({ path, paths }) => paths === void 0 ? [] : [[path, paths]]));
}
/** @returns What stands for each file, and the state, when both branches changed it. */
async function settleClashes(book, all, { proposalHead, ...sources }) {
	const { files, states, rules, moves } = sources;
	const pageOfBase = indexBases(files, rules);
	const touched = all.map(({ path }) => pageOfBase.get(path) ?? path);
	const newer = await findNewerSides(/* @__PURE__ */ new Set([...touched, ...listStateClashes(states)]), sources);
	const clashes = all.filter(({ path }) => path !== rules.statePath);
	const context = {
		pageOfBase,
		newer,
		states,
		contents: await book.readBlobs(clashes.flatMap((clash) => listBlobs(clash, states))),
		rules,
		proposalHead
	};
	const state = clashes.length < all.length || moves.size > 0 ? joinStates(states, (page) => newer.get(page) ?? "target") : void 0;
	return {
		settled: clashes.map((clash) => settleClash(clash, context)),
		state: state && moveEntries(state, moves)
	};
}
/** The entry of a page goes with it to its new path. */
function moveEntries(state, moves) {
	const moved = new Map(state);
	for (const [page, paths] of moves) for (const old of Object.values(paths)) {
		const entry = old === page ? void 0 : moved.get(old);
		if (entry !== void 0 && !moved.has(page)) moved.set(page, entry);
		if (old !== page) moved.delete(old);
	}
	return moved;
}
function isChange({ blob, mode }, file) {
	return blob !== file?.blob || blob !== void 0 && mode !== void 0 && mode !== file?.mode;
}
/** Pages by the path of their base. */
function indexBases({ proposal, target }, rules) {
	const pages = [...proposal.keys(), ...target.keys()].filter((path) => rules.isPage(path));
	return new Map(pages.flatMap((page) => {
		const base = rules.findBasePath(page);
		return base === void 0 ? [] : [[base, page]];
	}));
}
/** For each of some pages, the branch whose base is the newer source. */
async function findNewerSides(pages, sources) {
	const sides = await Promise.all([...pages].map((page) => findNewerSide(page, sources)));
	return new Map([...pages].flatMap((page, at) => [[page, sides[at] ?? "target"]]));
}
async function findNewerSide(page, { files, states, rules, moves }) {
	const read = (side) => {
		const path = moves.get(page)?.[side] ?? page;
		const [base, state] = [rules.findBasePath(path), states[side].get(path)];
		return {
			blob: (base === void 0 ? void 0 : files[side].get(base))?.blob ?? state?.sourceBlob,
			source: state?.source
		};
	};
	const [ours, theirs] = [read("proposal"), read("target")];
	if (ours.blob === void 0 || ours.blob === theirs.blob) return "target";
	if (theirs.blob === void 0) return "proposal";
	const source = ours.source ?? theirs.source ?? rules.layout.findSource(page) ?? page;
	return rules.findNewer(source, {
		proposal: ours.blob,
		target: theirs.blob
	});
}
async function writeEdits(book, settled, { state, path: statePath }) {
	const pages = settled.flatMap(({ text, path }) => text === void 0 ? [] : [{
		path,
		text
	}]);
	const texts = state === void 0 ? pages : [...pages, {
		path: statePath,
		text: renderState(state)
	}];
	const blobs = await book.writeBlobs(texts.map(({ text }) => encodePage(text)));
	const merged = texts.map(({ path }, at) => ({
		path,
		blob: blobs[at]
	}));
	return [...settled.flatMap(({ path, file }) => file === void 0 ? [] : [editTo(path, file)]), ...merged];
}
function applyEdits({ proposal, target }, edits) {
	const files = new Map(target);
	for (const { path, blob } of edits) {
		const entry = target.get(path) ?? proposal.get(path);
		if (blob === void 0) files.delete(path);
		else if (proposal.get(path)?.blob === blob) files.set(path, proposal.get(path) ?? {
			path,
			blob,
			kind: "file"
		});
		else files.set(path, {
			...entry,
			path,
			blob,
			kind: "file"
		});
	}
	return files;
}

export { joinBranches };