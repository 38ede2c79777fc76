// One account: files, tables, and what the Functions host keeps. Nobody has a key to it.
import { containers, tables, queues, package, undelivered, uploads } from 'names.bicep'

param location string
param tags object

@minLength(3)
@maxLength(24)
param name string
param redundancy string

@description('Whether only the virtual network and the allowed addresses reach it.')
param isPrivate bool
param allowedAddresses string[]
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isHnsEnabled: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      // Event Grid leaves what it cannot deliver here.
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [for address in allowedAddresses: { value: address, action: 'Allow' }]
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
  }
}

resource containersMade 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for name in concat(containers, [package, undelivered]): {
    parent: blobs
    name: name
    properties: { publicAccess: 'None' }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource queuesMade 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for name in queues: {
    parent: queueService
    name: name
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tablesMade 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for name in tables: {
    parent: tableService
    name: name
  }
]

// What was received and the facts are the log that everything can be rebuilt from: nothing of it is ever deleted, and nothing of the host's own.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-files-after-90-days'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${uploads}/', 'received/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
        {
          name: 'forget-replaced-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${uploads}/', 'reports/', '${package}/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 365 } } }
          }
        }
        {
          name: 'forget-undelivered-events'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${undelivered}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
}

// Who wrote and deleted what. Reads are left out: reconciliation lists all uploads every five minutes.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}
