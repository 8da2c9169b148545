/** The CloudFormation template: read from its YAML, worked out for a sample account, told as `Infrastructure`. */
import { readFileSync } from 'node:fs';
import { isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import { evaluateNode, type Names } from './cloudformation-values.ts';
import {
  ACCOUNT,
  ARN,
  type Bucket,
  type Budget,
  type Infrastructure,
  type Parameters,
  REGION,
  type Role,
  type Template,
  toSnakeCase,
} from './infrastructure.ts';
import { parsePolicy } from './policy.ts';

const FILE = new URL('../../infra/cloudformation/amts.yml', import.meta.url);
const template = parseDocument(readFileSync(FILE, 'utf8'));

const Parameter = z.object({
  Default: z.union([z.string(), z.number()]).transform(String).optional(),
  AllowedPattern: z.string().optional(),
  MinValue: z.number().optional(),
});
const { Parameters: parameters } = z.object({ Parameters: z.record(z.string(), Parameter) }).parse(template.toJS());

/** `infra/cloudformation/amts.yml`. */
export const CLOUDFORMATION: Template = {
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, { Default, AllowedPattern, MinValue }]) => [
      toSnakeCase(name),
      { default: Default, pattern: AllowedPattern, minimum: MinValue },
    ]),
  ),
  read: async (given) => readInfrastructure(makeNames(given)),
};

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
};

function makeNames(given: Parameters): Names {
  const values = new Map(Object.entries(given).map(([name, value]) => [toSnakeCase(name), String(value)]));
  const names: Names = {
    ref: (name) => {
      const parameter = parameters[name];
      if (parameter) return values.get(toSnakeCase(name)) ?? parameter.Default;
      return PSEUDO_PARAMETERS[name] ?? identify(name, names).ref;
    },
    attribute: (resource, name) => {
      if (name !== 'Arn') throw new Error(`the attribute ${resource}.${name} is not known`);
      return identify(resource, names).arn;
    },
    condition: (name) => evaluateNode(template.getIn(['Conditions', name], true), names) === true,
  };
  return names;
}

/** What !Ref and the attribute Arn of a resource are. */
function identify(resource: string, names: Names): { readonly ref: string; readonly arn: string } {
  if (!isCreated(resource, names)) throw new Error(`${resource} is referred to, but is not created`);
  const property = (name: string) =>
    z.string().parse(evaluateNode(template.getIn(['Resources', resource, 'Properties', name], true), names));
  const type = template.getIn(['Resources', resource, 'Type']);
  switch (type) {
    case 'AWS::S3::Bucket':
      return { ref: property('BucketName'), arn: ARN.bucket(property('BucketName')) };
    case 'AWS::IAM::Role':
      return { ref: property('RoleName'), arn: ARN.role(property('RoleName')) };
    case 'AWS::IAM::OIDCProvider':
      return { ref: ARN.provider(property('Url')), arn: ARN.provider(property('Url')) };
    default:
      throw new Error(`${resource} is referred to, but resources of type ${String(type)} are not known`);
  }
}

function isCreated(resource: string, names: Names): boolean {
  const condition = template.getIn(['Resources', resource, 'Condition']);
  return condition === undefined || names.condition(z.string().parse(condition));
}

const PolicyJson = z.unknown().transform(parsePolicy);

const BucketProperties = z.strictObject({
  BucketName: z.string(),
  OwnershipControls: z.strictObject({ Rules: z.tuple([z.strictObject({ ObjectOwnership: z.string() })]) }),
  PublicAccessBlockConfiguration: z.record(z.string(), z.boolean()),
  BucketEncryption: z.strictObject({
    ServerSideEncryptionConfiguration: z.tuple([
      z.strictObject({
        BucketKeyEnabled: z.boolean(),
        ServerSideEncryptionByDefault: z.strictObject({
          SSEAlgorithm: z.string(),
          KMSMasterKeyID: z.string().optional(),
        }),
      }),
    ]),
  }),
  VersioningConfiguration: z.strictObject({ Status: z.string() }),
  LifecycleConfiguration: z.strictObject({
    Rules: z.array(
      z.strictObject({
        Id: z.string(),
        Status: z.literal('Enabled'),
        Prefix: z.string(),
        ExpirationInDays: z.coerce.number(),
        NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: z.coerce.number() }).optional(),
        AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: z.number() }).optional(),
      }),
    ),
  }),
});

const RoleProperties = z.strictObject({
  RoleName: z.string(),
  Description: z.string(),
  MaxSessionDuration: z.number().optional(),
  AssumeRolePolicyDocument: PolicyJson,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: PolicyJson })),
});

const BudgetProperties = z.strictObject({
  Budget: z.strictObject({
    BudgetName: z.string(),
    BudgetType: z.literal('COST'),
    TimeUnit: z.literal('MONTHLY'),
    BudgetLimit: z.strictObject({ Amount: z.coerce.number(), Unit: z.literal('USD') }),
    CostFilters: z.strictObject({ Service: z.array(z.string()) }),
  }),
  NotificationsWithSubscribers: z.array(
    z.strictObject({
      Notification: z.strictObject({
        NotificationType: z.string(),
        ComparisonOperator: z.literal('GREATER_THAN'),
        Threshold: z.number(),
        ThresholdType: z.literal('PERCENTAGE'),
      }),
      Subscribers: z.array(z.strictObject({ SubscriptionType: z.literal('EMAIL'), Address: z.string() })),
    }),
  ),
});

/** Strict here and above: what the tests do not look at may not be created. */
const Resources = z.strictObject({
  Bucket: BucketProperties,
  BucketPolicy: z.strictObject({ Bucket: z.string(), PolicyDocument: PolicyJson }),
  TranslateRole: RoleProperties,
  GitHubRole: RoleProperties,
  GitHubProvider: z.strictObject({ Url: z.string(), ClientIdList: z.array(z.string()) }).optional(),
  Budget: BudgetProperties.optional(),
});

const Outputs = z.record(z.string(), z.strictObject({ Description: z.string(), Value: z.string() }));

function readInfrastructure(names: Names): Infrastructure {
  const resources = Resources.parse(readResources(names));
  const outputs = Outputs.parse(evaluateNode(template.get('Outputs', true), names));
  return {
    bucket: { ...describeBucket(resources.Bucket), policy: resources.BucketPolicy.PolicyDocument },
    translateRole: describeRole(resources.TranslateRole),
    gitHubRole: describeRole(resources.GitHubRole),
    provider: resources.GitHubProvider && {
      url: resources.GitHubProvider.Url,
      audiences: resources.GitHubProvider.ClientIdList,
    },
    budget: resources.Budget && describeBudget(resources.Budget),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { Value }]) => [toSnakeCase(name), Value])),
  };
}

/** The properties of every resource that is created, by its name. */
function readResources(names: Names): Record<string, unknown> {
  const section = template.get('Resources', true);
  if (!isMap(section)) throw new Error('amts.yml has no resources');
  const created = section.items.map(({ key }) => String(key)).filter((resource) => isCreated(resource, names));
  return Object.fromEntries(
    created.map((resource) => [resource, evaluateNode(section.getIn([resource, 'Properties'], true), names)]),
  );
}

function describeBucket(properties: z.infer<typeof BucketProperties>): Omit<Bucket, 'policy'> {
  const [encryption] = properties.BucketEncryption.ServerSideEncryptionConfiguration;
  return {
    name: properties.BucketName,
    ownership: properties.OwnershipControls.Rules[0].ObjectOwnership,
    publicAccess: describeSwitches(properties.PublicAccessBlockConfiguration),
    encryption: encryption.ServerSideEncryptionByDefault.SSEAlgorithm,
    key: encryption.ServerSideEncryptionByDefault.KMSMasterKeyID,
    usesBucketKey: encryption.BucketKeyEnabled,
    keepsVersions: properties.VersioningConfiguration.Status === 'Enabled',
    lifecycle: properties.LifecycleConfiguration.Rules.map((rule) => ({
      prefix: rule.Prefix,
      expireDays: rule.ExpirationInDays,
      abortUploadDays: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
      expireOldVersionsDays: rule.NoncurrentVersionExpiration?.NoncurrentDays,
    })),
  };
}

function describeBudget(properties: z.infer<typeof BudgetProperties>): Budget {
  const { BudgetName, BudgetLimit, CostFilters } = properties.Budget;
  return {
    name: BudgetName,
    limitUsd: BudgetLimit.Amount,
    services: CostFilters.Service,
    alarms: properties.NotificationsWithSubscribers.map(({ Notification, Subscribers }) => ({
      kind: Notification.NotificationType,
      percent: Notification.Threshold,
      mails: Subscribers.map(({ Address }) => Address),
    })),
  };
}

function describeSwitches(switches: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(switches).map(([name, value]) => [toSnakeCase(name), value]));
}

function describeRole(properties: z.infer<typeof RoleProperties>): Role {
  return {
    arn: ARN.role(properties.RoleName),
    trust: properties.AssumeRolePolicyDocument,
    permissions: properties.Policies.map((policy) => policy.PolicyDocument),
    maxSessionSeconds: properties.MaxSessionDuration,
  };
}
