/** A configuration with Amazon Translate, whole but of no account. */
export const AMAZON_CONFIG = `targets: [{ language: es, repository: ../book-es }]
engine:
  kind: amazon-translate
  region: us-west-2
  bucket: amts-books
  role-arn: arn:aws:iam::123456789012:role/amts-translate
`;
