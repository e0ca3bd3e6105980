variable "primary" {
  description = "The Region that takes the calls while it is healthy, and what is there; an empty certificate_arn has ACM issue one"
  type = object({
    region                  = string
    vpc_id                  = string
    subnet_ids              = list(string)
    certificate_arn         = optional(string, "")
    user_pool_arn           = optional(string, "")
    authorizer_function_arn = optional(string, "")
    web_acl_arn             = optional(string, "")
  })

  validation {
    condition     = length(var.primary.subnet_ids) >= 2
    error_message = "One zone may fail: name two subnets or more."
  }
}

variable "secondary" {
  description = "The other Region, likewise"
  type = object({
    region                  = string
    vpc_id                  = string
    subnet_ids              = list(string)
    certificate_arn         = optional(string, "")
    user_pool_arn           = optional(string, "")
    authorizer_function_arn = optional(string, "")
    web_acl_arn             = optional(string, "")
  })

  validation {
    condition     = length(var.secondary.subnet_ids) >= 2
    error_message = "One zone may fail: name two subnets or more."
  }
}

variable "owner" {
  description = "Who owns the API, as an entity reference"
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
  description = "Name of the stage; it is no part of the paths under the domain name"
  type        = string
  default     = "live"
}

variable "domain_name" {
  description = "Private custom domain name of the API, the same in both Regions"
  type        = string
}

variable "hosted_zone_id" {
  description = "Public hosted zone in which the record for a new certificate is made; empty to make it by hand"
  type        = string
  default     = ""
}

variable "caller_cidr" {
  description = "IPv4 block of the callers in both Regions and on premises; nothing outside of it reaches the API"
  type        = string

  validation {
    condition     = can(cidrhost(var.caller_cidr, 0))
    error_message = "Use a block such as 10.0.0.0/8."
  }
}

variable "on_premises_cidr" {
  description = "IPv4 block of an on-premises network whose DNS forwards here, for which inbound Resolver endpoints are made"
  type        = string
  default     = ""

  validation {
    condition     = var.on_premises_cidr == "" || can(cidrhost(var.on_premises_cidr, 0))
    error_message = "Use a block such as 10.0.0.0/8."
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

variable "failover" {
  description = "FAILOVER sends all calls to the primary Region while it is healthy, WEIGHTED shares them out"
  type        = string
  default     = "FAILOVER"

  validation {
    condition     = contains(["FAILOVER", "WEIGHTED"], var.failover)
    error_message = "Use FAILOVER or WEIGHTED."
  }
}

variable "secondary_weight" {
  description = "Percentage of calls for the secondary Region, where failover is WEIGHTED"
  type        = number
  default     = 50
}

variable "backend_package" {
  description = "Zip file of the function: zip -j backend.zip backend/index.js"
  type        = string
  default     = "backend.zip"
}

variable "watcher_package" {
  description = "Zip file of the watcher: zip -j watcher.zip watch/watcher/index.js"
  type        = string
  default     = "watcher.zip"
}

variable "minutes_to_failure" {
  description = "Minutes in a row without an answer, after which a Region counts as failed"
  type        = number
  default     = 3
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
