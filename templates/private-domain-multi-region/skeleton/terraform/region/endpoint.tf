# The way in. An endpoint is charged for each hour in each subnet, whatever the traffic.

data "aws_partition" "current" {}

resource "aws_vpc_endpoint" "execute_api" {
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${var.network.region}.execute-api"
  vpc_id              = var.network.vpc_id
  subnet_ids          = var.network.subnet_ids
  security_group_ids  = [aws_security_group.endpoint.id]
  private_dns_enabled = false
  tags                = { Name = "${var.name}-execute-api" }

  # Without a policy the endpoint would lead to every API of every account.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ApisOfThisAccount"
      Effect    = "Allow"
      Principal = "*"
      Action    = "execute-api:Invoke"
      Resource  = "arn:${data.aws_partition.current.partition}:execute-api:${var.network.region}:${var.account_id}:*"
    }]
  })
}

# Terraform adds no outbound rule: an endpoint opens no connections.
resource "aws_security_group" "endpoint" {
  name_prefix = "${var.name}-execute-api-"
  description = "Calls to the private API"
  vpc_id      = var.network.vpc_id
  tags        = { Name = "${var.name}-execute-api" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoint" {
  security_group_id = aws_security_group.endpoint.id
  description       = "HTTPS from the callers"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.caller_cidr
}
