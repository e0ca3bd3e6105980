terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100"
    }
  }
}

provider "aws" {
  region = var.region
  # Refuses to touch another account than the one that was reviewed.
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = { Owner = var.owner }
  }
}
