variable "region" {
  description = "Region of the API and the service"
  type        = string
}

variable "account_id" {
  description = "Account that owns the API"
  type        = string
}

variable "service_account_id" {
  description = "Account of the service"
  type        = string
}

variable "role_arn" {
  description = "Role to assume in the account of the API; empty to use the credentials at hand"
  type        = string
  default     = ""
}

variable "service_role_arn" {
  description = "Role to assume in the account of the service; empty to use the credentials at hand"
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

variable "owner" {
  description = "Who owns the API, as an entity reference"
  type        = string
}

variable "vpc_cidr" {
  description = "IPv4 block of the new VPC in which the VPC link stands; no connected network may use it"
  type        = string
  default     = "10.255.0.0/24"

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 127))
    error_message = "Use a block of 128 addresses or more, such as 10.255.0.0/24."
  }
}

variable "service_cidr" {
  description = "IPv4 block of the service's VPC; the VPC link reaches nothing outside of it"
  type        = string
}

variable "service_vpc_id" {
  description = "VPC of the service"
  type        = string
}

variable "service_subnet_ids" {
  description = "Two or more subnets of the service's VPC in different Availability Zones"
  type        = list(string)

  validation {
    condition     = length(var.service_subnet_ids) >= 2
    error_message = "One zone may fail: name two subnets or more."
  }
}

variable "service_route_table_ids" {
  description = "Route tables of the service's subnets, which get the way back by a new transit gateway"
  type        = list(string)
  default     = []
}

variable "service_of_organization" {
  description = "Whether both accounts belong to one organization with sharing switched on"
  type        = bool
  default     = true
}

variable "transit_gateway_id" {
  description = "Transit gateway to which the service's VPC is attached already; empty to make one"
  type        = string
  default     = ""
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
  description = "Container image of the service; empty for a sample that answers every request"
  type        = string
  default     = ""
}

variable "container_port" {
  description = "Port on which the containers listen"
  type        = number
  default     = 8443
}

variable "task_count" {
  description = "Containers that run at the same time, spread over the subnets"
  type        = number
  default     = 2
}

variable "registrar_package" {
  description = "Zip file of the registrar: zip -j registrar.zip registrar/index.js"
  type        = string
  default     = "registrar.zip"
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
