# Backend: a function in the VPC. No load balancer and no VPC link: nothing is charged while nobody calls.

resource "aws_lambda_function" "backend" {
  function_name    = "${var.name}-backend"
  description      = "Answers the calls of ${var.name}"
  runtime          = "nodejs22.x"
  architectures    = ["arm64"]
  handler          = "index.handler"
  memory_size      = 256
  timeout          = 10
  role             = aws_iam_role.backend.arn
  filename         = var.backend_package
  source_code_hash = filebase64sha256(var.backend_package)

  reserved_concurrent_executions = var.reserved_concurrency == 0 ? -1 : var.reserved_concurrency

  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = [aws_security_group.backend.id]
  }

  environment {
    variables = {
      RESOURCE_HOST = var.resource_host
      RESOURCE_PORT = var.resource_port
    }
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.backend.name
  }

  # AWS removes the network interfaces of the function with it, which needs the role's permissions to the end.
  depends_on = [aws_iam_role_policy.network_interfaces]
}

# Nothing connects to a function, and it connects to the resource only.
resource "aws_security_group" "backend" {
  name_prefix = "${var.name}-backend-"
  description = "From the function to the private resource"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-backend" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "backend" {
  security_group_id            = aws_security_group.backend.id
  description                  = "To the private resource"
  ip_protocol                  = "tcp"
  from_port                    = var.resource_port
  to_port                      = var.resource_port
  referenced_security_group_id = var.resource_security_group_id == "" ? null : var.resource_security_group_id
  cidr_ipv4                    = var.resource_security_group_id == "" ? var.vpc_cidr : null
}

resource "aws_cloudwatch_log_group" "backend" {
  name              = "/apis/${var.name}/backend"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "backend" {
  name_prefix = "${substr(var.name, 0, 28)}-backend-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "backend" {
  name = "write-log"
  role = aws_iam_role.backend.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.backend.arn}:*"
    }]
  })
}

# Lambda needs it to put the function into the VPC, and the function must not use it itself.
resource "aws_iam_role_policy" "network_interfaces" {
  name = "manage-network-interfaces"
  role = aws_iam_role.backend.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "LambdaManagesInterfaces"
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
      },
      {
        Sid      = "FunctionItselfDoesNot"
        Effect   = "Deny"
        Action   = "ec2:*"
        Resource = "*"
        Condition = {
          ArnEquals = {
            "lambda:SourceFunctionArn" = "arn:${data.aws_partition.current.partition}:lambda:${var.region}:${var.account_id}:function:${var.name}-backend"
          }
        }
      },
    ]
  })
}

resource "aws_lambda_permission" "backend" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.backend.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.this.execution_arn}/*"
}
