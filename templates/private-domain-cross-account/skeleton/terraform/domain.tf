# The domain name, in the account of the API.

data "aws_partition" "current" {}

locals {
  # The Deny is what keeps others out. An Allow with the same condition would not: IAM callers of this account and callers
  # that a Lambda authorizer accepts get through where the policy is merely silent.
  through_endpoint_only = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AllowCalls"
        Effect    = "Allow"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
      },
      {
        Sid       = "DenyUnlessThroughEndpoint"
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
        Condition = {
          StringNotEquals = { "aws:SourceVpce" = local.vpc_endpoint_id }
        }
      },
    ]
  })
}

# Takes about a quarter of an hour. Its TLS version is fixed at 1.2.
resource "aws_api_gateway_domain_name" "this" {
  domain_name     = var.domain_name
  certificate_arn = var.certificate_arn
  security_policy = "TLS_1_2"

  endpoint_configuration {
    types = ["PRIVATE"]
  }

  # A call has to pass this policy and the one of the API. Without it the domain name refuses everyone.
  policy = local.through_endpoint_only
}

# Routing rules would be AWS's recommendation: provider 5.100 does not know them yet.
resource "aws_api_gateway_base_path_mapping" "this" {
  domain_name    = aws_api_gateway_domain_name.this.domain_name
  domain_name_id = aws_api_gateway_domain_name.this.domain_name_id
  api_id         = aws_api_gateway_rest_api.this.id
  stage_name     = aws_api_gateway_stage.this.stage_name
}

# RAM writes the management policy of the domain name: it lets the other account associate its endpoints, and nothing else.
resource "aws_ram_resource_share" "domain_name" {
  name                      = "${var.name}-domain-name"
  allow_external_principals = !var.consumer_of_organization
  permission_arns           = ["arn:${data.aws_partition.current.partition}:ram::aws:permission/APIGatewayPrivateDomainNameManagementPolicyDefaultPermission"]
}

resource "aws_ram_resource_association" "domain_name" {
  resource_share_arn = aws_ram_resource_share.domain_name.arn
  resource_arn       = aws_api_gateway_domain_name.this.arn
}

resource "aws_ram_principal_association" "consumer" {
  resource_share_arn = aws_ram_resource_share.domain_name.arn
  principal          = var.consumer_account_id
}
