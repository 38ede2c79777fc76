using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Benchmarks.Storage;

/// <summary>Twenty years of two hundred made-up indicators in five areas, straight into the store; only its clients count what they send.</summary>
internal sealed class ScaleScenario
{
    public const int Years = 20;
    public const int Indicators = 200;
    public const int Areas = 5;

    /// <summary>A year of an area at a time.</summary>
    public const int Loads = Years * Areas;

    public const int Observations = Years * 12 * Indicators * Areas;

    private const int FirstYear = 2000;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Unit Money = new("CNY_1E8", new("亿元", "hundred million yuan"), [], "money", Fraction.PowerOfTen(8));
    private static readonly IndicatorCatalogue Catalogue = new("0123456789ab", [], [], [Money], [.. Enumerable.Range(0, Indicators).Select(IndicatorOf)]);

    private readonly RequestCounter _counter;
    private readonly ObservationStore _store;
    private readonly Publisher _publisher;

    private ScaleScenario(RequestCounter counter, StorageClients counted)
    {
        _counter = counter;
        _store = new(counted);
        _publisher = new(_store, (submission, _, _) => throw new InvalidOperationException($"{submission} was left unfinished."), Uncounted.Metrics, TimeProvider.System);
    }

    public static async Task<ScaleScenario> CreateAsync(string connectionString, CancellationToken cancellation)
    {
        var counter = new RequestCounter(new());
        var counted = StorageClients.Connect(connectionString, configure: counter.AddTo);
        await counted.CreateAsync(cancellation);
        return new(counter, counted);
    }

    /// <summary>What the n-th year of an area publishes; the first of all is the one that is asked for.</summary>
    public static Publication PublicationOf(int number)
    {
        var (area, year) = (AreaOf(number % Areas), FirstYear + (number / Areas));
        var submission = SubmissionId.Of($"economy/{year}-12/{area}.csv", Start.AddMinutes(number), "", "");
        var facts = from month in Enumerable.Range(1, 12)
                    from indicator in Enumerable.Range(0, Indicators)
                    select FactOf(submission, new(CodeOf(indicator), area, Period.Month(year, month)), (indicator + 10) * month + (year % 7));
        return new(submission, area, Catalogue, [.. facts]);
    }

    /// <summary>Publishes the n-th year of an area.</summary>
    /// <returns>The requests it took.</returns>
    public async Task<int> LoadAsync(int number, CancellationToken cancellation)
    {
        _counter.Reset();
        await PublishAsync(PublicationOf(number), cancellation);
        return Requests;
    }

    /// <summary>Publishes.</summary>
    public Task PublishAsync(Publication publication, CancellationToken cancellation) => _publisher.PublishAsync(publication, read: null, cancellation);

    /// <summary>The requests sent since the last load was counted.</summary>
    public int Requests => _counter.Counts.Values.Sum();

    /// <summary>Reads one indicator's first year.</summary>
    public Task<ScaleRead> ReadSeriesAsync(CancellationToken cancellation) => MeasureAsync(view =>
        view.ReadSeriesAsync(CodeOf(7), Period.Month(FirstYear, 1), Period.Month(FirstYear, 12), cancellation), cancellation);

    /// <summary>Reads all indicators of a month.</summary>
    public Task<ScaleRead> ReadSnapshotAsync(CancellationToken cancellation) =>
        MeasureAsync(view => view.ReadCrossSectionAsync(Period.Month(FirstYear, 8), cancellation), cancellation);

    private async Task<ScaleRead> MeasureAsync(Func<AreaView, Task<IReadOnlyList<ObservationRow>>> read, CancellationToken cancellation)
    {
        _counter.Reset();
        var watch = Stopwatch.StartNew();
        var rows = await read(await _store.ViewAsync(AreaOf(0), asOf: null, cancellation));
        return new(_counter.Counts.Values.Sum(), rows.Count, watch.Elapsed.TotalMilliseconds);
    }

    private static Fact FactOf(SubmissionId submission, ObservationKey key, decimal value) => new(
        key,
        Measure.Cumulative,
        new(
            new PrintedNumber(value), ObservationStatus.Normal, Money.Code, new(submission.ToString(), submission.Uploaded, new("累计", new CellAddress(key.Period.Number, 2)), "58.33")));

    private static string AreaOf(int number) => string.Create(CultureInfo.InvariantCulture, $"A{number + 1:00}");

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"I{number:000}");

    private static Indicator IndicatorOf(int number) => new()
    {
        Code = CodeOf(number),
        Name = new(CodeOf(number), CodeOf(number)),
        Unit = Money,
        Kind = IndicatorKind.Flow,
        Owner = "economy",
        Calendar = new("monthly", new("月报", "Monthly"), Frequency.Month, HasJanuary: true, DueDay: 10),
        Group = new("", ""),
    };
}

/// <summary>What a query took.</summary>
/// <param name="Requests">The requests sent.</param>
/// <param name="Rows">The rows returned.</param>
/// <param name="Milliseconds">The time.</param>
internal readonly record struct ScaleRead(int Requests, int Rows, double Milliseconds);
