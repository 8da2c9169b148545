import { n as renderVersion, t as describeError } from "./main2.js";

export { renderVersion };