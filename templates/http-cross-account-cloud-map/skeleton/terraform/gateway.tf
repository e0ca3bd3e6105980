# Charged for each attachment and hour, and for what passes it.
resource "aws_ec2_transit_gateway" "this" {
  count = local.makes_gateway ? 1 : 0

  description = "Between ${var.name} and its service"
  # Only the one account that the share names can ask for an attachment.
  auto_accept_shared_attachments = "enable"
  tags                           = { Name = var.name }
}

resource "aws_ram_resource_share" "gateway" {
  count = local.makes_gateway ? 1 : 0

  name                      = "${var.name}-transit-gateway"
  allow_external_principals = !var.service_of_organization
}

resource "aws_ram_resource_association" "gateway" {
  count = local.makes_gateway ? 1 : 0

  resource_share_arn = aws_ram_resource_share.gateway[0].arn
  resource_arn       = aws_ec2_transit_gateway.this[0].arn
}

resource "aws_ram_principal_association" "service" {
  count = local.makes_gateway ? 1 : 0

  resource_share_arn = aws_ram_resource_share.gateway[0].arn
  principal          = var.service_account_id
}

# Within an organization nobody has to accept.
resource "aws_ram_resource_share_accepter" "service" {
  provider = aws.service
  count    = local.makes_gateway && !var.service_of_organization ? 1 : 0

  share_arn = aws_ram_principal_association.service[0].resource_share_arn
}

resource "aws_ec2_transit_gateway_vpc_attachment" "service" {
  provider = aws.service
  count    = local.makes_gateway ? 1 : 0

  transit_gateway_id = local.transit_gateway_id
  vpc_id             = var.service_vpc_id
  subnet_ids         = var.service_subnet_ids
  tags               = { Name = var.name }

  depends_on = [
    aws_ram_principal_association.service,
    aws_ram_resource_association.gateway,
    aws_ram_resource_share_accepter.service,
  ]
}

resource "aws_route" "to_link" {
  provider = aws.service
  for_each = toset(local.makes_gateway ? var.service_route_table_ids : [])

  route_table_id         = each.value
  destination_cidr_block = var.vpc_cidr
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.service[0].transit_gateway_id
}
