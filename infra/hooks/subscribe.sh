#!/bin/sh
# After a deployment: subscribes the app to uploads. Event Grid's webhook needs a key that the Functions host makes when it has loaded the
# blob trigger, and an answer from the app, which may still be starting; so both are asked for again until they come.
set -eu

tries=${HTZ_HOOK_TRIES:-20}
pause=${HTZ_HOOK_PAUSE:-15}

again() { # what, command...
  what=$1
  shift
  n=1
  until "$@"; do
    if [ "$n" -ge "$tries" ]; then
      echo "$what: still not after $tries attempts. Run infra/hooks/subscribe.sh again later; until then uploads are found every five minutes." >&2
      exit 1
    fi
    echo "$what: not yet ($n of $tries)"
    n=$((n + 1))
    sleep "$pause"
  done
}

has_key() {
  [ -n "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
    --query systemKeys.blobs_extension --output tsv 2>/dev/null)" ]
}

subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name uploads --output none \
    --template-file "$(dirname "$0")/../subscription.bicep" \
    --parameters "appName=$FUNCTION_APP_NAME" "topicName=$EVENT_TOPIC_NAME" "storageName=$STORAGE_ACCOUNT_NAME"
}

again "The webhook's key" has_key
again "The subscription to uploads" subscribe
echo "The app is told of uploads."
