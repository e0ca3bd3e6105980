# An internal load balancer that ends TLS, or passes it through to the containers.

locals {
  passes_tls_through  = var.listener == "TCP"
  makes_certificate   = var.certificate_arn == "" && !local.passes_tls_through
  knows_hosted_zone   = local.makes_certificate && var.hosted_zone_id != ""
  new_certificate_arn = one(aws_acm_certificate_validation.this[*].certificate_arn)
  certificate_arn     = local.makes_certificate ? local.new_certificate_arn : var.certificate_arn
}

# WebSocket APIs know links V1 only, which lead to a Network Load Balancer.
resource "aws_api_gateway_vpc_link" "this" {
  name        = var.name
  target_arns = [aws_lb.this.arn]
}

resource "aws_lb" "this" {
  name_prefix        = "api-"
  internal           = true
  load_balancer_type = "network"
  subnets            = var.subnet_ids
  security_groups    = [aws_security_group.load_balancer.id]

  enable_cross_zone_load_balancing = true

  # The link calls from addresses of API Gateway, which no rule can name: only API Gateway can connect to the endpoint
  # service that it makes for the link.
  enforce_security_group_inbound_rules_on_private_link_traffic = "off"
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = var.listener
  port              = 443
  ssl_policy        = local.passes_tls_through ? null : "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.passes_tls_through ? null : local.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

resource "aws_lb_target_group" "this" {
  name_prefix          = "api-"
  vpc_id               = var.vpc_id
  target_type          = "ip"
  protocol             = "TCP"
  port                 = var.container_port
  deregistration_delay = 30

  # Otherwise the security group of the containers would have to let the callers' addresses in.
  preserve_client_ip = "false"

  # A container that ends TLS itself is asked by HTTPS; its certificate is not verified for that.
  health_check {
    protocol = local.passes_tls_through ? "HTTPS" : "HTTP"
    path     = var.health_check_path
    interval = 15
    matcher  = "200"
  }

  lifecycle {
    create_before_destroy = true
  }
}

# No rule lets anything in: the traffic of the link comes by PrivateLink, where no rule applies.
resource "aws_security_group" "load_balancer" {
  name_prefix = "${var.name}-load-balancer-"
  description = "From the VPC link to the service"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-load-balancer" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  security_group_id            = aws_security_group.load_balancer.id
  description                  = "To the containers"
  ip_protocol                  = "tcp"
  from_port                    = var.container_port
  to_port                      = var.container_port
  referenced_security_group_id = aws_security_group.task.id
}

resource "aws_acm_certificate" "this" {
  count = local.makes_certificate ? 1 : 0

  domain_name       = var.backend_hostname
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "validation" {
  for_each = {
    for option in local.knows_hosted_zone ? aws_acm_certificate.this[0].domain_validation_options : [] :
    option.domain_name => option
  }

  zone_id = var.hosted_zone_id
  name    = each.value.resource_record_name
  type    = each.value.resource_record_type
  records = [each.value.resource_record_value]
  ttl     = 300
}

# Waits until ACM has found the DNS record, also one that is made by hand.
resource "aws_acm_certificate_validation" "this" {
  count = local.makes_certificate ? 1 : 0

  certificate_arn = aws_acm_certificate.this[0].arn
  depends_on      = [aws_route53_record.validation]
}
