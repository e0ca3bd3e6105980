output "api_id" {
  description = "Id of the API"
  value       = aws_apigatewayv2_api.this.id
}

output "api_url" {
  description = "Base URL for callers"
  value       = aws_apigatewayv2_api.this.api_endpoint
}

output "namespace_id" {
  description = "Cloud Map namespace of the services"
  value       = aws_service_discovery_private_dns_namespace.this.id
}
