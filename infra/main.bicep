// HtzPipeline on Azure: one resource group with all that the app needs. What the webhook's key is needed for is in
// subscription.bicep, since there is no such key before the app has been deployed.
targetScope = 'subscription'

import { principal, uploader } from 'types.bicep'

@minLength(1)
@maxLength(32)
@description('The name of the environment, as azd knows it: part of the resource group\'s name.')
param environmentName string

@minLength(1)
@description('The region, in whichever cloud you are logged in to.')
param location string

@allowed([512, 2048, 4096])
@description('The memory of an instance in MB.')
param instanceMemoryMB int = 2048

@minValue(1)
@maxValue(1000)
@description('The most instances at once.')
param maximumInstances int = 40

@minValue(1)
@description('The most HTTP requests that an instance handles at once.')
param httpConcurrency int = 16

@minValue(1)
@description('The most uploads that an instance ingests at once; each holds its file in memory.')
param blobConcurrency int = 4

@minValue(0)
@description('Instances always ready for HTTP. They are billed around the clock; without one the first request waits for a cold start.')
param alwaysReadyHttp int = 0

@minValue(0)
@description('Instances always ready for uploads.')
param alwaysReadyBlob int = 0

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
@description('How often storage keeps everything.')
param storageRedundancy string = 'Standard_ZRS'

@description('Whether storage is reached over a virtual network only.')
param useNetwork bool = false

@description('The addresses of the virtual network: a /24.')
param networkPrefix string = '10.20.0.0/24'

@description('Public addresses (CIDR) that may reach storage in spite of the network: those of the departments.')
param allowedAddresses string[] = []

@description('Web pages\' origins that may call the API.')
param allowedOrigins string[] = []

@allowed(['keyed', 'open'])
@description('Who may read: whoever has a key or a token, or everybody.')
param reading string = 'keyed'

@description('Whose tokens are believed: https://login.microsoftonline.com/{tenant}/v2.0, in Azure China https://login.partner.microsoftonline.cn/{tenant}/v2.0; empty for none but keys.')
param entraAuthority string = ''

@description('Whom the tokens are for: the application id of the registration, or its URI.')
param entraAudience string = ''

@description('More settings of the app by name, such as Access__RequestsPerMinute. What is set by hand in the portal is lost with the next deployment.')
param moreSettings { *: string } = {}

@description('Who may upload for which department, as somebody in Microsoft Entra ID.')
param uploaders uploader[] = []

@description('Who runs the executable\'s commands on this account: upload-link, backup, redrive and so on.')
param operators principal[] = []

@description('Who is told of alerts.')
param alertEmails string[] = []

@description('The days of the month on which files are due: dueDay of the catalogue\'s calendars.')
param dueDays int[] = [10, 15, 20]

@description('The suffix of storage endpoints: of the cloud you are logged in to.')
param storageSuffix string = environment().suffixes.storage

@description('Where identities are authenticated: of the cloud you are logged in to.')
param loginEndpoint string = environment().authentication.loginEndpoint

var tags = { 'azd-env-name': environmentName }
var token = toLower(uniqueString(subscription().id, environmentName, location))
var storageName = 'st${token}'
var identityName = 'id-${token}'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: { location: location, tags: tags, name: identityName }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  dependsOn: [identity]
  params: { location: location, tags: tags, token: token, identityName: identityName }
}

module network 'network.bicep' = if (useNetwork) {
  scope: group
  params: { location: location, tags: tags, token: token, prefix: networkPrefix }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: storageName
    redundancy: storageRedundancy
    isPrivate: useNetwork
    allowedAddresses: allowedAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module access 'access.bicep' = {
  scope: group
  dependsOn: [identity, storage]
  params: {
    storageName: storageName
    identityName: identityName
    operators: operators
    uploaders: uploaders
  }
}

module endpoints 'endpoints.bicep' = if (useNetwork) {
  scope: group
  dependsOn: [storage]
  params: {
    location: location
    tags: tags
    token: token
    storageName: storageName
    storageSuffix: storageSuffix
    networkId: network!.outputs.networkId
    subnetId: network!.outputs.endpointsSubnetId
  }
}

module app 'app.bicep' = {
  scope: group
  // The package's container, and the right to read it.
  dependsOn: [access, endpoints]
  params: {
    location: location
    tags: tags
    token: token
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    httpConcurrency: httpConcurrency
    blobConcurrency: blobConcurrency
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyBlob: alwaysReadyBlob
    allowedOrigins: allowedOrigins
    reading: reading
    entraAuthority: entraAuthority
    entraAudience: entraAudience
    moreSettings: moreSettings
    identityName: identityName
    storageName: storageName
    storageSuffix: storageSuffix
    loginEndpoint: loginEndpoint
    insightsConnection: monitoring.outputs.insightsConnection
    subnetId: useNetwork ? network!.outputs.appSubnetId : ''
  }
}

module topic 'topic.bicep' = {
  scope: group
  dependsOn: [storage]
  params: { location: location, tags: tags, token: token, storageName: storageName }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    insightsId: monitoring.outputs.insightsId
    topicId: topic.outputs.id
    emails: alertEmails
    dueDays: dueDays
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output API_ADDRESS string = 'https://${app.outputs.hostName}/api/v1'
output STORAGE_ACCOUNT_NAME string = storageName
output EVENT_TOPIC_NAME string = topic.outputs.name
