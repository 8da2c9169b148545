import { n as renderReviewFiles, t as isLaterPart } from "./parts.js";

export { renderReviewFiles };