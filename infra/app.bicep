// The plan and the function app.
import { package } from 'names.bicep'

param location string
param tags object
param token string
param instanceMemoryMB int
param maximumInstances int
param httpConcurrency int
param blobConcurrency int
param alwaysReadyHttp int
param alwaysReadyBlob int
param allowedOrigins string[]
param reading string
param entraAuthority string
param entraAudience string
param moreSettings { *: string }
param identityName string
param storageName string
param storageSuffix string
param loginEndpoint string
param insightsConnection string

@description('The subnet that the app goes out by; empty for none.')
param subnetId string

var alwaysReady = filter(
  [{ name: 'http', instanceCount: alwaysReadyHttp }, { name: 'blob', instanceCount: alwaysReadyBlob }],
  group => group.instanceCount > 0
)

var more = map(items(moreSettings), setting => { name: setting.key, value: setting.value })

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${storageName}.blob.${storageSuffix}/${package}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReady
        triggers: { http: { perInstanceConcurrency: httpConcurrency } }
      }
    }
    siteConfig: {
      appSettings: concat([
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
        { name: 'AzureWebJobsStorage__blobServiceUri', value: 'https://${storageName}.blob.${storageSuffix}' }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: 'https://${storageName}.queue.${storageSuffix}' }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: 'https://${storageName}.table.${storageSuffix}' }
        { name: 'AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism', value: string(blobConcurrency) }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identity.properties.clientId};Authorization=AAD' }
        // The exporter would tell its makers of itself.
        { name: 'APPLICATIONINSIGHTS_STATSBEAT_DISABLED', value: 'true' }
        { name: 'AZURE_AUTHORITY_HOST', value: loginEndpoint }
        { name: 'Access__Reading', value: reading }
        { name: 'Entra__Authority', value: entraAuthority }
        { name: 'Entra__Audience', value: entraAudience }
        // The address of the app is the dashboard's, and not the Functions host's to greet on while the app starts.
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
      ], more)
      // Where origins are named here, the front end answers preflight requests itself, and the app never sees them.
      cors: { allowedOrigins: allowedOrigins }
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }

  // Deployment is by Microsoft Entra ID only.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
