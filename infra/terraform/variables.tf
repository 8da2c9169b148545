# The parameters of infra/cloudformation/amts.yml, with the same meaning, defaults and patterns.

variable "repository" {
  description = "The repository that runs AMTS, as it stands in the subject of its tokens: owner/name, or owner@id/name@id for a repository that was created, renamed or transferred since 2026-07-15."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?$", var.repository))
    error_message = "repository must be owner/name or owner@id/name@id."
  }
}

variable "branch" {
  description = "Only workflows on this branch may take on the role; not used when environment is given."
  type        = string
  default     = "main"

  validation {
    condition     = can(regex("^[A-Za-z0-9._/-]+$", var.branch))
    error_message = "branch must be the name of one branch, without refs/heads/ and without wildcards."
  }
}

variable "environment" {
  description = "Only jobs of this GitHub environment may take on the role. Empty: those of the branch."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^[A-Za-z0-9._-]*$", var.environment))
    error_message = "environment may have letters, digits, dots, hyphens and underscores."
  }
}

variable "more_subjects" {
  description = "Further jobs that may take on the role, such as those that answer comments in the repositories of translations: subjects of their tokens with commas between, repo:owner/name:ref:refs/heads/branch or repo:owner/name:environment:name."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^$|^repo:[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?:(ref:refs/heads/[A-Za-z0-9._/-]+|environment:[A-Za-z0-9._-]+)(,repo:[A-Za-z0-9-]+(@[0-9]+)?/[A-Za-z0-9._-]+(@[0-9]+)?:(ref:refs/heads/[A-Za-z0-9._/-]+|environment:[A-Za-z0-9._-]+))*$", var.more_subjects))
    error_message = "more_subjects must be subjects with commas between, each of one branch or environment, without wildcards."
  }
}

variable "oidc_provider_arn" {
  description = "The identity provider of GitHub Actions, when the account has one. Empty: it is created."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^$|^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$", var.oidc_provider_arn))
    error_message = "oidc_provider_arn must be the ARN of the provider token.actions.githubusercontent.com."
  }
}

variable "name" {
  description = "The roles are called NAME-translate and NAME-github."
  type        = string
  default     = "amts"

  validation {
    condition     = can(regex("^[a-z0-9-]{1,20}$", var.name))
    error_message = "name may have up to 20 lower-case letters, digits and hyphens."
  }
}

variable "bucket_name" {
  description = "Name of the bucket. Empty: NAME-ACCOUNT-REGION."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^$|^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket_name))
    error_message = "bucket_name must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens."
  }
}

variable "prefix" {
  description = "The folder in the bucket that AMTS works in, with a slash at its end."
  type        = string
  default     = "amts/"

  validation {
    condition     = can(regex("^([A-Za-z0-9_-][A-Za-z0-9._-]*/)+$", var.prefix))
    error_message = "prefix must end with a slash, and not start with one."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the bucket. Empty: keys that Amazon S3 manages."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^$|^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias."
  }
}

variable "expire_days" {
  description = "Documents and notes of jobs are deleted after so many days; a job may take days."
  type        = number
  default     = 30

  validation {
    condition     = var.expire_days >= 3
    error_message = "expire_days must be 3 or more."
  }
}

variable "keep_days" {
  description = "Parallel data and terminologies are deleted after so many days; the service keeps its own copy."
  type        = number
  default     = 365

  validation {
    condition     = var.keep_days >= 3
    error_message = "keep_days must be 3 or more."
  }
}

variable "real_time" {
  description = "Whether AMTS may also translate in real time (engine amazon-translate-realtime)."
  type        = bool
  default     = false
}

variable "budget_email" {
  description = "Who is told by mail of what Amazon Translate costs. Empty: there is no budget."
  type        = string
  default     = ""

  validation {
    condition     = can(regex("^$|^[^@ ,]+@[^@ ,]+$", var.budget_email))
    error_message = "budget_email must be one address."
  }
}

variable "budget_usd" {
  description = "US dollars that Amazon Translate may cost the account in a month before a mail is sent; it stops nothing."
  type        = number
  default     = 50

  validation {
    condition     = var.budget_usd >= 1
    error_message = "budget_usd must be 1 or more."
  }
}
