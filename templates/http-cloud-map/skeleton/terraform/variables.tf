variable "region" {
  description = "Region of the API and the services"
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

variable "owner" {
  description = "Who owns the API, as an entity reference"
  type        = string
}

variable "vpc_id" {
  description = "VPC of the services"
  type        = string
}

variable "subnet_ids" {
  description = "Two or more subnets of the VPC in different Availability Zones"
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "One zone may fail: name two subnets or more."
  }
}

variable "authorization_type" {
  description = "How callers prove who they are"
  type        = string
  default     = "AWS_IAM"

  validation {
    condition     = contains(["AWS_IAM", "JWT", "CUSTOM"], var.authorization_type)
    error_message = "Use AWS_IAM, JWT or CUSTOM."
  }
}

variable "jwt_issuer" {
  description = "Issuer of the tokens, where authorization_type is JWT"
  type        = string
  default     = ""
}

variable "jwt_audience" {
  description = "Audiences or client ids that tokens may be made for, where authorization_type is JWT"
  type        = list(string)
  default     = []
}

variable "authorizer_function_arn" {
  description = "Lambda authorizer, where authorization_type is CUSTOM"
  type        = string
  default     = ""
}

variable "backend_protocol" {
  description = "What API Gateway speaks to the containers; for HTTPS they need a certificate"
  type        = string
  default     = "HTTPS"

  validation {
    condition     = contains(["HTTPS", "HTTP"], var.backend_protocol)
    error_message = "Use HTTPS or HTTP."
  }
}

variable "backend_hostname" {
  description = "Where backend_protocol is HTTPS, the name that the containers' certificate carries; it need not resolve"
  type        = string
  default     = ""
}

variable "certificate_secret_arn" {
  description = "Where backend_protocol is HTTPS, a secret with the texts certificate and privateKey, of a public authority"
  type        = string
  default     = ""
}

variable "image" {
  description = "Container image of the first service, which answers /items; empty for a sample that answers every request"
  type        = string
  default     = ""
}

variable "users_image" {
  description = "Container image of the second service, which answers /users; empty for a sample that answers every request"
  type        = string
  default     = ""
}

variable "container_port" {
  description = "Port on which both containers listen"
  type        = number
  default     = 8443
}

variable "task_count" {
  description = "Containers that run at the same time, spread over the subnets"
  type        = number
  default     = 2
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
