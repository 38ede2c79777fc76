// Tells the app of uploads. A deployment of its own, after the app's: the key is there only once the Functions host has loaded a blob
// trigger, and Event Grid asks the address for an answer before it makes the subscription.
import { uploads, undelivered } from 'names.bicep'

@description('The name of the function app.')
param appName string

@description('The name of the system topic of the storage account.')
param topicName string

@description('The name of the storage account.')
param storageName string

@description('The function with the blob trigger.')
param functionName string = 'IngestUpload'

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // With /blobs/, lest a container whose name only begins like it should match.
      subjectBeginsWith: '/blobServices/default/containers/${uploads}/blobs/'
      isSubjectCaseSensitive: true
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${app.id}/host/default', app.apiVersion).systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
      }
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: account.id, blobContainerName: undelivered }
      }
    }
  }
}
