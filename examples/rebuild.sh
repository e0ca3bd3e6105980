#!/bin/sh
# Makes examples/estate anew: seeds an AWS emulator, records it, completes the recording.
#
#   EMULATOR=COMMAND examples/rebuild.sh                    starts `COMMAND PORT` and stops it again
#   AWS_ENDPOINT_URL=http://… examples/rebuild.sh           uses an emulator that is running and empty
set -eu
cd "$(dirname "$0")/.."

if [ -n "${EMULATOR:-}" ]; then
  port="${EMULATOR_PORT:-5602}"
  AWS_ENDPOINT_URL="http://127.0.0.1:$port"
  "$EMULATOR" "$port" >/dev/null 2>&1 &
  emulator=$!
  trap 'kill "$emulator"' EXIT
  tries=0
  until curl --silent --fail --output /dev/null "$AWS_ENDPOINT_URL/moto-api/data.json"; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || { echo "the emulator does not answer on port $port" >&2; exit 1; }
    sleep 0.5
  done
fi
export AWS_ENDPOINT_URL="${AWS_ENDPOINT_URL:?names the emulator, or set EMULATOR to the command that starts one}"

node examples/seed/seed.ts --endpoint "$AWS_ENDPOINT_URL"
node --require @backstage/cli/config/nodeTransform.cjs \
  plugins/private-api-backend/src/record/cli.ts \
  --config examples/record.yaml \
  --account 111111111111 --account 222222222222 \
  --region eu-west-1 --region us-east-1 \
  --rate-share 1 --out examples/estate
node examples/seed/complete.ts examples/estate
