# The account of the callers. An endpoint is charged for each hour in each subnet, whatever the traffic. One serves every
# private API of the Region, so give vpc_endpoint_id where the VPC has one.

locals {
  makes_endpoint  = var.vpc_endpoint_id == ""
  vpc_endpoint_id = local.makes_endpoint ? aws_vpc_endpoint.execute_api[0].id : var.vpc_endpoint_id
  dns_entry       = local.makes_endpoint ? aws_vpc_endpoint.execute_api[0].dns_entry[0] : data.aws_vpc_endpoint.existing[0].dns_entry[0]
}

data "aws_vpc_endpoint" "existing" {
  provider = aws.consumer
  count    = local.makes_endpoint ? 0 : 1

  id = var.vpc_endpoint_id
}

resource "aws_vpc_endpoint" "execute_api" {
  provider = aws.consumer
  count    = local.makes_endpoint ? 1 : 0

  vpc_endpoint_type  = "Interface"
  service_name       = "com.amazonaws.${var.region}.execute-api"
  vpc_id             = var.vpc_id
  subnet_ids         = var.subnet_ids
  security_group_ids = [aws_security_group.endpoint[0].id]
  # The domain name needs none, and it would hide every public API of the Region from the VPC.
  private_dns_enabled = false
  tags                = { Name = "${var.name}-execute-api" }

  # Without a policy the endpoint would lead to every API of every account. The provider's account is named as a whole: the
  # policy has to cover its API and its domain name, which are made after the endpoint.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ApisOfTheProvider"
      Effect    = "Allow"
      Principal = "*"
      Action    = "execute-api:Invoke"
      Resource  = "arn:${data.aws_partition.current.partition}:execute-api:${var.region}:${var.account_id}:*"
    }]
  })
}

# Terraform adds no outbound rule: an endpoint opens no connections.
resource "aws_security_group" "endpoint" {
  provider = aws.consumer
  count    = local.makes_endpoint ? 1 : 0

  name_prefix = "${var.name}-execute-api-"
  description = "Calls to private APIs from inside the VPC"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-execute-api" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoint" {
  provider = aws.consumer
  count    = local.makes_endpoint ? 1 : 0

  security_group_id = aws_security_group.endpoint[0].id
  description       = "HTTPS from the callers"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.vpc_cidr
}

# Takes about a quarter of an hour. Only the account of the endpoint can make it, and only as long as the provider shares the
# domain name with it.
resource "aws_api_gateway_domain_name_access_association" "this" {
  provider = aws.consumer

  domain_name_arn                = aws_api_gateway_domain_name.this.arn
  access_association_source      = local.vpc_endpoint_id
  access_association_source_type = "VPCE"

  depends_on = [aws_ram_principal_association.consumer, aws_ram_resource_association.domain_name]
}

# The zone is the domain name itself and no parent of it: no other name is answered differently in the VPC.
resource "aws_route53_zone" "this" {
  provider = aws.consumer

  name    = var.domain_name
  comment = "Where ${var.name} is called inside the VPC"

  vpc {
    vpc_id     = var.vpc_id
    vpc_region = var.region
  }
}

resource "aws_route53_record" "this" {
  provider = aws.consumer

  zone_id = aws_route53_zone.this.zone_id
  name    = var.domain_name
  type    = "A"

  alias {
    name                   = local.dns_entry.dns_name
    zone_id                = local.dns_entry.hosted_zone_id
    evaluate_target_health = false
  }

  depends_on = [aws_api_gateway_domain_name_access_association.this]
}
