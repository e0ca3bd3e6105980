terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100"
    }
  }
}

# The primary Region, and Route 53, which belongs to no Region.
provider "aws" {
  region = var.primary.region
  # Refuses to touch another account than the one that was reviewed.
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Owner = var.owner }
  }
}

provider "aws" {
  alias               = "secondary"
  region              = var.secondary.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Owner = var.owner }
  }
}
