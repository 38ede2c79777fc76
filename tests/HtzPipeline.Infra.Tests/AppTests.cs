using System.Text.Json.Nodes;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage;
using Microsoft.Extensions.Configuration;

namespace HtzPipeline.Infra.Tests;

public class AppTests(Predictions predictions)
{
    private const string Site = "Microsoft.Web/sites";

    [Fact]
    public void It_is_an_isolated_worker_of_NET_10() =>
        Assert.All([predictions.Plain, predictions.Full, predictions.China], one => Assert.Equal("""{"name":"dotnet-isolated","version":"10.0"}""", Config(one)["runtime"]!.ToJsonString()));

    [Fact]
    public void The_host_s_home_page_does_not_stand_in_front_of_the_app_s() =>
        Assert.Equal("true", Settings(predictions.Plain)["AzureWebJobsDisableHomepage"]);

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
        var clients = StorageClients.Connect(AsTheAppReads(predictions.China));
        Assert.EndsWith(".blob.core.chinacloudapi.cn", clients.Blobs.Uri.Host, StringComparison.Ordinal);
        Assert.EndsWith(".queue.core.chinacloudapi.cn", clients.Queues.Uri.Host, StringComparison.Ordinal);
        Assert.EndsWith(".table.core.chinacloudapi.cn", clients.Tables.Uri.Host, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_takes_a_key_and_no_token_is_believed_unless_asked_for()
    {
        var settings = AsTheAppReads(predictions.Plain);

        Assert.Equal(ReadingAccess.Keyed, settings.GetRequiredSection(AccessOptions.Section).Get<AccessOptions>()!.Reading);
        Assert.False(settings.GetRequiredSection(EntraOptions.Section).Get<EntraOptions>()!.Checked().IsOn);
    }

    [Fact]
    public void The_app_reads_who_may_read_and_whose_tokens_to_believe_by_these_settings()
    {
        var settings = AsTheAppReads(predictions.Full);
        var access = settings.GetRequiredSection(AccessOptions.Section).Get<AccessOptions>()!;
        var entra = settings.GetRequiredSection(EntraOptions.Section).Get<EntraOptions>()!.Checked();

        Assert.Equal((ReadingAccess.Open, 60), (access.Reading, access.RequestsPerMinute));
        Assert.Equal((Predictions.Authority, Predictions.Audience), (entra.Authority, entra.Audience));
    }

    [Fact]
    public void Origins_are_the_front_end_s_affair() =>
        Assert.Equal("""{"allowedOrigins":["https://dashboard.example"]}""", predictions.Full.One(Site)["properties"]!["siteConfig"]!["cors"]!.ToJsonString());

    [Fact]
    public void Nobody_publishes_by_password_or_calls_without_TLS()
    {
        Assert.All(predictions.Plain.All($"{Site}/basicPublishingCredentialsPolicies"), policy => Assert.False(policy["properties"]!["allow"]!.GetValue<bool>()));
        Assert.Equal(2, predictions.Plain.All($"{Site}/basicPublishingCredentialsPolicies").Count);
        Assert.True(predictions.Plain.One(Site)["properties"]!["httpsOnly"]!.GetValue<bool>());
        Assert.Equal("1.2", predictions.Plain.One(Site)["properties"]!["siteConfig"]!["minTlsVersion"]!.GetValue<string>());
    }

    private static IConfigurationRoot AsTheAppReads(Prediction prediction) => new ConfigurationBuilder()
        .AddInMemoryCollection(Settings(prediction).Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
        .Build();

    private static JsonNode Config(Prediction prediction) => prediction.One(Site)["properties"]!["functionAppConfig"]!;

    private static Dictionary<string, string> Settings(Prediction prediction) => prediction.One(Site)["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
        .ToDictionary(setting => setting!["name"]!.GetValue<string>(), setting => setting!["value"]!.GetValue<string>());
}
