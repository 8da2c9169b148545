#!/usr/bin/env node
import { t as renderVersion } from "./chunks/main.js";

// src/cli.ts
/** The command line: a shell. */
console.log(renderVersion());

export {  };