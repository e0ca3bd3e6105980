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
  authorization_type     = var.authorization_type
  backend_package        = var.backend_package
  throttling_rate_limit  = var.throttling_rate_limit
  throttling_burst_limit = var.throttling_burst_limit
  log_retention_days     = var.log_retention_days
}

# Each Region is watched from the other: one that fails cannot say so.
module "primary_watch" {
  source    = "./watch"
  providers = { aws = aws.secondary }

  watched            = { region = var.primary.region, endpoint = module.primary.target_name }
  vpc_id             = var.secondary.vpc_id
  subnet_ids         = var.secondary.subnet_ids
  account_id         = var.account_id
  name               = var.name
  stage_name         = var.stage_name
  domain_name        = var.domain_name
  caller_cidr        = var.caller_cidr
  watcher_package    = var.watcher_package
  minutes_to_failure = var.minutes_to_failure
  log_retention_days = var.log_retention_days
}

module "secondary_watch" {
  source = "./watch"

  watched            = { region = var.secondary.region, endpoint = module.secondary.target_name }
  vpc_id             = var.primary.vpc_id
  subnet_ids         = var.primary.subnet_ids
  account_id         = var.account_id
  name               = var.name
  stage_name         = var.stage_name
  domain_name        = var.domain_name
  caller_cidr        = var.caller_cidr
  watcher_package    = var.watcher_package
  minutes_to_failure = var.minutes_to_failure
  log_retention_days = var.log_retention_days
}
