# The service on Amazon ECS.

locals {
  sample = <<-EOT
    const { CERTIFICATE: cert, PRIVATE_KEY: key, PORT } = process.env;
    const answer = (request, response) => response.setHeader('content-type', 'application/json')
      .end(JSON.stringify({ path: request.url, items: [] }));
    (cert ? require('node:https').createServer({ cert, key }, answer) : require('node:http').createServer(answer))
      .listen(Number(PORT))
  EOT

  runs_sample = var.image == ""
}

resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_service" "this" {
  name            = "${var.name}-backend"
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
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.task.id]
  }

  load_balancer {
    container_name   = "service"
    container_port   = var.container_port
    target_group_arn = aws_lb_target_group.this.arn
  }

  # A target group without a listener takes no service.
  depends_on = [aws_lb_listener.this]
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "256"
  memory                   = "512"
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  container_definitions = jsonencode([merge(
    {
      name                   = "service"
      image                  = local.runs_sample ? "public.ecr.aws/docker/library/node:22-alpine" : var.image
      user                   = "1000"
      readonlyRootFilesystem = true
      environment = [
        { name = "PORT", value = tostring(var.container_port) },
        { name = "CALLBACK_URL", value = "${replace(aws_apigatewayv2_api.this.api_endpoint, "wss://", "https://")}/${var.stage_name}" },
      ]
      portMappings = [{ containerPort = var.container_port, protocol = "tcp" }]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = aws_cloudwatch_log_group.service.name
          "awslogs-region"        = var.region
          "awslogs-stream-prefix" = "service"
        }
      }
    },
    local.passes_tls_through ? {
      secrets = [
        { name = "CERTIFICATE", valueFrom = "${var.certificate_secret_arn}:certificate::" },
        { name = "PRIVATE_KEY", valueFrom = "${var.certificate_secret_arn}:privateKey::" },
      ]
    } : {},
    local.runs_sample ? { command = ["node", "-e", local.sample] } : {},
  )])
}

resource "aws_security_group" "task" {
  name_prefix = "${var.name}-service-"
  description = "From the load balancer to the containers"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.name}-service" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "task" {
  security_group_id            = aws_security_group.task.id
  description                  = "From the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = var.container_port
  to_port                      = var.container_port
  referenced_security_group_id = aws_security_group.load_balancer.id
}

# Images, logs and the connections of the API, which is reached by NAT gateway only.
resource "aws_vpc_security_group_egress_rule" "task" {
  security_group_id = aws_security_group.task.id
  description       = "HTTPS to AWS services"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_iam_role" "execution" {
  name_prefix = "${substr(var.name, 0, 26)}-execution-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

# Pulls images from ECR and writes logs.
resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy" "execution" {
  count = local.passes_tls_through ? 1 : 0

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

# The service may send to the connections of this API and close them, and call nothing else of AWS.
resource "aws_iam_role" "task" {
  name_prefix        = "${substr(var.name, 0, 31)}-task-"
  assume_role_policy = aws_iam_role.execution.assume_role_policy
}

resource "aws_iam_role_policy" "task" {
  name = "manage-connections"
  role = aws_iam_role.task.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "execute-api:ManageConnections"
      Resource = "${aws_apigatewayv2_api.this.execution_arn}/${var.stage_name}/*/@connections/*"
    }]
  })
}

resource "aws_cloudwatch_log_group" "service" {
  name              = "/apis/${var.name}/backend"
  retention_in_days = var.log_retention_days
}
