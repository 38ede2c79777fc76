#!/usr/bin/env bash
# Takes the pictures of the pages from the example data. Needs Chromium, and the app running: dotnet run --project functions
# Usage: docs/screenshots.sh [ADDRESS]
set -euo pipefail
cd "$(dirname "$0")"
address=${1:-http://127.0.0.1:7071}

take() { # FILE WIDTH HEIGHT PATH
  chromium --headless --no-sandbox --hide-scrollbars --lang=zh-CN --virtual-time-budget=20000 \
    --window-size="$2,$3" --screenshot="$PWD/$1" "$address$4" 2>/dev/null
}

# The file with the illegal buildings in cubic metres, a finding in its cell.
submission=$(curl -fsS "$address/api/v1/submissions?department=construction&period=2019-09" | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
take dashboard.png 1280 1400 '/?period=2019-08'
take bulletin.png 1280 1100 '/bulletin?period=2019-08'
take desk.png 1280 1000 "/desk?submission=$submission"
