# Found by API only: containers of another account cannot be registered by ECS itself, and need no DNS.
resource "aws_service_discovery_http_namespace" "this" {
  name        = "${var.name}-services"
  description = "Services of ${var.name} in other accounts"
}

# API Gateway takes services of its own account only. Each instance tells its address and port when it is registered.
resource "aws_service_discovery_service" "this" {
  name         = "items"
  type         = "HTTP"
  namespace_id = aws_service_discovery_http_namespace.this.id
  # The registrar's instances go with the service.
  force_destroy = true
}

# The registrar of the other account takes it, and nobody else there.
resource "aws_iam_role" "registrar" {
  name_prefix = "${substr(var.name, 0, 26)}-registrar-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = aws_iam_role.registrar_function.arn }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "registrar" {
  name = "register-containers"
  role = aws_iam_role.registrar.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["servicediscovery:RegisterInstance", "servicediscovery:DeregisterInstance"]
        Resource = aws_service_discovery_service.this.arn
      },
      {
        # This action has no resource to name, but a condition.
        Effect    = "Allow"
        Action    = "servicediscovery:ListInstances"
        Resource  = "*"
        Condition = { ArnEquals = { "servicediscovery:ServiceArn" = aws_service_discovery_service.this.arn } }
      },
    ]
  })
}
