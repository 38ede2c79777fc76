// The app's way to storage, and the place of storage's private addresses.

param location string
param tags object
param token string

@description('A /24.')
param prefix string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [prefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(prefix, 26, 0)
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(prefix, 26, 1)
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointsSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

output networkId string = network.id
output appSubnetId string = network::appSubnet.id
output endpointsSubnetId string = network::endpointsSubnet.id
