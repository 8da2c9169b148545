# The bucket of AMTS: private, encrypted, over TLS only, and emptied by itself. The roles are in translate-role.tf and
# github-role.tf. infra/cloudformation/amts.yml creates the same; docs/amazon-setup.md says how to use both.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}

locals {
  account       = data.aws_caller_identity.current.account_id
  partition     = data.aws_partition.current.partition
  region        = data.aws_region.current.region
  translate_arn = "arn:${local.partition}:translate:${local.region}:${local.account}"
}

resource "aws_s3_bucket" "amts" {
  bucket = var.bucket_name == "" ? "${var.name}-${local.account}-${local.region}" : var.bucket_name
}

resource "aws_s3_bucket_ownership_controls" "amts" {
  bucket = aws_s3_bucket.amts.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "amts" {
  bucket                  = aws_s3_bucket.amts.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "amts" {
  bucket = aws_s3_bucket.amts.id

  rule {
    bucket_key_enabled = var.kms_key_arn != ""

    apply_server_side_encryption_by_default {
      sse_algorithm     = var.kms_key_arn == "" ? "AES256" : "aws:kms"
      kms_master_key_id = var.kms_key_arn == "" ? null : var.kms_key_arn
    }
  }
}

# What a run deletes or overwrites, such as the record of a paid job, can be had back until it expires; the workflow may
# not delete versions.
resource "aws_s3_bucket_versioning" "amts" {
  bucket = aws_s3_bucket.amts.id

  versioning_configuration {
    status = "Enabled"
  }
}

# Where two rules meet, Amazon S3 takes the shorter time.
resource "aws_s3_bucket_lifecycle_configuration" "amts" {
  bucket = aws_s3_bucket.amts.id

  rule {
    id     = "jobs"
    status = "Enabled"

    filter {
      prefix = "${var.prefix}jobs/"
    }

    expiration {
      days = var.expire_days
    }
  }

  rule {
    id     = "pending"
    status = "Enabled"

    filter {
      prefix = "${var.prefix}pending/"
    }

    expiration {
      days = var.expire_days
    }
  }

  rule {
    id     = "everything"
    status = "Enabled"

    filter {
      prefix = var.prefix
    }

    expiration {
      days = var.keep_days
    }

    noncurrent_version_expiration {
      noncurrent_days = var.expire_days
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 1
    }
  }
}

resource "aws_s3_bucket_policy" "amts" {
  bucket = aws_s3_bucket.amts.id
  policy = data.aws_iam_policy_document.bucket.json
}

data "aws_iam_policy_document" "bucket" {
  statement {
    sid       = "OnlyOverTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.amts.arn, "${aws_s3_bucket.amts.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
