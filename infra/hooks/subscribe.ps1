# After a deployment: subscribes the app to uploads. Event Grid's webhook needs a key that the Functions host makes when it has loaded the
# blob trigger, and an answer from the app, which may still be starting; so both are asked for again until they come.
$ErrorActionPreference = 'Stop'

$tries = if ($env:HTZ_HOOK_TRIES) { [int]$env:HTZ_HOOK_TRIES } else { 20 }
$pause = if ($env:HTZ_HOOK_PAUSE) { [int]$env:HTZ_HOOK_PAUSE } else { 15 }

function Invoke-Again([string]$What, [scriptblock]$Command) {
    for ($n = 1; -not (& $Command); $n++) {
        if ($n -ge $tries) {
            throw "${What}: still not after $tries attempts. Run infra/hooks/subscribe.ps1 again later; until then uploads are found every five minutes."
        }
        Write-Host "${What}: not yet ($n of $tries)"
        Start-Sleep -Seconds $pause
    }
}

Invoke-Again "The webhook's key" {
    [bool](az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:FUNCTION_APP_NAME `
            --query systemKeys.blobs_extension --output tsv 2>$null)
}

Invoke-Again 'The subscription to uploads' {
    az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name uploads --output none `
        --template-file (Join-Path $PSScriptRoot '../subscription.bicep') `
        --parameters "appName=$env:FUNCTION_APP_NAME" "topicName=$env:EVENT_TOPIC_NAME" "storageName=$env:STORAGE_ACCOUNT_NAME" | Out-Null
    $LASTEXITCODE -eq 0
}

Write-Host 'The app is told of uploads.'
