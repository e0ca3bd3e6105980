# ECS registers containers in Cloud Map of its own account only. This compares what runs with what is registered, whenever a
# container starts or ends, and every five minutes for events that went astray.
resource "aws_lambda_function" "registrar" {
  provider = aws.service

  function_name    = "${var.name}-registrar"
  description      = "Registers the containers of ${var.name} in Cloud Map of the API's account"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  timeout          = 60
  role             = aws_iam_role.registrar_function.arn
  filename         = var.registrar_package
  source_code_hash = filebase64sha256(var.registrar_package)

  environment {
    variables = {
      CLUSTER              = aws_ecs_cluster.this.name
      SERVICE              = "${var.name}-items"
      PORT                 = tostring(var.container_port)
      DISCOVERY_SERVICE_ID = aws_service_discovery_service.this.id
      REGISTRAR_ROLE_ARN   = aws_iam_role.registrar.arn
    }
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.registrar.name
  }
}

resource "aws_cloudwatch_log_group" "registrar" {
  provider = aws.service

  name              = "/apis/${var.name}/registrar"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "registrar_function" {
  provider = aws.service

  name = "${var.name}-registrar"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "registrar_function" {
  provider = aws.service

  name = "register-containers"
  role = aws_iam_role.registrar_function.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.registrar.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "sts:AssumeRole"
        Resource = aws_iam_role.registrar.arn
      },
      {
        Effect    = "Allow"
        Action    = ["ecs:ListTasks", "ecs:DescribeTasks"]
        Resource  = "*"
        Condition = { ArnEquals = { "ecs:cluster" = aws_ecs_cluster.this.arn } }
      },
    ]
  })
}

resource "aws_cloudwatch_event_rule" "registrar" {
  provider = aws.service
  for_each = local.registrar_triggers

  name_prefix         = "${substr(var.name, 0, 26)}-${each.key}-"
  description         = each.value.description
  event_pattern       = each.value.event_pattern
  schedule_expression = each.value.schedule_expression
}

locals {
  registrar_triggers = {
    tasks = {
      description         = "A container starts or ends"
      schedule_expression = null
      event_pattern = jsonencode({
        source      = ["aws.ecs"]
        detail-type = ["ECS Task State Change"]
        detail      = { clusterArn = [aws_ecs_cluster.this.arn] }
      })
    }
    schedule = {
      description         = "For events that went astray"
      schedule_expression = "rate(5 minutes)"
      event_pattern       = null
    }
  }
}

resource "aws_cloudwatch_event_target" "registrar" {
  provider = aws.service
  for_each = local.registrar_triggers

  rule = aws_cloudwatch_event_rule.registrar[each.key].name
  arn  = aws_lambda_function.registrar.arn
}

resource "aws_lambda_permission" "registrar" {
  provider = aws.service
  for_each = local.registrar_triggers

  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.registrar.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.registrar[each.key].arn
}
