# The role that a workflow of GitHub Actions takes on, without a stored key, and all that it may do.

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.oidc_provider_arn == "" ? 1 : 0
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "github" {
  name               = "${var.name}-github"
  description        = "A workflow of GitHub Actions runs AMTS"
  assume_role_policy = data.aws_iam_policy_document.github_trust.json

  # No job on a runner of GitHub takes longer than 6 hours.
  max_session_duration = 21600
}

data "aws_iam_policy_document" "github_trust" {
  statement {
    sid     = "OnlyTheseJobs"
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [var.oidc_provider_arn == "" ? aws_iam_openid_connect_provider.github[0].arn : var.oidc_provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values = concat(
        ["repo:${var.repository}:${var.environment == "" ? "ref:refs/heads/${var.branch}" : "environment:${var.environment}"}"],
        var.more_subjects == "" ? [] : split(",", var.more_subjects),
      )
    }
  }
}

resource "aws_iam_role_policy" "github_jobs" {
  name   = "jobs"
  role   = aws_iam_role.github.id
  policy = data.aws_iam_policy_document.github_jobs.json
}

data "aws_iam_policy_document" "github_jobs" {
  statement {
    sid       = "Objects"
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.amts.arn}/${var.prefix}*"]
  }

  # IfExists: reading an object that is not there asks for this permission too, without a prefix; refused, it would
  # look like a missing permission and not like a missing object.
  statement {
    sid       = "ListObjects"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.amts.arn]

    condition {
      test     = "StringLikeIfExists"
      variable = "s3:prefix"
      values   = ["${var.prefix}*"]
    }
  }

  # Jobs have no resource that a policy could name.
  statement {
    sid = "Jobs"
    actions = [
      "translate:DescribeTextTranslationJob",
      "translate:ListTextTranslationJobs",
      "translate:StartTextTranslationJob",
      "translate:StopTextTranslationJob",
    ]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = [local.region]
    }
  }

  statement {
    sid       = "PassRole"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.translate.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["translate.amazonaws.com"]
    }
  }

  statement {
    sid       = "ParallelData"
    actions   = ["translate:CreateParallelData", "translate:GetParallelData", "translate:UpdateParallelData"]
    resources = ["${local.translate_arn}:parallel-data/amts-*"]
  }

  statement {
    sid       = "Terminology"
    actions   = ["translate:GetTerminology", "translate:ImportTerminology"]
    resources = ["${local.translate_arn}:terminology/amts-*"]
  }
}

resource "aws_iam_role_policy" "github_key" {
  count  = var.kms_key_arn == "" ? 0 : 1
  name   = "key"
  role   = aws_iam_role.github.id
  policy = data.aws_iam_policy_document.github_key.json
}

data "aws_iam_policy_document" "github_key" {
  statement {
    sid       = "UseKey"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = [var.kms_key_arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${local.region}.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "github_real_time" {
  count  = var.real_time ? 1 : 0
  name   = "real-time"
  role   = aws_iam_role.github.id
  policy = data.aws_iam_policy_document.github_real_time.json
}

data "aws_iam_policy_document" "github_real_time" {
  statement {
    sid       = "TranslateText"
    actions   = ["translate:TranslateText"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = [local.region]
    }
  }
}
