output "api_id" {
  description = "Id of the API"
  value       = aws_api_gateway_rest_api.this.id
}

output "api_url" {
  description = "Base URL for callers in the VPC"
  value       = "https://${aws_route53_record.this.name}"
}

output "domain_name_arn" {
  description = "The shared domain name"
  value       = aws_api_gateway_domain_name.this.arn
}

output "vpc_endpoint_id" {
  description = "The endpoint through which alone the API can be called"
  value       = local.vpc_endpoint_id
}
