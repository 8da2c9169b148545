import { t as groupBy } from "./group.js";
import { i as renderJsonData, r as html, t as Html } from "./html3.js";
import { r as findPageUrl, t as findCommitUrl } from "./links2.js";
import { o as renderBaseNote } from "./tally.js";
import { a as makeEntry, c as needsReader, i as isSettled, n as countTreatments, s as nameReviewPart, t as countSentences } from "./review.js";
import { a as hasCatalogue, n as plainPieces, r as tellFindings, t as diffTexts } from "./word-diff.js";
import { n as phrase, r as say } from "./message.js";
import { t as LOOK } from "./look.js";
import { createHash } from "node:crypto";

// src/report/review/client-script.ts
/** The script of the review page, built from `src/review-client/` by `npm run client`; not to be edited. */
const CLIENT_SCRIPT = "(function(){function e({text:e},{place:t}){return t===void 0?``:e.slice(t[0],t[1])}function t(e,t){let{id:r,language:a,source:o,repository:s,branch:c,commit:l}=e;return{version:1,kind:`amts-review`,review:r,language:a,source:o,...s===void 0?{}:{repository:s},...c===void 0?{}:{branch:c},...l===void 0?{}:{commit:l},pages:e.pages.flatMap(e=>{let r=n(e,t),a=i(e,t);return r.length+a.length===0?[]:[{path:e.path,text:e.text,edits:r,notes:a}]}),readings:Object.fromEntries(t)}}function n({text:e,sentences:t},n){return r(t.flatMap(({id:t,place:r})=>{let i=n.get(t)?.edit;return r===void 0||i===void 0?[]:[{id:t,start:r[0],end:r[1],before:e.slice(r[0],r[1]),after:i}]}).toSorted((e,t)=>e.start-t.start||t.end-e.end))}function r(e){let t=[];for(let n of e){let e=t.at(-1);e===void 0||n.start>=e.end?t.push(n):t[t.length-1]={...e,after:e.after.replace(n.before,()=>n.after)}}return t}function i({sentences:e},t){return e.flatMap(({id:e,place:n})=>{let r=t.get(e)?.note;return r===void 0?[]:[{id:e,...n===void 0?{}:{start:n[0],end:n[1]},note:r}]})}function a(e,t){let n=JSON.parse(e);if(!c(n)||n.kind!==`amts-review`||!c(n.readings))throw Error(`this is no amts-review.json`);return o(n.readings,t)}function o(t,n){let r=new Map;if(!c(t))return r;for(let i of n.pages)for(let n of i.sentences){let a=s(t[n.id]),o=a.edit===e(i,n)?void 0:a.edit;(a.mark!==void 0||a.note!==void 0||o!==void 0)&&r.set(n.id,{...a,edit:o})}return r}function s(e){if(!c(e))return{};let{mark:t,note:n,edit:r}=e;return{...t===`read`||t===`work`?{mark:t}:{},...typeof n==`string`&&n!==``?{note:n}:{},...typeof r==`string`?{edit:r}:{}}}function c(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function l(){let e=[...document.querySelectorAll(`[data-filter][aria-pressed=true]`)],t=e=>document.querySelector(e)?.value??``,n=t(`#search`).toLowerCase().split(/\\s+/).filter(e=>e!==``),r=t(`#rule`);return{treatments:new Set(e.map(({dataset:e})=>e.filter??``)),rule:r,page:t(`#page`),words:n,isUnread:document.querySelector(`#unread`)?.checked??!1,isNarrow:e.length>0||r!==``||n.length>0}}function u(e){for(let t of document.querySelectorAll(`[data-filter]`))t.addEventListener(`click`,()=>{t.setAttribute(`aria-pressed`,String(t.getAttribute(`aria-pressed`)!==`true`)),e()});for(let t of document.querySelectorAll(`#search, #rule, #page, #unread`))t.addEventListener(`input`,e)}var d=class{#e;#t;#n;#r=document.createElement(`section`);#i=!1;constructor(e){this.#e=e,this.#t=e.toSorted((e,t)=>e.data.rank-t.data.rank),this.#n=new Map(e.map(e=>[e,document.createComment(``)])),this.#r.setAttribute(`aria-label`,`What needs you first`)}get items(){return this.#i?this.#t:this.#e}toggle(){return this.#i=!this.#i,this.#i?this.#a():this.#o(),document.querySelector(`main`)?.classList.toggle(`sorted`,this.#i),this.#i}#a(){for(let[{element:e},t]of this.#n)e.before(t);let e=({element:e})=>e.dataset.t===`kept`,t=this.#t.filter(e);this.#r.replaceChildren(...this.#t.filter(t=>!e(t)).map(f)),t.length>0&&this.#r.append(p(t.map(f))),document.querySelector(`main`)?.append(this.#r)}#o(){for(let[{element:e},t]of this.#n)t.replaceWith(e);this.#r.remove()}};function f({element:e,page:t}){let n=e.querySelector(`.where`);if(n!==null&&n.querySelector(`.path`)===null){let e=document.createElement(`code`);e.className=`path`,e.textContent=t.path,n.prepend(e)}return e}function p(e){let t=document.createElement(`details`),n=document.createElement(`summary`);return t.className=`more`,n.textContent=`${e.length} sentences stay as they are`,t.append(n,...e),t}let m=`amts-review:keys`;function h(e){let t=`amts-review:${e}`;return{read:()=>g(()=>JSON.parse(localStorage.getItem(t)??`{}`),{}),write:e=>g(()=>(localStorage.setItem(t,JSON.stringify(e)),!0),!1),readKeys:()=>g(()=>localStorage.getItem(m)!==`off`,!0),writeKeys:e=>g(()=>localStorage.setItem(m,e?`on`:`off`),void 0)}}function g(e,t){try{return e()}catch{return t}}let _=new Set([`patched`,`flagged`,`memory`,`translated`,`failed`,`removed`]);var v=class{data=y();#e=b(this.data,e=>this.#i.get(e)?.edit);#t=new d(this.#e);#n=new Map(this.#e.map(e=>[e.element,e]));#r=h(this.data.id);#i=new Map;#a=[];#o;get current(){return this.#o}get readings(){return this.#i}get hasKeys(){return document.querySelector(`#keys-on`)?.checked??!0}start(){for(let e of document.querySelectorAll(`.bar, .tools`))e.hidden=!1;let e=document.querySelector(`#keys-on`);e!==null&&(e.checked=this.#r.readKeys(),e.addEventListener(`change`,()=>this.#r.writeKeys(e.checked))),this.#i=o(this.#r.read(),this.data);for(let e of this.#e)this.#f(e);u(()=>this.#u()),this.#u()}reading({data:e}){return this.#i.get(e.id)??{}}change(e,t){this.#i.set(e.data.id,{...this.reading(e),...t}),this.#m(),this.#f(e),this.#p()}take(e){for(let[t,n]of e)this.#i.set(t,{...this.#i.get(t),...n});this.#m();for(let e of this.#e)this.#f(e);this.#u()}pick(e){let t=e instanceof HTMLElement?this.#n.get(e):void 0;t!==void 0&&t!==this.#o&&this.#c(t)}move(e){let t=this.#l(),n=this.#o===void 0?-1:t.indexOf(this.#o);this.#s(n===-1&&e===-1?t.at(-1):t[Math.max(0,n+e)],e===1?`the last sentence`:`the first`)}moveTo(e){let t=this.#l();this.#s(e===`first`?t[0]:t.at(-1),`nothing is shown`)}moveToDue(e){let t=this.#o===void 0?-1:this.#a.indexOf(this.#o),n=e===1?[...this.#a.slice(t+1),...this.#a.slice(0,t+1)]:[...this.#a.slice(0,Math.max(0,t)).toReversed(),...this.#a.slice(Math.max(0,t)).toReversed()];this.#s(n.find(e=>e.data.isDue&&this.reading(e).mark===void 0),`nothing more needs you`)}changeOrder(){let e=this.#t.toggle();document.querySelector(`[data-do=order]`)?.setAttribute(`aria-pressed`,String(e)),this.#u(),this.say(e?`what needs you first`:`as the pages have it`),this.#o?.element.scrollIntoView({block:`nearest`})}focus(){this.#o?.element.focus({preventScroll:!0}),this.#o===void 0&&this.move(1)}say(e){let t=document.querySelector(`#said`);t!==null&&(t.textContent=e)}#s(e,t){if(e===void 0)return this.say(t);this.say(``);let n=e.element.closest(`details`);n!==null&&(n.open=!0),this.#c(e),e.element.focus({preventScroll:!0}),e.element.scrollIntoView({block:`nearest`})}#c(e){this.#o?.element.removeAttribute(`aria-current`),this.#o?.element.setAttribute(`tabindex`,`-1`),this.#o=e,e.element.setAttribute(`aria-current`,`true`),e.element.setAttribute(`tabindex`,`0`)}#l(){return this.#a.filter(({element:e})=>e.closest(`details:not([open])`)===null)}#u(){let e=l();this.#a=this.#t.items.filter(t=>this.#d(t,e));let t=new Set(this.#a);for(let e of this.#e)e.element.classList.toggle(`hidden`,!t.has(e));for(let e of document.querySelectorAll(`section[data-page], details.more`))e.classList.toggle(`hidden`,e.querySelector(`article:not(.hidden)`)===null);if(e.isNarrow)for(let e of document.querySelectorAll(`details.more`))e.open=!0;this.#p()}#d(e,{treatments:t,rule:n,page:r,words:i,isUnread:a}){let{t:o=``,rules:s=``}=e.element.dataset;return t.size>0&&!t.has(o)||n!==``&&!s.split(` `).includes(n)||r!==``&&this.data.pages[Number(r)]!==e.page||a&&this.reading(e).mark!==void 0?!1:i.every(t=>e.haystack.includes(t))}#f(e){let{mark:t,note:n,edit:r}=this.reading(e),{element:i}=e;t===void 0?delete i.dataset.mark:i.dataset.mark=t;let a=i.querySelector(`.state`);a!==null&&(a.textContent=t===void 0?``:t===`read`?`✓ read`:`✗ needs work`),x(i,`note`,n),x(i,`edited`,r)}#p(){let e=this.#e.filter(({element:e})=>_.has(e.dataset.t??``)),t=e.filter(e=>this.reading(e).mark!==void 0).length,n=document.querySelector(`#counts`);n!==null&&(n.textContent=`${this.#a.length} shown, ${t} of ${e.length} changed ones marked`)}#m(){this.#r.write(Object.fromEntries(this.#i))||this.say(`this browser keeps nothing for this file: export before you close it`)}};function y(){return JSON.parse(document.querySelector(`#data`)?.textContent??``)}function b(t,n){return t.pages.flatMap(t=>t.sentences.flatMap(r=>{let i=document.getElementById(`s-${r.id}`),a=e(t,r);return i===null?[]:[{element:i,page:t,data:r,haystack:`${r.source}\\n${a}`.toLowerCase(),get wording(){return n(r.id)??a}}]}))}function x(e,t,n){let r=e.querySelector(`:scope > .${t}`);if(n===void 0||n===``)return r?.remove();let i=r??e.appendChild(document.createElement(`p`));i.className=t,i.textContent=`${t===`note`?`Note`:`Corrected`}: ${n}`}function S(e,t){let n=new Map;for(let t of e)n.set(t,(n.get(t)??0)+1);return[...n].flatMap(([e,n])=>{let r=n-(t.split(e).length-1);return r>0?Array.from({length:r},()=>e):[]})}function C(e,t){let n=e.current;if(n===void 0)return e.say(`choose a sentence first`);if(t===`edit`&&n.data.place===void 0)return e.say(`a removed sentence has nothing to correct`);n.element.querySelector(`.edit`)?.remove();let{box:r,area:i,save:a,cancel:o}=T(n,t,e),s=()=>{r.remove(),n.element.focus({preventScroll:!0})},c=()=>{w(e,n,{kind:t,text:i.value}),s()};a.addEventListener(`click`,c),o.addEventListener(`click`,s),r.addEventListener(`keydown`,e=>{if(e.key===`Escape`)s();else if(e.key===`Enter`&&(e.ctrlKey||e.metaKey))c();else return;e.preventDefault(),e.stopPropagation()}),n.element.append(r),i.focus()}function w(e,t,{kind:n,text:r}){if(n===`note`)return e.change(t,{note:r.trim()===``?void 0:r});let[i,a]=t.data.place??[0,0],o=r===t.page.text.slice(i,a);e.change(t,{edit:o?void 0:r});let s=o?[]:S(t.data.spans,r);e.say(s.length===0?`kept`:`kept, but it lacks ${s.join(`, `)}`)}function T(e,t,n){let r=document.createElement(`div`),i=document.createElement(`textarea`),a=document.createElement(`p`),[o,s]=[document.createElement(`button`),document.createElement(`button`)];r.className=`edit`,i.value=t===`note`?n.reading(e).note??``:e.wording,i.setAttribute(`aria-label`,t===`note`?`Note`:`Correction, as Markdown`),t===`edit`&&(i.lang=n.data.language),i.dir=`auto`,a.setAttribute(`role`,`status`),o.textContent=`Keep (Ctrl+Enter)`,s.textContent=`Cancel (Esc)`;for(let e of[o,s])e.type=`button`;let c=()=>{let n=t===`edit`?S(e.data.spans,i.value):[];a.textContent=n.length===0?``:`The source has also: ${n.join(`  `)}`};return i.addEventListener(`input`,c),c(),r.append(i,a,o,` `,s),{box:r,area:i,save:o,cancel:s}}function E(){let e=new IntersectionObserver(t=>{for(let{target:n,isIntersecting:r}of t)r&&(e.unobserve(n),D(n))},{rootMargin:`1500px`});for(let t of document.querySelectorAll(`article`))e.observe(t);addEventListener(`beforeprint`,()=>D(document.body))}function D(e){for(let t of e.querySelectorAll(`.math[data-m]:not(.drawn)`)){let e=document.getElementById(`m${t.dataset.m}`);e instanceof HTMLTemplateElement&&(t.replaceChildren(e.content.cloneNode(!0)),t.classList.add(`drawn`),t.setAttribute(`role`,`img`),t.setAttribute(`aria-label`,t.title))}}function O(e,t,n){if(t.place===void 0)return;let[r,i]=k(e.text,t.place),a=A(e,n,{start:r,end:i}),o=\"`\".repeat(Math.max(3,...[...a.matchAll(/`+/g)].map(([e])=>e.length+1)));return{first:j(e.text,r),last:j(e.text,Math.max(r,i)),text:`${o}suggestion\\n${a}\\n${o}\\n`}}function k(e,[t,n]){let r=e.indexOf(`\n`,Math.max(t,n));return[e.lastIndexOf(`\n`,t-1)+1,r===-1?e.length:r]}function A(e,t,{start:n,end:r}){let i=e.sentences.flatMap(({id:e,place:i})=>{let a=t.get(e)?.edit;return i===void 0||a===void 0||i[0]<n||i[1]>r?[]:[{place:i,edit:a}]}),a=``,o=n;for(let{place:t,edit:n}of i.toSorted((e,t)=>e.place[0]-t.place[0]))t[0]<o||(a+=e.text.slice(o,t[0])+n,o=t[1]);return a+e.text.slice(o,r)}function j(e,t){return e.slice(0,t).split(`\n`).length}let M=new v,N={read:()=>F(`read`),work:()=>F(`work`),next:()=>M.move(1),before:()=>M.move(-1),first:()=>M.moveTo(`first`),last:()=>M.moveTo(`last`),due:()=>M.moveToDue(1),\"due-before\":()=>M.moveToDue(-1),edit:()=>C(M,`edit`),note:()=>C(M,`note`),\"copy-proposal\":()=>I(M.current?.wording??``,`proposal copied`),\"copy-source\":()=>I(M.current?.data.source??``,`source copied`),\"copy-suggestion\":L,open:()=>M.current?.element.querySelector(`.where a`)?.click(),search:()=>document.querySelector(`#search`)?.focus(),filters:()=>document.querySelector(`.bar button`)?.focus(),fold:R,order:()=>M.changeOrder(),help:()=>document.querySelector(`#help`)?.showModal(),export:z,import:()=>document.querySelector(`#file`)?.click()},P={j:`next`,k:`before`,ArrowDown:`next`,ArrowUp:`before`,Home:`first`,End:`last`,a:`read`,Enter:`read`,x:`work`,n:`due`,p:`due-before`,e:`edit`,m:`note`,y:`copy-proposal`,s:`copy-source`,c:`copy-suggestion`,o:`open`,\"/\":`search`,f:`filters`,t:`fold`,r:`order`,\"?\":`help`};function F(e){let{current:t}=M;if(t===void 0)return M.move(1);let n=M.reading(t).mark===e;M.change(t,{mark:n?void 0:e}),n||M.move(1)}function I(e,t){if(e===``)return M.say(`nothing to copy`);let n=document.createElement(`textarea`);n.value=e,n.className=`skip`,n.setAttribute(`aria-label`,`text to copy`),document.body.append(n),n.select();let r=document.execCommand(`copy`);n.remove(),M.current?.element.focus({preventScroll:!0}),M.say(r?t:`this browser does not let the page copy`)}function L(){let{current:e}=M,t=e&&O(e.page,e.data,M.readings);if(t===void 0)return M.say(`a removed sentence has no line to suggest for`);let{first:n,last:r,text:i}=t;I(i,`suggestion copied: for ${n===r?`line ${n}`:`lines ${n} to ${r}`}`)}function R(){let e=[...document.querySelectorAll(`details.more`)],t=e.every(({open:e})=>e);for(let n of e)n.open=!t}function z(){let e=`${JSON.stringify(t(M.data,M.readings),void 0,2)}\\n`,n=document.createElement(`a`);n.href=URL.createObjectURL(new Blob([e],{type:`application/json`})),n.download=`amts-review.json`,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4),M.say(`written to amts-review.json`)}async function B(e){let[t]=e.files??[];if(t!==void 0){try{let e=a(await t.text(),M.data);M.take(e),M.say(`${e.size} sentences read from ${t.name}`)}catch(e){M.say(`${t.name} cannot be read: ${e instanceof Error?e.message:String(e)}`)}e.value=``}}function V(e){return e instanceof HTMLElement&&e.closest(`input, textarea, select, dialog[open]`)!==null}function H(e,t){return e===`Enter`&&t instanceof HTMLElement&&t.closest(`button, a, summary`)!==null}function U(e){let{key:t,target:n}=e;if(e.ctrlKey||e.metaKey||e.altKey||e.isComposing)return;if(t===`Escape`&&n instanceof HTMLElement&&n.closest(`.bar`)!==null)return M.focus();let r=P[t];r===void 0||V(n)||H(t,n)||!M.hasKeys||(e.preventDefault(),N[r]?.())}function W(){document.addEventListener(`keydown`,U),document.addEventListener(`click`,({target:e})=>{if(!(e instanceof Element))return;let t=e.closest(`[data-do]`)?.dataset.do;t===void 0?M.pick(e.closest(`article`)):N[t]?.()}),document.addEventListener(`focusin`,({target:e})=>{e instanceof HTMLElement&&e.matches(`article`)&&M.pick(e)});let e=document.querySelector(`#file`);e?.addEventListener(`change`,()=>void B(e)),M.start(),E()}W()})();";

// src/report/review/direction.ts
/** Which way the text of a language runs, for `dir` attributes. */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he khw ks ps sd syr ug ur yi".split(" "));
const RIGHT_TO_LEFT_SCRIPT = /-(?:arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i;
/** @param language A tag, for example `fa` or `pa-Arab`. */
function findDirection(language) {
	const [primary = ""] = language.toLowerCase().split(/[-_]/);
	return RIGHT_TO_LEFT_SCRIPT.test(language) || RIGHT_TO_LEFT.has(primary) && !/-latn\b/i.test(language) ? "rtl" : "ltr";
}

// src/report/review/visible-text.ts
/**
* Text of a page as HTML in which nothing is hidden: spaces that are no plain ones, characters that nobody sees, and
* those that turn the direction of what follows are shown as what they are.
*/
/** Spaces that a reader takes for plain ones; the tab among them. */
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Joiners that scripts need; they are marked, and stay. */
const JOINERS = /[\u200C\u200D]/;
const ODD = new RegExp(`(${SPACES.source}|${JOINERS.source}|${/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/u.source})`, "u");
/** Characters that turn the direction of text: what is read is not what stands there. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Whether a text holds a character that turns the direction of what follows. */
function turnsDirection(text) {
	return TURNING.test(text);
}
/** Render a text. */
function renderVisible(text) {
	return text.split(ODD).map((part, at) => at % 2 === 0 ? html`${part}` : renderOdd(part));
}
function renderOdd(character) {
	const name = nameCharacter(character);
	if (SPACES.test(character)) return html`<span class="odd sp" title="${name}">${character}</span>`;
	if (JOINERS.test(character)) return html`<span class="odd zw" title="${name}">${character}</span>`;
	return html`<span class="odd ctl" title="a hidden character">${name}</span>`;
}
function nameCharacter(character) {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/report/review/sentence.ts
/** One sentence of a review as HTML: old and new side by side, why it is there, what was found, where it stands. */
/** What became of a sentence, and why it is shown. */
const TREATMENTS$1 = {
	kept: ["kept", "the source did not change"],
	moved: ["moved", "the source moved it; its words stay"],
	patched: ["patched", "your sentence stays; its marks, formulas, links or numbers follow the source"],
	flagged: ["to check", "your sentence stays for a changed source; check that it still says the same"],
	memory: ["recalled", "taken from an earlier translation"],
	translated: ["translated", "translated by machine"],
	failed: ["not translated", "please translate"],
	removed: ["removed", "the source no longer has it"]
};
const REWORDED = "reworded on the branch of the proposal";
const OMITTED = "the translation leaves this sentence out; the source has changed it";
/** @param number Position in the review, from 1. */
function renderSentence(sentence, number, context) {
	const { id, treatment, findings } = sentence;
	const [name] = TREATMENTS$1[treatment];
	const rules = [...new Set(findings.map(({ rule }) => rule))].join(" ");
	const kind = isSettled(sentence) ? "s k" : "s";
	return html`<article class="${kind}" id="s-${id}" data-t="${treatment}" data-rules="${rules}" aria-labelledby="h-${id}" tabindex="-1">
<header><h3 id="h-${id}">${number}. <span class="badge t-${treatment}">${name}</span></h3><span class="why">${describeWhy(sentence)}</span><span class="state"></span><span class="where">${renderWhere(sentence, context)}</span></header>
${renderHeadings(sentence, context)}<div class="grid">${renderCells(sentence, context)}</div>
${renderFindings(listFindings(sentence), context.review.language)}</article>
`;
}
/** Where in its page the sentence stands, without marks, for a reader who does not read the page from its beginning. */
function renderHeadings({ headings = [] }, context) {
	if (headings.length === 0) return void 0;
	const { to } = context.review;
	const items = headings.map((heading, at) => {
		const pieces = plainPieces(heading).filter(({ span }) => span === void 0 || span.place === "atom");
		return html`${at === 0 ? "" : " › "}<bdi lang="${to}" dir="${findDirection(to)}">${renderPieces(pieces, "new", context)}</bdi>`;
	});
	return html`<p class="under">${items}</p>
`;
}
function describeWhy({ treatment, reason, recalled }) {
	if (reason === "changed-but-omitted") return OMITTED;
	if (reason === "reworded") return REWORDED;
	if (recalled === void 0) return TREATMENTS$1[treatment][1];
	const where = recalled.page === void 0 ? "" : ` in ${recalled.page}`;
	return `translation of ${recalled.similarity === 1 ? "the same sentence" : `a ${Math.round(recalled.similarity * 100)} % similar sentence`}${where}${recalled.similarity === 1 ? "" : `: ${recalled.source}`}`;
}
function renderWhere({ line, sourceLine, treatment }, { review, page }) {
	const place = renderLink(`line ${line}${treatment === "removed" ? " of the old page" : ""}`, findLine(line, treatment, {
		review,
		page
	}));
	if (sourceLine === void 0) return place;
	const { url, commit: revision } = review.source;
	return html`${place} · ${renderLink(`source line ${sourceLine}`, findPageUrl({
		url,
		revision,
		path: page.source,
		line: sourceLine
	}))}`;
}
/** The line in the differences that the pull request shows, else in the page. */
function findLine(line, treatment, { review, page }) {
	const { pullRequest, url, commit } = review;
	const side = treatment === "removed" ? "L" : "R";
	if (pullRequest !== void 0) return `${pullRequest.url}/files#diff-${createHash("sha256").update(page.target).digest("hex")}${side}${line}`;
	return treatment === "removed" || commit === void 0 ? void 0 : findPageUrl({
		url,
		revision: commit,
		path: page.target,
		line
	});
}
/** Only the web is linked to. */
function renderLink(text, url) {
	if (url === void 0 || !/^https?:\/\//.test(url)) return html`${text}`;
	return html`<a href="${url}" rel="noopener noreferrer" target="_blank">${text}</a>`;
}
function renderCells({ oldSource, newSource, oldTarget, proposal }, context) {
	const { from, to } = context.review;
	const isSource = proposal !== void 0 && proposal.text === newSource?.text;
	const sources = renderPair([oldSource, newSource], {
		labels: ["source before", "source now"],
		language: from,
		context
	});
	const targets = renderPair([oldTarget, proposal], {
		labels: ["translation before", "proposal"],
		language: isSource ? from : to,
		context
	});
	if (sources.old === void 0 && targets.old === void 0) return [sources.fresh ?? EMPTY, targets.fresh ?? EMPTY];
	return [
		sources.old ?? EMPTY,
		sources.fresh ?? EMPTY,
		targets.old ?? EMPTY,
		targets.fresh ?? EMPTY
	];
}
const EMPTY = html`<div></div>`;
/** Before and now; what is the same on both sides is shown once, as what it is now. */
function renderPair([old, fresh], { labels, language, context }) {
	const [oldLabel, freshLabel] = labels;
	const cell = (label, pieces, kind) => html`<div class="cell ${kind}" dir="${findDirection(language)}"><span class="label">${label}</span><p lang="${language}" dir="${findDirection(language)}">${renderPieces(pieces, kind, context)}</p></div>`;
	if (old === void 0) return fresh === void 0 ? {} : { fresh: cell(freshLabel, plainPieces(fresh), "new") };
	if (fresh === void 0) return { old: cell(oldLabel, plainPieces(old), "old") };
	const diff = diffTexts(old, fresh);
	const isSame = old.text === fresh.text;
	return {
		old: cell(oldLabel, diff.old, "old"),
		fresh: cell(isSame ? `${freshLabel} (the same)` : freshLabel, diff.fresh, "new")
	};
}
/** Neighbours that changed stand in one mark. */
function renderPieces(pieces, kind, context) {
	const runs = [];
	for (const piece of pieces) {
		const last = runs.at(-1);
		if (last?.isChanged === piece.isChanged) last.pieces.push(piece);
		else runs.push({
			isChanged: piece.isChanged,
			pieces: [piece]
		});
	}
	return runs.map((run) => {
		const content = joinPlain(run.pieces).map((piece) => renderPiece(piece, context));
		if (!run.isChanged) return html`${content}`;
		return kind === "old" ? html`<del>${content}</del>` : html`<ins>${content}</ins>`;
	});
}
function joinPlain(pieces) {
	const joined = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (last !== void 0 && last.span === void 0 && piece.span === void 0) joined.splice(-1, 1, {
			...last,
			text: last.text + piece.text
		});
		else joined.push(piece);
	}
	return joined;
}
function renderPiece({ text, span }, { formulas }) {
	if (span === void 0) return html`${renderVisible(text)}`;
	if (span.place !== "atom" && /[\p{L}\p{N}]/u.test(text)) return html`<span class="x mk" title="${span.kind}" dir="ltr">${renderVisible(text)}</span>`;
	if (span.place !== "atom") return html`<span class="x mk" title="${span.kind}">${renderVisible(text)}</span>`;
	if (span.shownAs === "tex") return renderFormula(text, formulas.add(text));
	if (span.shownAs === "code") return html`<code class="x" dir="ltr">${renderVisible(text)}</code>`;
	return html`<span class="x" title="${span.kind}" dir="ltr">${renderVisible(text)}</span>`;
}
function renderFormula(raw, number) {
	const source = renderVisible(raw);
	if (number === void 0) return html`<span class="x math source" dir="ltr" title="formula">${source}</span>`;
	return html`<span class="x math" dir="ltr" data-m="${number}" title="${raw}">${source}</span>`;
}
function listFindings({ findings, newSource, proposal }) {
	const isTurned = [newSource, proposal].some((text) => text !== void 0 && turnsDirection(text.text));
	const said = say("direction-turned");
	const turned = {
		rule: "hidden-direction",
		severity: "warning",
		line: 0,
		message: phrase(said),
		said
	};
	return isTurned ? [...findings, turned] : findings;
}
/** What was found, as a list; nothing when there is nothing. */
function renderFindings(findings, language = "en") {
	if (findings.length === 0) return void 0;
	const items = tellFindings(findings, language).map(({ severity, rule, message, said }) => {
		const own = said === void 0 || !hasCatalogue(language) ? "en" : language;
		return html`<li><span class="${severity}">${severity === "error" ? "Error" : "To look at"}:</span> <span lang="${own}">${renderVisible(message)}</span> <small>${rule}</small></li>`;
	});
	return html`<ul class="found">${items}</ul>`;
}

// src/report/review/controls.ts
/** What a reader works a review with: filters above, actions below, the list of keys. The script shows them. */
const ACTIONS = [
	{
		name: "read",
		keys: ["a", "Enter"],
		label: "Read, go on"
	},
	{
		name: "work",
		keys: ["x"],
		label: "Needs work, go on"
	},
	{
		name: "due",
		keys: ["n"],
		label: "Next that needs me"
	},
	{
		name: "edit",
		keys: ["e"],
		label: "Edit"
	},
	{
		name: "note",
		keys: ["m"],
		label: "Note"
	},
	{
		name: "copy-proposal",
		keys: ["y"],
		label: "Copy proposal"
	},
	{
		name: "copy-source",
		keys: ["s"],
		label: "Copy source"
	},
	{
		name: "copy-suggestion",
		keys: ["c"],
		label: "Copy suggestion"
	},
	{
		name: "open",
		keys: ["o"],
		label: "Open the line"
	}
];
const MOVES = [
	[["j", "↓"], "next sentence"],
	[["k", "↑"], "sentence before"],
	[["Home", "End"], "first, last sentence"],
	[["n", "p"], "next, previous sentence that needs you"],
	[["/"], "search"],
	[["f"], "filters"],
	[["t"], "show or fold what stays as it is"],
	[["r"], "what needs you first, or the order of the pages"],
	[["Ctrl+Enter"], "keep what you write"],
	[["Esc"], "leave without keeping it"],
	[["?"], "this list"]
];
/** Render the controls, hidden until the script is there to serve them. */
function renderControls(review) {
	return html`${renderBar(review)}
<aside class="tools" aria-label="This sentence" hidden><div role="toolbar" aria-label="This sentence">${ACTIONS.map(renderButton)}<output id="said" aria-live="polite"></output></div></aside>
${renderKeys()}`;
}
function renderButton({ name, keys, label }) {
	return html`<button type="button" data-do="${name}">${label} <kbd aria-hidden="true">${keys[0]}</kbd></button>`;
}
function renderBar(review) {
	const treatments = countTreatments(review).map(([key, count]) => html`<button type="button" data-filter="${key}" aria-pressed="false">${TREATMENTS$1[key][0]} ${count}</button>`);
	const rules = /* @__PURE__ */ new Map();
	for (const { sentences } of review.pages) for (const { findings } of sentences) for (const rule of new Set(findings.map((finding) => finding.rule))) rules.set(rule, (rules.get(rule) ?? 0) + 1);
	const options = [...rules].map(([rule, count]) => html`<option value="${rule}">${rule} (${count})</option>`);
	const pages = review.pages.map(({ target }, at) => html`<option value="${at}">${target}</option>`);
	return html`<div class="bar" role="search" aria-label="Filters" hidden>${treatments}
${options.length === 0 ? void 0 : html`<select id="rule" aria-label="Finding"><option value="">every finding</option>${options}</select>`}
${pages.length < 2 ? void 0 : html`<select id="page" aria-label="Page"><option value="">every page</option>${pages}</select>`}
<input type="search" id="search" placeholder="Search" aria-label="Search in source and translation">
<button type="button" data-do="order" aria-pressed="false">Needs me first <kbd aria-hidden="true">r</kbd></button>
<label><input type="checkbox" id="unread"> unread</label>
<label><input type="checkbox" id="keys-on" checked> keys</label>
<button type="button" data-do="help">Keys <kbd aria-hidden="true">?</kbd></button>
<button type="button" data-do="export">Export</button><button type="button" data-do="import">Import</button><input type="file" id="file" accept=".json,application/json" class="hidden" aria-label="amts-review.json">
<output id="counts" aria-live="polite"></output></div>`;
}
function renderKeys() {
	const row = (keys, what) => html`<tr><td>${keys.map((key) => html`<kbd>${key}</kbd> `)}</td><td>${what}</td></tr>`;
	const rows = [...MOVES.map(([keys, what]) => row(keys, what)), ...ACTIONS.filter(({ name }) => name !== "due").map(({ keys, label }) => row(keys, label.toLowerCase()))];
	return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2>
<table><tbody>${rows}</tbody></table>
<p>Marks, notes and corrections stay in this browser. <b>Export</b> writes them as <code>amts-review.json</code>: <b>Import</b> reads it in another browser, and <code>amts review --apply amts-review.json</code> commits the corrections to the branch of the proposal. A copied suggestion is pasted into a comment on its lines.</p>
<form method="dialog"><button>Close</button></form></dialog>`;
}

// src/report/review/macros.ts
const DEFINITION = /\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator)(\*)?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))\s*(?:\[\d\]\s*)?(?=\{)|\\g?def\s*(\\[A-Za-z]+)(?:#\d)*\s*(?=\{)/g;
/**
* Find the definitions of a page, wherever they stand in it: `\newcommand`, `\renewcommand`, `\providecommand`, `\def`,
* `\gdef` and `\DeclareMathOperator`. One with a default for an argument is passed over: KaTeX has no such thing.
*/
function findMacros(text) {
	const found = {};
	for (const match of text.matchAll(DEFINITION)) {
		const [all, star = "", braced, bare, defined] = match;
		const name = braced ?? bare ?? defined;
		const body = readGroup(text, match.index + all.length);
		if (name === void 0 || body === void 0) continue;
		found[name] = all.startsWith("\\DeclareMathOperator") ? `\\operatorname${star}{${body}}` : body;
	}
	return found;
}
/** Longer definitions are no shorthands. */
const MAX_BODY = 1e3;
/** What stands between the brace at an offset and the one that closes it. */
function readGroup(text, open) {
	let depth = 0;
	for (let at = open; at < Math.min(text.length, open + MAX_BODY); at += 1) if (text[at] === "\\") at += 1;
	else if (text[at] === "{") depth += 1;
	else if (text[at] === "}" && --depth === 0) return text.slice(open + 1, at);
}

// src/report/review/formulas.ts
/**
* The formulas of a review, each rendered once, when the page is written: the page holds the markup as templates, and
* its script puts copies where the formulas stand. Without the script, or where a formula cannot be read, its source is
* shown.
*/
/** Numbers the formulas of a review as they come, and renders them in the end. */
var FormulaList = class {
	#numbers = /* @__PURE__ */ new Map();
	#markup = [];
	#math;
	#common;
	/** Macros of the page that is rendered, and a name for them. */
	#macros;
	#scope = "";
	/** @param macros Of the whole book. */
	constructor(math, macros = {}) {
		this.#math = math;
		this.#common = macros;
		this.#macros = macros;
	}
	/** Begin a page: what it defines holds in its formulas. */
	openPage(text) {
		const own = findMacros(text);
		this.#macros = {
			...this.#common,
			...own
		};
		this.#scope = Object.keys(own).length === 0 ? "" : JSON.stringify(own);
	}
	/** @returns Number of the formula; `undefined` for one that is shown as its source. */
	add(raw) {
		const tex = readTex(raw);
		if (this.#math === void 0) return void 0;
		const key = `${this.#scope} ${tex}`;
		if (this.#numbers.has(key)) return this.#numbers.get(key);
		const markup = this.#math.render(tex, this.#macros);
		const number = markup === void 0 ? void 0 : this.#markup.push(markup) - 1;
		this.#numbers.set(key, number);
		return number;
	}
	/** The templates, by their numbers. */
	renderTemplates() {
		return this.#markup.map((markup, at) => html`<template id="m${at}">${new Html(markup)}</template>\n`);
	}
	/** `''` without formulas. */
	renderStyle() {
		return this.#markup.length === 0 ? "" : this.#math?.renderStyle(this.#markup.join("")) ?? "";
	}
};
const DELIMITERS = /^(?:\$\$|\$`|`\$|\$|\\\(|\\\[)([^]*?)(?:\$\$|`\$|\$`|\$|\\\)|\\\])$/;
/** The TeX between the delimiters of a formula. */
function readTex(raw) {
	return (DELIMITERS.exec(raw)?.[1] ?? raw).trim();
}

// src/report/review/attention.ts
/** Treatments by how much they ask of a person, the first most. */
const TREATMENTS = [
	"flagged",
	"failed",
	"translated",
	"patched",
	"memory",
	"removed",
	"moved",
	"kept"
];
/**
* Rank sentences: what is damaged first, then by treatment; among equals those in which something was found, then the
* larger change, then the order of the book.
*
* @returns The place of each, from 0.
*/
function rankAttention(sentences) {
	const sorted = sentences.map((sentence) => ({
		sentence,
		weights: weighAttention(sentence)
	})).toSorted((a, b) => compareWeights(a.weights, b.weights));
	return new Map(sorted.map(({ sentence }, at) => [sentence, at]));
}
function weighAttention(sentence) {
	const { treatment, findings } = sentence;
	return [
		findings.some(({ severity }) => severity === "error") ? -1 : TREATMENTS.indexOf(treatment),
		findings.length > 0 ? 0 : 1,
		-measureChange(sentence)
	];
}
/** Characters of the source that changed, old and new. */
function measureChange({ oldSource, newSource }) {
	if (oldSource === void 0 || newSource === void 0) return (oldSource ?? newSource)?.text.length ?? 0;
	const { old, fresh } = diffTexts(oldSource, newSource);
	return [...old, ...fresh].reduce((sum, { text, isChanged }) => sum + (isChanged ? text.length : 0), 0);
}
function compareWeights(a, b) {
	const at = a.findIndex((weight, index) => weight !== b[index]);
	return (a[at] ?? 0) - (b[at] ?? 0);
}

// src/report/review/review-data.ts
/** A review as the script of its page needs it: texts to copy, to search and to edit. */
/** Describe a review. */
function describeReviewData(review) {
	const { source, to: language, repository, branch, commit, pages } = review;
	const { name } = source;
	const ranks = rankAttention(pages.flatMap(({ sentences }) => sentences));
	return {
		id: nameReview(review),
		language,
		source: {
			name,
			commit: source.commit
		},
		repository,
		branch,
		commit,
		pages: pages.map(({ target, text, sentences }) => ({
			path: target,
			text,
			sentences: sentences.map((sentence) => describeSentence(sentence, ranks.get(sentence) ?? 0))
		}))
	};
}
/** The same pages of the same commits have the same name, so that marks are found again. */
function nameReview({ source, to, repository = "", branch = "", pages }) {
	const texts = pages.map(({ target, text }) => [target, text]);
	const what = JSON.stringify([
		source.name,
		source.commit,
		to,
		repository,
		branch,
		texts
	]);
	return createHash("sha256").update(what).digest("hex").slice(0, 16);
}
function describeSentence(sentence, rank) {
	const { id, place, line, newSource, oldSource } = sentence;
	return {
		id,
		...place === void 0 ? {} : { place: [place.start, place.end] },
		line,
		source: (newSource ?? oldSource)?.text ?? "",
		spans: newSource === void 0 ? [] : listAtoms(newSource),
		isDue: needsReader(sentence),
		rank
	};
}
/** Spans that a translation has as they are; how words are emphasised is the translator's. */
function listAtoms({ text, spans }) {
	return spans.filter(({ place, kind }) => place === "atom" && kind !== "break" && kind !== "escape").map(({ start, end }) => text.slice(start, end));
}

// src/report/review/review-style.ts
/** The rules of the review page, after those of every file. */
/** Style sheet of a review page. */
const REVIEW_STYLE = `${LOOK}
.skip { position: absolute; inset-inline-start: -99rem; } .skip:focus { position: static; }
.top { padding: 1rem 1.25rem .5rem; max-width: 110rem; margin: 0 auto; } .top p { margin: .15rem 0; }
.bar { position: sticky; inset-block-start: 0; z-index: 2; background: var(--raised); border-block: 1px solid var(--line); padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; }
.bar[hidden], .tools[hidden] { display: none; }
button, select, input, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: .35rem; padding: .2rem .55rem; max-width: 100%; }
button { cursor: pointer; } button[aria-pressed=true] { background: var(--accent); color: var(--ground); border-color: var(--accent); }
button kbd { color: inherit; } kbd { font: .8em ui-monospace, monospace; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3em; }
.bar input[type=search] { min-width: 8rem; flex: 1 1 12rem; max-width: 24rem; } .bar label { white-space: nowrap; }
main { max-width: 110rem; margin: 0 auto; padding: 0 1.25rem 7rem; }
.pages { margin: .5rem 0; } .pages ul { columns: 22rem; padding-inline-start: 1.2rem; margin: .3rem 0; } .pages li { break-inside: avoid; overflow-wrap: anywhere; }
h2 { overflow-wrap: anywhere; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
.s { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; padding: .5rem .75rem; content-visibility: auto; contain-intrinsic-size: auto 12rem; scroll-margin: 9rem 6rem; }
.s.k { contain-intrinsic-size: auto 4rem; border-style: dotted; }
.s[aria-current=true] { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.s[data-mark=read] { background: color-mix(in srgb, var(--added) 25%, var(--ground)); } .s[data-mark=work] { background: color-mix(in srgb, var(--removed) 25%, var(--ground)); }
.s > header { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; } .s h3 { font-size: 1rem; margin: 0; font-weight: 600; }
.why, .under { color: var(--quiet); } .under { margin: .1rem 0 0; font-size: .9em; overflow-wrap: anywhere; } .where { margin-inline-start: auto; font-size: .9em; }
.badge { display: inline-block; border-radius: .3rem; padding: 0 .45em; font-size: .85em; border: 1px solid currentColor; }
.t-failed, .t-flagged { color: var(--bad); } .t-translated, .t-memory, .t-patched { color: var(--good); } .t-kept, .t-moved, .t-removed { color: var(--quiet); }
.grid { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .3rem 1rem; margin-top: .3rem; }
.cell { min-width: 0; overflow-wrap: anywhere; padding-inline-start: .6rem; border-inline-start: 3px solid var(--line); } .cell p { margin: .1rem 0 .4rem; text-autospace: no-autospace; text-spacing-trim: space-all; hanging-punctuation: none; }
.cell.new { border-inline-start-color: var(--accent); } .label { font-size: .8rem; color: var(--quiet); }
ins, del { border-radius: .15em; padding: .05em 0; } ins { background: var(--added); text-decoration: underline 2px; } del { background: var(--removed); text-decoration: line-through; }
.x { background: color-mix(in srgb, var(--alone) 45%, transparent); border-radius: .25em; padding: 0 .15em; unicode-bidi: isolate; } ins .x, del .x { background: none; } .mk { color: var(--quiet); }
.x.math { background: none; white-space: normal; } .x.math.source { font-family: ui-monospace, monospace; border-bottom: 1px dotted; }
.odd { outline: 1px solid var(--warn); outline-offset: -1px; } .odd.ctl { color: var(--bad); font: .75em ui-monospace, monospace; padding: 0 .2em; outline: 1px solid; unicode-bidi: isolate; } .odd.zw { border-inline-start: 2px solid var(--warn); outline: none; }
.found { margin: .3rem 0; padding-inline-start: 1.2rem; overflow-wrap: anywhere; } .found .error { color: var(--bad); font-weight: 600; } .found .warning { color: var(--warn); }
.note, .edited { margin: .3rem 0; padding: .3rem .6rem; background: var(--raised); border-radius: .3rem; overflow-wrap: anywhere; white-space: pre-wrap; } .edit textarea { width: 100%; min-height: 6rem; } .edit { margin-top: .4rem; }
.state { font-weight: 600; } details.more > summary { cursor: pointer; color: var(--quiet); padding: .2rem 0; }
.tools { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2; background: var(--raised); border-top: 1px solid var(--line); padding: .45rem 1.25rem; }
.tools div { display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
.tools output { margin-inline-start: auto; }
dialog { color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; max-width: 40rem; } dialog::backdrop { background: #0008; }
.sorted > section[data-page], .sorted > .pages, .path { display: none; } .sorted .path { display: inline; margin-inline-end: .5em; overflow-wrap: anywhere; }
.hidden { display: none !important; }
@media (max-width: 48rem) { .grid { grid-template-columns: minmax(0, 1fr); } .top, .bar, main, .tools { padding-inline: .75rem; } .tools kbd { display: none; } .bar { position: static; } .tools div { flex-wrap: nowrap; overflow-x: auto; padding: .2rem; } .tools output { position: absolute; inset-inline-start: 0; inset-block-end: 100%; padding: .1rem .75rem; background: var(--raised); border-start-end-radius: .4rem; } .tools button { white-space: nowrap; flex: none; } .where { margin-inline-start: 0; } main { padding-bottom: 6rem; } .s { scroll-margin: 1rem 6rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: auto; } }
@media print { .bar, .tools, .skip, .pages { display: none; } .s { content-visibility: visible; break-inside: avoid; } body { font-size: 11pt; } main { padding: 0; } }
`;

// \0@oxc-project+runtime@0.158.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}

// src/report/review/render-review.ts
/**
* A review as one HTML file that asks nobody for anything: every text is in it, formulas are drawn, the script only
* filters, marks and edits. A content security policy lets nothing run but that script.
*/
var _templateObject;
/**
* Render the file.
*
* @param math  Without it formulas are shown as their sources.
* @param parts When the review has other pages in other files beside this one.
*/
function renderReview(review, math, parts) {
	const formulas = new FormulaList(math, review.macros);
	const main = renderPages(review, formulas);
	const style = REVIEW_STYLE + formulas.renderStyle();
	const title = `Review: ${review.source.name} → ${review.to}`;
	return html(_templateObject || (_templateObject = _taggedTemplateLiteral([
		"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">\n<title>",
		"</title><style>",
		"</style></head><body>\n<a class=\"skip\" href=\"#main\">To the sentences</a>\n<header class=\"top\"><h1>",
		"</h1>",
		"",
		"</header>\n",
		"\n<main id=\"main\">\n",
		"\n",
		"\n</main>\n",
		"\n<script type=\"application/json\" id=\"data\">",
		"<\/script>\n<script>",
		"<\/script>\n</body></html>\n"
	])), renderPolicy(style), title, new Html(style), title, renderFacts(review), renderPartNote(parts), renderControls(review), renderContents(parts ?? wholeOf(review)), main, formulas.renderTemplates(), renderJsonData(describeReviewData(review)), new Html(CLIENT_SCRIPT)).markup;
}
/** KaTeX sets sizes in `style` attributes; nothing else is allowed that is not ours, byte for byte. */
function renderPolicy(style) {
	const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	return [
		"default-src 'none'",
		`style-src ${hash(style)}`,
		`style-src-elem ${hash(style)}`,
		"style-src-attr 'unsafe-inline'",
		`script-src ${hash(CLIENT_SCRIPT)}`,
		"font-src data:",
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ");
}
function renderFacts({ source, repository, url, branch, commit, pullRequest, runUrl, pages, failed }) {
	const short = source.commit.slice(0, 10);
	const origin = html`Source ${renderLink(source.name, source.url)}${short === "" ? "" : " at "}${renderLink(short, findCommitUrl(source.url, source.commit))}`;
	const target = repository === void 0 ? void 0 : html` · translation ${renderLink(repository, url)}`;
	const offer = [
		...branch === void 0 ? [] : [html` · branch <code>${branch}</code>${commit === void 0 ? "" : ` at ${commit.slice(0, 10)}`}`],
		...pullRequest === void 0 ? [] : [html` · ${renderLink(`pull request #${pullRequest.number}`, pullRequest.url)}`],
		...runUrl === void 0 ? [] : [html` · ${renderLink("run", runUrl)}`]
	];
	const lost = failed.map(({ target: path, reason }) => html`<li><code>${path}</code>: ${reason}</li>`);
	const missing = lost.length === 0 ? void 0 : html`<details><summary>${lost.length} pages are not in this proposal</summary><ul class="found">${lost}</ul></details>`;
	return html`<p>${origin}${target}${offer}</p><p>${renderCounts(pages)}</p>${missing}`;
}
/** What there is to do, first. */
function renderCounts(pages) {
	const { sentences, changed, due } = countSentences(pages.flatMap((page) => page.sentences));
	return `${due === 0 ? "No sentence waits for a decision" : `${count(due, "sentence")} need${due === 1 ? "s" : ""} you`}; ${changed} of ${count(sentences, "sentence")} changed, in ${count(pages.length, "page")}.`;
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function wholeOf({ pages }) {
	const own = {
		file: "",
		pages: pages.map(makeEntry)
	};
	return {
		parts: [own],
		own
	};
}
function renderPartNote(parts) {
	if (parts === void 0) return void 0;
	const at = parts.parts.indexOf(parts.own) + 1;
	return html`<p>Part ${at} of ${parts.parts.length}: the list of pages leads to the others, which stand beside this file. Each keeps, exports and imports its own marks.</p>`;
}
function renderContents({ parts, own }) {
	if (parts.length < 2 && own.pages.length < 2) return void 0;
	const items = parts.flatMap((part) => part.pages.map(({ target, changed, due }, at) => {
		const file = part === own ? "" : encodeURIComponent(part.file);
		return html`<li><a href="${file}#p${at}"><code>${target}</code></a> ${changed} changed${due === 0 ? "" : `, ${due} for you`}</li>`;
	}));
	return html`<nav class="pages" aria-label="Pages"><ul>${items}</ul></nav>`;
}
function renderPages(review, formulas) {
	let number = 0;
	return review.pages.map((page, at) => {
		formulas.openPage(page.text);
		const context = {
			review,
			page,
			formulas
		};
		const sentences = page.sentences.map((sentence) => renderSentence(sentence, ++number, context));
		return html`<section data-page="${at}" aria-labelledby="p${at}"><h2 id="p${at}"><code>${page.target}</code> ${renderKind(page)}</h2>
${renderNotes(page, review.language)}${foldSettled(page.sentences, sentences)}</section>
`;
	});
}
function renderKind({ kind, renamedFrom }) {
	if (renamedFrom !== void 0) return html`<small>was ${renamedFrom}</small>`;
	return kind === "new" ? html`<small>new page</small>` : void 0;
}
function renderNotes({ base, findings }, language) {
	const note = renderBaseNote(base);
	return html`${note === "" ? void 0 : html`<p class="note">${note}</p>`}${renderFindings(findings, language)}`;
}
/** Of unchanged sentences the ones beside a change are shown, the others on request. */
function foldSettled(sentences, rendered) {
	const shown = sentences.map((_, at) => [
		at - 1,
		at,
		at + 1
	].some((near) => isChanged(sentences[near])));
	const parts = [];
	for (let at = 0; at < sentences.length;) {
		const end = findEnd(shown, at);
		const items = rendered.slice(at, end);
		const isShort = shown[at] === true || end - at < 2;
		parts.push(isShort ? html`${items}` : html`<details class="more"><summary>${end - at} sentences stay as they are</summary>${items}</details>`);
		at = end;
	}
	return parts;
}
function isChanged(sentence) {
	return sentence !== void 0 && !isSettled(sentence);
}
function findEnd(shown, from) {
	let end = from + 1;
	while (end < shown.length && shown[end] === shown[from]) end += 1;
	return end;
}

// src/report/review/parts.ts
/**
* A review as files: one, or several of whole pages where one would be too large for a browser to open at once. Each
* lists the pages of all, so that a reader finds the others; the first has the name that was asked for.
*/
/** Bytes that a file may have; browsers lay out more, but slowly. One page is never cut. */
const MAX_BYTES = 5e6;
/** Every part has fonts and formulas of its own, so that less of it is for its pages. */
const FILLS = [
	.8,
	.6,
	.4
];
/** Weights are about the bytes that pages come to: with so many times the limit a review is surely too large for one file. */
const SURELY = 3;
/**
* Render the files, one after the other: the pages of one are open at a time.
*
* @param name Of the first file, for example `review-zh.html`; that of the second is `review-zh.2.html`.
* @returns Their names. A file that was given to `write` and is not among them is none of the review.
*/
async function renderReviewFiles(review, name, { math, maxBytes = MAX_BYTES, write }) {
	let bytes = sumWeights(review.pages);
	if (review.pages.length < 2 || bytes <= SURELY * maxBytes) {
		const text = renderReview(openPages(review, review.pages), math);
		bytes = Buffer.byteLength(text);
		if (bytes <= maxBytes || review.pages.length < 2) {
			await write({
				name,
				text
			});
			return [name];
		}
	}
	let files = {
		names: [],
		isFitting: false
	};
	for (const fill of FILLS) {
		files = await renderParts(review, groupPages(review.pages, fill * maxBytes / bytes), {
			name,
			math,
			maxBytes,
			write
		});
		if (files.isFitting) break;
	}
	return files.names;
}
function openPages(review, pages) {
	return {
		...review,
		pages: pages.map(({ open }) => open())
	};
}
async function renderParts(review, groups, { name, math, maxBytes, write }) {
	const parts = groups.map((pages, at) => ({
		file: nameReviewPart(name, at + 1),
		pages
	}));
	let isFitting = true;
	for (const own of parts) {
		const text = renderReview(openPages(review, own.pages), math, {
			parts,
			own
		});
		isFitting &&= Buffer.byteLength(text) <= maxBytes;
		await write({
			name: own.file,
			text
		});
	}
	return {
		names: parts.map(({ file }) => file),
		isFitting
	};
}
/** Pages in their order, at most a share of the whole together; a folder is only divided where it is more by itself. */
function groupPages(pages, share) {
	const total = sumWeights(pages);
	const isFull = (group) => sumWeights(group) > share * total;
	const pieces = [...groupBy(pages, ({ target }) => target.replace(/[^/]*$/, "")).values()].flatMap((chapter) => isFull(chapter) ? chapter.map((page) => [page]) : [chapter]);
	const groups = [];
	for (const piece of pieces) {
		const last = groups.at(-1);
		if (last === void 0 || isFull([...last, ...piece])) groups.push([...piece]);
		else last.push(...piece);
	}
	return groups;
}
/** Characters of markup around one sentence, about. */
const FRAME = 1e3;
function sumWeights(pages) {
	return pages.reduce((sum, { length, sentences }) => sum + length * 3 + sentences * FRAME, 0);
}

export { renderReviewFiles };