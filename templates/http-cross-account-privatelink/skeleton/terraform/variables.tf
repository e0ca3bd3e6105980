variable "region" {
  description = "Region of the API and its endpoint"
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

variable "vpc_id" {
  description = "VPC from which the API is called"
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

variable "service_vpc_id" {
  description = "VPC of the service"
  type        = string
}

variable "service_subnet_ids" {
  description = "Two or more subnets of the service in different Availability Zones, those of the API among them"
  type        = list(string)

  validation {
    condition     = length(var.service_subnet_ids) >= 2
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

variable "load_balancer" {
  description = "What stands before the service endpoint: an Application (ALB) or Network (NLB) Load Balancer"
  type        = string
  default     = "ALB"

  validation {
    condition     = contains(["ALB", "NLB"], var.load_balancer)
    error_message = "Use ALB or NLB."
  }
}

variable "listener" {
  description = "For a Network Load Balancer: TLS ends the encryption there and begins anew, TCP passes it through"
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

variable "service_certificate_arn" {
  description = "Certificate for backend_hostname in the account of the service; empty to have ACM issue one, whose record is the same"
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
