# From the API to the other account.

locals {
  makes_gateway      = var.transit_gateway_id == ""
  transit_gateway_id = local.makes_gateway ? aws_ec2_transit_gateway.this[0].id : var.transit_gateway_id
}

# AWS removes the link's network interfaces after 60 days without a call; the next calls then fail for some minutes.
resource "aws_apigatewayv2_vpc_link" "this" {
  name               = var.name
  subnet_ids         = aws_subnet.link[*].id
  security_group_ids = [aws_security_group.vpc_link.id]
}

resource "aws_security_group" "vpc_link" {
  name_prefix = "${var.name}-vpc-link-"
  description = "From the VPC link to the containers"
  vpc_id      = aws_vpc.link.id
  tags        = { Name = "${var.name}-vpc-link" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "vpc_link" {
  security_group_id = aws_security_group.vpc_link.id
  description       = "To the containers"
  ip_protocol       = "tcp"
  from_port         = var.container_port
  to_port           = var.container_port
  cidr_ipv4         = var.service_cidr
}

# Holds the VPC link and nothing else: no way to the internet, one route to the service.
resource "aws_vpc" "link" {
  cidr_block = var.vpc_cidr
  tags       = { Name = "${var.name}-vpc-link" }
}

data "aws_availability_zones" "available" {
  state = "available"
}

resource "aws_subnet" "link" {
  count = 2

  vpc_id            = aws_vpc.link.id
  cidr_block        = cidrsubnet(var.vpc_cidr, 26 - tonumber(split("/", var.vpc_cidr)[1]), count.index)
  availability_zone = data.aws_availability_zones.available.names[count.index]
  tags              = { Name = "${var.name}-vpc-link-${count.index + 1}" }
}

resource "aws_route_table" "link" {
  vpc_id = aws_vpc.link.id
  tags   = { Name = "${var.name}-vpc-link" }
}

resource "aws_route_table_association" "link" {
  count = 2

  subnet_id      = aws_subnet.link[count.index].id
  route_table_id = aws_route_table.link.id
}

resource "aws_route" "to_service" {
  route_table_id         = aws_route_table.link.id
  destination_cidr_block = var.service_cidr
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.link.transit_gateway_id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "link" {
  transit_gateway_id = local.transit_gateway_id
  vpc_id             = aws_vpc.link.id
  subnet_ids         = aws_subnet.link[*].id
  tags               = { Name = "${var.name}-vpc-link" }
}
