import { i as readMergedPages, n as makeLoaders, r as readMerged, t as loadBookFiles } from "./load-resources.js";

export { makeLoaders };