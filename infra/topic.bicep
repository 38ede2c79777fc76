// The account's events. Who listens to them is in subscription.bicep.
import { roles } from 'roles.bicep'
import { undelivered } from 'names.bicep'

param location string
param tags object
param token string
param storageName string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: undelivered
    }
  }
}

// Past the account's firewall it must be the topic's own identity.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${token}'
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource leavesUndelivered 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account::blobs::deadLetters
  name: guid(account.id, topic.id, roles.blobDataContributor)
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
  }
}

output id string = topic.id
output name string = topic.name
