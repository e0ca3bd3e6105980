output "api_id" {
  description = "Id of the API"
  value       = aws_api_gateway_rest_api.this.id
}

# The first entry of an endpoint is its regional name.
output "target_name" {
  description = "What the domain name leads to in this Region"
  value       = aws_vpc_endpoint.execute_api.dns_entry[0].dns_name
}

output "target_zone_id" {
  description = "Hosted zone of the target, for an alias record"
  value       = aws_vpc_endpoint.execute_api.dns_entry[0].hosted_zone_id
}

output "resolver_addresses" {
  description = "Addresses of the inbound Resolver endpoint, to which on-premises DNS forwards"
  value       = flatten([for endpoint in aws_route53_resolver_endpoint.inbound : [for address in endpoint.ip_address : address.ip]])
}
