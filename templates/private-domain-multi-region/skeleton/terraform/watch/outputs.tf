output "alarm_name" {
  description = "Alarm by which Route 53 knows whether the watched Region serves"
  value       = aws_cloudwatch_metric_alarm.no_heartbeat.alarm_name
}
