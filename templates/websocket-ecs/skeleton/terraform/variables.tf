variable "region" {
  description = "Region of the API and the service"
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
  description = "Name of the stage, the path of its URL"
  type        = string
  default     = "live"
}

variable "owner" {
  description = "Who owns the API, as an entity reference"
  type        = string
}

variable "vpc_id" {
  description = "VPC of the service"
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
  description = "How callers prove who they are when they connect"
  type        = string
  default     = "AWS_IAM"

  validation {
    condition     = contains(["AWS_IAM", "CUSTOM"], var.authorization_type)
    error_message = "Use AWS_IAM or CUSTOM."
  }
}

variable "authorizer_function_arn" {
  description = "Lambda authorizer, where authorization_type is CUSTOM"
  type        = string
  default     = ""
}

variable "listener" {
  description = "TLS ends the encryption at the load balancer, TCP passes it through to the containers"
  type        = string
  default     = "TLS"

  validation {
    condition     = contains(["TLS", "TCP"], var.listener)
    error_message = "Use TLS or TCP."
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

variable "certificate_secret_arn" {
  description = "Where listener is TCP, a secret with the texts certificate and privateKey, of a public authority"
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
  description = "Messages a second that the stage lets through"
  type        = number
  default     = 100
}

variable "throttling_burst_limit" {
  description = "Messages that may come at once"
  type        = number
  default     = 200
}

variable "log_retention_days" {
  description = "Days for which access logs are kept"
  type        = number
  default     = 90
}
