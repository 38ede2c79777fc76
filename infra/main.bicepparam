// What azd asks for, from its environment. For more, set the parameters of main.bicep here.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'htz')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param useNetwork = bool(readEnvironmentVariable('HTZ_NETWORK', 'false'))
param alertEmails = empty(readEnvironmentVariable('HTZ_ALERT_EMAILS', '')) ? [] : split(readEnvironmentVariable('HTZ_ALERT_EMAILS', ''), ',')
param reading = readEnvironmentVariable('HTZ_READING', 'keyed')
param entraAuthority = readEnvironmentVariable('HTZ_ENTRA_AUTHORITY', '')
param entraAudience = readEnvironmentVariable('HTZ_ENTRA_AUDIENCE', '')
