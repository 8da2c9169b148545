/** The Terraform module: read from its files, worked out for a sample account, told as `Infrastructure`. */
import { z } from 'zod';
import { evaluateValue } from './hcl.ts';
import {
  ARN,
  type Bucket,
  type Budget,
  type Declaration,
  type Infrastructure,
  type Parameters,
  type Role,
  type Template,
  toSnakeCase,
} from './infrastructure.ts';
import { parsePolicy } from './policy.ts';
import { createResources, makeLookup, readModule } from './terraform-module.ts';

const module = await readModule(new URL('../../infra/terraform/', import.meta.url));

/** `infra/terraform/`. */
export const TERRAFORM: Template = {
  parameters: Object.fromEntries(
    Object.entries(module.variables).map(([name, variable]) => [name, readDeclaration(variable)]),
  ),
  read: readInfrastructure,
};

function readDeclaration(variable: Readonly<Record<string, unknown>>): Declaration {
  const { default: initial, validation } = z
    .object({
      default: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional(),
      validation: z.tuple([z.object({ condition: z.string() })]).optional(),
    })
    .parse(variable);
  const condition = validation?.[0].condition ?? '';
  const pattern = /regex\("(.*)", var\./.exec(condition)?.[1];
  const minimum = />= (\d+)/.exec(condition)?.[1];
  return {
    default: initial,
    pattern: pattern?.replaceAll('\\\\', '\\'),
    minimum: minimum === undefined ? undefined : Number(minimum),
  };
}

const PolicyJson = z.unknown().transform(parsePolicy);

const Role = z.strictObject({
  name: z.string(),
  description: z.string(),
  assume_role_policy: PolicyJson,
  max_session_duration: z.number().optional(),
});

const Encryption = z.strictObject({
  bucket: z.string(),
  rule: z.tuple([
    z.strictObject({
      bucket_key_enabled: z.boolean(),
      apply_server_side_encryption_by_default: z.tuple([
        z.strictObject({ sse_algorithm: z.string(), kms_master_key_id: z.string().nullable() }),
      ]),
    }),
  ]),
});

const Lifecycle = z.strictObject({
  bucket: z.string(),
  rule: z.array(
    z.strictObject({
      id: z.string(),
      status: z.literal('Enabled'),
      filter: z.tuple([z.strictObject({ prefix: z.string() })]),
      expiration: z.tuple([z.strictObject({ days: z.number() })]),
      noncurrent_version_expiration: z.tuple([z.strictObject({ noncurrent_days: z.number() })]).optional(),
      abort_incomplete_multipart_upload: z.tuple([z.strictObject({ days_after_initiation: z.number() })]).optional(),
    }),
  ),
});

const Versioning = z.strictObject({
  bucket: z.string(),
  versioning_configuration: z.tuple([z.strictObject({ status: z.string() })]),
});

const Ownership = z.strictObject({
  bucket: z.string(),
  rule: z.tuple([z.strictObject({ object_ownership: z.string() })]),
});

const BudgetBody = z.strictObject({
  name: z.string(),
  budget_type: z.literal('COST'),
  time_unit: z.literal('MONTHLY'),
  limit_amount: z.coerce.number(),
  limit_unit: z.literal('USD'),
  cost_filter: z.tuple([z.strictObject({ name: z.literal('Service'), values: z.array(z.string()) })]),
  notification: z.array(
    z.strictObject({
      notification_type: z.string(),
      comparison_operator: z.literal('GREATER_THAN'),
      threshold: z.number(),
      threshold_type: z.literal('PERCENTAGE'),
      subscriber_email_addresses: z.array(z.string()),
    }),
  ),
});

/** Strict here and above: what the tests do not look at may not be created. */
const Resources = z.strictObject({
  aws_s3_bucket: z.strictObject({ amts: z.strictObject({ bucket: z.string() }) }),
  aws_s3_bucket_ownership_controls: z.strictObject({ amts: Ownership }),
  aws_s3_bucket_public_access_block: z.strictObject({
    amts: z.object({ bucket: z.string() }).catchall(z.boolean()),
  }),
  aws_s3_bucket_server_side_encryption_configuration: z.strictObject({ amts: Encryption }),
  aws_s3_bucket_versioning: z.strictObject({ amts: Versioning }),
  aws_s3_bucket_lifecycle_configuration: z.strictObject({ amts: Lifecycle }),
  aws_s3_bucket_policy: z.strictObject({ amts: z.strictObject({ bucket: z.string(), policy: PolicyJson }) }),
  aws_iam_role: z.strictObject({ translate: Role, github: Role }),
  aws_iam_role_policy: z.record(z.string(), z.strictObject({ name: z.string(), role: z.string(), policy: PolicyJson })),
  aws_iam_openid_connect_provider: z
    .strictObject({ github: z.strictObject({ url: z.string(), client_id_list: z.array(z.string()) }) })
    .optional(),
  aws_budgets_budget: z.strictObject({ translate: BudgetBody }).optional(),
});
type Resources = z.infer<typeof Resources>;

async function readInfrastructure(given: Parameters): Promise<Infrastructure> {
  const variables = Object.fromEntries(Object.entries(given).map(([name, value]) => [toSnakeCase(name), value]));
  const lookup = makeLookup(module, variables);
  const resources = Resources.parse(await createResources(module, lookup));
  const outputs = Object.entries(module.outputs).map(
    async ([name, { value }]) => [name, String(await evaluateValue(value, lookup))] as const,
  );
  const provider = resources.aws_iam_openid_connect_provider?.github;
  return {
    bucket: describeBucket(resources),
    translateRole: describeRole(resources, 'translate'),
    gitHubRole: describeRole(resources, 'github'),
    provider: provider && { url: provider.url, audiences: provider.client_id_list },
    budget: resources.aws_budgets_budget && describeBudget(resources.aws_budgets_budget.translate),
    outputs: Object.fromEntries(await Promise.all(outputs)),
  };
}

function describeBucket(resources: Resources): Bucket {
  const { bucket: _, ...publicAccess } = resources.aws_s3_bucket_public_access_block.amts;
  const [encryption] = resources.aws_s3_bucket_server_side_encryption_configuration.amts.rule;
  const [{ sse_algorithm: algorithm, kms_master_key_id: key }] = encryption.apply_server_side_encryption_by_default;
  return {
    name: resources.aws_s3_bucket.amts.bucket,
    ownership: resources.aws_s3_bucket_ownership_controls.amts.rule[0].object_ownership,
    publicAccess,
    encryption: algorithm,
    key: key ?? undefined,
    usesBucketKey: encryption.bucket_key_enabled,
    keepsVersions: resources.aws_s3_bucket_versioning.amts.versioning_configuration[0].status === 'Enabled',
    lifecycle: resources.aws_s3_bucket_lifecycle_configuration.amts.rule.map((rule) => ({
      prefix: rule.filter[0].prefix,
      expireDays: rule.expiration[0].days,
      abortUploadDays: rule.abort_incomplete_multipart_upload?.[0].days_after_initiation,
      expireOldVersionsDays: rule.noncurrent_version_expiration?.[0].noncurrent_days,
    })),
    policy: resources.aws_s3_bucket_policy.amts.policy,
  };
}

function describeBudget(budget: z.infer<typeof BudgetBody>): Budget {
  return {
    name: budget.name,
    limitUsd: budget.limit_amount,
    services: budget.cost_filter[0].values,
    alarms: budget.notification.map((alarm) => ({
      kind: alarm.notification_type,
      percent: alarm.threshold,
      mails: alarm.subscriber_email_addresses,
    })),
  };
}

function describeRole(resources: Resources, which: 'translate' | 'github'): Role {
  const role = resources.aws_iam_role[which];
  const policies = Object.values(resources.aws_iam_role_policy).filter((policy) => policy.role === role.name);
  return {
    arn: ARN.role(role.name),
    trust: role.assume_role_policy,
    permissions: policies.map(({ policy }) => policy),
    maxSessionSeconds: role.max_session_duration,
  };
}
