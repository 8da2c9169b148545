import { i as toWellFormed, n as renderFence, r as shorten, t as renderCode } from "./inert-text2.js";

export { renderFence };