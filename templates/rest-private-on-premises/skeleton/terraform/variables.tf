variable "region" {
  description = "Region of the API and its endpoint"
  type        = string
}

variable "account_id" {
  description = "Account that owns the API"
  type        = string
}

variable "name" {
  description = "Name of the API and prefix of what belongs to it"
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,39}$", var.name))
    error_message = "Use 2 to 40 lower-case letters, digits and hyphens, a letter first."
  }
}

variable "description" {
  description = "What the API is for"
  type        = string
  default     = ""
}

variable "stage_name" {
  description = "Name of the stage, the first segment of every path"
  type        = string
  default     = "live"
}

variable "owner" {
  description = "Who owns the API, as an entity reference"
  type        = string
}

variable "vpc_id" {
  description = "VPC to which the on-premises network is connected"
  type        = string
}

variable "on_premises_cidr" {
  description = "IPv4 block of the on-premises network; nothing outside of it reaches the API"
  type        = string

  validation {
    condition     = can(cidrhost(var.on_premises_cidr, 0))
    error_message = "Use a block such as 192.168.0.0/16."
  }
}

variable "subnet_ids" {
  description = "Two or more subnets of the VPC in different Availability Zones"
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "One zone may fail: name two subnets or more."
  }
}

variable "vpc_endpoint_id" {
  description = "Interface endpoint for execute-api that the VPC has already; empty to make one"
  type        = string
  default     = ""
}

variable "dns_name" {
  description = "ALIAS, PRIVATE_DNS or CUSTOM_DOMAIN: the name that callers use"
  type        = string
  default     = "ALIAS"

  validation {
    condition     = contains(["ALIAS", "PRIVATE_DNS", "CUSTOM_DOMAIN"], var.dns_name)
    error_message = "Use ALIAS, PRIVATE_DNS or CUSTOM_DOMAIN."
  }
}

variable "domain_name" {
  description = "Where dns_name is CUSTOM_DOMAIN, the name"
  type        = string
  default     = ""
}

variable "certificate_arn" {
  description = "Where dns_name is CUSTOM_DOMAIN, a certificate for the name"
  type        = string
  default     = ""
}

variable "inbound_resolver" {
  description = "Whether to make an inbound Resolver endpoint, where dns_name is not ALIAS; false where the VPC has one"
  type        = bool
  default     = true
}

variable "authorization_type" {
  description = "How callers prove who they are"
  type        = string
  default     = "AWS_IAM"

  validation {
    condition     = contains(["AWS_IAM", "COGNITO_USER_POOLS", "CUSTOM"], var.authorization_type)
    error_message = "Use AWS_IAM, COGNITO_USER_POOLS or CUSTOM."
  }
}

variable "user_pool_arn" {
  description = "Cognito user pool, where authorization_type is COGNITO_USER_POOLS"
  type        = string
  default     = ""
}

variable "authorizer_function_arn" {
  description = "Lambda authorizer, where authorization_type is CUSTOM"
  type        = string
  default     = ""
}

variable "web_acl_arn" {
  description = "Web ACL of AWS WAF, of the API's Region, that looks at each request first; empty for none"
  type        = string
  default     = ""
}

variable "web_origin" {
  description = "Origin of the web pages that call from browsers; empty where no page calls"
  type        = string
  default     = ""
}

variable "backend_package" {
  description = "Zip file of the function: zip -j backend.zip backend/index.js"
  type        = string
  default     = "backend.zip"
}

variable "throttling_rate_limit" {
  description = "Requests a second that the stage lets through"
  type        = number
  default     = 100
}

variable "throttling_burst_limit" {
  description = "Requests that may come at once"
  type        = number
  default     = 200
}

variable "log_retention_days" {
  description = "Days for which access logs are kept"
  type        = number
  default     = 90
}
