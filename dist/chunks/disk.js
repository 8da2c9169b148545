import { a as readDiskFile, i as orExplain, n as isFolder, o as replaceFile, r as makeFolder, s as writeText, t as checkWritable } from "./disk2.js";

export { checkWritable, isFolder, readDiskFile, writeText };