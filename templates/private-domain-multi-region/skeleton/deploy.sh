#!/usr/bin/env bash
# Deploys the stacks in their order and hands the outputs of each on to the next. Needs the AWS CLI, jq, and the variables
# PRIMARY_REGION and SECONDARY_REGION.
set -euo pipefail

environment="$1"
parameters="parameters/$environment"
name="$(jq -r .Parameters.ApiName "$parameters/name.json")"
work="$(mktemp -d)"
trap 'rm -r "$work"' EXIT
echo '{}' > "$work/outputs.json"

# stack, Region, template: parameters that its file leaves out are outputs of the stacks before it.
deploy() {
  local stack="$name-$environment-$1" given="$parameters/$1.json" declared
  declared="$(aws cloudformation get-template-summary --region "$2" --template-body "file://$3" \
    --query 'Parameters[].ParameterKey' --output json)"
  jq --slurpfile outputs "$work/outputs.json" --argjson declared "$declared" \
    '$outputs[0] + .Parameters | to_entries | map(select(.key | IN($declared[])) | "\(.key)=\(.value)")' \
    "$given" > "$work/$1.json"
  aws cloudformation deploy --stack-name "$stack" --region "$2" --template-file "$3" \
    --parameter-overrides "file://$work/$1.json" --tags "Environment=$environment" \
    --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset
  aws cloudformation describe-stacks --stack-name "$stack" --region "$2" --query 'Stacks[0].Outputs' --output json |
    jq 'map({(.OutputKey): .OutputValue}) | add // {}' > "$work/made.json"
  jq --slurpfile made "$work/made.json" '. + $made[0]' "$work/outputs.json" > "$work/all.json"
  mv "$work/all.json" "$work/outputs.json"
}

# What changed in the API goes live with a deployment of the API.
deploy_region() { # primary or secondary, Region
  deploy "$1" "$2" region.yaml
  aws apigateway create-deployment --region "$2" \
    --rest-api-id "$(jq -r .ApiId "$work/made.json")" --stage-name "$(jq -r .StageName "$work/made.json")"
}

# The secondary Region first: what breaks shows where few or no calls go.
deploy_region secondary "$SECONDARY_REGION"
deploy_region primary "$PRIMARY_REGION"
# Each Region is watched from the other.
deploy watch-primary "$SECONDARY_REGION" watch.yaml
deploy watch-secondary "$PRIMARY_REGION" watch.yaml
# Where it can be changed while the primary Region is down.
deploy name "$SECONDARY_REGION" name.yaml
