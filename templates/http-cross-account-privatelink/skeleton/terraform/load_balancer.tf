# An internal load balancer that ends TLS and begins it anew, or passes it through to the load balancer of the service.

locals {
  uses_alb            = var.load_balancer == "ALB"
  passes_tls_through  = !local.uses_alb && var.listener == "TCP"
  makes_certificate   = var.certificate_arn == "" && !local.passes_tls_through
  knows_hosted_zone   = local.makes_certificate && var.hosted_zone_id != ""
  new_certificate_arn = one(aws_acm_certificate_validation.this[*].certificate_arn)
  certificate_arn     = local.makes_certificate ? local.new_certificate_arn : var.certificate_arn
}

resource "aws_lb" "this" {
  name_prefix                = "api-"
  internal                   = true
  load_balancer_type         = local.uses_alb ? "application" : "network"
  subnets                    = var.subnet_ids
  security_groups            = [aws_security_group.load_balancer.id]
  drop_invalid_header_fields = local.uses_alb ? true : null

  # An Application Load Balancer always works across zones.
  enable_cross_zone_load_balancing = true
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  protocol          = local.uses_alb ? "HTTPS" : var.listener
  port              = 443
  ssl_policy        = local.passes_tls_through ? null : "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.passes_tls_through ? null : local.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

# The addresses of the service endpoint. The certificate behind them is not verified by an Application Load Balancer: only the
# endpoint is there.
resource "aws_lb_target_group" "this" {
  name_prefix = "api-"
  vpc_id      = var.vpc_id
  target_type = "ip"
  protocol    = local.uses_alb ? "HTTPS" : var.listener
  port        = 443

  # Otherwise the security group of the endpoint would have to let the callers' addresses in.
  preserve_client_ip = local.uses_alb ? null : "false"

  health_check {
    protocol = "HTTPS"
    path     = var.health_check_path
    interval = 15
    matcher  = "200"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "load_balancer" {
  name_prefix = "${var.name}-load-balancer-"
  description = "From the VPC link to the service"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-load-balancer" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  security_group_id            = aws_security_group.load_balancer.id
  description                  = "HTTPS from the VPC link"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.vpc_link.id
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  security_group_id            = aws_security_group.load_balancer.id
  description                  = "HTTPS to the service endpoint"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.service_endpoint.id
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
