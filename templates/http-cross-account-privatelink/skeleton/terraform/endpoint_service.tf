# Offers the service to the account of the API, and to nobody else.

locals {
  makes_service_certificate = var.service_certificate_arn == ""
  new_service_certificate   = one(aws_acm_certificate_validation.service[*].certificate_arn)
  service_certificate_arn   = local.makes_service_certificate ? local.new_service_certificate : var.service_certificate_arn
}

# Leads from the account of the API to the load balancer, and to nothing else of this VPC.
resource "aws_vpc_endpoint_service" "this" {
  provider = aws.service

  network_load_balancer_arns = [aws_lb.service.arn]
  acceptance_required        = false # Who may connect is said by name below; nobody else can ask.
}

resource "aws_vpc_endpoint_service_allowed_principal" "api" {
  provider = aws.service

  vpc_endpoint_service_id = aws_vpc_endpoint_service.this.id
  principal_arn           = "arn:${data.aws_partition.current.partition}:iam::${var.account_id}:root"
}

resource "aws_lb" "service" {
  provider = aws.service

  name_prefix        = "svc-"
  internal           = true
  load_balancer_type = "network"
  subnets            = var.service_subnet_ids
  security_groups    = [aws_security_group.service_load_balancer.id]

  enable_cross_zone_load_balancing = true

  # The calls come by PrivateLink, from addresses of the other VPC that may be the same as here: the permissions of the endpoint
  # service say who may connect, and no rule can.
  enforce_security_group_inbound_rules_on_private_link_traffic = "off"
}

resource "aws_lb_listener" "service" {
  provider = aws.service

  load_balancer_arn = aws_lb.service.arn
  protocol          = "TLS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = local.service_certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.service.arn
  }
}

resource "aws_lb_target_group" "service" {
  provider = aws.service

  name_prefix          = "svc-"
  vpc_id               = var.service_vpc_id
  target_type          = "ip"
  protocol             = "TCP"
  port                 = var.container_port
  deregistration_delay = 30

  # Otherwise the security group of the containers would have to let the callers' addresses in.
  preserve_client_ip = "false"

  health_check {
    protocol = "HTTP"
    path     = var.health_check_path
    interval = 15
    matcher  = "200"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group" "service_load_balancer" {
  provider = aws.service

  name_prefix = "${var.name}-load-balancer-"
  description = "From the endpoint service to the containers"
  vpc_id      = var.service_vpc_id
  tags        = { Name = "${var.name}-load-balancer" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "service_load_balancer" {
  provider = aws.service

  security_group_id            = aws_security_group.service_load_balancer.id
  description                  = "To the containers"
  ip_protocol                  = "tcp"
  from_port                    = var.container_port
  to_port                      = var.container_port
  referenced_security_group_id = aws_security_group.task.id
}

resource "aws_acm_certificate" "service" {
  provider = aws.service
  count    = local.makes_service_certificate ? 1 : 0

  domain_name       = var.backend_hostname
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# Waits until ACM has found the DNS record, also one that is made by hand.
resource "aws_acm_certificate_validation" "service" {
  provider = aws.service
  count    = local.makes_service_certificate ? 1 : 0

  certificate_arn = aws_acm_certificate.service[0].arn
}
