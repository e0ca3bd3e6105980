output "api_id" {
  description = "Id of the API"
  value       = aws_apigatewayv2_api.this.id
}

output "api_url" {
  description = "Base URL for callers"
  value       = aws_apigatewayv2_api.this.api_endpoint
}

output "endpoint_service_name" {
  description = "Name of the endpoint service in the account of the service"
  value       = aws_vpc_endpoint_service.this.service_name
}
