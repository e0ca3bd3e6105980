output "api_id" {
  description = "Id of the API"
  value       = aws_apigatewayv2_api.this.id
}

output "api_url" {
  description = "Base URL for callers"
  value       = aws_apigatewayv2_api.this.api_endpoint
}

output "transit_gateway_id" {
  description = "Transit gateway between both accounts"
  value       = local.transit_gateway_id
}

output "discovery_service_id" {
  description = "Cloud Map service in which the containers are registered"
  value       = aws_service_discovery_service.this.id
}
