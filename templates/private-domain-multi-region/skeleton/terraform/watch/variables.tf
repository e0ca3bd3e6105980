variable "watched" {
  description = "The other Region, and the name of the API's endpoint there"
  type = object({
    region   = string
    endpoint = string
  })
}

variable "vpc_id" {
  description = "VPC of this Region, from which there is a way to the VPC of the other"
  type        = string
}

variable "subnet_ids" {
  description = "Two or more subnets of the VPC in different Availability Zones"
  type        = list(string)
}

variable "account_id" {
  description = "Account that owns the API"
  type        = string
}

variable "name" {
  description = "Name of the API and prefix of what belongs to it"
  type        = string
}

variable "stage_name" {
  description = "Name of the API's stage"
  type        = string
}

variable "domain_name" {
  description = "Private custom domain name of the API, the same in both Regions"
  type        = string
}

variable "caller_cidr" {
  description = "IPv4 block in which the endpoint of the watched Region stands; the watcher reaches nothing outside of it"
  type        = string
}

variable "watcher_package" {
  description = "Zip file of the watcher: zip -j watcher.zip watch/watcher/index.js"
  type        = string
}

variable "minutes_to_failure" {
  description = "Minutes in a row without an answer, after which the Region counts as failed"
  type        = number
}

variable "log_retention_days" {
  description = "Days for which logs are kept"
  type        = number
}
