# The role that Amazon Translate takes on to read the documents of AMTS and to write their translations.

resource "aws_iam_role" "translate" {
  name               = "${var.name}-translate"
  description        = "Amazon Translate reads the documents of AMTS and writes their translations"
  assume_role_policy = data.aws_iam_policy_document.translate_trust.json
}

data "aws_iam_policy_document" "translate_trust" {
  statement {
    sid     = "OnlyForJobsOfThisAccount"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["translate.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:${local.partition}:translate:*:${local.account}:*"]
    }
  }
}

resource "aws_iam_role_policy" "translate_documents" {
  name   = "documents"
  role   = aws_iam_role.translate.id
  policy = data.aws_iam_policy_document.translate_documents.json
}

data "aws_iam_policy_document" "translate_documents" {
  statement {
    sid     = "ReadDocuments"
    actions = ["s3:GetObject"]
    resources = [
      "${aws_s3_bucket.amts.arn}/${var.prefix}jobs/*/input/*",
      "${aws_s3_bucket.amts.arn}/${var.prefix}jobs/*/output/*",
    ]
  }

  # The service also writes the probe .write_access_check_file.temp there.
  statement {
    sid       = "WriteTranslations"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.amts.arn}/${var.prefix}jobs/*/output/*"]
  }

  # Amazon documents no limit to a prefix here, and does not say what the service asks for.
  statement {
    sid       = "ListDocuments"
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.amts.arn]
  }
}

resource "aws_iam_role_policy" "translate_key" {
  count  = var.kms_key_arn == "" ? 0 : 1
  name   = "key"
  role   = aws_iam_role.translate.id
  policy = data.aws_iam_policy_document.translate_key.json
}

data "aws_iam_policy_document" "translate_key" {
  statement {
    sid       = "UseKey"
    actions   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "kms:RetireGrant"]
    resources = [var.kms_key_arn]
  }
}
