/** Workflows of the source that run AMTS: what they lack is seen only when they run, and then late. */
import { parse } from 'yaml';
import { z } from 'zod';
import { bad, type CheckLine, ok } from '../../../report/diagnosis.ts';

const Step = z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).nullish() });
const Permissions = z.union([z.string(), z.record(z.string(), z.string())]).nullish();
const Workflow = z.looseObject({
  permissions: Permissions,
  jobs: z.record(z.string(), z.looseObject({ permissions: Permissions, steps: z.array(Step).optional() })),
  on: z.unknown(),
});

/** What the engine of the configuration takes from the workflow. */
export interface WorkflowNeeds {
  readonly needsAws: boolean;
  /** GitHub Models, with the token of the workflow. */
  readonly needsModels?: boolean;
}

/** @param files Texts by path, of `.github/workflows/`. */
export function checkWorkflows(files: ReadonlyMap<string, string>, options: WorkflowNeeds): CheckLine[] {
  const lines = [...files].flatMap(([path, text]) => checkWorkflow(path, text, options));
  if (lines.length > 0 || files.size === 0) return lines;
  return [];
}

function checkWorkflow(path: string, text: string, { needsAws, needsModels = false }: WorkflowNeeds): CheckLine[] {
  const parsed = readWorkflow(text);
  if (parsed === undefined)
    return text.includes('/amts@') ? [bad('workflow', `${path}: cannot be read`, 'correct its YAML')] : [];
  const jobs = Object.values(parsed.jobs).filter(({ steps = [] }) => steps.some(isAmts));
  return jobs.flatMap(({ steps = [], permissions = parsed.permissions }) => {
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    const isWhole = checkouts.every((step) => [0, '0'].some((depth) => step.with?.['fetch-depth'] === depth));
    const schedules = findSchedules(parsed.on, steps);
    return [
      isWhole
        ? ok('workflow', `${path}: the whole history is fetched`)
        : bad(
            'workflow',
            `${path}: actions/checkout fetches one commit only`,
            'set fetch-depth: 0, else what changed cannot be told',
          ),
      hasPermission(permissions, 'contents')
        ? ok('workflow', `${path}: it may read the source`)
        : bad('workflow', `${path}: permissions lack contents`, 'set permissions: contents: read'),
      ...(needsAws && !hasPermission(permissions, 'id-token')
        ? [
            bad(
              'workflow',
              `${path}: permissions lack id-token`,
              'set permissions: id-token: write, which configure-aws-credentials needs',
            ),
          ]
        : []),
      ...(needsModels && !hasPermission(permissions, 'models')
        ? [
            bad(
              'workflow',
              `${path}: permissions lack models`,
              'set permissions: models: read, which GitHub Models asks of the token of the workflow',
            ),
          ]
        : []),
      ...checkToken(path, steps, permissions),
      ...schedules,
    ];
  });
}

function readWorkflow(text: string): z.output<typeof Workflow> | undefined {
  try {
    return Workflow.parse(parse(text));
  } catch {
    return undefined;
  }
}

function isAmts({ uses = '' }: z.output<typeof Step>): boolean {
  return /(?:^|\/)amts@|^\.\/?$/.test(uses);
}

function hasPermission(permissions: z.output<typeof Permissions>, name: string): boolean {
  // Without the key, a workflow has what the repository gives by default; that is never id-token.
  if (permissions === undefined || permissions === null) return name === 'contents';
  if (typeof permissions === 'string')
    return permissions === 'write-all' || (permissions === 'read-all' && name !== 'id-token');
  const value = permissions[name];
  return value === 'write' || (value === 'read' && name !== 'id-token');
}

const WRITTEN = ['contents', 'pull-requests'] as const;

/** Without a token of its own, a step writes with that of the workflow. */
function checkToken(
  path: string,
  steps: readonly z.output<typeof Step>[],
  permissions: z.output<typeof Permissions>,
): CheckLine[] {
  const isLent = ({ with: inputs }: z.output<typeof Step>) =>
    inputs?.['github-token'] === undefined && inputs?.['app-id'] === undefined && inputs?.['mode'] !== 'check';
  if (!steps.some((step) => isAmts(step) && isLent(step))) return [];
  const lacking = WRITTEN.filter((name) => !mayWrite(permissions, name));
  if (lacking.length === 0) return [ok('workflow', `${path}: its token may write pull requests here`)];
  return [
    bad(
      'workflow',
      `${path}: has no github-token, and its own token lacks ${lacking.join(' and ')}`,
      `set permissions: ${lacking.map((name) => `${name}: write`).join(', ')}; or, for other repositories, the input github-token`,
    ),
  ];
}

function mayWrite(permissions: z.output<typeof Permissions>, name: string): boolean {
  if (permissions === undefined || permissions === null) return false;
  return typeof permissions === 'string' ? permissions === 'write-all' : permissions[name] === 'write';
}

/** What `submit` starts, something has to collect. */
function findSchedules(on: unknown, steps: readonly z.output<typeof Step>[]): CheckLine[] {
  const isCollecting = steps.some((step) => isAmts(step) && step.with?.['mode'] === 'collect');
  if (!isCollecting) return [];
  const isScheduled = typeof on === 'object' && on !== null && 'schedule' in on;
  return isScheduled
    ? [ok('workflow', 'runs are collected by a schedule')]
    : [bad('workflow', 'mode collect has no schedule', 'add on: schedule, so that what has ended is delivered')];
}
