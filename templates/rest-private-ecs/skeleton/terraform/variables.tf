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

variable "service_vpc_id" {
  description = "VPC of the service; empty where it is the callers' VPC"
  type        = string
  default     = ""
}

variable "service_subnet_ids" {
  description = "Where service_vpc_id is given, two or more of its subnets in different Availability Zones"
  type        = list(string)
  default     = []

  validation {
    condition     = var.service_vpc_id == "" || length(var.service_subnet_ids) >= 2
    error_message = "service_vpc_id needs two subnets or more."
  }
}

variable "load_balancer" {
  description = "ALB or NLB behind a VPC link V2, or NLB_V1: a Network Load Balancer behind a VPC link V1, which AWS calls legacy"
  type        = string
  default     = "ALB"

  validation {
    condition     = contains(["ALB", "NLB", "NLB_V1"], var.load_balancer)
    error_message = "Use ALB, NLB or NLB_V1."
  }
}

variable "listener" {
  description = "For a Network Load Balancer: TLS ends the encryption there, TCP passes it through to the containers"
  type        = string
  default     = "TLS"

  validation {
    condition     = var.listener == "TLS" || (var.listener == "TCP" && var.load_balancer != "ALB")
    error_message = "Use TLS, or TCP for a Network Load Balancer."
  }
}

variable "backend_hostname" {
  description = "Name that the certificate of the listener carries; it need not resolve"
  type        = string
}

variable "certificate_arn" {
  description = "Certificate for backend_hostname; empty to have ACM issue one"
  type        = string
  default     = ""
}

variable "hosted_zone_id" {
  description = "Public hosted zone in which the record for a new certificate is made; empty to make it by hand"
  type        = string
  default     = ""
}

variable "image" {
  description = "Container image of the service; empty for a sample that answers every request"
  type        = string
  default     = ""
}

variable "container_port" {
  description = "Port on which the container listens"
  type        = number
  default     = 8080
}

variable "health_check_path" {
  description = "Path that the container answers with 200 while it can serve"
  type        = string
  default     = "/health"
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
