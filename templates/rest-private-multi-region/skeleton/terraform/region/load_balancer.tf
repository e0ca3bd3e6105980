# What the whitepaper of 2022 had to put before a private API for a name of its own. Still of use for addresses that stay.

resource "aws_lb" "this" {
  count = local.uses_load_balancer ? 1 : 0

  name_prefix                = "api-"
  internal                   = true
  load_balancer_type         = local.uses_alb ? "application" : "network"
  subnets                    = var.network.subnet_ids
  security_groups            = [aws_security_group.load_balancer[0].id]
  drop_invalid_header_fields = local.uses_alb ? true : null
  preserve_host_header       = local.uses_alb ? true : null # The endpoint chooses the domain name by it.

  # An Application Load Balancer always works across zones.
  enable_cross_zone_load_balancing = true
}

# The certificate of the domain name: callers see the same name whichever way they come.
resource "aws_lb_listener" "this" {
  count = local.uses_load_balancer ? 1 : 0

  load_balancer_arn = aws_lb.this[0].arn
  protocol          = local.uses_alb ? "HTTPS" : "TLS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.endpoint[0].arn
  }
}

resource "aws_lb_target_group" "endpoint" {
  count = local.uses_load_balancer ? 1 : 0

  name_prefix = "api-"
  vpc_id      = var.network.vpc_id
  target_type = "ip"
  protocol    = local.uses_alb ? "HTTPS" : "TLS"
  port        = 443

  # API Gateway answers /ping itself; every other path would answer 403 to a health check.
  health_check {
    protocol = "HTTPS"
    path     = "/ping"
    matcher  = "200"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# One in each subnet; the addresses stay as long as the endpoint has the same subnets.
data "aws_network_interface" "endpoint" {
  count = local.uses_load_balancer ? length(var.network.subnet_ids) : 0

  id = tolist(aws_vpc_endpoint.execute_api.network_interface_ids)[count.index]
}

resource "aws_lb_target_group_attachment" "endpoint" {
  count = local.uses_load_balancer ? length(var.network.subnet_ids) : 0

  target_group_arn = aws_lb_target_group.endpoint[0].arn
  target_id        = data.aws_network_interface.endpoint[count.index].private_ip
  port             = 443
}

resource "aws_security_group" "load_balancer" {
  count = local.uses_load_balancer ? 1 : 0

  name_prefix = "${var.name}-load-balancer-"
  description = "From the callers to the endpoint"
  vpc_id      = var.network.vpc_id
  tags        = { Name = "${var.name}-load-balancer" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  count = local.uses_load_balancer ? 1 : 0

  security_group_id = aws_security_group.load_balancer[0].id
  description       = "HTTPS from the callers"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.caller_cidr
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  count = local.uses_load_balancer ? 1 : 0

  security_group_id            = aws_security_group.load_balancer[0].id
  description                  = "HTTPS to the endpoint"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.endpoint.id
}
