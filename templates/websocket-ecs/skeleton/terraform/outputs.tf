output "api_id" {
  description = "Id of the API"
  value       = aws_apigatewayv2_api.this.id
}

output "api_url" {
  description = "Where callers connect to"
  value       = aws_apigatewayv2_stage.this.invoke_url
}

output "load_balancer_dns_name" {
  description = "Name of the load balancer, for tests from inside the VPC"
  value       = aws_lb.this.dns_name
}

output "client_certificate_id" {
  description = "The certificate by which the containers know API Gateway"
  value       = one(aws_api_gateway_client_certificate.this[*].id)
}
