using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.HowTo;

/// <summary>A zone that somebody has begun with <c>new-zone</c>, whose catalogue is changed line by line, as whoever keeps it does.</summary>
internal sealed class ZoneUnderTest : IAsyncDisposable
{
    private readonly IngestionUnderTest _app;
    private string _catalogue;

    private ZoneUnderTest(IngestionUnderTest app, string catalogue) => (_app, _catalogue) = (app, catalogue);

    /// <summary>A client of the API.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>The app's services.</summary>
    public IServiceProvider App => _app.App;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The zone with the catalogue that it begins with, changed as said.</summary>
    public static async Task<ZoneUnderTest> CreateAsync(AzuriteFixture azurite, params (string Text, string By)[] changes)
    {
        var catalogue = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "new-zone", "catalogue.yaml"), Cancellation);
        var zone = new ZoneUnderTest(await IngestionUnderTest.CreateEmptyAsync(azurite), catalogue);
        await zone.ChangeAsync(changes);
        zone.Api = await zone._app.ServeAsync();
        return zone;
    }

    /// <summary>Puts the catalogue in force with some of its text replaced, and waits until the app has taken it up.</summary>
    /// <returns>The catalogue as it was before.</returns>
    public async Task<string> ChangeAsync(params (string Text, string By)[] changes)
    {
        var before = _catalogue;
        foreach (var (text, by) in changes)
        {
            Assert.Contains(text, _catalogue, StringComparison.Ordinal);
            _catalogue = _catalogue.Replace(text, by, StringComparison.Ordinal);
        }

        await SeedAsync(_catalogue);
        return before;
    }

    /// <summary>Puts a catalogue in force.</summary>
    public async Task SeedAsync(string catalogue)
    {
        var load = CatalogueLoader.Load(catalogue, "catalogue.yaml");
        Assert.Empty(load.Faults);
        await new CatalogueStore(_app.Storage).WriteAsync(load.Catalogue!.Version, BinaryData.FromString(catalogue), Cancellation);
        _app.Clock.Now += TimeSpan.FromSeconds(31);
        _catalogue = catalogue;
    }

    /// <summary>Sends a file with figures of a month, over one of the same name.</summary>
    /// <param name="month">The month.</param>
    /// <param name="rows">Each an indicator, a figure of the month and its unit: <c>规上工业总产值,7.25,亿元</c>.</param>
    public Task<Submission> SendAsync(string month, params string[] rows) => SendAsync("statistics", month, rows);

    /// <summary>The same from a department.</summary>
    public async Task<Submission> SendAsync(string department, string month, string[] rows)
    {
        _app.Clock.Now += TimeSpan.FromMinutes(1);
        var lines = rows.Select(row => row.Split(',')).Select(row => $"{row[0]},{month},当月,{row[1]},{row[2]}\n");
        var path = $"{department}/{month}/月报.csv";
        await _app.TakeAsync(BinaryData.FromString($"指标,时期,口径,数值,单位\n{string.Concat(lines)}"), path);
        return (await _app.DeliverAsync(path: path))!;
    }

    /// <summary>The one series of an indicator, as the API answers it.</summary>
    public async Task<JsonElement> SeriesAsync(string indicator, string more = "") =>
        Assert.Single((await GetAsync($"observations?indicator={indicator}&measure=current{more}")).GetProperty("series").EnumerateArray());

    /// <summary>The figures of an indicator as the API answers them: <c>2025-01 7.25</c>.</summary>
    public async Task<string> FiguresAsync(string indicator, string more = "") => string.Join("; ", (await SeriesAsync(indicator, more)).GetProperty("observations").EnumerateArray().Select(
        one => $"{one.GetProperty("period").GetString()} {one.GetProperty("measures").GetProperty("current").GetProperty("value").GetDecimal().ToString("0.####", CultureInfo.InvariantCulture)}"));

    /// <summary>What the calendar misses of a month.</summary>
    public async Task<string> MissingAsync(string month) => string.Join(' ', (await GetAsync($"calendar?period={month}")).GetProperty("periods")[0].GetProperty("departments").EnumerateArray()
        .SelectMany(department => department.GetProperty("missing").EnumerateArray()).Select(one => one.GetProperty("indicator").GetString()));

    /// <summary>The codes of what was found in a file.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(Submission submission) =>
        [.. JsonSerializer.Deserialize<JsonElement>(await _app.Files.ReadReportAsync(submission.Id, "json", Cancellation))
            .GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("code").GetString()!)];

    /// <summary>Asks for what the page of the catalogue has a button for, with a reason and in the place of the catalogue in force.</summary>
    public async Task<JsonElement> PostAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { reason = "目录有误" }) };
        request.Headers.Authorization = new("Bearer", await _app.KeyAsync("statistics"));
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{CatalogueText.VersionOf(_catalogue)}\"");
        using var answer = await Api.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Takes a file back.</summary>
    public Task WithdrawAsync(Submission submission) => App.GetRequiredService<Decider>().WithdrawAsync(submission.Id, "重复报送", "张三", Cancellation);

    /// <summary>Approves what a file has held.</summary>
    public Task ApproveAsync(Submission submission) => App.GetRequiredService<Decider>().ApproveAsync(submission.Id, _ => true, null, "年度核实", "张三", Cancellation);

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<JsonElement> GetAsync(string address) =>
        JsonSerializer.Deserialize<JsonElement>(await Api.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
}
