using System.Net.Http.Headers;
using System.Text;
using HtzPipeline.EndToEnd.Tests.Otlp;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Telemetry;

/// <summary>What must not be told: all that an app exports is looked through for what is in the files it was given.</summary>
public class DiscretionTests(AzuriteFixture azurite)
{
    // The first two rows say different things of one figure, so both are held; the others are published, misread, or not known.
    private const string File = """
        指标,地区,时期,口径,数值,单位
        规模以上工业总产值,枣庄高新区,2019-08,累计,7351.902846,亿元
        规模以上工业总产值,枣庄高新区,2019-08,累计,7352.902846,亿元
        规模以上工业总产值,兴仁街道,2019-08,累计,6417.283905,亿元
        规模以上工业总产值,兴城街道,2019-08,累计,5188.264071斑头雁计之,亿元
        黑颈鹤越冬总产值,枣庄高新区,2019-08,累计,4926.173805,亿元
        """;

    // As printed, and in yuan; long enough not to be found by chance in an id.
    private static readonly string[] Secrets =
    [
        "7351.90", "7351902846", "7352.90", "7352902846", "6417.28", "6417283905", "5188.26", "5188264071", "4926.17", "4926173805", "斑头雁", "黑颈鹤",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_exported_has_a_figure_a_cell_or_a_key_in_it()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy");
        SubmissionId submission;
        await using (var app = PipelineApp.Build([.. collector.Settings.Select(setting => $"--{setting.Name}={setting.Value}")], port: 0, builder => builder.Services.AddSingleton(test.Storage)))
        {
            await app.StartAsync(Cancellation);
            using var client = new HttpClient { BaseAddress = new Uri(new Uri(app.Urls.First()), "/api/v1/") };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            await SendAsync(client, HttpMethod.Put, $"uploads/{IngestionUnderTest.Path}");
            submission = (await app.Services.GetRequiredService<Ingester>().IngestAsync(IngestionUnderTest.Path, version: null, Cancellation))!.Id;
            await app.Services.GetRequiredService<Ingester>().IngestAsync(IngestionUnderTest.Path, version: null, Cancellation);
            await SendAsync(client, HttpMethod.Post, "checks?department=economy&fileName=黑颈鹤.csv");
            await client.GetStringAsync(new Uri("observations?indicator=IND_OUTPUT", UriKind.Relative), Cancellation);
            using var unknown = await client.GetAsync(new Uri("observations?indicator=黑颈鹤", UriKind.Relative), Cancellation);
            await app.StopAsync(Cancellation);
        }

        // It was told, and with findings that quote the file.
        var report = Encoding.UTF8.GetString((await test.Files.ReadReportAsync(submission, "json", Cancellation))!);
        Assert.All(["7351.902846", "黑颈鹤"], secret => Assert.Contains(secret, report, StringComparison.Ordinal));
        var ingests = collector.Spans.Where(span => span.Name == "ingest" && span.Attributes["htz.submission"] == submission.ToString()).Select(span => span.Id).ToList();
        Assert.Equal(2, ingests.Count);
        var within = collector.Spans.Where(span => ingests.Contains(span.Parent)).ToList();
        Assert.Equal("2", Assert.Single(within, span => span.Name == "check").Attributes["htz.figures.held"]);

        // Its entry is there already, both times: storage fails, and what its client says of that stays here.
        var refused = within.Where(span => span.Scope == "Azure.Data.Tables.TableClient" && span.HasFailed).ToList();
        Assert.Equal(2, refused.Count);
        Assert.All(refused, span => Assert.Equal(("EntityAlreadyExists", ""), (span.Attributes["error.type"], span.Message)));
        Assert.Contains(collector.Logs, line => line.Event == "Settled" && line.Attributes["htz.submission"] == submission.ToString());
        Assert.Contains(collector.Points, point => point.Name == "htz.findings.reported");

        Assert.All([.. Secrets, key], secret => Assert.Equal((secret, 0), (secret, collector.CountWith(secret))));
    }

    [Fact]
    public async Task What_parsers_say_is_not_told_and_what_storage_says_is()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var storage = await azurite.CreateStorageAsync();
        await using (var app = PipelineApp.Build([.. collector.Settings.Select(setting => $"--{setting.Name}={setting.Value}")], port: 0, builder => builder.Services.AddSingleton(storage)))
        {
            await app.StartAsync(Cancellation);
            var log = app.Services.GetRequiredService<ILogger<DiscretionTests>>();
            foreach (var failure in new Exception[]
            {
                new FormatException("'7351.90' is no number."),
                new InvalidOperationException("It failed.", new FormatException("'7351.90' is no number.")),
                new AggregateException(new IOException("It failed."), new ArgumentException("黑颈鹤")),
                new Azure.RequestFailedException(403, "AuthorizationFailure of a sort"),
            })
            {
                log.NotFinished(failure, "economy/2019-08/a.csv");
            }

            await app.StopAsync(Cancellation);
        }

        var told = collector.Logs.Where(line => line.Event == "NotFinished").Select(line => line.Attributes["exception.message"]).ToList();
        Assert.Equal(["System.FormatException", "System.InvalidOperationException", "System.AggregateException"], told[..3]);
        Assert.Contains("AuthorizationFailure of a sort", told[3], StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.Equal((secret, 0), (secret, collector.CountWith(secret))));
    }

    private static async Task SendAsync(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(File)) };
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
