using System.Net.Http.Headers;
using System.Text;
using HtzPipeline.EndToEnd.Tests.Otlp;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>What a collector is told of an upload, by the app as a user starts it.</summary>
public class TelemetryTests(LocalRun run)
{
    [Fact]
    public async Task An_upload_by_the_API_and_all_that_comes_of_it_until_it_is_published_are_one_trace()
    {
        var month = OwnMonth.Next();
        var put = await PutAsync(month);
        var published = await run.Collector.WaitForAsync(collector => collector.Spans.FirstOrDefault(span => span.Name == "publish" && IsOf(month, span)));
        Assert.Equal(put, published.Trace);

        var trace = await run.Collector.WaitForAsync(collector =>
            collector.Spans.Where(span => span.Trace == put).ToLookup(span => span.Name) is var spans && spans.Contains("ingest") ? spans : null);
        var ingest = trace["ingest"].First();
        var request = trace.Single(spans => spans.Key.StartsWith("PUT ", StringComparison.Ordinal)).Single();
        Assert.Equal("/api/v1/uploads/{department}/{period}/{file}", request.Attributes["http.route"]);
        Assert.Equal(request.Id, ingest.Parent);
        Assert.All(new[] { "read", "check", "publish" }, step => Assert.Equal(ingest.Id, trace[step].Single().Parent));
        Assert.Equal(("published", "upload", "economy", month.Period), Told(ingest));
        Assert.Equal("1", published.Attributes["htz.transactions"]);

        // What is asked of storage meanwhile belongs to it.
        Assert.Contains(trace.SelectMany(spans => spans), span => span.Scope.StartsWith("Azure.Data.Tables.", StringComparison.Ordinal) && span.Parent == published.Id);
        Assert.All(["htz-pipeline"], name => Assert.Equal(name, ingest.Resource["service.name"]));
        Assert.All(["service.version", "service.instance.id"], name => Assert.NotEmpty(ingest.Resource[name]));
    }

    [Fact]
    public async Task The_log_line_of_a_submission_carries_its_id_and_its_trace()
    {
        var month = OwnMonth.Next();
        var put = await PutAsync(month);
        var line = await run.Collector.WaitForAsync(collector => collector.Logs.FirstOrDefault(line => line.Event == "Settled" && line.Trace == put));
        Assert.Equal(line.Attributes["Submission"], line.Attributes["htz.submission"]);
        Assert.Contains("economy is Published", line.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_arrive_with_their_units()
    {
        var month = OwnMonth.Next();
        await PutAsync(month);
        await run.Collector.WaitForAsync(collector => collector.Spans.FirstOrDefault(span => span.Name == "publish" && IsOf(month, span)));

        await MetricAsync("htz.submissions.settled", "{submission}", ("htz.submission.state", "published"), ("htz.department", "economy"), ("htz.submission.kind", "upload"));
        await MetricAsync("htz.figures.published", "{figure}", ("htz.department", "economy"), ("htz.area", "370400-HTZ"));
        await MetricAsync("htz.findings.reported", "{finding}");
        await MetricAsync("htz.storage.requests", "{request}", ("htz.storage.service", "table"), ("htz.storage.operation", "transaction"), ("htz.storage.status", "2xx"));
        await MetricAsync("http.server.request.duration", "s", ("http.route", "/api/v1/uploads/{department}/{period}/{file}"));
        var lag = await MetricAsync("htz.publication.lag", "s", ("htz.department", "economy"));
        Assert.Equal((1, 7 * 86400), (lag.Bounds[0], lag.Bounds[^1]));
    }

    private static (string State, string Kind, string Department, string Period) Told(OtlpSpan ingest) => (
        ingest.Attributes["htz.submission.state"], ingest.Attributes["htz.submission.kind"], ingest.Attributes["htz.department"], ingest.Attributes["htz.period"]);

    private static bool IsOf(OwnMonth month, OtlpSpan span) => span.Attributes.TryGetValue("htz.submission", out var id) && id.StartsWith($"economy.{month.Period}.", StringComparison.Ordinal);

    private Task<OtlpPoint> MetricAsync(string name, string unit, params (string Name, string Value)[] attributes) =>
        run.Collector.WaitForAsync(collector => collector.Points.FirstOrDefault(point => point.Name == name && point.Unit == unit && point.Value >= 1
            && attributes.All(attribute => point.Attributes.GetValueOrDefault(attribute.Name) == attribute.Value)));

    /// <summary>Uploads a file.</summary>
    /// <returns>The id of the upload's trace.</returns>
    private async Task<string> PutAsync(OwnMonth month)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"uploads/economy/{month.Period}/{Uri.EscapeDataString("产值.csv")}", UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($"{month.Year}年1-{month.Month}月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await run.KeyOfAsync("economy"));
        using var answer = await run.Api.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var uploaded = await run.Collector.WaitForAsync(collector => collector.Spans.FirstOrDefault(span =>
            span.Name.StartsWith("PUT ", StringComparison.Ordinal) && Uri.UnescapeDataString(span.Attributes["url.path"]).Contains($"/{month.Period}/", StringComparison.Ordinal)));
        return uploaded.Trace;
    }
}
