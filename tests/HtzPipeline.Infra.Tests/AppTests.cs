using System.Text.Json.Nodes;
using HtzPipeline.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace HtzPipeline.Infra.Tests;

public class AppTests(Predictions predictions)
{
    private const string Site = "Microsoft.Web/sites";

    [Fact]
    public void The_isolated_worker_runs_unless_the_executable_is_asked_for()
    {
        Assert.Equal("""{"name":"dotnet-isolated","version":"10.0"}""", Config(predictions.Plain)["runtime"]!.ToJsonString());
        Assert.Equal("""{"name":"custom","version":"1.0"}""", Config(predictions.Full)["runtime"]!.ToJsonString());
    }

    [Fact]
    public void Size_and_concurrency_are_as_asked_for()
    {
        Assert.Equal(
            """{"instanceMemoryMB":4096,"maximumInstanceCount":60,"alwaysReady":[{"name":"http","instanceCount":1}],"triggers":{"http":{"perInstanceConcurrency":32}}}""",
            Config(predictions.Full)["scaleAndConcurrency"]!.ToJsonString());
        Assert.Equal("2", Settings(predictions.Full)["AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism"]);
        Assert.Equal("FC1", predictions.Plain.One("Microsoft.Web/serverfarms")["sku"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void No_setting_holds_a_secret_or_is_one_that_the_plan_forbids()
    {
        string[] forbidden = ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "AzureWebJobsStorage"];
        Assert.Empty(Settings(predictions.Plain).Keys.Intersect(forbidden));
        Assert.DoesNotContain("AccountKey", predictions.Full.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listKeys", predictions.Full.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void In_China_all_endpoints_are_China_s()
    {
        var settings = Settings(predictions.China);
        var account = predictions.China.One("Microsoft.Storage/storageAccounts")["name"];
        foreach (var service in new[] { "blob", "queue", "table" })
        {
            Assert.Equal($"https://{account}.{service}.core.chinacloudapi.cn", settings[$"AzureWebJobsStorage__{service}ServiceUri"]);
        }

        Assert.Equal("https://login.chinacloudapi.cn/", settings["AZURE_AUTHORITY_HOST"]);
        Assert.Equal(
            ["privatelink.blob.core.chinacloudapi.cn", "privatelink.queue.core.chinacloudapi.cn", "privatelink.table.core.chinacloudapi.cn"],
            predictions.China.Names("Microsoft.Network/privateDnsZones"));
        Assert.DoesNotContain("windows.net", predictions.China.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_app_finds_the_account_by_these_settings()
    {
        var settings = Settings(predictions.China).Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value));
        var clients = StorageClients.Connect(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Assert.EndsWith(".blob.core.chinacloudapi.cn", clients.Blobs.Uri.Host, StringComparison.Ordinal);
        Assert.EndsWith(".queue.core.chinacloudapi.cn", clients.Queues.Uri.Host, StringComparison.Ordinal);
        Assert.EndsWith(".table.core.chinacloudapi.cn", clients.Tables.Uri.Host, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_publishes_by_password_or_calls_without_TLS()
    {
        Assert.All(predictions.Plain.All($"{Site}/basicPublishingCredentialsPolicies"), policy => Assert.False(policy["properties"]!["allow"]!.GetValue<bool>()));
        Assert.Equal(2, predictions.Plain.All($"{Site}/basicPublishingCredentialsPolicies").Count);
        Assert.True(predictions.Plain.One(Site)["properties"]!["httpsOnly"]!.GetValue<bool>());
        Assert.Equal("1.2", predictions.Plain.One(Site)["properties"]!["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
    }

    private static JsonNode Config(Prediction prediction) => prediction.One(Site)["properties"]!["functionAppConfig"]!;

    private static Dictionary<string, string> Settings(Prediction prediction) => prediction.One(Site)["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
        .ToDictionary(setting => setting!["name"]!.GetValue<string>(), setting => setting!["value"]!.GetValue<string>());
}
