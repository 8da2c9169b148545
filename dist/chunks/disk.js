import { a as orExplain, c as writeDraft, i as makeFolder, l as writeText, n as codeOf, o as readDiskFile, r as isFolder, s as replaceFile, t as checkWritable } from "./disk2.js";

export { checkWritable, isFolder, readDiskFile, writeText };