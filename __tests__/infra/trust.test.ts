import { testCases } from './cases.ts';
import { ACCOUNT, ARN, type Parameters, REGION } from './infrastructure.ts';
import { askAsService, askAsWorkflow, PROVIDER } from './requests.ts';

const DEFAULTS: Parameters = { repository: 'example/book' };
const MAIN = 'repo:example/book:ref:refs/heads/main';
const OF_THIS_ACCOUNT = {
  'aws:SourceAccount': ACCOUNT,
  'aws:SourceArn': `arn:aws:translate:${REGION}:${ACCOUNT}:text-translation-job/1c18`,
};

testCases([
  {
    rule: 'the role of Amazon Translate is only for jobs of this account',
    parameters: DEFAULTS,
    policies: ({ translateRole }) => [translateRole.trust],
    may: [askAsService(OF_THIS_ACCOUNT)],
    mayNot: [
      askAsService({}),
      askAsService({ ...OF_THIS_ACCOUNT, 'aws:SourceAccount': '444455556666' }),
      askAsService({ ...OF_THIS_ACCOUNT, 'aws:SourceArn': 'arn:aws:translate:us-west-2:444455556666:job/1' }),
      askAsService({ ...OF_THIS_ACCOUNT, 'aws:SourceArn': `arn:aws:comprehend:${REGION}:${ACCOUNT}:job/1` }),
      askAsService(OF_THIS_ACCOUNT, 'comprehend.amazonaws.com'),
      { ...askAsService(OF_THIS_ACCOUNT), principal: ['AWS', ARN.role('amts-github')] },
      { ...askAsWorkflow(MAIN), action: 'sts:AssumeRole' },
    ],
  },
  {
    rule: 'the role of the workflow is only for one branch of the repository',
    parameters: DEFAULTS,
    policies: ({ gitHubRole }) => [gitHubRole.trust],
    may: [askAsWorkflow(MAIN)],
    mayNot: [
      askAsWorkflow('repo:example/book:pull_request'),
      askAsWorkflow('repo:example/book:ref:refs/heads/feature'),
      askAsWorkflow('repo:example/book:ref:refs/heads/main2'),
      askAsWorkflow('repo:example/book:ref:refs/tags/main'),
      askAsWorkflow('repo:example/book:environment:main'),
      askAsWorkflow('repo:fork/book:ref:refs/heads/main'),
      askAsWorkflow('repo:example/book2:ref:refs/heads/main'),
      askAsWorkflow('repo:example@12/book@34:ref:refs/heads/main'),
      askAsWorkflow(MAIN, 'https://github.com/example'),
      askAsWorkflow(MAIN, 'sts.amazonaws.com', ARN.provider('https://token.example.com')),
      { ...askAsWorkflow(MAIN), context: {} },
      { ...askAsWorkflow(MAIN), action: 'sts:AssumeRole' },
      askAsService(OF_THIS_ACCOUNT),
    ],
  },
  {
    rule: 'the role of the workflow is only for an environment when one is given',
    parameters: { ...DEFAULTS, environment: 'translations' },
    policies: ({ gitHubRole }) => [gitHubRole.trust],
    may: [askAsWorkflow('repo:example/book:environment:translations')],
    mayNot: [askAsWorkflow(MAIN), askAsWorkflow('repo:example/book:environment:production')],
  },
  {
    rule: 'the role of the workflow is only for the repository with the ids that are given',
    parameters: { repository: 'example@12/book@34' },
    policies: ({ gitHubRole }) => [gitHubRole.trust],
    may: [askAsWorkflow('repo:example@12/book@34:ref:refs/heads/main')],
    mayNot: [askAsWorkflow(MAIN), askAsWorkflow('repo:example@12/book@35:ref:refs/heads/main')],
  },
  {
    rule: 'the role of the workflow is for the further subjects that are given, and for no others',
    parameters: {
      ...DEFAULTS,
      moreSubjects: 'repo:example/book-es:ref:refs/heads/main,repo:example/book-zh:environment:x',
    },
    policies: ({ gitHubRole }) => [gitHubRole.trust],
    may: [
      askAsWorkflow(MAIN),
      askAsWorkflow('repo:example/book-es:ref:refs/heads/main'),
      askAsWorkflow('repo:example/book-zh:environment:x'),
    ],
    mayNot: [
      askAsWorkflow('repo:example/book-es:pull_request'),
      askAsWorkflow('repo:example/book-es:ref:refs/heads/feature'),
      askAsWorkflow('repo:example/book-zh:ref:refs/heads/main'),
      askAsWorkflow(''),
      askAsWorkflow('repo:example/book-es:ref:refs/heads/main,repo:example/book-zh:environment:x'),
    ],
  },
  {
    rule: 'the role of the workflow trusts only the provider that is given',
    parameters: { ...DEFAULTS, oidcProviderArn: PROVIDER },
    policies: ({ gitHubRole }) => [gitHubRole.trust],
    may: [askAsWorkflow(MAIN)],
    mayNot: [askAsWorkflow('repo:example/book:pull_request')],
  },
]);
