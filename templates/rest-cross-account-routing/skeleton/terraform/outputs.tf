output "api_id" {
  description = "Id of the API"
  value       = aws_api_gateway_rest_api.this.id
}

output "api_url" {
  description = "Base URL for callers in the VPC, with or without private DNS"
  value       = "https://${aws_api_gateway_rest_api.this.id}-${local.vpc_endpoint_id}.execute-api.${var.region}.amazonaws.com/${aws_api_gateway_stage.this.stage_name}"
}

output "vpc_endpoint_id" {
  description = "The endpoint through which alone the API can be called"
  value       = local.vpc_endpoint_id
}

output "caller_security_group_id" {
  description = "Security group that callers have to carry"
  value       = one(aws_security_group.caller[*].id)
}

output "service_security_group_id" {
  description = "Security group that the instances or tasks of the service have to carry"
  value       = one(aws_security_group.service[*].id)
}
