// Types of parameters.

@export()
@description('Somebody in Microsoft Entra ID.')
type principal = {
  @description('The object id.')
  principalId: string
  principalType: 'User' | 'Group' | 'ServicePrincipal'
}

@export()
@description('Somebody who may upload for one department.')
type uploader = {
  @description('The code of the department in the catalogue, which is its folder in the container.')
  @minLength(1)
  department: string
  @description('The object id in Microsoft Entra ID.')
  principalId: string
  principalType: 'User' | 'Group' | 'ServicePrincipal'
}
