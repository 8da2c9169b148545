/** The GitHub Action: a shell. */
import { info } from '@actions/core';
import { renderVersion } from './main.ts';

/** Run the action. */
export async function run(): Promise<void> {
  info(renderVersion());
}
