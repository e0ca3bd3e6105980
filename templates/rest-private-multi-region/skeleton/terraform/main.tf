# The same in both Regions.

module "primary" {
  source = "./region"

  network                = var.primary
  account_id             = var.account_id
  name                   = var.name
  description            = var.description
  stage_name             = var.stage_name
  domain_name            = var.domain_name
  hosted_zone_id         = var.hosted_zone_id
  caller_cidr            = var.caller_cidr
  on_premises_cidr       = var.on_premises_cidr
  entry_point            = var.entry_point
  authorization_type     = var.authorization_type
  backend_package        = var.backend_package
  throttling_rate_limit  = var.throttling_rate_limit
  throttling_burst_limit = var.throttling_burst_limit
  log_retention_days     = var.log_retention_days
}

module "secondary" {
  source    = "./region"
  providers = { aws = aws.secondary }

  network                = var.secondary
  account_id             = var.account_id
  name                   = var.name
  description            = var.description
  stage_name             = var.stage_name
  domain_name            = var.domain_name
  hosted_zone_id         = var.hosted_zone_id
  caller_cidr            = var.caller_cidr
  on_premises_cidr       = var.on_premises_cidr
  entry_point            = var.entry_point
  authorization_type     = var.authorization_type
  backend_package        = var.backend_package
  throttling_rate_limit  = var.throttling_rate_limit
  throttling_burst_limit = var.throttling_burst_limit
  log_retention_days     = var.log_retention_days
}
