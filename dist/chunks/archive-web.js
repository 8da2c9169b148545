import { n as openArchiveWeb, t as isHtml } from "./archive-web2.js";

export { isHtml, openArchiveWeb };