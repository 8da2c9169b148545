# A mail when Amazon Translate costs more than was thought. It tells, hours later, and stops nothing: engine.max-cost does,
# before anything is sent.

resource "aws_budgets_budget" "translate" {
  count        = var.budget_email == "" ? 0 : 1
  name         = "${var.name}-translate"
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = "${var.budget_usd}"
  limit_unit   = "USD"

  cost_filter {
    name   = "Service"
    values = ["Amazon Translate"]
  }

  notification {
    notification_type          = "ACTUAL"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = [var.budget_email]
  }

  notification {
    notification_type          = "FORECASTED"
    comparison_operator        = "GREATER_THAN"
    threshold                  = 100
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = [var.budget_email]
  }
}
