resource "aws_api_gateway_rest_api" "this" {
  name        = var.name
  description = var.description
  body        = jsonencode(local.definition)

  # The association gives the API a name of its own for this endpoint, which needs no private DNS.
  endpoint_configuration {
    types            = ["PRIVATE"]
    vpc_endpoint_ids = [local.vpc_endpoint_id]
  }

  # The Deny is what keeps others out. An Allow with the same condition would not: IAM callers of this account and callers
  # that a Lambda authorizer accepts get through where the policy is merely silent.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AllowCalls"
        Effect    = "Allow"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
      },
      {
        Sid       = "DenyUnlessThroughEndpoint"
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
        Condition = {
          StringNotEquals = { "aws:SourceVpce" = local.vpc_endpoint_id }
        }
      },
    ]
  })
}

# A deployment is a snapshot: a new one is made whenever what it holds changes.
resource "aws_api_gateway_deployment" "this" {
  rest_api_id = aws_api_gateway_rest_api.this.id

  triggers = {
    content = sha1(jsonencode([
      aws_api_gateway_rest_api.this.body,
      aws_api_gateway_rest_api.this.policy,
      aws_api_gateway_rest_api.this.endpoint_configuration,
    ]))
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_stage" "this" {
  rest_api_id          = aws_api_gateway_rest_api.this.id
  deployment_id        = aws_api_gateway_deployment.this.id
  stage_name           = var.stage_name
  xray_tracing_enabled = true
  variables            = { vpcLinkId = local.links_by_v1 ? aws_api_gateway_vpc_link.v1[0].id : aws_apigatewayv2_vpc_link.this[0].id }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format = jsonencode({
      requestId            = "$context.requestId"
      time                 = "$context.requestTime"
      method               = "$context.httpMethod"
      path                 = "$context.path"
      status               = "$context.status"
      error                = "$context.error.message"
      vpcEndpoint          = "$context.identity.vpceId"
      sourceIp             = "$context.identity.sourceIp"
      caller               = "$context.identity.userArn"
      latencyMs            = "$context.responseLatency"
      integrationLatencyMs = "$context.integrationLatency"
      bytes                = "$context.responseLength"
    })
  }
}

resource "aws_api_gateway_method_settings" "all" {
  rest_api_id = aws_api_gateway_rest_api.this.id
  stage_name  = aws_api_gateway_stage.this.stage_name
  method_path = "*/*"

  settings {
    logging_level          = "ERROR"
    data_trace_enabled     = false # Would write whole requests and responses into the log.
    metrics_enabled        = true
    throttling_rate_limit  = var.throttling_rate_limit
    throttling_burst_limit = var.throttling_burst_limit
  }
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/apis/${var.name}/access"
  retention_in_days = var.log_retention_days
  skip_destroy      = true
}

# WAF looks at a request before the resource policy and the authorizer do.
resource "aws_wafv2_web_acl_association" "this" {
  count = var.web_acl_arn == "" ? 0 : 1

  resource_arn = aws_api_gateway_stage.this.arn
  web_acl_arn  = var.web_acl_arn
}
