# The internet reaches it: an HTTP API has neither a private endpoint nor a resource policy. The authorizer is the guard.

data "aws_partition" "current" {}

resource "aws_apigatewayv2_api" "this" {
  name          = var.name
  description   = var.description
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  count = var.authorization_type == "JWT" ? 1 : 0

  name             = "token"
  api_id           = aws_apigatewayv2_api.this.id
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer   = var.jwt_issuer
    audience = var.jwt_audience
  }
}

resource "aws_apigatewayv2_authorizer" "function" {
  count = var.authorization_type == "CUSTOM" ? 1 : 0

  name                              = "function"
  api_id                            = aws_apigatewayv2_api.this.id
  authorizer_type                   = "REQUEST"
  authorizer_payload_format_version = "2.0"
  enable_simple_responses           = true
  identity_sources                  = ["$request.header.Authorization"]
  authorizer_uri                    = "arn:${data.aws_partition.current.partition}:apigateway:${var.region}:lambda:path/2015-03-31/functions/${var.authorizer_function_arn}/invocations"
  authorizer_result_ttl_in_seconds  = 60 # A revoked caller stays let in for this long.
}

resource "aws_lambda_permission" "authorizer" {
  count = var.authorization_type == "CUSTOM" ? 1 : 0

  action        = "lambda:InvokeFunction"
  function_name = var.authorizer_function_arn
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.this.execution_arn}/authorizers/${aws_apigatewayv2_authorizer.function[0].id}"
}

resource "aws_apigatewayv2_stage" "this" {
  api_id      = aws_apigatewayv2_api.this.id
  name        = "$default" # No part of the path: services get the path that callers use.
  auto_deploy = true

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format = jsonencode({
      requestId            = "$context.requestId"
      time                 = "$context.requestTime"
      method               = "$context.httpMethod"
      path                 = "$context.path"
      status               = "$context.status"
      error                = "$context.error.message"
      sourceIp             = "$context.identity.sourceIp"
      caller               = "$context.identity.userArn"
      subject              = "$context.authorizer.claims.sub"
      latencyMs            = "$context.responseLatency"
      integrationLatencyMs = "$context.integrationLatency"
      bytes                = "$context.responseLength"
    })
  }

  default_route_settings {
    detailed_metrics_enabled = true
    throttling_rate_limit    = var.throttling_rate_limit
    throttling_burst_limit   = var.throttling_burst_limit
  }
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/apis/${var.name}/access"
  retention_in_days = var.log_retention_days
  skip_destroy      = true
}
