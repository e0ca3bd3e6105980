# The way in. An endpoint is charged for each hour in each subnet, whatever the traffic. One serves every private API of the
# Region, so give vpc_endpoint_id where the VPC has one.

locals {
  makes_endpoint  = var.vpc_endpoint_id == ""
  admits_group    = local.makes_endpoint && var.vpc_cidr == ""
  vpc_endpoint_id = local.makes_endpoint ? aws_vpc_endpoint.execute_api[0].id : var.vpc_endpoint_id
}

data "aws_partition" "current" {}

resource "aws_vpc_endpoint" "execute_api" {
  count = local.makes_endpoint ? 1 : 0

  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${var.region}.execute-api"
  vpc_id              = var.vpc_id
  subnet_ids          = var.subnet_ids
  security_group_ids  = [aws_security_group.endpoint[0].id]
  private_dns_enabled = var.private_dns
  tags                = { Name = "${var.name}-execute-api" }

  # Without a policy the endpoint would lead to every API of every account.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ApisOfThisAccount"
      Effect    = "Allow"
      Principal = "*"
      Action    = "execute-api:Invoke"
      Resource  = "arn:${data.aws_partition.current.partition}:execute-api:${var.region}:${var.account_id}:*"
    }]
  })
}

# Terraform adds no outbound rule: an endpoint opens no connections.
resource "aws_security_group" "endpoint" {
  count = local.makes_endpoint ? 1 : 0

  name_prefix = "${var.name}-execute-api-"
  description = "Calls to private APIs from inside the VPC"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-execute-api" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoint" {
  count = local.makes_endpoint ? 1 : 0

  security_group_id            = aws_security_group.endpoint[0].id
  description                  = "HTTPS from the callers"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  cidr_ipv4                    = local.admits_group ? null : var.vpc_cidr
  referenced_security_group_id = local.admits_group ? aws_security_group.caller[0].id : null
}

# Callers carry it, beside their own groups.
resource "aws_security_group" "caller" {
  count = local.admits_group ? 1 : 0

  name_prefix = "${var.name}-callers-"
  description = "May call private APIs through the endpoint"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-callers" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "caller" {
  count = local.admits_group ? 1 : 0

  security_group_id            = aws_security_group.caller[0].id
  description                  = "HTTPS to the endpoint"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.endpoint[0].id
}
