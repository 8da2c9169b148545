output "region" {
  description = "engine.region"
  value       = local.region
}

output "bucket" {
  description = "engine.bucket"
  value       = aws_s3_bucket.amts.id
}

output "role_arn" {
  description = "engine.role-arn"
  value       = aws_iam_role.translate.arn
}

output "workflow_role_arn" {
  description = "role-to-assume of aws-actions/configure-aws-credentials"
  value       = aws_iam_role.github.arn
}
