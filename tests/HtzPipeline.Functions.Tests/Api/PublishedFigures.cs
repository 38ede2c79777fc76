using System.Text.Json;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Api;

/// <summary>
/// The API on figures of a test class's own, published on 15 September 2019. Industrial output: cumulative from February 2018 to August
/// 2019 (no January), in the zone 10 a month in 2018 and 11 in 2019, in three sub-districts 3, 2 and 2. Of it high-tech: half. GDP by the
/// quarter. Key projects: 100 more each month, of which 1 is the city's; missing in ways of their own from May 2019 on.
/// </summary>
public sealed class PublishedFigures(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Zone = "370400-HTZ";

    private static readonly DateTimeOffset Published = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    private IngestionUnderTest _test = null!;
    private int _submissions;

    public HttpClient Api { get; private set; } = null!;

    internal IngestionUnderTest Test => _test;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _test = await IngestionUnderTest.CreateAsync(azurite);
        _test.Clock.Now = Published;
        await PublishAsync(Zone, ZoneFigures());
        foreach (var (area, rate) in new[] { ("370400-HTZ-XR", 3m), ("370400-HTZ-XC", 2m), ("370400-HTZ-ZF", 2m) })
        {
            // One of them reports in another unit.
            var (unit, factor) = area == "370400-HTZ-ZF" ? ("CNY_1E4", 10_000m) : ("CNY_1E8", 1m);
            await PublishAsync(area, Months().Select(month => Output("IND_OUTPUT", month, rate * month.Number * factor, unit)));
        }

        using var served = await _test.ServeAsync();
        Api = new(new PatientHandler()) { BaseAddress = served.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _test.DisposeAsync();
    }

    /// <summary>A cumulative figure.</summary>
    internal static (string Indicator, string Period, Measure Measure, Figure Figure) Output(
        string indicator, Period month, decimal value, string unit = "CNY_1E8") =>
        Reported(indicator, month.ToString(), Measure.Cumulative, value, unit);

    internal static (string Indicator, string Period, Measure Measure, Figure Figure) Reported(
        string indicator, string period, Measure measure, decimal? value, string unit, ObservationStatus status = ObservationStatus.Normal) =>
        (indicator, period, measure, new(value is { } number ? new PrintedNumber(number) : null, status, unit, Origin: null));

    /// <summary>Makes a release.</summary>
    internal async Task PublishAsync(string area, IEnumerable<(string Indicator, string Period, Measure Measure, Figure Figure)> figures)
    {
        _test.Clock.Now += TimeSpan.FromSeconds(1);
        var submission = SubmissionId.Of("economy/2019-08/figures.xlsx", _test.Clock.Now, $"{++_submissions}", "");
        var origin = new Origin(submission.ToString(), submission.Uploaded, new("累计", new CellAddress(4, 2)), "原文 12.5");
        await _test.App.GetRequiredService<Publisher>().PublishAsync(
            new(submission, area, Seeds.Catalogue,
            [
                .. figures.Select(one => new Fact(new(one.Indicator, area, Period.Parse(one.Period)), one.Measure, one.Figure with { Origin = origin })),
            ]),
            read: null,
            Cancellation);
    }

    /// <summary>The JSON that the API answers with.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var reply = await Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var text = await reply.Content.ReadAsStringAsync(Cancellation);
        Assert.True(reply.IsSuccessStatusCode, $"{address}: {(int)reply.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The codes of what is wrong with a request, each after its parameter.</summary>
    public async Task<IEnumerable<string>> ErrorsAsync(string address)
    {
        using var reply = await Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, reply.StatusCode);
        var problem = JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync(Cancellation));
        return problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("parameter")}:{error.GetProperty("code")}");
    }

    private static IEnumerable<Period> Months() =>
        Enumerable.Range(0, 20).Select(i => Period.Month(2018, 1).Plus(i)).Where(month => month.Number > 1);

    private static IEnumerable<(string, string, Measure, Figure)> ZoneFigures()
    {
        foreach (var month in Months())
        {
            var output = (month.Year == 2018 ? 10m : 11m) * month.Number;
            yield return Output("IND_OUTPUT", month, output);
            yield return Reported("IND_OUTPUT", month.ToString(), Measure.CumulativeGrowth, 9.5m, "percent");
            yield return Output("HT_OUTPUT", month, output / 2);
        }

        foreach (var quarter in Enumerable.Range(0, 6).Select(i => Period.Of(2018, Frequency.Quarter).Plus(i)))
        {
            yield return Output("GDP", quarter, 20m * quarter.Number);
        }

        foreach (var i in Enumerable.Range(1, 16))
        {
            yield return Reported("KEY_PROJECTS", Period.Month(2018, 1).Plus(i - 1).ToString(), Measure.Level, 100m * i, "ITEM");
        }

        yield return Reported("KEY_PROJECTS", "2019-05", Measure.Level, 0, "ITEM");
        yield return Reported("KEY_PROJECTS", "2019-06", Measure.Level, null, "ITEM", ObservationStatus.NotAvailable);
        yield return Reported("KEY_PROJECTS", "2019-07", Measure.Level, 12.5m, "ITEM", ObservationStatus.Held);
        yield return Reported("KEY_PROJECTS", "2019-08", Measure.Level, 7, "ITEM", ObservationStatus.Questionable);
        yield return Reported("KEY_PROJECTS_CITY", "2019-05", Measure.Level, null, "ITEM", ObservationStatus.NotApplicable);
        yield return Reported("KEY_PROJECTS_CITY", "2019-06", Measure.Level, null, "ITEM", ObservationStatus.BelowUnit);
        yield return Reported("KEY_PROJECTS_CITY", "2019-07", Measure.LevelGrowth, null, "percent", ObservationStatus.InWords);
    }
}
