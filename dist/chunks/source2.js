import { n as openGitSource, t as cleanName } from "./source.js";

export { openGitSource };