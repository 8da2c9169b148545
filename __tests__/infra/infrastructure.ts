/**
 * What a template creates, told in the same words for CloudFormation and Terraform, and the sample account that the
 * templates are read for.
 */
import type { Policy } from './policy.ts';

/** The account and the region that the templates are read for. */
export const ACCOUNT = '111122223333';
export const REGION = 'us-west-2';

/** Parameters by their name in camel case; those that are left out have their default. */
export interface Parameters {
  readonly repository: string;
  readonly branch?: string;
  readonly environment?: string;
  readonly oidcProviderArn?: string;
  readonly name?: string;
  readonly bucketName?: string;
  readonly prefix?: string;
  readonly kmsKeyArn?: string;
  readonly expireDays?: number;
  readonly keepDays?: number;
  readonly realTime?: boolean;
  readonly moreSubjects?: string;
  readonly budgetEmail?: string;
  readonly budgetUsd?: number;
}

/** A parameter as a template declares it; `undefined` for a default means that it must be given. */
export interface Declaration {
  readonly default: string | undefined;
  /** Regular expression that a value must match. */
  readonly pattern: string | undefined;
  /** Least number. */
  readonly minimum: number | undefined;
}

/** When objects whose keys begin with `prefix` are deleted. */
export interface LifecycleRule {
  readonly prefix: string;
  readonly expireDays: number;
  readonly abortUploadDays: number | undefined;
  /** When versions are deleted that another one, or a deletion, has replaced. */
  readonly expireOldVersionsDays: number | undefined;
}

/** The bucket, with the policy that is attached to it. */
export interface Bucket {
  readonly name: string;
  readonly ownership: string;
  /** The switches that block public access, by their name in snake case. */
  readonly publicAccess: Readonly<Record<string, boolean>>;
  readonly encryption: string;
  readonly key: string | undefined;
  readonly usesBucketKey: boolean;
  readonly keepsVersions: boolean;
  readonly lifecycle: readonly LifecycleRule[];
  readonly policy: Policy;
}

/** A role: who may take it on, and what it may do. */
export interface Role {
  readonly arn: string;
  readonly trust: Policy;
  readonly permissions: readonly Policy[];
  readonly maxSessionSeconds: number | undefined;
}

/** What is told of the costs, and to whom. */
export interface Budget {
  readonly name: string;
  /** US dollars a month. */
  readonly limitUsd: number;
  readonly services: readonly string[];
  /** At which share of the limit, in percent. */
  readonly alarms: readonly { readonly kind: string; readonly percent: number; readonly mails: readonly string[] }[];
}

/** All that a template creates. */
export interface Infrastructure {
  readonly bucket: Bucket;
  readonly translateRole: Role;
  readonly gitHubRole: Role;
  /** `undefined` when the account has the provider already. */
  readonly provider: { readonly url: string; readonly audiences: readonly string[] } | undefined;
  /** `undefined` when nobody is to be told. */
  readonly budget: Budget | undefined;
  /** By their name in snake case. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** A template: its parameters, and what it creates with given ones. */
export interface Template {
  readonly parameters: Readonly<Record<string, Declaration>>;
  readonly read: (parameters: Parameters) => Promise<Infrastructure>;
}

/** `OidcProviderArn` and `oidcProviderArn` become `oidc_provider_arn`. */
export function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** ARNs in the sample account, by what they name. */
export const ARN = {
  bucket: (name: string) => `arn:aws:s3:::${name}`,
  role: (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`,
  provider: (url: string) => `arn:aws:iam::${ACCOUNT}:oidc-provider/${url.replace('https://', '')}`,
} satisfies Readonly<Record<string, (name: string) => string>>;
