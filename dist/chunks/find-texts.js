import { i as findByLanguage } from "./scripts.js";
import { t as groupBy } from "./group.js";
import { a as isPatched } from "./tally.js";
import { a as array, c as int, f as object, h as string } from "./schemas.js";
import { a as isDelivered } from "./ledger2.js";
import { n as renderFence, r as shorten, t as renderCode } from "./inert-text2.js";
import { t as diffTexts } from "./word-diff.js";
import { i as renderLink, r as findPageUrl, t as findCommitUrl } from "./links2.js";
import { n as limitLines, t as ENGLISH_LABELS } from "./page-table.js";

// src/pull-request/own-part.ts
/**
* The body of a pull request as text of people around a part of ours. Our part stands between two marks, and marks
* inside it tell its pages apart; all marks are HTML comments on a line of their own, which text of pages never is.
*/
const BEGIN = "<!-- amts:begin -->";
const END = "<!-- amts:end -->";
const PAGE = /^<!-- amts:page (".*") -->$/;
/** Find our part. Where its end is gone, everything below its begin is ours. */
function splitBody(body) {
	const lines = normaliseLines(body).split("\n");
	const begin = lines.indexOf(BEGIN);
	if (begin === -1) return {
		before: lines.join("\n").trim(),
		after: ""
	};
	const found = lines.lastIndexOf(END);
	const end = found > begin ? found : lines.length;
	const slice = (from, to) => lines.slice(from, to).join("\n").trim();
	return {
		before: slice(0, begin),
		own: slice(begin + 1, end),
		after: slice(end + 1, lines.length)
	};
}
/** Put our part in the place of the one before; below the text of people when there was none. */
function joinBody({ before, after }, own) {
	return `${[
		before,
		`${BEGIN}\n${own}\n${END}`,
		after
	].filter((part) => part !== "").join("\n\n")}\n`;
}
/** Put a mark at the end of our part. */
function insertMark(body, mark) {
	const lines = body.split("\n");
	const end = lines.lastIndexOf(END);
	return end === -1 ? body : lines.toSpliced(end, 0, mark).join("\n");
}
/** What a body weighs that our part is not yet in. */
function measureRest({ before, after }) {
	return joinBody({
		before,
		after
	}, "").length;
}
/** GitHub gives back what was edited in a browser with other ends of lines. */
function normaliseLines(text) {
	return text.replaceAll("\r\n", "\n");
}
/** The mark in front of what is told of a page. */
function renderPageMark(path) {
	return `<!-- amts:page ${escapeHidden(path)} -->`;
}
/** What our part tells of each page below its heading, by path. */
function readPageTexts(own) {
	const texts = /* @__PURE__ */ new Map();
	let lines = [];
	for (const line of own.split("\n")) {
		const path = readPageMark(line);
		if (path !== void 0) texts.set(path, lines = []);
		else if (isMark(line) || line.startsWith("## ")) lines = [];
		else lines.push(line);
	}
	return new Map([...texts].map(([path, [, ...below]]) => [path, below.join("\n").trim()]));
}
function isMark(line) {
	return line.startsWith("<!-- amts:") && line.endsWith(" -->");
}
function readPageMark(line) {
	const [, json] = PAGE.exec(line) ?? [];
	if (json === void 0) return void 0;
	const path = parseHidden(json);
	return typeof path === "string" ? path : void 0;
}
/** JSON that neither ends a comment nor holds what GitHub would take for a mention or a reference (`#1`, `GH-1`). */
function escapeHidden(value) {
	return JSON.stringify(value).replaceAll(/[<>#@&`]|(?<=gh)-|[\u2028-\u202E\u2066-\u2069]/gi, (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** @returns `undefined` for what is no JSON: a person has edited it. */
function parseHidden(json) {
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}

// src/pull-request/outbox.ts
/**
* Comments on lines that a commit asks for, kept with it: its message names the blob that holds them. The body of the
* pull request says up to which commit they are made, so that those of a run that was cut off on its way, wherever that
* was, are left to the next one.
*/
const TRAILER = /^Review-Comments: ([\da-f]{40,64})$/m;
const MARK = /^<!-- amts:reviewed ([\da-f]{40,64}) -->$/m;
const CommentsSchema = array(object({
	path: string(),
	line: int().positive(),
	body: string()
}));
/** The line of a commit message that names the comments. */
function renderTrailer(blob) {
	return `Review-Comments: ${blob}`;
}
/** The blob that a commit message names; `undefined` when it asks for no comments. */
function readTrailer(message) {
	return TRAILER.exec(message)?.[1];
}
function renderComments(comments) {
	return Buffer.from(`${JSON.stringify(comments)}\n`);
}
/** @returns `[]` for what is none of ours. */
function parseComments(bytes) {
	try {
		return CommentsSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
	} catch {
		return [];
	}
}
/** The commit up to which comments are made; `undefined` when there were none yet, or a person has edited the body. */
function readReviewed(body) {
	return MARK.exec(body)?.[1];
}
/** A body that says up to which commit comments are made, as its last mark of the kind. */
function setReviewed(body, commit) {
	if (commit === readReviewed(body)) return body;
	const bare = normaliseLines(body).replace(new RegExp(`${MARK.source}\n?`, "m"), "");
	return commit === void 0 ? bare : insertMark(bare, `<!-- amts:reviewed ${commit} -->`);
}

// src/pull-request/texts/adoption.ts
const ENGLISH$1 = {
	title: (source) => `What these pages were translated from (${source})`,
	intro: (source) => `**No page changes here.** It was not recorded which version of ${source} each page was translated from; it was worked out from the pages and the history, and is written down now, so that later updates bring only what has changed since. Please look at the rows that are not sure: if one is wrong, say so before you merge, else changes of the source could be missed.`,
	heading: "What each page was translated from",
	columns: [
		"Page",
		"Version of the source",
		"How sure",
		"Next likeliest"
	],
	sure: "sure",
	unsure: "**not sure**",
	against: (count) => count === 0 ? "nothing against it" : `${count} against it`
};
/** By language code; other languages have English. */
const ALL = /* @__PURE__ */ new Map([
	["en", ENGLISH$1],
	["de", {
		title: (source) => `Woraus diese Seiten übersetzt wurden (${source})`,
		intro: (source) => `**Keine Seite ändert sich hier.** Es war nicht festgehalten, aus welcher Fassung von ${source} jede Seite übersetzt wurde; das wurde aus den Seiten und der Geschichte ermittelt und wird nun festgehalten, damit spätere Aktualisierungen nur bringen, was sich seitdem geändert hat. Bitte sehen Sie die unsicheren Zeilen an: Ist eine falsch, sagen Sie es vor dem Zusammenführen, sonst könnten Änderungen der Quelle verloren gehen.`,
		heading: "Woraus jede Seite übersetzt wurde",
		columns: [
			"Seite",
			"Fassung der Quelle",
			"Wie sicher",
			"Nächste Möglichkeit"
		],
		sure: "sicher",
		unsure: "**unsicher**",
		against: (count) => count === 0 ? "nichts dagegen" : `${count} dagegen`
	}],
	["es", {
		title: (source) => `De qué se tradujeron estas páginas (${source})`,
		intro: (source) => `**Aquí no cambia ninguna página.** No estaba anotado de qué versión de ${source} se tradujo cada página; se ha deducido de las páginas y del historial, y ahora se anota, para que las próximas actualizaciones traigan solo lo que ha cambiado desde entonces. Mire, por favor, las filas que no son seguras: si una está mal, dígalo antes de fusionar; si no, podrían perderse cambios del original.`,
		heading: "De qué se tradujo cada página",
		columns: [
			"Página",
			"Versión del original",
			"Seguridad",
			"La siguiente más probable"
		],
		sure: "seguro",
		unsure: "**no seguro**",
		against: (count) => count === 0 ? "nada en contra" : `${count} en contra`
	}],
	["fr", {
		title: (source) => `Ce dont ces pages ont été traduites (${source})`,
		intro: (source) => `**Aucune page ne change ici.** Rien n'indiquait de quelle version de ${source} chaque page a été traduite ; cela a été déduit des pages et de l'historique, et c'est maintenant noté, pour que les prochaines mises à jour n'apportent que ce qui a changé depuis. Regardez, s'il vous plaît, les lignes incertaines : si l'une est fausse, dites-le avant de fusionner, sinon des changements de la source pourraient se perdre.`,
		heading: "Ce dont chaque page a été traduite",
		columns: [
			"Page",
			"Version de la source",
			"Certitude",
			"La plus probable ensuite"
		],
		sure: "sûr",
		unsure: "**incertain**",
		against: (count) => count === 0 ? "rien contre" : `${count} contre`
	}],
	["pt", {
		title: (source) => `De que estas páginas foram traduzidas (${source})`,
		intro: (source) => `**Nenhuma página muda aqui.** Não estava anotado de que versão de ${source} cada página foi traduzida; isso foi deduzido das páginas e do histórico, e agora fica anotado, para que as próximas atualizações tragam só o que mudou desde então. Por favor, veja as linhas incertas: se uma estiver errada, diga antes de mesclar; senão, mudanças do original podem se perder.`,
		heading: "De que cada página foi traduzida",
		columns: [
			"Página",
			"Versão do original",
			"Certeza",
			"A seguinte mais provável"
		],
		sure: "certo",
		unsure: "**incerto**",
		against: (count) => count === 0 ? "nada contra" : `${count} contra`
	}],
	["tr", {
		title: (source) => `Bu sayfalar neyden çevrildi (${source})`,
		intro: (source) => `**Burada hiçbir sayfa değişmiyor.** Her sayfanın ${source} kaynağının hangi sürümünden çevrildiği kayıtlı değildi; bu, sayfalardan ve geçmişten çıkarıldı ve şimdi kaydediliyor. Böylece sonraki güncellemeler yalnızca o zamandan beri değişenleri getirir. Lütfen emin olunmayan satırlara bakın: Biri yanlışsa birleştirmeden önce söyleyin; yoksa kaynaktaki değişiklikler gözden kaçabilir.`,
		heading: "Her sayfa neyden çevrildi",
		columns: [
			"Sayfa",
			"Kaynağın sürümü",
			"Ne kadar emin",
			"Sonraki olasılık"
		],
		sure: "emin",
		unsure: "**emin değil**",
		against: (count) => count === 0 ? "aleyhine bir şey yok" : `aleyhine ${count} şey`
	}],
	["vi", {
		title: (source) => `Các trang này được dịch từ đâu (${source})`,
		intro: (source) => `**Không trang nào thay đổi ở đây.** Trước đây không ghi lại mỗi trang được dịch từ phiên bản nào của ${source}; điều đó được suy ra từ các trang và lịch sử, và nay được ghi lại, để các lần cập nhật sau chỉ mang đến những gì đã thay đổi từ đó. Xin hãy xem các dòng chưa chắc chắn: nếu có dòng sai, hãy nói trước khi hợp nhất, nếu không có thể bỏ sót thay đổi của bản gốc.`,
		heading: "Mỗi trang được dịch từ đâu",
		columns: [
			"Trang",
			"Phiên bản gốc",
			"Độ chắc chắn",
			"Khả năng kế tiếp"
		],
		sure: "chắc chắn",
		unsure: "**chưa chắc chắn**",
		against: (count) => count === 0 ? "không có gì trái" : `${count} điểm trái`
	}],
	["ja", {
		title: (source) => `各ページの翻訳元（${source}）`,
		intro: (source) => `**ここではどのページも変わりません。** 各ページが ${source} のどの版から訳されたかは記録されていませんでした。ページと履歴から割り出し、ここに記録します。これにより、今後の更新ではそれ以降の変更だけが届きます。確実でない行をご確認ください。誤りがあれば、マージする前にお知らせください。そうしないと原文の変更が見落とされるおそれがあります。`,
		heading: "各ページの翻訳元",
		columns: [
			"ページ",
			"原文の版",
			"確かさ",
			"次に有力な版"
		],
		sure: "確実",
		unsure: "**不確実**",
		against: (count) => count === 0 ? "矛盾なし" : `矛盾 ${count} 件`
	}],
	["ko", {
		title: (source) => `각 페이지가 번역된 원문 (${source})`,
		intro: (source) => `**여기서 바뀌는 페이지는 없습니다.** 각 페이지가 ${source}의 어느 판에서 번역되었는지 기록되어 있지 않았습니다. 페이지와 이력에서 알아내어 이제 기록하므로, 이후의 업데이트는 그 뒤에 바뀐 것만 가져옵니다. 확실하지 않은 행을 살펴봐 주십시오. 틀린 것이 있으면 병합하기 전에 알려 주십시오. 그렇지 않으면 원문의 변경을 놓칠 수 있습니다.`,
		heading: "각 페이지가 번역된 원문",
		columns: [
			"페이지",
			"원문의 판",
			"확실성",
			"다음으로 유력한 판"
		],
		sure: "확실",
		unsure: "**불확실**",
		against: (count) => count === 0 ? "어긋남 없음" : `어긋남 ${count}건`
	}],
	["zh", {
		title: (source) => `各页面译自哪个版本（${source}）`,
		intro: (source) => `**这里没有任何页面改动。** 此前没有记录每个页面译自 ${source} 的哪个版本；现根据页面和历史推断出来并记录下来，这样以后的更新只带来此后的改动。请查看不确定的行：如有错误，请在合并之前指出，否则原文的改动可能被遗漏。`,
		heading: "各页面译自哪个版本",
		columns: [
			"页面",
			"原文版本",
			"把握",
			"次可能的版本"
		],
		sure: "确定",
		unsure: "**不确定**",
		against: (count) => count === 0 ? "无矛盾" : `${count} 处矛盾`
	}],
	["zh-TW", {
		title: (source) => `各頁面譯自哪個版本（${source}）`,
		intro: (source) => `**這裡沒有任何頁面改動。** 此前沒有記錄每個頁面譯自 ${source} 的哪個版本；現根據頁面和歷史推斷出來並記錄下來，這樣以後的更新只帶來此後的改動。請查看不確定的列：如有錯誤，請在合併之前指出，否則原文的改動可能被遺漏。`,
		heading: "各頁面譯自哪個版本",
		columns: [
			"頁面",
			"原文版本",
			"把握",
			"次可能的版本"
		],
		sure: "確定",
		unsure: "**不確定**",
		against: (count) => count === 0 ? "無矛盾" : `${count} 處矛盾`
	}]
]);
/** The texts in a language, else in the same language of another region, else in English. */
function findAdoptionTexts(language) {
	return findByLanguage(ALL, language) ?? ENGLISH$1;
}

// src/pull-request/adoption.ts
/**
* Pages of which a run only found out what they were translated from: one table tells them all, with how sure that is.
*/
/** Whether a page stays as it is, and only its base is new. */
function isAdopted({ kind, base, changes, segments }) {
	return kind === "update" && base?.guess !== void 0 && changes.length === 0 && segments.every(({ outcome }) => outcome === "kept");
}
/** Whether nothing else is proposed. */
function isAdoption({ pages }) {
	const delivered = pages.filter(isDelivered);
	return delivered.length > 0 && delivered.every(isAdopted);
}
/** The table with its heading; pages that are not sure come first. `''` for no page. */
function renderAdoption({ source, pages, language, limit, morePages, findTarget }) {
	const adopted = pages.filter(isAdopted).toSorted((a, b) => Number(isSure(a)) - Number(isSure(b)));
	if (adopted.length === 0) return "";
	const texts = findAdoptionTexts(language);
	const tell = ({ commit, contradictions }) => {
		return `${renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(source.url, commit))} (${texts.against(contradictions)})`;
	};
	const rows = adopted.map((page) => {
		const { candidates = [] } = page.base?.guess ?? {};
		const [used, next] = candidates;
		const name = renderLink(renderCode(page.target, true), findTarget(page.target));
		const sure = isSure(page) ? texts.sure : texts.unsure;
		return `| ${name} | ${used === void 0 ? "" : tell(used)} | ${sure} | ${next === void 0 ? "–" : tell(next)} |`;
	});
	const shown = limitLines(rows, limit, (more) => `| ${morePages(more)} | | | |`);
	return [
		`## ${texts.heading}`,
		"",
		`| ${texts.columns.join(" | ")} |`,
		"| --- | --- | --- | --- |",
		...shown
	].join("\n");
}
function isSure({ base }) {
	return base?.guess?.isSure === true;
}

// src/pull-request/sentence-box.ts
/**
* A changed sentence as a box: old and new source, an empty line, old translation and proposal. GitHub does not wrap
* the lines of a box, so they are wrapped here.
*/
const MAX_SENTENCE = 400;
/** Columns that GitHub shows in a pull request without a scroll bar. */
const COLUMNS = 100;
/** Render the box; a sentence that was left in the source language is not shown twice. */
function renderBox({ oldSource, newSource, oldTarget, proposal, outcome }) {
	const translated = renderPair(oldTarget, outcome === "failed" && proposal !== void 0 && isSameText(proposal, newSource) ? void 0 : proposal);
	const pairs = [renderPair(oldSource, newSource), translated].filter((pair) => pair.length > 0);
	return renderFence(pairs.flatMap((pair, at) => at === 0 ? pair : ["", ...pair]), "diff");
}
function isSameText(text, other = "") {
	return shorten(text, 1e400) === shorten(other, 1e400);
}
/** An empty text is a sentence that the translation leaves out. */
function renderPair(old = "", fresh = "") {
	const [before, after] = dropCommonStart(old, fresh);
	if (before === after) return renderLines(" ", before);
	const [marked, now] = before === "" || after === "" ? [before, after] : markChanges(before, after);
	return [...renderLines("-", marked), ...renderLines("+", now)];
}
/** Share of the letters that may change for the changes to be marked: of what is new as a whole a mark says nothing. */
const MAX_MARKED = .6;
/** Changed words in brackets, which no book is likely to have. */
function markChanges(old, fresh) {
	const [before, after] = [old, fresh].map((text) => ({
		text: shorten(text, MAX_SENTENCE),
		spans: []
	}));
	if (before === void 0 || after === void 0) return [old, fresh];
	const diff = diffTexts(before, after);
	return [diff.old, diff.fresh].every((pieces) => shareChanged(pieces) <= MAX_MARKED) ? [renderMarked(diff.old), renderMarked(diff.fresh)] : [old, fresh];
}
function shareChanged(pieces) {
	const measure = (list) => list.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, "").length, 0);
	return measure(pieces.filter(({ isChanged }) => isChanged)) / Math.max(1, measure(pieces));
}
function renderMarked(pieces) {
	return pieces.map(({ text, isChanged }) => isChanged ? `⟦${text}⟧` : text).join("").replaceAll("⟧⟦", "");
}
function renderLines(sign, text) {
	return text === "" ? [] : wrap(shorten(text, MAX_SENTENCE * 2)).map((line) => `${sign} ${line}`);
}
/** Characters that are left in front of a difference. */
const LEAD = 60;
/** So much of two long texts that the difference is not beyond what is shown. */
function dropCommonStart(old, fresh) {
	if (Math.max(old.length, fresh.length) <= MAX_SENTENCE || old === fresh) return [old, fresh];
	let at = 0;
	while (at < old.length && old[at] === fresh[at]) at += 1;
	const start = old.slice(Math.max(0, at - LEAD)).search(/(?<=\s)\S/);
	const from = at - LEAD + (start >= 0 && start < LEAD ? start : 0);
	return from <= 0 ? [old, fresh] : [`…${old.slice(from)}`, `…${fresh.slice(from)}`];
}
/** Two columns wide; a line may end after such a character. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const PIECE = new RegExp(`${WIDE.source}|[^\\s]+?(?=${WIDE.source}|\\s|$)|\\s`, "gu");
/** Break a line at spaces and between wide characters; a longer word stays whole. */
function wrap(text) {
	const lines = [];
	let line = "";
	let width = 0;
	for (const [piece] of text.matchAll(PIECE)) {
		const columns = WIDE.test(piece) ? 2 : piece.length;
		if (width + columns > COLUMNS && line.trim() !== "") {
			lines.push(line.trimEnd());
			line = "";
			width = 0;
		}
		if (line === "" && piece === " ") continue;
		line += piece;
		width += columns;
	}
	return [...lines, line.trimEnd()];
}

// src/pull-request/page-notes.ts
/** What the pull request says of one page below its heading: where to look, and a box for each changed sentence. */
const MAX_MESSAGE = 200;
/** Characters of the list of places of one page. */
const MAX_LIST_LENGTH = 6e3;
/** More places than this are shown when they are asked for. */
const MAX_OPEN_PLACES = 8;
/** More lines than this are not listed for one message. */
const MAX_LINES = 20;
const MAX_MAIN_ERRORS = 5;
/** Errors of a page that are told with those of other pages, above everything; the others are told with the page. */
function listMainErrors({ findings }) {
	return findings.filter(isError).slice(0, MAX_MAIN_ERRORS);
}
/** Render what is to be said of a page but for its main errors, which are told for all pages together. */
function renderPageNotes(page, texts, places) {
	const changes = listChanges(page);
	const notes = assignFindings(changes, page.findings);
	const told = new Set([...notes.values(), listMainErrors(page)].flat());
	const rest = page.findings.filter((finding) => !told.has(finding));
	const context = {
		page,
		texts,
		places
	};
	return {
		notes: [...renderBase(page, texts, places), ...renderList(renderFindings(rest, context), texts)],
		boxes: changes.map((change) => {
			const what = describeChange(change, notes.get(change) ?? [], texts);
			return `**${renderPlace(change, context)}**: ${what}\n\n${renderBox(change)}`;
		})
	};
}
/** Of a new page every sentence is new; there is nothing to compare. */
function listChanges({ kind, changes }) {
	return kind === "new" ? [] : changes;
}
function isError({ severity }) {
	return severity === "error";
}
/** So much of a message as a reviewer is shown. */
function shortenMessage(message) {
	return shorten(message, MAX_MESSAGE);
}
/** A message as code: it quotes the page. */
function renderMessage(message) {
	return renderCode(shortenMessage(message));
}
/** What became of a sentence, and what was found in it. */
function describeChange(change, findings, texts) {
	const notes = [...new Set(findings.map(({ message }) => message))].map(renderMessage);
	return [nameOutcome(change, texts), ...notes].join("; ");
}
function nameOutcome(change, texts) {
	if (!isPatched(change)) return texts.outcomes[change.outcome];
	if (change.reason === "changed-but-omitted") return texts.omitted;
	return change.reason === "token-patched" ? texts.patched : texts.flagged;
}
/**
* What the update says of changed sentences is told with them. Sentences of one line that became the same have their
* findings in the same order; what is left belongs to the last.
*/
function assignFindings(changes, findings) {
	const known = groupBy(findings, ({ line, rule }) => `${line} ${rule}`);
	const groups = groupBy(changes, ({ line, reason, outcome }) => `${line} ${reason ?? outcome}`);
	return new Map([...groups].flatMap(([key, group]) => {
		const notes = known.get(key) ?? [];
		return group.map((change, at) => [change, notes.slice(at, at === group.length - 1 ? void 0 : at + 1)]);
	}));
}
/** The line in the proposal, and a link to the line of the source. */
function renderPlace({ outcome, line, sourceLine }, context) {
	const { page, texts, places } = context;
	if (outcome === "removed") return texts.oldLine(line);
	const { sourceUrl: url, sourceCommit: revision } = places;
	const sourcePage = findPageUrl({
		url,
		revision,
		path: page.source,
		line: sourceLine
	});
	const place = renderLine(line, context);
	return sourcePage === void 0 ? place : `${place} (${renderLink(texts.sourcePage, sourcePage)})`;
}
function renderLine(line, { page, texts, places: { targetUrl: url, targetCommit: revision } }) {
	return renderLink(texts.line(line), findPageUrl({
		url,
		revision,
		path: page.target,
		line
	}));
}
/** A long list is shown when it is asked for. */
function renderList(list, texts) {
	if (list.length === 0) return [];
	const lines = limitLines(list, MAX_LIST_LENGTH, (more) => `- ${texts.morePlaces(more)}`).join("\n");
	if (list.length <= MAX_OPEN_PLACES) return [`${texts.lookHere}:\n\n${lines}`];
	return [`<details>\n<summary>${texts.lookHere}: ${list.length}</summary>\n\n${lines}\n\n</details>`];
}
function renderBase(page, texts, { sourceUrl }) {
	if (isAdopted(page)) return [];
	const { base } = page;
	const renderCommit = (commit = "") => renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(sourceUrl, commit));
	const [used, other] = base?.guess?.isSure === false ? base.guess.candidates : [];
	if (used !== void 0 && other !== void 0) return [texts.unsureBase(renderCommit(used.commit), renderCommit(other.commit))];
	if (base?.origin === "closest") return [texts.guessedBase(renderCommit(base.commit))];
	if (base?.audited === void 0) return [];
	const { recordedCommit, differences } = base.audited;
	return [texts.staleBase({
		recorded: renderCommit(recordedCommit),
		used: renderCommit(base.commit),
		differences
	})];
}
/** One line a message, with every line of the page that it is about. */
function renderFindings(findings, context) {
	return [...groupBy(findings, ({ rule, message }) => `${rule} ${message}`).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const lines = [...new Set(group.map(({ line }) => line))];
		const shown = lines.slice(0, MAX_LINES).join(", ") + (lines.length > MAX_LINES ? ", …" : "");
		return [`- ${lines.length === 1 ? renderLine(first.line, context) : context.texts.lines(shown)}: ${renderMessage(first.message)} (${first.rule})`];
	});
}

// src/pull-request/texts/de.ts
const GERMAN = {
	page: "Seite",
	columns: {
		kept: "Unverändert",
		moved: "Verschoben",
		patched: "Angepasst",
		flagged: "Zu prüfen",
		memory: "Aus dem Gedächtnis",
		translated: "Übersetzt",
		failed: "Nicht übersetzt",
		removed: "Entfernt"
	},
	toLookAt: "Hinweise",
	total: "Alle",
	morePages: (count) => count === 1 ? "… und 1 weitere Seite" : `… und ${count} weitere Seiten`,
	title: (source) => `Übersetzung an ${source} angepasst`,
	intro: (source, commit) => `Das Original ${source} hat sich geändert (jetzt ${commit}); dieser Vorschlag überträgt die Änderung. Wo das Original gleich geblieben ist, bleibt Ihr Wortlaut Byte für Byte erhalten.`,
	pages: "Seiten",
	newPage: "neu",
	renamedFrom: (path) => `bisher ${path}`,
	sourcePage: "Original",
	warning: "Hinweis",
	lookFirst: "Bitte zuerst ansehen",
	lookFirstText: "An diesen Stellen könnte die Aktualisierung etwas beschädigt haben:",
	lookHere: "Stellen zum Ansehen",
	changes: "Geänderte Sätze",
	changesText: "Jeder Kasten zeigt das Original vorher (−) und jetzt (+), darunter Ihre Übersetzung (−) und den Vorschlag (+). Ist nur ein Teil eines Satzes anders, so steht er in ⟦ ⟧.",
	due: (count, place) => `${count === 1 ? "1 Stelle braucht" : `${count} Stellen brauchen`} Ihre Entscheidung; beginnen Sie mit ${place}.`,
	reviewPage: (page) => `Alle Sätze nebeneinander, mit ihren Unterschieden: ${page} im Bericht des Laufs.`,
	changedSentences: (count) => count === 1 ? "1 Satz" : `${count} Sätze`,
	line: (line) => `Zeile ${line}`,
	lines: (lines) => `Zeilen ${lines}`,
	oldLine: (line) => `Zeile ${line} der bisherigen Seite`,
	outcomes: {
		kept: "Ihr Satz bleibt",
		moved: "Ihr Satz wurde verschoben",
		memory: "aus einer früheren Übersetzung übernommen",
		translated: "maschinell übersetzt",
		failed: "bitte übersetzen",
		removed: "im Original entfernt"
	},
	patched: "Ihr Satz bleibt; Auszeichnungen, Formeln, Verweise oder Zahlen folgen dem Original",
	flagged: "Ihr Satz bleibt; bitte prüfen Sie, ob er noch dasselbe sagt",
	omitted: "in der Übersetzung fehlt dieser Satz; im Original wurde er geändert",
	earlier: (commit) => `Eine frühere Aktualisierung in diesem Vorschlag, vom Original bei ${commit} (Zeilennummern von damals):`,
	guessedBase: (commit) => `Es ist nicht festgehalten, woraus diese Seite übersetzt wurde; das Original bei ${commit} kommt ihr am nächsten.`,
	unsureBase: (used, other) => `Es ist nicht festgehalten, woraus diese Seite übersetzt wurde, und die Übersetzung verrät es nicht sicher: Es kann das Original bei ${used} oder bei ${other} sein. Genommen wurde das ältere, ${used}, damit keine Änderung fehlt; was dem Original widerspricht, ist aufgeführt. Bitte die ganze Seite vergleichen.`,
	staleBase: ({ recorded, used, differences }) => `Der festgehaltene Stand ist älter als die Übersetzung: Diese Seite passt deutlich besser zum Original bei ${used} als bei ${recorded} (${differences.used} statt ${differences.recorded} Abweichungen bei Formeln, Verweisen, Auszeichnungen und Ähnlichem). Vorgeschlagen wird daher nur, was sich nach ${used} geändert hat.`,
	notDelivered: "Seiten, die in diesem Vorschlag fehlen",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Bei der letzten Aktualisierung an ${engine} gesendete Zeichen: ${foreseen}${counted === void 0 ? "" : `; der Dienst hat ${counted} gezählt`}${dollars === void 0 ? "" : `, etwa ${dollars} US-Dollar`}.`;
	},
	howTo: "So korrigieren Sie",
	howToText: (branch) => `Bearbeiten Sie die Seiten auf dem Branch ${branch} oder schlagen Sie Änderungen im Review vor: Ihre Commits bleiben erhalten, und die nächste Aktualisierung setzt auf ihnen auf. Aus dem, was Sie mergen, lernen spätere Aktualisierungen: Ihr Wortlaut wird wiederverwendet, wo dasselbe gesagt wird, und dient trainierbaren Übersetzungsdiensten als Beispiel. Lassen Sie \`*_origin.md\` und \`.amts/state*.json\` unverändert; sie halten fest, woraus jede Seite übersetzt wurde. Mergen Sie, wenn sich die Seiten gut lesen; ein Squash-Merge ist in Ordnung. Was Sie außerhalb des Teils zwischen den verborgenen Marken von AMTS schreiben, bleibt stehen.`,
	morePlaces: (count) => count === 1 ? "… und 1 weitere Stelle" : `… und ${count} weitere Stellen`,
	cut: (pages, file) => `Dieser Text wäre zu lang für GitHub: Einzelheiten zu ${pages === 1 ? "1 Seite" : `${pages} Seiten`} fehlen hier. Vollständig steht er in ${file} im Bericht des Laufs.`,
	lostRecord: "Was frühere Aktualisierungen dieses Vorschlags geändert haben, steht hier nicht: Die Aufzeichnung darüber fehlt. Die Commits des Branches zeigen es."
};

// src/pull-request/texts/en.ts
/** The words of a pull request in English. */
const ENGLISH = {
	...ENGLISH_LABELS,
	title: (source) => `Translation update from ${source}`,
	intro: (source, commit) => `The source book ${source} has changed (now at ${commit}); this proposal carries the change over. Where the source did not change, your words stay, byte for byte.`,
	pages: "Pages",
	newPage: "new",
	renamedFrom: (path) => `was ${path}`,
	sourcePage: "source",
	warning: "Note",
	lookFirst: "Please look at these first",
	lookFirstText: "The update may have damaged something here:",
	lookHere: "Places to look at",
	changes: "Changed sentences",
	changesText: "Each box shows the source before (−) and now (+), and below it your translation (−) and the proposal (+). Where only part of a sentence changed, that part stands in ⟦ ⟧.",
	due: (count, place) => `${count === 1 ? "1 place needs" : `${count} places need`} your decision; begin with ${place}.`,
	reviewPage: (page) => `Every sentence side by side, with its differences: ${page} in the report of the run.`,
	changedSentences: (count) => count === 1 ? "1 sentence" : `${count} sentences`,
	line: (line) => `line ${line}`,
	lines: (lines) => `lines ${lines}`,
	oldLine: (line) => `line ${line} of the old page`,
	outcomes: {
		kept: "your sentence stays",
		moved: "your sentence moved",
		memory: "taken from an earlier translation",
		translated: "translated by machine",
		failed: "please translate",
		removed: "removed from the source"
	},
	patched: "your sentence stays; its marks, formulas, links or numbers follow the source",
	flagged: "your sentence stays; please check that it still says the same",
	omitted: "the translation leaves this sentence out; the source has changed it",
	earlier: (commit) => `An earlier update in this proposal, from the source at ${commit} (lines as they were then):`,
	guessedBase: (commit) => `It was not recorded what this page was translated from; the source at ${commit} is the closest to it.`,
	unsureBase: (used, other) => `It was not recorded what this page was translated from, and the translation does not tell for sure: it may be the source at ${used} or at ${other}. The older, ${used}, was taken, so that no change is missed; places that contradict the source are listed. Please compare the whole page.`,
	staleBase: ({ recorded, used, differences }) => `The recorded base is older than the translation: this page fits the source at ${used} clearly better than at ${recorded} (${differences.used} differences in formulas, references, marks and the like, not ${differences.recorded}). So only what changed after ${used} is proposed.`,
	notDelivered: "Pages in scope that are not in this proposal",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `The newest update sent ${foreseen} characters to ${engine}${counted === void 0 ? "" : `; the service counted ${counted}`}${dollars === void 0 ? "" : `, about US$${dollars}`}.`;
	},
	howTo: "How to correct",
	howToText: (branch) => `Edit the pages on the branch ${branch}, or suggest changes in the review: your commits are kept, and the next update starts from them. What you merge is what later updates learn from: your wording is used again where the same is said, and an engine that can be trained is given it as an example. Leave \`*_origin.md\` and \`.amts/state*.json\` as they are; they record what each page was translated from. Merge when the pages read well; squashing is fine. What you write outside the part between the hidden marks of AMTS stays.`,
	morePlaces: (count) => count === 1 ? "… and 1 more place" : `… and ${count} more places`,
	cut: (pages, file) => `This text would be too long for GitHub: details of ${pages === 1 ? "1 page" : `${pages} pages`} are left out here. All of it is in ${file} in the report of the run.`,
	lostRecord: "What earlier updates of this proposal changed is not told here: their record is missing. The commits of the branch show it."
};

// src/pull-request/texts/es.ts
const SPANISH = {
	page: "Página",
	columns: {
		kept: "Sin cambios",
		moved: "Movidas",
		patched: "Ajustadas",
		flagged: "Por revisar",
		memory: "De la memoria",
		translated: "Traducidas",
		failed: "Sin traducir",
		removed: "Eliminadas"
	},
	toLookAt: "Avisos",
	total: "Total",
	morePages: (count) => count === 1 ? "… y 1 página más" : `… y ${count} páginas más`,
	title: (source) => `Actualización de la traducción desde ${source}`,
	intro: (source, commit) => `El libro original ${source} ha cambiado (ahora en ${commit}); esta propuesta traslada el cambio. Donde el original no cambió, sus palabras se conservan byte a byte.`,
	pages: "Páginas",
	newPage: "nueva",
	renamedFrom: (path) => `antes ${path}`,
	sourcePage: "original",
	warning: "Nota",
	lookFirst: "Por favor, mire esto primero",
	lookFirstText: "Es posible que la actualización haya dañado algo en estos lugares:",
	lookHere: "Lugares que conviene mirar",
	changes: "Oraciones cambiadas",
	changesText: "Cada recuadro muestra el original antes (−) y ahora (+) y, debajo, su traducción (−) y la propuesta (+). Si solo cambió una parte de la oración, esa parte está entre ⟦ ⟧.",
	due: (count, place) => `${count === 1 ? "1 lugar necesita" : `${count} lugares necesitan`} su decisión; empiece por ${place}.`,
	reviewPage: (page) => `Todas las oraciones lado a lado, con sus diferencias: ${page} en el informe de la ejecución.`,
	changedSentences: (count) => count === 1 ? "1 oración" : `${count} oraciones`,
	line: (line) => `línea ${line}`,
	lines: (lines) => `líneas ${lines}`,
	oldLine: (line) => `línea ${line} de la página anterior`,
	outcomes: {
		kept: "su oración se conserva",
		moved: "su oración se ha movido",
		memory: "tomada de una traducción anterior",
		translated: "traducida automáticamente",
		failed: "por favor, traduzca",
		removed: "eliminada del original"
	},
	patched: "su oración se conserva; sus marcas, fórmulas, enlaces o números siguen al original",
	flagged: "su oración se conserva; compruebe, por favor, que sigue diciendo lo mismo",
	omitted: "la traducción omite esta oración; el original la ha cambiado",
	earlier: (commit) => `Una actualización anterior de esta propuesta, desde el original en ${commit} (con las líneas de entonces):`,
	guessedBase: (commit) => `No constaba a partir de qué se tradujo esta página; el original en ${commit} es el más cercano a ella.`,
	unsureBase: (used, other) => `No constaba a partir de qué se tradujo esta página, y la traducción no lo revela con seguridad: puede ser el original en ${used} o en ${other}. Se ha tomado el más antiguo, ${used}, para que no falte ningún cambio; lo que contradice al original está en la lista. Por favor, compare la página entera.`,
	staleBase: ({ recorded, used, differences }) => `La base registrada es más antigua que la traducción: esta página encaja claramente mejor con el original en ${used} que en ${recorded} (${differences.used} diferencias en fórmulas, referencias, marcas y similares, en lugar de ${differences.recorded}). Por eso solo se propone lo que cambió después de ${used}.`,
	notDelivered: "Páginas que no están en esta propuesta",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Caracteres enviados a ${engine} en la última actualización: ${foreseen}${counted === void 0 ? "" : `; el servicio contó ${counted}`}${dollars === void 0 ? "" : `, unos ${dollars} dólares (USD)`}.`;
	},
	howTo: "Cómo corregir",
	howToText: (branch) => `Edite las páginas en la rama ${branch} o sugiera cambios en la revisión: sus commits se conservan y la próxima actualización parte de ellos. De lo que usted fusione aprenden las actualizaciones siguientes: sus palabras se reutilizan donde se dice lo mismo y sirven de ejemplo a los motores que se pueden entrenar. Deje \`*_origin.md\` y \`.amts/state*.json\` como están; registran a partir de qué se tradujo cada página. Fusione cuando las páginas se lean bien; también vale con «squash». Lo que escriba fuera de la parte situada entre las marcas ocultas de AMTS se conserva.`,
	morePlaces: (count) => count === 1 ? "… y 1 lugar más" : `… y ${count} lugares más`,
	cut: (pages, file) => `Este texto sería demasiado largo para GitHub: aquí faltan los detalles de ${pages === 1 ? "1 página" : `${pages} páginas`}. Está completo en ${file}, en el informe de la ejecución.`,
	lostRecord: "Aquí no consta qué cambiaron las actualizaciones anteriores de esta propuesta: falta su registro. Los commits de la rama lo muestran."
};

// src/pull-request/texts/fr.ts
const FRENCH = {
	page: "Page",
	columns: {
		kept: "Inchangées",
		moved: "Déplacées",
		patched: "Ajustées",
		flagged: "À vérifier",
		memory: "De la mémoire",
		translated: "Traduites",
		failed: "Non traduites",
		removed: "Supprimées"
	},
	toLookAt: "À regarder",
	total: "Total",
	morePages: (count) => count <= 1 ? `… et ${count} autre page` : `… et ${count} autres pages`,
	title: (source) => `Mise à jour de la traduction depuis ${source}`,
	intro: (source, commit) => `Le livre d’origine ${source} a changé (maintenant à ${commit}) ; cette proposition reporte le changement. Là où l’original n’a pas changé, vos mots restent, octet pour octet.`,
	pages: "Pages",
	newPage: "nouvelle",
	renamedFrom: (path) => `auparavant ${path}`,
	sourcePage: "original",
	warning: "Remarque",
	lookFirst: "À regarder en premier",
	lookFirstText: "La mise à jour a peut-être abîmé quelque chose ici :",
	lookHere: "Endroits à regarder",
	changes: "Phrases modifiées",
	changesText: "Chaque encadré montre l’original avant (−) et maintenant (+), puis votre traduction (−) et la proposition (+). Si une partie seulement de la phrase a changé, elle est entre ⟦ ⟧.",
	due: (count, place) => `${count <= 1 ? `${count} endroit demande` : `${count} endroits demandent`} votre décision ; commencez par ${place}.`,
	reviewPage: (page) => `Toutes les phrases côte à côte, avec leurs différences : ${page} dans le rapport de l’exécution.`,
	changedSentences: (count) => count <= 1 ? `${count} phrase` : `${count} phrases`,
	line: (line) => `ligne ${line}`,
	lines: (lines) => `lignes ${lines}`,
	oldLine: (line) => `ligne ${line} de l’ancienne page`,
	outcomes: {
		kept: "votre phrase reste",
		moved: "votre phrase a été déplacée",
		memory: "reprise d’une traduction antérieure",
		translated: "traduite automatiquement",
		failed: "à traduire",
		removed: "supprimée de l’original"
	},
	patched: "votre phrase reste ; ses marques, formules, liens ou nombres suivent l’original",
	flagged: "votre phrase reste ; vérifiez qu’elle dit toujours la même chose",
	omitted: "la traduction omet cette phrase ; l’original l’a modifiée",
	earlier: (commit) => `Une mise à jour antérieure de cette proposition, depuis l’original à ${commit} (numéros de ligne d’alors) :`,
	guessedBase: (commit) => `Rien n’indiquait à partir de quoi cette page avait été traduite ; l’original à ${commit} en est le plus proche.`,
	unsureBase: (used, other) => `Rien n’indiquait à partir de quoi cette page avait été traduite, et la traduction ne le dit pas avec certitude : c’est peut-être l’original à ${used} ou à ${other}. Le plus ancien, ${used}, a été pris, pour qu’aucun changement ne manque ; ce qui contredit l’original est énuméré. Merci de comparer toute la page.`,
	staleBase: ({ recorded, used, differences }) => `La base enregistrée est plus ancienne que la traduction : cette page correspond nettement mieux à l’original à ${used} qu’à ${recorded} (${differences.used} différences dans les formules, références, marques, etc., au lieu de ${differences.recorded}). Seul ce qui a changé après ${used} est donc proposé.`,
	notDelivered: "Pages absentes de cette proposition",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Caractères envoyés à ${engine} par la dernière mise à jour : ${foreseen}${counted === void 0 ? "" : ` ; le service en a compté ${counted}`}${dollars === void 0 ? "" : `, environ ${dollars} $ US`}.`;
	},
	howTo: "Comment corriger",
	howToText: (branch) => `Modifiez les pages sur la branche ${branch}, ou suggérez des changements dans la revue : vos commits sont conservés et la prochaine mise à jour part d’eux. Les mises à jour suivantes apprennent de ce que vous fusionnez : vos mots sont repris là où la même chose est dite, et servent d’exemples aux moteurs qui peuvent être entraînés. Laissez \`*_origin.md\` et \`.amts/state*.json\` tels quels ; ils enregistrent à partir de quoi chaque page a été traduite. Fusionnez quand les pages se lisent bien ; un « squash » convient aussi. Ce que vous écrivez en dehors de la partie comprise entre les marques cachées d’AMTS reste.`,
	morePlaces: (count) => count <= 1 ? `… et ${count} autre endroit` : `… et ${count} autres endroits`,
	cut: (pages, file) => `Ce texte serait trop long pour GitHub : les détails de ${pages <= 1 ? `${pages} page` : `${pages} pages`} manquent ici. Il est complet dans ${file}, dans le rapport de l’exécution.`,
	lostRecord: "Ce que les mises à jour antérieures de cette proposition ont changé n’est pas indiqué ici : leur relevé manque. Les commits de la branche le montrent."
};

// src/pull-request/texts/ja.ts
const JAPANESE = {
	page: "ページ",
	columns: {
		kept: "変更なし",
		moved: "移動",
		patched: "調整",
		flagged: "要確認",
		memory: "翻訳メモリ",
		translated: "翻訳済み",
		failed: "未翻訳",
		removed: "削除"
	},
	toLookAt: "確認箇所",
	total: "合計",
	morePages: (count) => `…ほか ${count} ページ`,
	title: (source) => `${source} に合わせた翻訳の更新`,
	intro: (source, commit) => `原書 ${source} が変更されました（現在 ${commit}）。この提案はその変更を翻訳に反映するものです。原文に変更のない箇所では、皆さんの訳文が 1 バイトも変わらずに残ります。`,
	pages: "ページ",
	newPage: "新規",
	renamedFrom: (path) => `旧 ${path}`,
	sourcePage: "原文",
	warning: "注意",
	lookFirst: "最初に確認してください",
	lookFirstText: "更新によって次の箇所が壊れている可能性があります。",
	lookHere: "確認していただきたい箇所",
	changes: "変更された文",
	changesText: "各枠には、原文の変更前（−）と変更後（+）、その下に現在の訳文（−）と提案（+）を示しています。文の一部だけが変わった場合、その部分を ⟦ ⟧ で囲みます。",
	due: (count, place) => `判断が必要な箇所が ${count} 件あります。まず ${place} をご覧ください。`,
	reviewPage: (page) => `すべての文を差分とともに並べて見るには、実行レポートの ${page} を開いてください。`,
	changedSentences: (count) => `${count} 文`,
	line: (line) => `${line} 行目`,
	lines: (lines) => `${lines} 行目`,
	oldLine: (line) => `旧ページの ${line} 行目`,
	outcomes: {
		kept: "訳文はそのまま",
		moved: "訳文を移動",
		memory: "以前の訳から引用",
		translated: "機械翻訳",
		failed: "翻訳をお願いします",
		removed: "原文から削除"
	},
	patched: "訳文はそのまま。記号・数式・リンク・数値だけを原文に合わせました",
	flagged: "訳文はそのまま。原文と意味が合っているか確認してください",
	omitted: "訳文ではこの文が省かれています。原文で変更されました",
	earlier: (commit) => `この提案での以前の更新（原文は ${commit}、行番号は当時のもの）:`,
	guessedBase: (commit) => `このページがどの版から翻訳されたかは記録されていません。最も近いのは ${commit} の原文です。`,
	unsureBase: (used, other) => `このページがどの版から翻訳されたかは記録されておらず、訳文からも確かには分かりません。${used} または ${other} の原文と考えられます。変更の見落としがないように古いほうの ${used} を使い、原文と食い違う箇所を挙げました。ページ全体を見比べてください。`,
	staleBase: ({ recorded, used, differences }) => `記録されている版は訳文より古いものです。このページは ${recorded} よりも ${used} の原文に明らかによく合います（数式・参照・記号などの相違が ${differences.recorded} か所ではなく ${differences.used} か所）。そのため ${used} より後の変更だけを提案しています。`,
	notDelivered: "この提案に含まれないページ",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `直近の更新で ${engine} に送った文字数: ${foreseen} 文字${counted === void 0 ? "" : `、サービスの計数は ${counted} 文字`}${dollars === void 0 ? "" : `、約 ${dollars} 米ドル`}。`;
	},
	howTo: "修正の方法",
	howToText: (branch) => `ブランチ ${branch} 上のページを編集するか、レビューで変更を提案してください。コミットは残り、次の更新はそこから始まります。マージされた内容は以降の更新に生かされます。同じことを述べる箇所では皆さんの訳が再利用され、学習できる翻訳エンジンには用例として渡されます。\`*_origin.md\` と \`.amts/state*.json\` は変更しないでください。各ページがどの版から翻訳されたかの記録です。ページが自然に読めるようになったらマージしてください（スカッシュでも構いません）。AMTS の隠しマークの外側に書かれた文章はそのまま残ります。`,
	morePlaces: (count) => `…ほか ${count} か所`,
	cut: (pages, file) => `全文は GitHub の上限を超えるため、${pages} ページ分の詳細を省きました。全文は実行レポートの ${file} にあります。`,
	lostRecord: "この提案の以前の更新で何が変わったかは、記録がないためここには示せません。ブランチのコミットをご覧ください。"
};

// src/pull-request/texts/ko.ts
const KOREAN = {
	page: "페이지",
	columns: {
		kept: "유지",
		moved: "이동",
		patched: "조정",
		flagged: "확인 필요",
		memory: "번역 메모리",
		translated: "번역됨",
		failed: "미번역",
		removed: "삭제"
	},
	toLookAt: "살펴볼 곳",
	total: "합계",
	morePages: (count) => `… 외 ${count}개 페이지`,
	title: (source) => `번역 업데이트: ${source}`,
	intro: (source, commit) => `원서 ${source}의 내용이 바뀌었습니다(현재 ${commit}). 이 제안은 그 변경을 번역에 반영합니다. 원문이 바뀌지 않은 곳에서는 여러분의 번역이 바이트 하나까지 그대로 유지됩니다.`,
	pages: "페이지",
	newPage: "새 페이지",
	renamedFrom: (path) => `이전: ${path}`,
	sourcePage: "원문",
	warning: "참고",
	lookFirst: "먼저 확인해 주세요",
	lookFirstText: "업데이트로 인해 다음 위치가 손상되었을 수 있습니다.",
	lookHere: "살펴볼 곳",
	changes: "변경된 문장",
	changesText: "각 상자에는 원문의 이전(−)과 현재(+), 그 아래에 기존 번역(−)과 제안(+)이 표시됩니다. 문장의 일부만 바뀌었으면 그 부분을 ⟦ ⟧로 묶습니다.",
	due: (count, place) => `결정이 필요한 곳이 ${count}군데 있습니다. ${place}부터 보십시오.`,
	reviewPage: (page) => `모든 문장을 차이와 함께 나란히 보려면 실행 보고서의 ${page} 파일을 여십시오.`,
	changedSentences: (count) => `문장 ${count}개`,
	line: (line) => `${line}행`,
	lines: (lines) => `${lines}행`,
	oldLine: (line) => `이전 페이지 ${line}행`,
	outcomes: {
		kept: "기존 번역 유지",
		moved: "기존 번역 이동",
		memory: "이전 번역에서 가져옴",
		translated: "기계 번역",
		failed: "번역해 주세요",
		removed: "원문에서 삭제됨"
	},
	patched: "기존 번역 유지, 기호·수식·링크·숫자만 원문에 맞춤",
	flagged: "기존 번역 유지, 뜻이 여전히 원문과 같은지 확인해 주세요",
	omitted: "번역에서 생략된 문장이며, 원문에서 바뀌었습니다",
	earlier: (commit) => `이 제안의 이전 업데이트, 원문 ${commit} (행 번호는 당시 기준):`,
	guessedBase: (commit) => `이 페이지가 어느 버전에서 번역되었는지 기록이 없습니다. 가장 가까운 원문은 ${commit}입니다.`,
	unsureBase: (used, other) => `이 페이지가 어느 버전에서 번역되었는지 기록이 없고, 번역만으로도 확실하지 않습니다. ${used} 또는 ${other}의 원문일 수 있습니다. 빠지는 변경이 없도록 더 오래된 ${used}을(를) 사용했으며, 원문과 어긋나는 곳을 적어 두었습니다. 페이지 전체를 비교해 주세요.`,
	staleBase: ({ recorded, used, differences }) => `기록된 원문 버전이 번역보다 오래되었습니다. 이 페이지는 ${recorded}보다 ${used}의 원문에 뚜렷이 더 잘 맞습니다(수식, 참조, 표시 등의 차이가 ${differences.recorded}곳이 아니라 ${differences.used}곳). 따라서 ${used} 이후에 바뀐 것만 제안합니다.`,
	notDelivered: "이 제안에 포함되지 않은 페이지",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `최근 업데이트에서 ${engine}에 보낸 글자 수: ${foreseen}자${counted === void 0 ? "" : `, 서비스 집계 ${counted}자`}${dollars === void 0 ? "" : `, 약 ${dollars} 미국 달러`}.`;
	},
	howTo: "수정하는 방법",
	howToText: (branch) => `브랜치 ${branch}에서 페이지를 편집하거나 리뷰에서 변경을 제안해 주세요. 커밋은 유지되며 다음 업데이트는 그것을 바탕으로 시작합니다. 이후의 업데이트는 병합된 내용에서 배웁니다. 같은 내용을 말하는 곳에서는 여러분의 번역을 다시 사용하고, 학습할 수 있는 번역 엔진에는 예시로 제공합니다. \`*_origin.md\` 파일과 \`.amts/state*.json\` 파일은 그대로 두세요. 각 페이지가 어느 버전에서 번역되었는지를 기록합니다. 페이지가 자연스럽게 읽히면 병합해 주세요. 스쿼시 병합도 괜찮습니다. AMTS의 숨은 표시 바깥에 쓴 글은 그대로 남습니다.`,
	morePlaces: (count) => `… 외 ${count}곳`,
	cut: (pages, file) => `전체 내용이 GitHub의 길이 제한을 넘어 ${pages}개 페이지의 세부 사항을 생략했습니다. 전체는 실행 보고서의 ${file} 파일에 있습니다.`,
	lostRecord: "이 제안의 이전 업데이트가 무엇을 바꾸었는지는 기록이 없어 여기에 표시하지 못합니다. 브랜치의 커밋에서 확인할 수 있습니다."
};

// src/pull-request/texts/pt.ts
const PORTUGUESE = {
	page: "Página",
	columns: {
		kept: "Sem alteração",
		moved: "Movidas",
		patched: "Ajustadas",
		flagged: "A verificar",
		memory: "Da memória",
		translated: "Traduzidas",
		failed: "Não traduzidas",
		removed: "Removidas"
	},
	toLookAt: "Avisos",
	total: "Total",
	morePages: (count) => count === 1 ? "… e mais 1 página" : `… e mais ${count} páginas`,
	title: (source) => `Atualização da tradução a partir de ${source}`,
	intro: (source, commit) => `O livro original ${source} mudou (agora em ${commit}); esta proposta transporta a mudança. Onde o original não mudou, as suas palavras ficam, byte a byte.`,
	pages: "Páginas",
	newPage: "nova",
	renamedFrom: (path) => `antes ${path}`,
	sourcePage: "original",
	warning: "Nota",
	lookFirst: "Veja isto primeiro, por favor",
	lookFirstText: "A atualização pode ter danificado algo nestes lugares:",
	lookHere: "Lugares a conferir",
	changes: "Frases alteradas",
	changesText: "Cada quadro mostra o original antes (−) e agora (+) e, abaixo, a sua tradução (−) e a proposta (+). Se só uma parte da frase mudou, essa parte está entre ⟦ ⟧.",
	due: (count, place) => `${count === 1 ? "1 lugar precisa" : `${count} lugares precisam`} da sua decisão; comece por ${place}.`,
	reviewPage: (page) => `Todas as frases lado a lado, com as suas diferenças: ${page} no relatório da execução.`,
	changedSentences: (count) => count === 1 ? "1 frase" : `${count} frases`,
	line: (line) => `linha ${line}`,
	lines: (lines) => `linhas ${lines}`,
	oldLine: (line) => `linha ${line} da página anterior`,
	outcomes: {
		kept: "a sua frase fica",
		moved: "a sua frase foi movida",
		memory: "aproveitada de uma tradução anterior",
		translated: "traduzida automaticamente",
		failed: "traduza, por favor",
		removed: "removida do original"
	},
	patched: "a sua frase fica; marcas, fórmulas, links ou números seguem o original",
	flagged: "a sua frase fica; verifique, por favor, se ainda diz o mesmo",
	omitted: "a tradução omite esta frase; o original a alterou",
	earlier: (commit) => `Uma atualização anterior desta proposta, a partir do original em ${commit} (com as linhas de então):`,
	guessedBase: (commit) => `Não estava registrado a partir de que esta página foi traduzida; o original em ${commit} é o mais próximo dela.`,
	unsureBase: (used, other) => `Não estava registrado a partir de que esta página foi traduzida, e a tradução não o revela com certeza: pode ser o original em ${used} ou em ${other}. Foi usado o mais antigo, ${used}, para que nenhuma mudança falte; o que contradiz o original está na lista. Por favor, compare a página inteira.`,
	staleBase: ({ recorded, used, differences }) => `A base registrada é mais antiga do que a tradução: esta página corresponde claramente melhor ao original em ${used} do que em ${recorded} (${differences.used} diferenças em fórmulas, referências, marcas e afins, em vez de ${differences.recorded}). Por isso só se propõe o que mudou depois de ${used}.`,
	notDelivered: "Páginas que não estão nesta proposta",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Caracteres enviados a ${engine} na última atualização: ${foreseen}${counted === void 0 ? "" : `; o serviço contou ${counted}`}${dollars === void 0 ? "" : `, cerca de US$ ${dollars}`}.`;
	},
	howTo: "Como corrigir",
	howToText: (branch) => `Edite as páginas no branch ${branch} ou sugira mudanças na revisão: os seus commits são mantidos, e a próxima atualização parte deles. As atualizações seguintes aprendem com o que você integra: as suas palavras são reaproveitadas onde se diz o mesmo e servem de exemplo a motores que podem ser treinados. Deixe \`*_origin.md\` e \`.amts/state*.json\` como estão; eles registram a partir de que cada página foi traduzida. Faça o merge quando as páginas estiverem boas de ler; «squash» também serve. O que você escrever fora da parte entre as marcas ocultas do AMTS fica.`,
	morePlaces: (count) => count === 1 ? "… e mais 1 lugar" : `… e mais ${count} lugares`,
	cut: (pages, file) => `Este texto seria longo demais para o GitHub: faltam aqui os detalhes de ${pages === 1 ? "1 página" : `${pages} páginas`}. Ele está completo em ${file}, no relatório da execução.`,
	lostRecord: "Não consta aqui o que as atualizações anteriores desta proposta mudaram: falta o registro delas. Os commits do branch mostram isso."
};

// src/pull-request/texts/tr.ts
const TURKISH = {
	page: "Sayfa",
	columns: {
		kept: "Aynı kalan",
		moved: "Taşınan",
		patched: "Uyarlanan",
		flagged: "Kontrol edilecek",
		memory: "Bellekten",
		translated: "Çevrilen",
		failed: "Çevrilmeyen",
		removed: "Kaldırılan"
	},
	toLookAt: "Bakılacak yer",
	total: "Toplam",
	morePages: (count) => `… ve ${count} sayfa daha`,
	title: (source) => `Çeviri güncellemesi: ${source}`,
	intro: (source, commit) => `Kaynak kitap ${source} değişti (şimdi: ${commit}); bu öneri değişikliği çeviriye aktarır. Kaynağın değişmediği yerlerde sözleriniz baytı baytına olduğu gibi kalır.`,
	pages: "Sayfalar",
	newPage: "yeni",
	renamedFrom: (path) => `eski adı: ${path}`,
	sourcePage: "kaynak",
	warning: "Not",
	lookFirst: "Lütfen önce bunlara bakın",
	lookFirstText: "Güncelleme şu yerlerde bir şeyi bozmuş olabilir:",
	lookHere: "Bakılacak yerler",
	changes: "Değişen cümleler",
	changesText: "Her kutuda önce kaynağın eski (−) ve yeni (+) hâli, altında sizin çeviriniz (−) ve öneri (+) durur. Cümlenin yalnızca bir bölümü değiştiyse o bölüm ⟦ ⟧ içinde durur.",
	due: (count, place) => `${count} yer kararınızı bekliyor; ${place} ile başlayın.`,
	reviewPage: (page) => `Bütün cümleler, farklarıyla yan yana: çalıştırma raporundaki ${page}.`,
	changedSentences: (count) => `${count} cümle`,
	line: (line) => `satır ${line}`,
	lines: (lines) => `satır ${lines}`,
	oldLine: (line) => `eski sayfada satır ${line}`,
	outcomes: {
		kept: "cümleniz kalıyor",
		moved: "cümleniz taşındı",
		memory: "önceki bir çeviriden alındı",
		translated: "makine çevirisi",
		failed: "lütfen çevirin",
		removed: "kaynaktan kaldırıldı"
	},
	patched: "cümleniz kalıyor; işaretleri, formülleri, bağlantıları veya sayıları kaynağı izliyor",
	flagged: "cümleniz kalıyor; lütfen hâlâ aynı şeyi söylediğini kontrol edin",
	omitted: "çeviride bu cümle yok; kaynakta değişti",
	earlier: (commit) => `Bu önerideki daha önceki bir güncelleme; kaynak: ${commit} (satır numaraları o zamana aittir):`,
	guessedBase: (commit) => `Bu sayfanın kaynağın hangi sürümünden çevrildiği kayıtlı değildi; ona en yakın sürüm: ${commit}.`,
	unsureBase: (used, other) => `Bu sayfanın kaynağın hangi sürümünden çevrildiği kayıtlı değildi ve çeviriden de kesin olarak anlaşılmıyor: ${used} ya da ${other} sürümü olabilir. Hiçbir değişiklik atlanmasın diye daha eski olan ${used} alındı; kaynakla çelişen yerler listelendi. Lütfen sayfanın tamamını karşılaştırın.`,
	staleBase: ({ recorded, used, differences }) => `Kayıtlı sürüm çeviriden daha eski: formüller, göndermeler, işaretler ve benzerleri bakımından sayfanın kaynakla arasındaki fark sayısı ${recorded} sürümünde ${differences.recorded}, ${used} sürümünde ise ${differences.used}. Bu yüzden yalnızca ${used} sonrasında değişenler öneriliyor.`,
	notDelivered: "Bu öneride yer almayan sayfalar",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Son güncellemede gönderilen karakter sayısı (${engine}): ${foreseen}${counted === void 0 ? "" : `; hizmetin saydığı: ${counted}`}${dollars === void 0 ? "" : `; yaklaşık ${dollars} ABD doları`}.`;
	},
	howTo: "Nasıl düzeltilir",
	howToText: (branch) => `Sayfaları ${branch} dalında düzenleyin veya incelemede değişiklik önerin: commit’leriniz korunur ve bir sonraki güncelleme onlardan yola çıkar. Sonraki güncellemeler birleştirdiğiniz metinden öğrenir: aynı şeyin söylendiği yerde sizin sözleriniz yeniden kullanılır ve eğitilebilen çeviri motorlarına örnek olur. \`*_origin.md\` ve \`.amts/state*.json\` dosyalarını olduğu gibi bırakın; her sayfanın nereden çevrildiğini onlar kaydeder. Sayfalar iyi okunduğunda birleştirin; squash da olur. AMTS’nin gizli işaretleri arasındaki bölümün dışına yazdıklarınız kalır.`,
	morePlaces: (count) => `… ve ${count} yer daha`,
	cut: (pages, file) => `Bu metin GitHub için fazla uzun olurdu: ${pages} sayfanın ayrıntıları burada yok. Tamamı, çalıştırmanın raporundaki ${file} dosyasında.`,
	lostRecord: "Bu önerinin önceki güncellemelerinin neyi değiştirdiği burada yazmıyor: kaydı eksik. Dalın commit’lerinden görülebilir."
};

// src/pull-request/texts/vi.ts
const VIETNAMESE = {
	page: "Trang",
	columns: {
		kept: "Giữ nguyên",
		moved: "Di chuyển",
		patched: "Điều chỉnh",
		flagged: "Cần kiểm tra",
		memory: "Từ bộ nhớ dịch",
		translated: "Đã dịch",
		failed: "Chưa dịch",
		removed: "Đã xóa"
	},
	toLookAt: "Cần xem",
	total: "Tổng",
	morePages: (count) => `… và ${count} trang nữa`,
	title: (source) => `Cập nhật bản dịch theo ${source}`,
	intro: (source, commit) => `Sách nguồn ${source} đã thay đổi (hiện ở ${commit}); đề xuất này chuyển thay đổi đó sang bản dịch. Chỗ nào bản nguồn không đổi thì lời dịch của bạn được giữ nguyên từng byte.`,
	pages: "Các trang",
	newPage: "mới",
	renamedFrom: (path) => `trước là ${path}`,
	sourcePage: "bản nguồn",
	warning: "Lưu ý",
	lookFirst: "Xin xem những chỗ này trước",
	lookFirstText: "Bản cập nhật có thể đã làm hỏng điều gì đó ở đây:",
	lookHere: "Những chỗ cần xem",
	changes: "Các câu thay đổi",
	changesText: "Mỗi khung cho thấy bản nguồn trước đây (−) và bây giờ (+), bên dưới là bản dịch của bạn (−) và đề xuất (+). Nếu chỉ một phần của câu thay đổi, phần đó nằm trong ⟦ ⟧.",
	due: (count, place) => `${count} chỗ cần bạn quyết định; hãy bắt đầu từ ${place}.`,
	reviewPage: (page) => `Mọi câu đặt cạnh nhau, kèm khác biệt: ${page} trong báo cáo của lần chạy.`,
	changedSentences: (count) => `${count} câu`,
	line: (line) => `dòng ${line}`,
	lines: (lines) => `các dòng ${lines}`,
	oldLine: (line) => `dòng ${line} của trang cũ`,
	outcomes: {
		kept: "câu của bạn được giữ",
		moved: "câu của bạn được chuyển chỗ",
		memory: "lấy từ một bản dịch trước",
		translated: "dịch máy",
		failed: "xin hãy dịch",
		removed: "đã bị xóa khỏi bản nguồn"
	},
	patched: "câu của bạn được giữ; dấu định dạng, công thức, liên kết hoặc số theo bản nguồn",
	flagged: "câu của bạn được giữ; xin kiểm tra xem câu vẫn còn đúng ý",
	omitted: "bản dịch bỏ qua câu này; bản nguồn đã sửa câu đó",
	earlier: (commit) => `Một lần cập nhật trước trong đề xuất này, từ bản nguồn ở ${commit} (số dòng là của lúc đó):`,
	guessedBase: (commit) => `Không có ghi nhận trang này được dịch từ phiên bản nào; bản nguồn ở ${commit} gần với nó nhất.`,
	unsureBase: (used, other) => `Không có ghi nhận trang này được dịch từ phiên bản nào, và bản dịch cũng không cho biết chắc chắn: có thể là bản nguồn ở ${used} hoặc ở ${other}. Bản cũ hơn, ${used}, đã được dùng để không bỏ sót thay đổi nào; những chỗ mâu thuẫn với bản nguồn được liệt kê. Xin hãy so sánh cả trang.`,
	staleBase: ({ recorded, used, differences }) => `Phiên bản nguồn được ghi nhận cũ hơn bản dịch: trang này khớp với bản nguồn ở ${used} rõ ràng hơn ở ${recorded} (${differences.used} khác biệt về công thức, tham chiếu, dấu định dạng và tương tự, thay vì ${differences.recorded}). Vì vậy chỉ đề xuất những gì thay đổi sau ${used}.`,
	notDelivered: "Những trang không có trong đề xuất này",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `Số ký tự gửi tới ${engine} trong lần cập nhật mới nhất: ${foreseen}${counted === void 0 ? "" : `; dịch vụ đếm được ${counted}`}${dollars === void 0 ? "" : `, khoảng ${dollars} đô la Mỹ`}.`;
	},
	howTo: "Cách sửa",
	howToText: (branch) => `Hãy sửa các trang trên nhánh ${branch}, hoặc đề nghị thay đổi khi duyệt: các commit của bạn được giữ lại và lần cập nhật sau bắt đầu từ đó. Những lần cập nhật sau học từ những gì bạn gộp: lời dịch của bạn được dùng lại ở chỗ có cùng nội dung và làm ví dụ cho các bộ dịch có thể huấn luyện. Xin để nguyên \`*_origin.md\` và \`.amts/state*.json\`; chúng ghi lại mỗi trang được dịch từ đâu. Hãy gộp khi các trang đọc đã ổn; squash cũng được. Những gì bạn viết ngoài phần nằm giữa các dấu ẩn của AMTS sẽ được giữ lại.`,
	morePlaces: (count) => `… và ${count} chỗ nữa`,
	cut: (pages, file) => `Nội dung này quá dài đối với GitHub: chi tiết của ${pages} trang được lược bớt ở đây. Toàn bộ nằm trong ${file} ở báo cáo của lần chạy.`,
	lostRecord: "Ở đây không ghi các lần cập nhật trước của đề xuất này đã thay đổi gì: thiếu bản ghi của chúng. Các commit của nhánh cho thấy điều đó."
};

// src/pull-request/texts/zh.ts
const CHINESE = {
	page: "页面",
	columns: {
		kept: "保留",
		moved: "移动",
		patched: "修补",
		flagged: "待确认",
		memory: "取自记忆",
		translated: "已翻译",
		failed: "未翻译",
		removed: "已删除"
	},
	toLookAt: "需查看",
	total: "合计",
	morePages: (count) => `……还有 ${count} 个页面`,
	title: (source) => `根据 ${source} 更新译文`,
	intro: (source, commit) => `原书 ${source} 有了改动（现为 ${commit}），本提案将改动带入译文。原文没有变化的地方，您的译文逐字节保留。`,
	pages: "页面",
	newPage: "新增",
	renamedFrom: (path) => `原为 ${path}`,
	sourcePage: "原文",
	warning: "注意",
	lookFirst: "请先查看",
	lookFirstText: "更新可能损坏了以下位置的内容：",
	lookHere: "需要查看的位置",
	changes: "有改动的句子",
	changesText: "每个方框先列出原文改动前（−）和改动后（+），再列出您的译文（−）和提案（+）。句子只有一部分改动时，该部分放在 ⟦ ⟧ 中。",
	due: (count, place) => `有 ${count} 处需要您决定，请从 ${place} 开始。`,
	reviewPage: (page) => `所有句子及其差异的并排对照：运行报告中的 ${page}。`,
	changedSentences: (count) => `${count} 个句子`,
	line: (line) => `第 ${line} 行`,
	lines: (lines) => `第 ${lines} 行`,
	oldLine: (line) => `旧页面第 ${line} 行`,
	outcomes: {
		kept: "保留您的译文",
		moved: "您的译文已移动",
		memory: "取自以前的译文",
		translated: "机器翻译",
		failed: "请翻译",
		removed: "原文已删除"
	},
	patched: "保留您的译文，其中的标记、公式、链接或数字随原文更新",
	flagged: "保留您的译文，请确认意思是否仍与原文一致",
	omitted: "译文略去了这句话，而原文对它作了改动",
	earlier: (commit) => `本提案中较早的一次更新，原文为 ${commit}（行号以当时为准）：`,
	guessedBase: (commit) => `没有记录此页译自哪个版本；最接近的是 ${commit} 的原文。`,
	unsureBase: (used, other) => `没有记录此页译自哪个版本，从译文也无法确定：可能是 ${used}，也可能是 ${other} 的原文。为了不漏掉改动，采用了较早的 ${used}，并列出了与原文矛盾之处。请对照整页。`,
	staleBase: ({ recorded, used, differences }) => `记录的原文版本早于译文：此页与 ${used} 的原文明显比与 ${recorded} 的更吻合（公式、引用、标记等的差异为 ${differences.used} 处，而不是 ${differences.recorded} 处）。因此只提出 ${used} 之后的改动。`,
	notDelivered: "不在本提案中的页面",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `最近一次更新向 ${engine} 发送了 ${foreseen} 个字符${counted === void 0 ? "" : `，服务计数为 ${counted} 个`}${dollars === void 0 ? "" : `，约 ${dollars} 美元`}。`;
	},
	howTo: "如何修改",
	howToText: (branch) => `请在分支 ${branch} 上编辑页面，或在审阅中提出修改建议：您的提交会保留，下一次更新以它们为起点。以后的更新会从您合并的内容中学习：凡是说同一件事的地方都会再次使用您的译法，可训练的翻译引擎也以它为样例。请勿改动 \`*_origin.md\` 和 \`.amts/state*.json\`，它们记录每个页面译自哪个版本。页面通顺后即可合并，压缩合并（squash）也可以。您写在 AMTS 隐藏标记之外的文字都会保留。`,
	morePlaces: (count) => `……还有 ${count} 处`,
	cut: (pages, file) => `全文超出了 GitHub 的长度限制，这里省略了 ${pages} 个页面的细节。全文见本次运行报告中的 ${file}。`,
	lostRecord: "这里没有说明本提案此前的更新改动了什么：缺少相应的记录。请查看分支上的提交。"
};

// src/pull-request/texts/zh-tw.ts
const TRADITIONAL_CHINESE = {
	page: "頁面",
	columns: {
		kept: "保留",
		moved: "移動",
		patched: "修補",
		flagged: "待確認",
		memory: "取自記憶",
		translated: "已翻譯",
		failed: "未翻譯",
		removed: "已刪除"
	},
	toLookAt: "需檢視",
	total: "合計",
	morePages: (count) => `……還有 ${count} 個頁面`,
	title: (source) => `依 ${source} 更新譯文`,
	intro: (source, commit) => `原書 ${source} 有了更動（現為 ${commit}），本提案將更動帶入譯文。原文沒有變動的地方，您的譯文逐位元組保留。`,
	pages: "頁面",
	newPage: "新增",
	renamedFrom: (path) => `原為 ${path}`,
	sourcePage: "原文",
	warning: "注意",
	lookFirst: "請先檢視",
	lookFirstText: "更新可能損壞了以下位置的內容：",
	lookHere: "需要檢視的位置",
	changes: "有更動的句子",
	changesText: "每個方框先列出原文更動前（−）和更動後（+），再列出您的譯文（−）和提案（+）。句子只有一部分更動時，該部分放在 ⟦ ⟧ 中。",
	due: (count, place) => `有 ${count} 處需要您決定，請從 ${place} 開始。`,
	reviewPage: (page) => `所有句子及其差異的並排對照：執行報告中的 ${page}。`,
	changedSentences: (count) => `${count} 個句子`,
	line: (line) => `第 ${line} 行`,
	lines: (lines) => `第 ${lines} 行`,
	oldLine: (line) => `舊頁面第 ${line} 行`,
	outcomes: {
		kept: "保留您的譯文",
		moved: "您的譯文已移動",
		memory: "取自先前的譯文",
		translated: "機器翻譯",
		failed: "請翻譯",
		removed: "原文已刪除"
	},
	patched: "保留您的譯文，其中的標記、公式、連結或數字隨原文更新",
	flagged: "保留您的譯文，請確認意思是否仍與原文一致",
	omitted: "譯文略去了這句話，而原文對它作了更動",
	earlier: (commit) => `本提案中較早的一次更新，原文為 ${commit}（行號以當時為準）：`,
	guessedBase: (commit) => `沒有記錄此頁譯自哪個版本；最接近的是 ${commit} 的原文。`,
	unsureBase: (used, other) => `沒有記錄此頁譯自哪個版本，從譯文也無法確定：可能是 ${used}，也可能是 ${other} 的原文。為了不漏掉更動，採用了較早的 ${used}，並列出了與原文矛盾之處。請對照整頁。`,
	staleBase: ({ recorded, used, differences }) => `記錄的原文版本早於譯文：此頁與 ${used} 的原文明顯比與 ${recorded} 的更吻合（公式、參照、標記等的差異為 ${differences.used} 處，而非 ${differences.recorded} 處）。因此只提出 ${used} 之後的更動。`,
	notDelivered: "不在本提案中的頁面",
	cost: ({ engine, foreseen, counted, dollars }) => {
		return `最近一次更新向 ${engine} 傳送了 ${foreseen} 個字元${counted === void 0 ? "" : `，服務計數為 ${counted} 個`}${dollars === void 0 ? "" : `，約 ${dollars} 美元`}。`;
	},
	howTo: "如何修改",
	howToText: (branch) => `請在分支 ${branch} 上編輯頁面，或在審閱中提出修改建議：您的提交會保留，下一次更新以它們為起點。以後的更新會從您合併的內容中學習：凡是說同一件事的地方都會再次使用您的譯法，可訓練的翻譯引擎也以它為範例。請勿更動 \`*_origin.md\` 和 \`.amts/state*.json\`，它們記錄每個頁面譯自哪個版本。頁面通順後即可合併，壓縮合併（squash）也可以。您寫在 AMTS 隱藏標記之外的文字都會保留。`,
	morePlaces: (count) => `……還有 ${count} 處`,
	cut: (pages, file) => `全文超出 GitHub 的長度限制，這裡省略了 ${pages} 個頁面的細節。全文見本次執行報告中的 ${file}。`,
	lostRecord: "這裡沒有說明本提案先前的更新更動了什麼：缺少相應的記錄。請檢視分支上的提交。"
};

// src/pull-request/texts/find-texts.ts
/** From a language code to the words of a pull request. */
/** By language code. */
const ALL_TEXTS = /* @__PURE__ */ new Map([
	["de", GERMAN],
	["en", ENGLISH],
	["es", SPANISH],
	["fr", FRENCH],
	["ja", JAPANESE],
	["ko", KOREAN],
	["pt", PORTUGUESE],
	["tr", TURKISH],
	["vi", VIETNAMESE],
	["zh", CHINESE],
	["zh-TW", TRADITIONAL_CHINESE]
]);
/** The texts in a language, else in the same language of another region (`fr` for `fr-CA`), else in English. */
function findTexts(language) {
	return findByLanguage(ALL_TEXTS, language) ?? ENGLISH;
}

export { joinBody as C, readPageTexts as D, parseHidden as E, renderPageMark as O, insertMark as S, normaliseLines as T, readTrailer as _, listChanges as a, setReviewed as b, renderPageNotes as c, isAdopted as d, isAdoption as f, readReviewed as g, parseComments as h, isError as i, splitBody as k, shortenMessage as l, findAdoptionTexts as m, assignFindings as n, listMainErrors as o, renderAdoption as p, describeChange as r, renderMessage as s, findTexts as t, renderBox as u, renderComments as v, measureRest as w, escapeHidden as x, renderTrailer as y };