# The name that callers use. The alias needs nothing: public DNS answers it with the private addresses of the endpoint.

locals {
  uses_domain    = var.dns_name == "CUSTOM_DOMAIN"
  makes_resolver = var.dns_name != "ALIAS" && var.inbound_resolver
}

data "aws_vpc_endpoint" "execute_api" {
  count = local.uses_domain ? 1 : 0

  id = local.vpc_endpoint_id
}

# A private domain is known by its name and an id, so that other accounts may have the same name.
resource "aws_api_gateway_domain_name" "this" {
  count = local.uses_domain ? 1 : 0

  domain_name     = var.domain_name
  certificate_arn = var.certificate_arn
  security_policy = "TLS_1_2"

  endpoint_configuration {
    types = ["PRIVATE"]
  }

  # A new domain refuses every call; its policy is judged beside the API's own.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AllowCalls"
        Effect    = "Allow"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
      },
      {
        Sid       = "DenyUnlessThroughEndpoint"
        Effect    = "Deny"
        Principal = "*"
        Action    = "execute-api:Invoke"
        Resource  = "execute-api:/*"
        Condition = {
          StringNotEquals = { "aws:SourceVpce" = local.vpc_endpoint_id }
        }
      },
    ]
  })
}

resource "aws_api_gateway_base_path_mapping" "this" {
  count = local.uses_domain ? 1 : 0

  domain_name    = aws_api_gateway_domain_name.this[0].domain_name
  domain_name_id = aws_api_gateway_domain_name.this[0].domain_name_id
  api_id         = aws_api_gateway_rest_api.this.id
  stage_name     = aws_api_gateway_stage.this.stage_name
}

# Takes about a quarter of an hour to come into force.
resource "aws_api_gateway_domain_name_access_association" "this" {
  count = local.uses_domain ? 1 : 0

  domain_name_arn                = aws_api_gateway_domain_name.this[0].arn
  access_association_source_type = "VPCE"
  access_association_source      = local.vpc_endpoint_id
}

resource "aws_route53_zone" "this" {
  count = local.uses_domain ? 1 : 0

  name    = var.domain_name
  comment = "Private name of ${var.name}"

  vpc {
    vpc_id     = var.vpc_id
    vpc_region = var.region
  }
}

resource "aws_route53_record" "this" {
  count = local.uses_domain ? 1 : 0

  zone_id = aws_route53_zone.this[0].zone_id
  name    = var.domain_name
  type    = "A"

  # The first entry of an endpoint is its regional name.
  alias {
    name                   = data.aws_vpc_endpoint.execute_api[0].dns_entry[0].dns_name
    zone_id                = data.aws_vpc_endpoint.execute_api[0].dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

# Each address costs its own hours, which soon exceed all else here; one endpoint serves every name of the VPC.
resource "aws_route53_resolver_endpoint" "inbound" {
  count = local.makes_resolver ? 1 : 0

  name               = "${var.name}-inbound"
  direction          = "INBOUND"
  security_group_ids = [aws_security_group.resolver[0].id]

  dynamic "ip_address" {
    for_each = slice(var.subnet_ids, 0, 2)
    content {
      subnet_id = ip_address.value
    }
  }
}

# Terraform adds no outbound rule: an inbound endpoint opens no connections.
resource "aws_security_group" "resolver" {
  count = local.makes_resolver ? 1 : 0

  name_prefix = "${var.name}-resolver-"
  description = "DNS queries from on premises"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-resolver" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "resolver" {
  for_each = toset(local.makes_resolver ? ["udp", "tcp"] : [])

  security_group_id = aws_security_group.resolver[0].id
  description       = "DNS from on premises"
  ip_protocol       = each.value
  from_port         = 53
  to_port           = 53
  cidr_ipv4         = var.on_premises_cidr
}
