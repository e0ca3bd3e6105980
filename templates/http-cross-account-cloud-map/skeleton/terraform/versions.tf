terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100"
    }
  }
}

# The account of the API.
provider "aws" {
  region = var.region
  # Refuses to touch another account than the one that was reviewed.
  allowed_account_ids = [var.account_id]

  dynamic "assume_role" {
    for_each = var.role_arn == "" ? [] : [var.role_arn]
    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = { Owner = var.owner }
  }
}

# The account of the service.
provider "aws" {
  alias               = "service"
  region              = var.region
  allowed_account_ids = [var.service_account_id]

  dynamic "assume_role" {
    for_each = var.service_role_arn == "" ? [] : [var.service_role_arn]
    content {
      role_arn = assume_role.value
    }
  }

  default_tags {
    tags = { Owner = var.owner }
  }
}
