/** Requests to AWS that the tests ask the policies about, in the sample account and region unless they say otherwise. */
import { ACCOUNT, ARN, REGION } from './infrastructure.ts';
import type { Request } from './policy.ts';

/** The bucket that the templates create by default. */
export const BUCKET = `amts-${ACCOUNT}-${REGION}`;
/** A key of the account. */
export const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c`;
/** The identity provider of GitHub in the account. */
export const PROVIDER: string = ARN.provider('https://token.actions.githubusercontent.com');

type Context = Readonly<Record<string, string>>;

/** A request over TLS; `context` adds to its condition keys or replaces them. */
export function ask(action: string, resource: string, context: Context = {}): Request {
  return { action, resource, context: { 'aws:RequestedRegion': REGION, 'aws:SecureTransport': 'true', ...context } };
}

/** A request on an object; the key is that of the bucket, with its prefix. */
export function askObject(action: string, key: string, bucket: string = BUCKET): Request {
  return ask(`s3:${action}`, `${ARN.bucket(bucket)}/${key}`);
}

/** A request to list the keys that start with `prefix`; without one, what S3 asks when an object is missing. */
export function askList(prefix?: string, bucket: string = BUCKET): Request {
  return ask('s3:ListBucket', ARN.bucket(bucket), prefix === undefined ? {} : { 's3:prefix': prefix });
}

/** A request to Amazon Translate on a resource with a name, such as `parallel-data/amts-book`. */
export function askNamed(action: string, name: string, region: string = REGION, account: string = ACCOUNT): Request {
  const resource = `arn:aws:translate:${region}:${account}:${name}`;
  return ask(`translate:${action}`, resource, { 'aws:RequestedRegion': region });
}

/** A request to Amazon Translate that names no resource. */
export function askTranslate(action: string, region: string = REGION): Request {
  return ask(`translate:${action}`, '*', { 'aws:RequestedRegion': region });
}

/** A request to hand a role over to a service. */
export function askPassRole(role: string, service: string): Request {
  return ask('iam:PassRole', ARN.role(role), { 'iam:PassedToService': service });
}

/** A use of the key, by a role itself or through another service. */
export function askKey(action: string, via?: string): Request {
  return ask(`kms:${action}`, KEY, via === undefined ? {} : { 'kms:ViaService': via });
}

/** Amazon Translate takes on a role for a job. */
export function askAsService(context: Context, service = 'translate.amazonaws.com'): Request {
  return { action: 'sts:AssumeRole', principal: ['Service', service], context };
}

/** A workflow of GitHub Actions takes on a role with its token. */
export function askAsWorkflow(subject: string, audience = 'sts.amazonaws.com', provider: string = PROVIDER): Request {
  return {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: ['Federated', provider],
    context: {
      'token.actions.githubusercontent.com:aud': audience,
      'token.actions.githubusercontent.com:sub': subject,
    },
  };
}

/** The same request over plain HTTP. */
export function withoutTls(request: Request): Request {
  return { ...request, context: { ...request.context, 'aws:SecureTransport': 'false' } };
}

/** The request in one line, for the message of a test that fails. */
export function describeRequest({ action, resource, principal, context = {} }: Request): string {
  const keys = Object.entries(context).map(([key, value]) => `${key}=${value}`);
  return [action, resource, ...(principal ?? []), ...keys].filter(Boolean).join(' ');
}
