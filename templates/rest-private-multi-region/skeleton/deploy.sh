#!/usr/bin/env bash
# Deploys the stacks in their order and hands the outputs of each on to the next. Needs the AWS CLI, jq, and the variables
# PRIMARY_REGION and SECONDARY_REGION.
set -euo pipefail

environment="$1"
parameters="parameters/$environment"
name="$(jq -r .Parameters.ApiName "$parameters/name.json")"
work="$(mktemp -d)"
trap 'rm -r "$work"' EXIT

outputs() { # stack, Region: its outputs as a JSON object
  aws cloudformation describe-stacks --stack-name "$1" --region "$2" |
    jq '[.Stacks[0].Outputs[]? | { (.OutputKey): .OutputValue }] | add'
}

deploy() { # stack, Region, template, parameter file
  aws cloudformation deploy --stack-name "$1" --region "$2" --template-file "$3" \
    --parameter-overrides "file://$4" --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset
}

deploy_region() { # primary or secondary, Region
  local stack="$name-$environment-$1"
  deploy "$stack" "$2" region.yaml "$parameters/$1.json"
  outputs "$stack" "$2" > "$work/$1.json"
  # What changed in the API goes live with a deployment of the API.
  aws apigateway create-deployment --region "$2" \
    --rest-api-id "$(jq -r .ApiId "$work/$1.json")" --stage-name "$(jq -r .StageName "$work/$1.json")"
}

# The secondary Region first: what breaks shows where few or no calls go.
deploy_region secondary "$SECONDARY_REGION"
deploy_region primary "$PRIMARY_REGION"

# Only the outputs that are parameters of the last stack.
jq --slurpfile primary "$work/primary.json" --slurpfile secondary "$work/secondary.json" '
  .Parameters += (($primary[0] + $secondary[0]) | with_entries(select(.key | test("^(Primary|Secondary)"))))
' "$parameters/name.json" > "$work/name.json"
deploy "$name-$environment-name" "$PRIMARY_REGION" name.yaml "$work/name.json"
