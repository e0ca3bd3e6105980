# Backend: Lambda.

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

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.backend.name
  }
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

resource "aws_lambda_permission" "backend" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.backend.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_api_gateway_rest_api.this.execution_arn}/*"
}
