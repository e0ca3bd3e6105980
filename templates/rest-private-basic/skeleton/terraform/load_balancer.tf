# Backend: load balancer.

# AWS removes the link's network interfaces after 60 days without a call; the next calls then fail for some minutes.
resource "aws_apigatewayv2_vpc_link" "this" {
  count = local.uses_load_balancer ? 1 : 0

  name               = var.name
  subnet_ids         = var.subnet_ids
  security_group_ids = [aws_security_group.vpc_link[0].id]
}

# The load balancer's own security group must let this one in on 443.
resource "aws_security_group" "vpc_link" {
  count = local.uses_load_balancer ? 1 : 0

  name_prefix = "${var.name}-vpc-link-"
  description = "From the VPC link to the load balancer"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-vpc-link" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "vpc_link" {
  count = local.uses_load_balancer ? 1 : 0

  security_group_id = aws_security_group.vpc_link[0].id
  description       = "HTTPS to the load balancer"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.vpc_cidr
}
