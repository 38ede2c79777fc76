using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Api.Health;

public class HealthTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_well_where_every_dependency_answers()
    {
        await using var app = await StartAsync(azurite.ConnectionString);
        var (status, body) = await AskAsync(app, "health");

        Assert.Equal((200, "ok"), (status, body.GetProperty("status").GetString()));
        Assert.All(Dependencies(body), one => Assert.EndsWith(":ok", one, StringComparison.Ordinal));
        Assert.Equal(5, Dependencies(body).Count);
    }

    [Theory]
    [InlineData("Table", 503, "tables:down")]
    [InlineData("Queue", 200, "queues:degraded")]
    public async Task The_dependency_that_is_down_is_named_and_the_others_are_not(string service, int expected, string down)
    {
        await using var app = await StartAsync(Without(service));
        var (status, body) = await AskAsync(app, "health");

        Assert.Equal(expected, status);
        Assert.Equal([down], Dependencies(body).Where(one => !one.EndsWith(":ok", StringComparison.Ordinal)));
        Assert.DoesNotContain("127.0.0.1", body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_was_never_seeded_lacks_its_containers_tables_and_catalogue()
    {
        await using var app = await StartAsync(azurite.ConnectionString, isSeeded: false);
        var (status, body) = await AskAsync(app, "health");

        Assert.Equal((503, "not-ready"), (status, body.GetProperty("code").GetString()));
        Assert.Equal(["blobs:down", "catalogue:down", "tables:down"], Dependencies(body).Where(one => one.EndsWith(":down", StringComparison.Ordinal)));
        Assert.Contains("blobs, catalogue, tables", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_is_alive_though_nothing_that_it_depends_on_is()
    {
        await using var app = await StartAsync(AzuriteOptions.OnFreePorts().ConnectionString, isSeeded: false);

        var (status, body) = await AskAsync(app, "health/live");
        Assert.Equal((200, "ok"), (status, body.GetProperty("status").GetString()));
    }

    private string Without(string service)
    {
        var at = azurite.ConnectionString.IndexOf($"{service}Endpoint=", StringComparison.Ordinal);
        var end = azurite.ConnectionString.IndexOf(';', at);
        return $"{azurite.ConnectionString[..at]}{service}Endpoint=http://127.0.0.1:{FreePorts.Find(1)[0]}/devstoreaccount1{azurite.ConnectionString[end..]}";
    }

    private async Task<WebApplication> StartAsync(string connection, bool isSeeded = true)
    {
        var names = new StorageNames($"t{Guid.NewGuid():N}"[..12]);
        var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(StorageClients.Connect(connection, names));
            builder.Logging.ClearProviders();
        });
        if (isSeeded)
        {
            await StorageClients.Connect(azurite.ConnectionString, names).CreateAsync(Cancellation);
            await app.Services.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        }

        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task<(int Status, JsonElement Body)> AskAsync(WebApplication app, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(new Uri(app.Urls.First()), "/api/v1/") };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return ((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation)));
    }

    private static List<string> Dependencies(JsonElement body) =>
        [.. body.GetProperty("dependencies").EnumerateArray().Select(one => $"{one.GetProperty("name").GetString()}:{one.GetProperty("status").GetString()}")];
}
