variable "region" {
  description = "Region of the API and its endpoint"
  type        = string
}

variable "account_id" {
  description = "Account that owns the API"
  type        = string
}

variable "caller_account_id" {
  description = "Account of the callers"
  type        = string
}

variable "role_arn" {
  description = "Role to assume in the account of the API; empty to use the credentials at hand"
  type        = string
  default     = ""
}

variable "caller_role_arn" {
  description = "Role to assume in the account of the callers; empty to use the credentials at hand"
  type        = string
  default     = ""
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
  description = "VPC of the callers"
  type        = string
}

variable "vpc_cidr" {
  description = "IPv4 block whose callers reach the endpoint; empty to let in only what carries the group caller_security_group_id"
  type        = string
  default     = ""

  validation {
    condition     = var.vpc_cidr == "" || can(cidrhost(var.vpc_cidr, 0))
    error_message = "Use a block such as 10.0.0.0/16."
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

variable "private_dns" {
  description = "Answer for all *.execute-api names of the Region inside the VPC; hides public APIs from it"
  type        = bool
  default     = false
}

variable "admitted_by" {
  description = "ENDPOINT admits the one endpoint, VPC every endpoint of the callers' VPC"
  type        = string
  default     = "ENDPOINT"

  validation {
    condition     = contains(["ENDPOINT", "VPC"], var.admitted_by)
    error_message = "Use ENDPOINT or VPC."
  }
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
