import { t as openTextCache } from "./alignment-cache2.js";

export { openTextCache };