# Calls the API of the other Region once a minute. It fails where that Region does not answer, which CloudWatch counts in the metric
# Errors of this Region: neither the alarm nor the function needs a way to anything else.

data "aws_partition" "current" {}

resource "aws_lambda_function" "watcher" {
  function_name    = "${var.name}-watcher"
  description      = "Asks for the heartbeat of ${var.name} in the other Region"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  timeout          = 10
  role             = aws_iam_role.watcher.arn
  filename         = var.watcher_package
  source_code_hash = filebase64sha256(var.watcher_package)

  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = [aws_security_group.watcher.id]
  }

  environment {
    variables = {
      DOMAIN_NAME     = var.domain_name
      ENDPOINT        = var.watched.endpoint
      ENDPOINT_REGION = var.watched.region
    }
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.watcher.name
  }

  # Lambda needs it to let the network interfaces go, too.
  depends_on = [aws_iam_role_policy.network]
}

# A second try would count as a second error.
resource "aws_lambda_function_event_invoke_config" "watcher" {
  function_name          = aws_lambda_function.watcher.function_name
  maximum_retry_attempts = 0
}

resource "aws_cloudwatch_log_group" "watcher" {
  name              = "/apis/${var.name}/watcher"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "watcher" {
  name_prefix = "${substr(var.name, 0, 28)}-watcher-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "watcher" {
  name = "ask-for-heartbeat"
  role = aws_iam_role.watcher.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.watcher.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "execute-api:Invoke"
        Resource = "arn:${data.aws_partition.current.partition}:execute-api:${var.watched.region}:${var.account_id}:*/${var.stage_name}/GET/heartbeat"
      },
    ]
  })
}

resource "aws_iam_role_policy" "network" {
  name = "network-interfaces"
  role = aws_iam_role.watcher.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      # EC2 knows no narrower resource for Lambda's use of these actions.
      Effect = "Allow"
      Action = [
        "ec2:CreateNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface",
        "ec2:AssignPrivateIpAddresses",
        "ec2:UnassignPrivateIpAddresses",
      ]
      Resource = "*"
    }]
  })
}

resource "aws_security_group" "watcher" {
  name_prefix = "${var.name}-watcher-"
  description = "From the watcher to the endpoint of the other Region"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-watcher" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "watcher" {
  security_group_id = aws_security_group.watcher.id
  description       = "HTTPS to the other Region"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.caller_cidr
}

resource "aws_cloudwatch_event_rule" "every_minute" {
  name_prefix         = "${substr(var.name, 0, 28)}-heartbeat-"
  description         = "Heartbeat of ${var.name}"
  schedule_expression = "rate(1 minute)"
}

resource "aws_cloudwatch_event_target" "watcher" {
  rule = aws_cloudwatch_event_rule.every_minute.name
  arn  = aws_lambda_function.watcher.arn
}

resource "aws_lambda_permission" "watcher" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.watcher.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.every_minute.arn
}

# Route 53 reads alarms that ask for each of the last minutes, not for some of them. Minutes without data, in which the watcher itself
# did not run, leave the Region as it was last known.
resource "aws_cloudwatch_metric_alarm" "no_heartbeat" {
  alarm_name          = "${var.name}-${var.stage_name}-no-heartbeat-${var.watched.region}"
  alarm_description   = "Takes the other Region out of the domain name while it does not answer"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = aws_lambda_function.watcher.function_name }
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = var.minutes_to_failure
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "missing"
  depends_on          = [aws_lambda_function_event_invoke_config.watcher]
}
