/** Tables of who may do what: tests that both templates decide so, with given parameters. */
import { describe, expect, test } from 'vitest';
import { CLOUDFORMATION } from './cloudformation.ts';
import type { Infrastructure, Parameters, Template } from './infrastructure.ts';
import { decide, type Policy, type Request } from './policy.ts';
import { describeRequest } from './requests.ts';
import { TERRAFORM } from './terraform.ts';

/** Both templates; what is tested of one is tested of the other. */
export const TEMPLATES: readonly (readonly [name: string, template: Template])[] = [
  ['CloudFormation', CLOUDFORMATION],
  ['Terraform', TERRAFORM],
];

/** Requests that must be allowed, and requests that must be denied. */
export interface Case {
  /** The name of the test. */
  readonly rule: string;
  readonly parameters: Parameters;
  /** All policies that decide. */
  readonly policies: (infrastructure: Infrastructure) => readonly Policy[];
  readonly may: readonly Request[];
  readonly mayNot: readonly Request[];
}

/** One test for each case and template; a request that is decided otherwise is told in the failure. */
export function testCases(cases: readonly Case[]): void {
  describe.each(TEMPLATES)('%s', (_, { read }) => {
    test.each(cases.map((row) => [row.rule, row] as const))('%s', async (__, { parameters, policies, may, mayNot }) => {
      const applying = policies(await read(parameters));
      const list = (requests: readonly Request[], decision: 'allowed' | 'denied') =>
        requests.filter((request) => decide(applying, request) === decision).map(describeRequest);
      expect(list(may, 'denied')).toEqual([]);
      expect(list(mayNot, 'allowed')).toEqual([]);
      expect(Math.min(may.length, mayNot.length)).toBeGreaterThan(0);
    });
  });
}
