namespace HtzPipeline.Infra.Tests;

public class NetworkTests(Predictions predictions)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    [Fact]
    public void Without_a_network_there_is_nothing_of_one()
    {
        Assert.DoesNotContain("Microsoft.Network", predictions.Plain.ToString(), StringComparison.Ordinal);
        Assert.Equal("Enabled", predictions.Plain.One(Account)["properties"]!["publicNetworkAccess"]!.GetValue<string>());
    }

    [Fact]
    public void With_one_each_service_of_the_account_has_a_private_address_and_a_name_for_it()
    {
        var account = predictions.Full.One(Account)["id"]!.GetValue<string>();
        var connections = predictions.Full.All("Microsoft.Network/privateEndpoints").Select(endpoint => endpoint["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!).ToList();
        Assert.All(connections, connection => Assert.Equal(account, connection["privateLinkServiceId"]!.GetValue<string>()));
        Assert.Equal(["blob", "queue", "table"], connections.Select(connection => connection["groupIds"]![0]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(3, predictions.Full.All("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Count);
        Assert.Equal(3, predictions.Full.All("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count);
    }

    [Fact]
    public void The_app_goes_out_by_the_subnet_that_its_plan_asks_for()
    {
        var subnets = predictions.Full.One("Microsoft.Network/virtualNetworks")["properties"]!["subnets"]!.AsArray();
        var app = Assert.Single(subnets, subnet => subnet!["name"]!.GetValue<string>() == "app")!;
        Assert.Equal("Microsoft.App/environments", app["properties"]!["delegations"]![0]!["properties"]!["serviceName"]!.GetValue<string>());
        Assert.NotNull(predictions.Full.One("Microsoft.Web/sites")["properties"]!["virtualNetworkSubnetId"]);
        Assert.Null(predictions.Plain.One("Microsoft.Web/sites")["properties"]!["virtualNetworkSubnetId"]);
    }

    [Fact]
    public void From_outside_only_the_departments_addresses_reach_the_account()
    {
        var rules = predictions.Full.One(Account)["properties"]!["networkAcls"]!;
        Assert.Equal("Deny", rules["defaultAction"]!.GetValue<string>());
        Assert.Equal("AzureServices", rules["bypass"]!.GetValue<string>());
        Assert.Equal("203.0.113.0/24", Assert.Single(rules["ipRules"]!.AsArray())!["value"]!.GetValue<string>());
        Assert.Equal("Enabled", predictions.Full.One(Account)["properties"]!["publicNetworkAccess"]!.GetValue<string>());
        Assert.Equal("Disabled", predictions.China.One(Account)["properties"]!["publicNetworkAccess"]!.GetValue<string>());
    }
}
