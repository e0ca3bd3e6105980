locals {
  stage = aws_api_gateway_stage.this.stage_name
  urls = {
    ALIAS         = "https://${aws_api_gateway_rest_api.this.id}-${local.vpc_endpoint_id}.execute-api.${var.region}.amazonaws.com/${local.stage}"
    PRIVATE_DNS   = "https://${aws_api_gateway_rest_api.this.id}.execute-api.${var.region}.amazonaws.com/${local.stage}"
    CUSTOM_DOMAIN = "https://${var.domain_name}"
  }
}

output "api_id" {
  description = "Id of the API"
  value       = aws_api_gateway_rest_api.this.id
}

output "api_url" {
  description = "Base URL for callers on premises"
  value       = local.urls[var.dns_name]
}

output "vpc_endpoint_id" {
  description = "The endpoint through which alone the API can be called"
  value       = local.vpc_endpoint_id
}

output "resolver_addresses" {
  description = "Addresses of the inbound Resolver endpoint, to which on-premises DNS forwards"
  value       = flatten([for endpoint in aws_route53_resolver_endpoint.inbound : [for address in endpoint.ip_address : address.ip]])
}
