output "api_url" {
  description = "Base URL for callers in both VPCs"
  value       = "https://${var.domain_name}"
}

output "api_ids" {
  description = "Id of the API in each Region"
  value       = { for role, region in local.regions : role => region.module.api_id }
}

output "resolver_addresses" {
  description = "Addresses to which on-premises DNS forwards, the nearer Region first"
  value       = { for role, region in local.regions : role => region.module.resolver_addresses }
}
