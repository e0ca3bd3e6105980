#!/usr/bin/env bash
# Deploys one stack of this pattern with the credentials and the Region of the environment:
#   bash deploy.sh <template without .yaml> <environment>
# Outputs of the stacks before it fill the parameters that its parameter file leaves out; they are kept in outputs.json.
set -euo pipefail

template="$1"
environment="$2"
given="parameters/$environment/$template.json"
stack="$(jq -r .Parameters.ApiName "$given")-$template-$environment"
overrides="$(mktemp)"
trap 'rm -f "$overrides"' EXIT
[ -f outputs.json ] || echo '{}' > outputs.json

declared="$(aws cloudformation get-template-summary --template-body "file://$template.yaml" \
  --query 'Parameters[].ParameterKey' --output json)"
jq --slurpfile outputs outputs.json --argjson declared "$declared" \
  '$outputs[0] + .Parameters | to_entries | map(select(.key | IN($declared[])) | "\(.key)=\(.value)")' \
  "$given" > "$overrides"

aws cloudformation deploy \
  --stack-name "$stack" \
  --template-file "$template.yaml" \
  --parameter-overrides "file://$overrides" \
  --tags "Environment=$environment" \
  --capabilities CAPABILITY_NAMED_IAM \
  --no-fail-on-empty-changeset

aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Outputs' --output json |
  jq --slurpfile outputs outputs.json '$outputs[0] + (map({(.OutputKey): .OutputValue}) | add // {})' > outputs.json.new
mv outputs.json.new outputs.json
