variable "network" {
  description = "Region, VPC and subnets, and what the API uses there"
  type = object({
    region                  = string
    vpc_id                  = string
    subnet_ids              = list(string)
    certificate_arn         = string
    user_pool_arn           = string
    authorizer_function_arn = string
    web_acl_arn             = string
  })
}

variable "account_id" {
  description = "Account that owns the API"
  type        = string
}

variable "name" {
  description = "Name of the API and prefix of what belongs to it"
  type        = string
}

variable "description" {
  description = "What the API is for"
  type        = string
}

variable "stage_name" {
  description = "Name of the stage; it is no part of the paths under the domain name"
  type        = string
}

variable "domain_name" {
  description = "Private custom domain name of the API, the same in both Regions"
  type        = string
}

variable "hosted_zone_id" {
  description = "Public hosted zone in which the record for a new certificate is made; empty to make it by hand"
  type        = string
}

variable "caller_cidr" {
  description = "IPv4 block of the callers in both Regions and on premises; nothing outside of it reaches the API"
  type        = string
}

variable "on_premises_cidr" {
  description = "IPv4 block of an on-premises network whose DNS forwards here, for which inbound Resolver endpoints are made"
  type        = string
}

variable "authorization_type" {
  description = "How callers prove who they are"
  type        = string
}

variable "backend_package" {
  description = "Zip file of the function: zip -j backend.zip backend/index.js"
  type        = string
}

variable "throttling_rate_limit" {
  description = "Requests a second that the stage lets through"
  type        = number
}

variable "throttling_burst_limit" {
  description = "Requests that may come at once"
  type        = number
}

variable "log_retention_days" {
  description = "Days for which access logs are kept"
  type        = number
}
