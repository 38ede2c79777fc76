// What somebody should be told of. The app's own log lines are known by the names of their events: functions/Ingest/IngestLog.cs.

param location string
param tags object
param token string
param insightsId string
param topicId string
param emails string[]
param dueDays int[]

@description('How many of a hundred answers may be 5xx.')
param failedPercent int = 5

var actionGroups = empty(emails) ? [] : [people.id]

var rules = [
  {
    name: 'poison'
    summary: 'The Functions host has given up an upload. Reconcile takes it up by itself; look at why it failed five times.'
    severity: 2
    every: 'PT5M'
    within: 'PT15M'
    query: 'traces | where customDimensions.EventName == "PoisonTaken"'
  }
  {
    name: 'stuck'
    summary: 'A submission could not be finished at three ticks of Reconcile in half an hour.'
    severity: 1
    every: 'PT5M'
    within: 'PT30M'
    // A line with an exception is kept among the exceptions.
    query: 'union traces, exceptions | where customDimensions.EventName == "NotFinished" | summarize ticks = dcount(bin(timestamp, 5m)) by what = tostring(customDimensions.What) | where ticks >= 3'
  }
  {
    name: 'silent'
    summary: 'Reconcile has not come to its end for half an hour: the app does not run, or cannot reach storage.'
    severity: 1
    every: 'PT5M'
    within: 'PT30M'
    query: 'traces | where customDimensions.EventName == "Reconciled" | summarize ticks = count() | where ticks == 0'
  }
  {
    name: 'failing'
    summary: 'More than ${failedPercent} % of at least 20 answers within a quarter of an hour were 5xx.'
    severity: 2
    every: 'PT5M'
    within: 'PT15M'
    query: 'requests | summarize answers = count(), failed = countif(resultCode startswith "5") | where answers >= 20 and failed * 100 > answers * ${failedPercent}'
  }
  {
    name: 'no-uploads'
    summary: 'Files are due today, and none has come for two days.'
    severity: 3
    every: 'PT6H'
    within: 'P2D'
    query: 'traces | where customDimensions.EventName == "Settled" | summarize files = count() | where files == 0 and dayofmonth(now() + 8h) in (${join(map(dueDays, day => string(day)), ', ')})'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'htzpipeline'
    emailReceivers: [for email in emails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'HtzPipeline: ${rule.name}'
      description: rule.summary
      severity: rule.severity
      enabled: true
      scopes: [insightsId]
      evaluationFrequency: rule.every
      windowSize: rule.within
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: actionGroups }
    }
  }
]

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-undelivered-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid has given up telling the app of an upload. Reconcile finds the upload by itself; look at why the app did not answer.'
    severity: 2
    enabled: true
    scopes: [topicId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead letters'
          metricName: 'DeadLetteredCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    autoMitigate: true
    actions: [for id in actionGroups: { actionGroupId: id }]
  }
}
