#!/usr/bin/env node
/** The command line: a shell. */
import { renderVersion } from './main.ts';

console.log(renderVersion());
