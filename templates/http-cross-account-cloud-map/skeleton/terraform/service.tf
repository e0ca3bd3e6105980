# The service on Amazon ECS, in the account of the service.

locals {
  sample = <<-EOT
    const { CERTIFICATE: cert, PRIVATE_KEY: key, PORT } = process.env;
    const answer = (request, response) => response.setHeader('content-type', 'application/json')
      .end(JSON.stringify({ path: request.url, items: [] }));
    (cert ? require('node:https').createServer({ cert, key }, answer) : require('node:http').createServer(answer))
      .listen(Number(PORT))
  EOT

  speaks_tls = var.backend_protocol == "HTTPS"
}

resource "aws_ecs_cluster" "this" {
  provider = aws.service

  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_service" "this" {
  provider = aws.service

  name            = "${var.name}-items"
  cluster         = aws_ecs_cluster.this.arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = var.task_count
  launch_type     = "FARGATE"
  propagate_tags  = "SERVICE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    assign_public_ip = false
    subnets          = var.service_subnet_ids
    security_groups  = [aws_security_group.task.id]
  }

  # Its first containers are registered as they start, not five minutes later, and its last ones are taken off as it goes.
  depends_on = [aws_cloudwatch_event_target.registrar, aws_lambda_permission.registrar]
}

resource "aws_ecs_task_definition" "this" {
  provider = aws.service

  family                   = "${var.name}-items"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "256"
  memory                   = "512"
  execution_role_arn       = aws_iam_role.execution.arn # Add a task_role_arn where the service itself calls AWS.

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  container_definitions = jsonencode([merge(
    {
      name                   = "service"
      image                  = var.image == "" ? "public.ecr.aws/docker/library/node:22-alpine" : var.image
      user                   = "1000"
      stopTimeout            = 60 # A container that ends goes on to serve until the registrar has taken it off.
      readonlyRootFilesystem = true
      environment            = [{ name = "PORT", value = tostring(var.container_port) }]
      portMappings           = [{ containerPort = var.container_port, protocol = "tcp" }]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.service.name
          "awslogs-region"        = var.region
          "awslogs-stream-prefix" = "service"
        }
      }
    },
    local.speaks_tls ? {
      secrets = [
        { name = "CERTIFICATE", valueFrom = "${var.certificate_secret_arn}:certificate::" },
        { name = "PRIVATE_KEY", valueFrom = "${var.certificate_secret_arn}:privateKey::" },
      ]
    } : {},
    var.image == "" ? { command = ["node", "-e", local.sample] } : {},
  )])
}

resource "aws_security_group" "task" {
  provider = aws.service

  name_prefix = "${var.name}-service-"
  description = "From the VPC link of the other account to the containers"
  vpc_id      = var.service_vpc_id
  tags        = { Name = "${var.name}-service" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "task" {
  provider = aws.service

  security_group_id = aws_security_group.task.id
  description       = "From the VPC link"
  ip_protocol       = "tcp"
  from_port         = var.container_port
  to_port           = var.container_port
  cidr_ipv4         = var.vpc_cidr
}

# Images and logs: the addresses of ECR, S3 and CloudWatch, by NAT gateway or VPC endpoints. Narrow it to the endpoints.
resource "aws_vpc_security_group_egress_rule" "task" {
  provider = aws.service

  security_group_id = aws_security_group.task.id
  description       = "HTTPS to AWS services"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_iam_role" "execution" {
  provider = aws.service

  name_prefix = "${substr(var.name, 0, 26)}-execution-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.service_account_id } }
    }]
  })
}

# Pulls images from ECR and writes logs.
resource "aws_iam_role_policy_attachment" "execution" {
  provider = aws.service

  role       = aws_iam_role.execution.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy" "execution" {
  provider = aws.service
  count    = local.speaks_tls ? 1 : 0

  name = "read-certificate"
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = var.certificate_secret_arn
    }]
  })
}

resource "aws_cloudwatch_log_group" "service" {
  provider = aws.service

  name              = "/apis/${var.name}/backend"
  retention_in_days = var.log_retention_days
}
