/** The workflows that this repository runs, and those that it gives as examples: what they may, and whom they let in. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = globSync(['examples/**/workflows/*.yml', '.github/workflows/*.yml'], { cwd: ROOT }).toSorted();

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      permissions: Permissions.optional(),
      concurrency: z.unknown().optional(),
      steps: z.array(Step),
    }),
  ),
});

function read(file: string): z.output<typeof Workflow> {
  return Workflow.parse(parse(readFileSync(`${ROOT}/${file}`, 'utf8')));
}

test('there are examples and workflows of our own', () => {
  expect(FILES.length).toBeGreaterThan(5);
});

describe.each(FILES)('%s', (file) => {
  const { on, permissions, jobs } = read(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('gives whole workflows nothing but reading; more stands at the job that needs it', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
  });

  test('takes actions of others by the id of a commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []).filter((uses) => uses !== './' && uses !== 'OWNER/amts@v1');
    expect(used.filter((uses) => !/^[\w.-]+\/[\w./-]+@[\da-f]{40}$/.test(uses))).toEqual([]);
  });

  test('leaves no token in the clone, and no text of an event in a script', () => {
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(Object.keys(on)).not.toContain('pull_request_target');
  });

  test('shows who it is only in a job that takes a role of Amazon Web Services, or signs what it releases', () => {
    for (const job of Object.values(jobs)) {
      const needsIt = job.steps.some(({ uses = '' }) => /^(?:aws-actions|actions\/attest)/.test(uses));
      expect(job.permissions?.['id-token'] === 'write').toBe(needsIt);
    }
  });
});

test('the documentation names this action by the tag of its major version', () => {
  const pages = globSync(['README.md', 'docs/**/*.md', 'examples/**/*.{md,yml}'], { cwd: ROOT });
  const names = pages.flatMap((page) => readFileSync(`${ROOT}/${page}`, 'utf8').match(/OWNER\/amts@\S+/g) ?? []);
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => name !== 'OWNER/amts@v1')).toEqual([]);
});

test('a job that its condition stops takes nobody’s place: examples wait at the job, not at the workflow', () => {
  const examples = FILES.filter((file) => file.startsWith('examples/'));
  expect(examples.filter((file) => read(file).concurrency !== undefined)).toEqual([]);
});

test('a comment starts a job only when its author belongs to the repository', () => {
  const comment = FILES.filter((file) => 'issue_comment' in read(file).on);
  expect(comment).toEqual(['examples/workflows/comment.yml']);
  const jobs = comment.flatMap((file) => Object.values(read(file).jobs));
  for (const job of jobs)
    expect(job.if).toMatch(
      /&& contains\(fromJSON\('\["OWNER", "MEMBER", "COLLABORATOR"\]'\), github\.event\.comment\.author_association\)$/,
    );
});
