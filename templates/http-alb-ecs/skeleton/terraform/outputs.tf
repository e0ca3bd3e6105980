output "api_id" {
  description = "Id of the API"
  value       = aws_apigatewayv2_api.this.id
}

output "api_url" {
  description = "Base URL for callers"
  value       = aws_apigatewayv2_api.this.api_endpoint
}

output "load_balancer_dns_name" {
  description = "Name of the load balancer, for tests from inside the VPC"
  value       = aws_lb.this.dns_name
}
