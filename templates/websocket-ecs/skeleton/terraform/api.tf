# The internet reaches it: a WebSocket API is always Regional. The authorizer of $connect is the guard.

data "aws_partition" "current" {}

resource "aws_apigatewayv2_api" "this" {
  name          = var.name
  description   = var.description
  protocol_type = "WEBSOCKET"
  # A message {"action": "sendMessage", …} takes the route sendMessage where there is one, else $default.
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_authorizer" "function" {
  count = var.authorization_type == "CUSTOM" ? 1 : 0

  name             = "function"
  api_id           = aws_apigatewayv2_api.this.id
  authorizer_type  = "REQUEST"
  identity_sources = ["route.request.querystring.token"] # Browsers cannot set headers when they connect.
  authorizer_uri   = "arn:${data.aws_partition.current.partition}:apigateway:${var.region}:lambda:path/2015-03-31/functions/${var.authorizer_function_arn}/invocations"
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
  name        = var.stage_name
  auto_deploy = true
  # By this certificate the containers know API Gateway; with the TLS listener nobody would ask for it.
  client_certificate_id = one(aws_api_gateway_client_certificate.this[*].id)

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format = jsonencode({
      requestId            = "$context.requestId"
      time                 = "$context.requestTime"
      event                = "$context.eventType"
      route                = "$context.routeKey"
      connection           = "$context.connectionId"
      status               = "$context.status"
      error                = "$context.error.message"
      sourceIp             = "$context.identity.sourceIp"
      caller               = "$context.identity.userArn"
      integrationLatencyMs = "$context.integrationLatency"
    })
  }

  default_route_settings {
    logging_level            = "ERROR"
    data_trace_enabled       = false # Would write whole messages into the log.
    detailed_metrics_enabled = true
    throttling_rate_limit    = var.throttling_rate_limit
    throttling_burst_limit   = var.throttling_burst_limit
  }

  # A snapshot of all routes: it must not be taken before they stand.
  depends_on = [aws_apigatewayv2_route.this, aws_apigatewayv2_route_response.default]
}

resource "aws_api_gateway_client_certificate" "this" {
  count = local.passes_tls_through ? 1 : 0

  description = "API Gateway before ${var.name}"
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/apis/${var.name}/access"
  retention_in_days = var.log_retention_days
  skip_destroy      = true
}
