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

  default_tags {
    tags = { Owner = var.owner }
  }
}

# The account of the callers.
provider "aws" {
  alias               = "consumer"
  region              = var.region
  allowed_account_ids = [var.consumer_account_id]

  assume_role {
    role_arn = var.consumer_role_arn
  }

  default_tags {
    tags = { Owner = var.owner }
  }
}
