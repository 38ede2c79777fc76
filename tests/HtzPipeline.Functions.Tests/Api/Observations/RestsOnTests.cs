using System.Net.Http.Json;
using System.Text.Json;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Api.Observations;

/// <summary>Output of August 2019 was revised so far that it was held, and somebody let it through: whoever quotes what is computed of it is told.</summary>
public sealed class RestsOnTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Header = "指标,地区,时期,口径,数值,单位\n";
    private const string Before = "规模以上工业总产值,枣庄高新区,2019-07,累计,50.00,亿元\n其中：高新技术产业产值,枣庄高新区,2019-08,累计,30.00,亿元\n";

    private IngestionUnderTest _test = null!;
    private HttpClient _api = null!;
    private Submission _approval = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _test = await IngestionUnderTest.CreateAsync(azurite);
        _api = await _test.ServeAsync();
        await SendAsync("economy/2019-08/规上工业.csv", Before + Output("2019-08", "58.33"));
        var revised = await SendAsync("economy/2019-08/规上工业.csv", Before + Output("2019-08", "63.33"));
        _approval = await _test.App.GetRequiredService<Decider>().ApproveAsync(revised.Id, _ => true, null, "年报核定", "李四", Cancellation);
        await SendAsync("economy/2020-08/规上工业.csv", Output("2020-08", "70.00"));
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _test.DisposeAsync();
    }

    [Theory]
    [InlineData("IND_OUTPUT", "2019-08", "current", "13.33")]
    [InlineData("IND_OUTPUT", "2020-08", "cumulativeNominalGrowth", "10.53")]
    [InlineData("HT_OUTPUT", "2019-08", "computedShare", "47.37")]
    public async Task A_computed_figure_names_the_word_that_it_rests_on(string indicator, string period, string measure, string value)
    {
        var figure = await FigureAsync(indicator, period, measure);
        var word = figure.GetProperty("restsOn");
        var decision = word.GetProperty("decision");

        Assert.Equal(value, figure.GetProperty("value").GetRawText());
        Assert.Equal(_approval.Id.ToString(), word.GetProperty("submission").GetString());
        Assert.Equal(
            ("approval", "李四", "年报核定"),
            (decision.GetProperty("kind").GetString(), decision.GetProperty("by").GetString(), decision.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task What_is_reported_or_computed_of_other_figures_has_no_such_member()
    {
        Assert.False((await FigureAsync("IND_OUTPUT", "2019-08", "cumulative")).TryGetProperty("restsOn", out _));
        Assert.False((await FigureAsync("IND_OUTPUT", "2019-08", "current", "?asOf=1")).TryGetProperty("restsOn", out _));
    }

    [Fact]
    public async Task In_CSV_a_column_has_the_decision_and_another_what_is_rested_on()
    {
        var lines = (await _api.GetStringAsync(new Uri("observations?indicator=IND_OUTPUT&from=2019-08&to=2019-08&format=csv&fields=measure,decision,restsOn", UriKind.Relative), Cancellation)).Trim().Split("\r\n");

        Assert.Contains("cumulative,approval,", lines);
        Assert.Contains($"current,,{_approval.Id}", lines);
    }

    [Fact]
    public async Task A_snapshot_says_so_of_what_it_shows_and_of_the_figure_of_the_year_before_without_sources_too()
    {
        var (then, now) = (await LineAsync("2019-08", "IND_OUTPUT"), await LineAsync("2020-08", "IND_OUTPUT"));

        Assert.Equal(["letThrough", "restsOnLetThrough"], Flags(then));
        Assert.Equal(["restsOnLetThrough"], Flags(now));
        Assert.Equal(["restsOnLetThrough"], Flags(await LineAsync("2019-08", "HT_OUTPUT")));
        var before = now.GetProperty("amounts").GetProperty("cumulative").GetProperty("yearBefore");
        Assert.Equal(("63.33", "李四"), (before.GetProperty("value").GetRawText(), before.GetProperty("letThrough").GetProperty("decision").GetProperty("by").GetString()));
        Assert.Equal(JsonValueKind.Object, now.GetProperty("measures").GetProperty("cumulativeNominalGrowth").GetProperty("restsOn").ValueKind);
        Assert.False(now.GetProperty("amounts").GetProperty("cumulative").GetProperty("latest").TryGetProperty("letThrough", out _));
    }

    [Fact]
    public async Task A_history_tells_since_when_a_computed_figure_rests_on_it()
    {
        var history = await _api.GetFromJsonAsync<JsonElement>(new Uri("history?indicator=IND_OUTPUT&from=2019-08&to=2019-08&measure=current", UriKind.Relative), Cancellation);

        Assert.Equal(
            [("8.33", false), ("13.33", true)],
            history.GetProperty("series")[0].GetProperty("vintages").EnumerateArray()
                .Select(vintage => (vintage.GetProperty("figure").GetProperty("value").GetRawText(), vintage.GetProperty("figure").TryGetProperty("restsOn", out _))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&net=true")]
    public async Task What_an_approval_changed_names_it_where_it_is_computed_of_what_was_let_through(string net)
    {
        var answer = await _api.GetFromJsonAsync<JsonElement>(new Uri($"changes?since=1{net}", UriKind.Relative), Cancellation);
        var changes = net.Length > 0 ? [answer.GetProperty("net")] : answer.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("changes")).ToList();
        var words = changes.SelectMany(list => list.EnumerateArray())
            .Where(change => change.GetProperty("indicator").GetString() == "IND_OUTPUT" && change.GetProperty("period").GetString() == "2019-08")
            .ToLookup(change => change.GetProperty("measure").GetString(), change => change.TryGetProperty("restsOn", out var word) ? word.GetProperty("decision").GetProperty("by").GetString() : null);

        Assert.Equal("李四", words["current"].Single());
        Assert.Null(words["cumulative"].Single());
        var csv = (await _api.GetStringAsync(new Uri($"changes?since=1{net}&format=csv", UriKind.Relative), Cancellation)).Trim().Split("\r\n");
        Assert.EndsWith(",restsOn", csv[0], StringComparison.Ordinal);
        Assert.Contains(csv, line => line.Contains("IND_OUTPUT,2019-08,current,", StringComparison.Ordinal) && line.EndsWith($",{_approval.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_is_withdrawn_nothing_rests_on_it()
    {
        await _test.WithdrawAsync(_approval.Id);

        Assert.Equal("8.33", (await FigureAsync("IND_OUTPUT", "2019-08", "current")).GetProperty("value").GetRawText());
        Assert.DoesNotContain("restsOn", (await LineAsync("2020-08", "IND_OUTPUT")).GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Rows_made_anew_from_the_facts_say_so_as_well_and_are_the_very_rows_that_there_are()
    {
        var rebuilt = await _test.App.GetRequiredService<Rebuilder>().RunAsync(IngestionUnderTest.Zone, Cancellation);

        Assert.Equal((0, 0), (rebuilt.Written, rebuilt.Deleted));
    }

    private static string Output(string period, string value) => $"规模以上工业总产值,枣庄高新区,{period},累计,{value},亿元\n";

    private static IEnumerable<string?> Flags(JsonElement line) =>
        line.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).Where(flag => flag!.EndsWith("etThrough", StringComparison.Ordinal));

    private async Task<Submission> SendAsync(string path, string rows)
    {
        await _test.UploadAsync(BinaryData.FromString(Header + rows), path);
        return (await _test.DeliverAsync(path: path))!;
    }

    private async Task<JsonElement> FigureAsync(string indicator, string period, string measure, string more = "?") => (await _api.GetFromJsonAsync<JsonElement>(
            new Uri($"observations{more}&indicator={indicator}&from={period}&to={period}", UriKind.Relative), Cancellation))
        .GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty(measure);

    private async Task<JsonElement> LineAsync(string period, string code) =>
        (await _api.GetFromJsonAsync<JsonElement>(new Uri($"snapshots/{period}?sources=false", UriKind.Relative), Cancellation))
        .GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("indicators").EnumerateArray())
        .Single(line => line.GetProperty("code").GetString() == code);
}
