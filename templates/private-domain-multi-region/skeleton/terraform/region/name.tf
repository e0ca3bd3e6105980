# The name in this Region.

locals {
  makes_certificate   = var.network.certificate_arn == ""
  knows_hosted_zone   = local.makes_certificate && var.hosted_zone_id != ""
  new_certificate_arn = one(aws_acm_certificate_validation.this[*].certificate_arn)
  certificate_arn     = local.makes_certificate ? local.new_certificate_arn : var.network.certificate_arn
  makes_resolver      = var.on_premises_cidr != ""
}

resource "aws_acm_certificate" "this" {
  count = local.makes_certificate ? 1 : 0

  domain_name       = var.domain_name
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

# The same name in both Regions: a private domain is known by its name and an id, and belongs to one Region.
resource "aws_api_gateway_domain_name" "this" {
  domain_name     = var.domain_name
  certificate_arn = local.certificate_arn
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
          StringNotEquals = { "aws:SourceVpce" = aws_vpc_endpoint.execute_api.id }
        }
      },
    ]
  })
}

# Routing rules would be AWS's recommendation: provider 5.100 does not know them yet.
resource "aws_api_gateway_base_path_mapping" "this" {
  domain_name    = aws_api_gateway_domain_name.this.domain_name
  domain_name_id = aws_api_gateway_domain_name.this.domain_name_id
  api_id         = aws_api_gateway_rest_api.this.id
  stage_name     = aws_api_gateway_stage.this.stage_name
}

# Takes about a quarter of an hour to come into force.
resource "aws_api_gateway_domain_name_access_association" "this" {
  domain_name_arn                = aws_api_gateway_domain_name.this.arn
  access_association_source_type = "VPCE"
  access_association_source      = aws_vpc_endpoint.execute_api.id
}

# Each address costs its own hours, which soon exceed all else here; one endpoint serves every name of the VPC.
resource "aws_route53_resolver_endpoint" "inbound" {
  count = local.makes_resolver ? 1 : 0

  name               = "${var.name}-inbound"
  direction          = "INBOUND"
  security_group_ids = [aws_security_group.resolver[0].id]

  dynamic "ip_address" {
    for_each = slice(var.network.subnet_ids, 0, 2)
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
  vpc_id      = var.network.vpc_id
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
