# The private hosted zone that both VPCs see, with a record for each Region and the health checks that choose between them.

locals {
  fails_over = var.failover == "FAILOVER"
  # Each with the alarm of its watcher, which is in the other Region.
  regions = {
    primary = {
      module       = module.primary
      alarm_name   = module.primary_watch.alarm_name
      alarm_region = var.secondary.region
      weight       = 100 - var.secondary_weight
    }
    secondary = {
      module       = module.secondary
      alarm_name   = module.secondary_watch.alarm_name
      alarm_region = var.primary.region
      weight       = var.secondary_weight
    }
  }
}

resource "aws_route53_zone" "this" {
  name    = var.domain_name
  comment = "Private name of ${var.name}"

  vpc {
    vpc_id     = var.primary.vpc_id
    vpc_region = var.primary.region
  }

  vpc {
    vpc_id     = var.secondary.vpc_id
    vpc_region = var.secondary.region
  }
}

resource "aws_route53_health_check" "this" {
  for_each = local.regions

  type                            = "CLOUDWATCH_METRIC"
  cloudwatch_alarm_name           = each.value.alarm_name
  cloudwatch_alarm_region         = each.value.alarm_region
  insufficient_data_health_status = "LastKnownStatus"
  tags                            = { Name = "${var.name}-${each.key}" }
}

resource "aws_route53_record" "this" {
  for_each = local.regions

  zone_id         = aws_route53_zone.this.zone_id
  name            = var.domain_name
  type            = "A"
  set_identifier  = each.key
  health_check_id = aws_route53_health_check.this[each.key].id

  alias {
    name                   = each.value.module.target_name
    zone_id                = each.value.module.target_zone_id
    evaluate_target_health = true
  }

  dynamic "failover_routing_policy" {
    for_each = local.fails_over ? [upper(each.key)] : []
    content {
      type = failover_routing_policy.value
    }
  }

  dynamic "weighted_routing_policy" {
    for_each = local.fails_over ? [] : [each.value.weight]
    content {
      weight = weighted_routing_policy.value
    }
  }
}
