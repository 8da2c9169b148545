import { n as writePullRequest, t as renderPullRequest } from "./write-text.js";

export { renderPullRequest, writePullRequest };