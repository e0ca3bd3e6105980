# Routes: replace them by your own.

locals {
  routes        = ["GET /items", "POST /items", "ANY /items/{proxy+}"]
  authorizer_id = one(concat(aws_apigatewayv2_authorizer.jwt[*].id, aws_apigatewayv2_authorizer.function[*].id))
}

resource "aws_apigatewayv2_route" "this" {
  for_each = toset(local.routes)

  api_id             = aws_apigatewayv2_api.this.id
  route_key          = each.value
  authorization_type = var.authorization_type
  authorizer_id      = local.authorizer_id
  target             = "integrations/${aws_apigatewayv2_integration.this.id}"
}

# HTTPS and the verification of the certificate come with tls_config alone: without it API Gateway speaks HTTP.
resource "aws_apigatewayv2_integration" "this" {
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = "HTTP_PROXY"
  integration_method     = "ANY"
  payload_format_version = "1.0"
  connection_type        = "VPC_LINK"
  connection_id          = aws_apigatewayv2_vpc_link.this.id
  integration_uri        = aws_service_discovery_service.this.arn

  dynamic "tls_config" {
    for_each = local.speaks_tls ? [1] : []

    content {
      server_name_to_verify = var.backend_hostname
    }
  }
}
