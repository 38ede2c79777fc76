using HtzPipeline.EndToEnd.Tests.Otlp;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Telemetry;

public class ExportTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", false, false, false)]
    [InlineData("OTEL_SERVICE_NAME=a,OTEL_EXPORTER_OTLP_PROTOCOL=grpc,OTEL_EXPORTER_OTLP_ENDPOINT=", false, false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://a", true, true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://a", true, false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://a,OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://a", false, true, true)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING=a", true, true, true)]
    public void What_is_collected_is_what_a_place_is_named_for(string given, bool traces, bool metrics, bool logs)
    {
        var settings = new ExportSettings(new ConfigurationBuilder()
            .AddInMemoryCollection(given.Split(',').Where(part => part.Length > 0).Select(part => part.Split('=')).ToDictionary(pair => pair[0], string? (pair) => pair[1]))
            .Build());
        Assert.Equal((traces, metrics, logs), (settings.Collects(ExportSettings.Traces), settings.Collects(ExportSettings.Metrics), settings.Collects(ExportSettings.Logs)));
        Assert.Equal(traces || metrics || logs, settings.Any);
    }

    [Fact]
    public async Task A_signal_can_go_to_a_collector_of_its_own_and_the_others_nowhere()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var storage = await azurite.CreateStorageAsync();
        await using (var app = PipelineApp.Build(
            [$"--OTEL_EXPORTER_OTLP_METRICS_ENDPOINT={collector.Address}/own", "--OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=http/protobuf"],
            port: 0,
            builder => builder.Services.AddSingleton(storage)))
        {
            await app.StartAsync(Cancellation);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            using var answer = await client.GetAsync(new Uri("/api/v1/health", UriKind.Relative), Cancellation);
            await app.StopAsync(Cancellation);
        }

        Assert.NotEqual(0, collector.CountOf("/own"));
        Assert.Equal(0, collector.CountOf("/v1/traces") + collector.CountOf("/v1/logs") + collector.CountOf("/v1/metrics"));
    }
}
