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
  description = "VPC from which the API is called"
  type        = string
}

variable "vpc_cidr" {
  description = "IPv4 block of the VPC; nothing outside of it reaches the endpoint"
  type        = string

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 0))
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

variable "backend" {
  description = "What answers the calls"
  type        = string
  default     = "LAMBDA"

  validation {
    condition     = contains(["LAMBDA", "LOAD_BALANCER"], var.backend)
    error_message = "Use LAMBDA or LOAD_BALANCER."
  }
}

variable "backend_package" {
  description = "Zip file of the function, where backend is LAMBDA: zip -j backend.zip backend/index.js"
  type        = string
  default     = "backend.zip"
}

variable "load_balancer_arn" {
  description = "Internal Application Load Balancer of the same VPC, where backend is LOAD_BALANCER"
  type        = string
  default     = ""
}

variable "backend_url" {
  description = "Where backend is LOAD_BALANCER, https:// and a name on the listener's certificate"
  type        = string
  default     = ""
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
