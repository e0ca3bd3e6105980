# From the API to the load balancer.

locals {
  uses_alb    = var.load_balancer == "ALB"
  links_by_v1 = var.load_balancer == "NLB_V1"
}

# AWS removes the link's network interfaces after 60 days without a call; the next calls then fail for some minutes.
resource "aws_apigatewayv2_vpc_link" "this" {
  count = local.links_by_v1 ? 0 : 1

  name               = var.name
  subnet_ids         = var.subnet_ids
  security_group_ids = [aws_security_group.vpc_link[0].id]
}

resource "aws_security_group" "vpc_link" {
  count = local.links_by_v1 ? 0 : 1

  name_prefix = "${var.name}-vpc-link-"
  description = "From the VPC link to the load balancer"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-vpc-link" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "vpc_link" {
  count = local.links_by_v1 ? 0 : 1

  security_group_id            = aws_security_group.vpc_link[0].id
  description                  = "HTTPS to the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.load_balancer.id
}

# The whitepaper of 2022 knew no other. AWS calls it legacy: for an account or Region that cannot use V2.
resource "aws_api_gateway_vpc_link" "v1" {
  count = local.links_by_v1 ? 1 : 0

  name        = var.name
  target_arns = [aws_lb.this.arn]
}
