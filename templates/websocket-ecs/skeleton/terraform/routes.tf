# Routes: replace them by your own.

locals {
  routes = {
    "$connect"    = "connect"
    "$disconnect" = "disconnect"
    "$default"    = "message"
  }
}

# Only $connect can have an authorizer: whoever is let in stays in until the connection ends.
resource "aws_apigatewayv2_route" "this" {
  for_each = local.routes

  api_id             = aws_apigatewayv2_api.this.id
  route_key          = each.key
  authorization_type = each.key == "$connect" ? var.authorization_type : "NONE"
  authorizer_id      = each.key == "$connect" ? one(aws_apigatewayv2_authorizer.function[*].id) : null
  target             = "integrations/${aws_apigatewayv2_integration.this[each.key].id}"
  # What the service answers to a message goes back to the sender.
  route_response_selection_expression = each.key == "$default" ? "$default" : null
}

resource "aws_apigatewayv2_integration" "this" {
  for_each = local.routes

  api_id             = aws_apigatewayv2_api.this.id
  integration_type   = "HTTP_PROXY"
  integration_method = "POST"
  connection_type    = "VPC_LINK"
  connection_id      = aws_api_gateway_vpc_link.this.id
  integration_uri    = "https://${var.backend_hostname}/${each.value}"

  # The service answers to this connection later: POST <CALLBACK_URL>/@connections/<id>.
  request_parameters = {
    "integration.request.header.x-connection-id" = "context.connectionId"
  }
}

resource "aws_apigatewayv2_route_response" "default" {
  api_id             = aws_apigatewayv2_api.this.id
  route_id           = aws_apigatewayv2_route.this["$default"].id
  route_response_key = "$default"
}
