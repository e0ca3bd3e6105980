# Leads to the one service of the other account, whatever the addresses there. Charged for each hour in each subnet.

resource "aws_vpc_endpoint" "service" {
  vpc_endpoint_type   = "Interface"
  service_name        = aws_vpc_endpoint_service.this.service_name
  vpc_id              = var.vpc_id
  subnet_ids          = var.subnet_ids
  security_group_ids  = [aws_security_group.service_endpoint.id]
  private_dns_enabled = false
  tags                = { Name = "${var.name}-service" }

  depends_on = [aws_vpc_endpoint_service_allowed_principal.api]
}

# Terraform adds no outbound rule: an endpoint opens no connections.
resource "aws_security_group" "service_endpoint" {
  name_prefix = "${var.name}-service-"
  description = "From the load balancer to the service of the other account"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-service" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "service_endpoint" {
  security_group_id            = aws_security_group.service_endpoint.id
  description                  = "HTTPS from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.load_balancer.id
}

# One in each subnet; the addresses stay as long as the endpoint has the same subnets.
data "aws_network_interface" "service_endpoint" {
  count = length(var.subnet_ids)

  id = tolist(aws_vpc_endpoint.service.network_interface_ids)[count.index]
}

resource "aws_lb_target_group_attachment" "this" {
  count = length(var.subnet_ids)

  target_group_arn = aws_lb_target_group.this.arn
  target_id        = data.aws_network_interface.service_endpoint[count.index].private_ip
  port             = 443
}
