// Who may do what with the account.
import { principal, uploader } from 'types.bicep'
import { roles } from 'roles.bicep'
import { uploads } from 'names.bicep'

param storageName string
param identityName string
param operators principal[]
param uploaders uploader[]

// What the Functions host asks of the identity behind AzureWebJobsStorage with a blob trigger; the app itself needs no more.
var appRoles = [roles.blobDataOwner, roles.queueDataContributor, roles.tableDataContributor]

// Reading is for backup, deleting for redrive, which removes poison messages. The right to sign upload links is among them.
var operatorRoles = [roles.blobDataContributor, roles.queueDataContributor, roles.tableDataContributor]
var operatorGrants = flatten(map(operators, who => map(operatorRoles, role => { who: who, role: role })))

// A department sees and writes its own folder, and nothing else; it deletes nothing. There is no built-in role like that.
var blobActions = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'
var ownFolder = replace('''
(
 (
  !(ActionMatches{'BLOBS/read'} AND SubOperationMatches{'Blob.List'})
 )
 OR
 (
  @Request[BLOBS:prefix] StringLike 'DEPARTMENT/*'
 )
)
AND
(
 (
  !(ActionMatches{'BLOBS/read'} AND NOT SubOperationMatches{'Blob.List'})
  AND
  !(ActionMatches{'BLOBS/write'})
  AND
  !(ActionMatches{'BLOBS/add/action'})
 )
 OR
 (
  @Resource[BLOBS:path] StringLike 'DEPARTMENT/*'
 )
)
''', 'BLOBS', blobActions)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource uploadsContainer 'containers' existing = {
      name: uploads
    }
  }
}

resource appGrants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    scope: account
    name: guid(account.id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource operatorGrantsMade 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in operatorGrants: {
    scope: account
    name: guid(account.id, grant.who.principalId, grant.role)
    properties: {
      principalId: grant.who.principalId
      principalType: grant.who.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
    }
  }
]

resource uploaderRole 'Microsoft.Authorization/roleDefinitions@2022-04-01' = if (!empty(uploaders)) {
  name: guid(account.id, 'uploader')
  properties: {
    roleName: 'HtzPipeline uploader ${storageName}'
    description: 'Sees and writes uploads; a condition confines it to a department\'s folder.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read']
        dataActions: ['${blobActions}/read', '${blobActions}/write', '${blobActions}/add/action']
      }
    ]
  }
}

resource uploaderGrants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for who in uploaders: {
    scope: account::blobs::uploadsContainer
    name: guid(account.id, who.principalId, 'uploader', who.department)
    properties: {
      principalId: who.principalId
      principalType: who.principalType
      roleDefinitionId: uploaderRole.id
      condition: replace(ownFolder, 'DEPARTMENT', who.department)
      conditionVersion: '2.0'
    }
  }
]
