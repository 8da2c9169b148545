import { n as openOutputFolder, t as assertNoLinks } from "./output-folder2.js";

export { openOutputFolder };