# Between the VPCs of the two accounts.

locals {
  peers    = var.connection == "PEERING"
  attaches = var.connection == "TRANSIT_GATEWAY"
}

resource "aws_vpc_peering_connection" "this" {
  count = local.peers ? 1 : 0

  vpc_id        = var.vpc_id
  peer_owner_id = var.service_account_id
  peer_vpc_id   = var.service_vpc_id
  tags          = { Name = var.name }
}

resource "aws_vpc_peering_connection_accepter" "this" {
  provider = aws.service
  count    = local.peers ? 1 : 0

  vpc_peering_connection_id = aws_vpc_peering_connection.this[0].id
  auto_accept               = true
  tags                      = { Name = var.name }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "api" {
  count = local.attaches ? 1 : 0

  transit_gateway_id = var.transit_gateway_id
  vpc_id             = var.vpc_id
  subnet_ids         = var.subnet_ids
  tags               = { Name = var.name }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "service" {
  provider = aws.service
  count    = local.attaches ? 1 : 0

  transit_gateway_id = var.transit_gateway_id
  vpc_id             = var.service_vpc_id
  subnet_ids         = var.service_subnet_ids
  tags               = { Name = var.name }
}

resource "aws_route" "api" {
  for_each = toset(var.connection == "EXISTING" ? [] : var.route_table_ids)

  route_table_id            = each.value
  destination_cidr_block    = var.service_vpc_cidr
  vpc_peering_connection_id = local.peers ? aws_vpc_peering_connection_accepter.this[0].vpc_peering_connection_id : null
  transit_gateway_id        = local.attaches ? aws_ec2_transit_gateway_vpc_attachment.api[0].transit_gateway_id : null
}

resource "aws_route" "service" {
  provider = aws.service
  for_each = toset(var.connection == "EXISTING" ? [] : var.service_route_table_ids)

  route_table_id            = each.value
  destination_cidr_block    = var.api_vpc_cidr
  vpc_peering_connection_id = local.peers ? aws_vpc_peering_connection_accepter.this[0].vpc_peering_connection_id : null
  transit_gateway_id        = local.attaches ? aws_ec2_transit_gateway_vpc_attachment.service[0].transit_gateway_id : null
}

# The instances or tasks of the service carry it, beside their own groups.
resource "aws_security_group" "service" {
  provider = aws.service
  count    = var.api_vpc_cidr == "" ? 0 : 1

  name_prefix = "${var.name}-service-"
  description = "Calls from the load balancer of the API"
  vpc_id      = var.service_vpc_id
  tags        = { Name = "${var.name}-service" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "service" {
  provider = aws.service
  count    = var.api_vpc_cidr == "" ? 0 : 1

  security_group_id = aws_security_group.service[0].id
  description       = "HTTPS from the load balancer of the API"
  ip_protocol       = "tcp"
  from_port         = var.service_port
  to_port           = var.service_port
  cidr_ipv4         = var.api_vpc_cidr
}
