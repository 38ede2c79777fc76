// The names that the code uses: functions/Storage/StorageNames.cs. A test holds the two together.

@export()
@description('The containers of the pipeline.')
var containers = ['uploads', 'received', 'facts', 'reports', 'catalogue', 'bulletins', 'downloads']

@export()
@description('The tables of the pipeline.')
var tables = ['submissions', 'observations', 'keys', 'audit', 'webhooks', 'confirmations', 'bulletinlog']

@export()
@description('The queues of the pipeline: where the Functions host leaves uploads that it has given up.')
var queues = ['webjobs-blobtrigger-poison']

@export()
@description('Where the departments put their files.')
var uploads = 'uploads'

@export()
@description('The published app, as the plan unpacks it.')
var package = 'app-package'

@export()
@description('Events that could not be delivered.')
var undelivered = 'undelivered-events'
