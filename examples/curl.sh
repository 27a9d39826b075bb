#!/usr/bin/env bash
# Every endpoint by curl: AIAL_MASTER_KEY=... ./examples/curl.sh
# AIAL_URL (default http://127.0.0.1:4000), AIAL_MODEL (default gpt-5-mini).
set -euo pipefail

url="${AIAL_URL:-http://127.0.0.1:4000}"
model="${AIAL_MODEL:-gpt-5-mini}"
: "${AIAL_MASTER_KEY:?Set it to the key that the gateway was started with.}"

ask() {
  local path="$1" body="$2"
  echo "== $path"
  curl -sS --fail-with-body -N "$url$path" -H "authorization: Bearer $AIAL_MASTER_KEY" \
    -H 'content-type: application/json' -d "$body"
  echo
}

ask /v1/chat/completions '{"model":"'"$model"'","messages":[{"role":"user","content":"Hello"}]}'
ask /v1/chat/completions '{"model":"'"$model"'","stream":true,"messages":[{"role":"user","content":"Hello in pieces"}]}'
ask /v1/responses '{"model":"'"$model"'","input":"Hello"}'
ask /v1/responses '{"model":"'"$model"'","stream":true,"input":"Hello in events"}'
ask /v1/messages '{"model":"'"$model"'","max_tokens":100,"messages":[{"role":"user","content":"Hello"}]}'
ask /v1/messages '{"model":"'"$model"'","max_tokens":100,"stream":true,"messages":[{"role":"user","content":"Hello in blocks"}]}'
ask /v1/chat.sync '{"model":"'"$model"'","messages":[{"role":"user","content":"Hello"}]}'
ask /v1/chat.stream '{"model":"'"$model"'","messages":[{"role":"user","content":"Hello in events"}]}'
ask /v1/raw '{"provider":"openai","body":{"model":"'"$model"'","input":"Hello, as it is"}}'

for path in /v1/models "/v1/models/$model"; do
  echo "== $path"
  curl -sS --fail-with-body "$url$path" -H "authorization: Bearer $AIAL_MASTER_KEY"
  echo
done
for path in /healthz /readyz; do
  echo "== $path"
  curl -sS --fail-with-body "$url$path"
  echo
done
