# Service discovery. The private hosted zone of the namespace is what API Gateway does not need and other containers of the VPC
# can use.

resource "aws_service_discovery_private_dns_namespace" "this" {
  name        = "${var.name}.internal"
  description = "Services of ${var.name}"
  vpc         = var.vpc_id
}

# SRV records tell the port, which API Gateway needs; A records would not do.
resource "aws_service_discovery_service" "this" {
  for_each = local.services

  name = each.key

  dns_config {
    namespace_id   = aws_service_discovery_private_dns_namespace.this.id
    routing_policy = "MULTIVALUE"

    dns_records {
      type = "SRV"
      ttl  = 10
    }
  }

  # ECS tells whether a container is healthy; Cloud Map gives API Gateway only those that are.
  health_check_custom_config {
    failure_threshold = 1
  }
}
