using System.Collections.Immutable;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Publications to try the store with, and a small derivation for them.</summary>
internal static class Samples
{
    public const string Area = "370400-HTZ";

    public static readonly DateTimeOffset Morning = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    public static readonly IndicatorCatalogue Catalogue = new("0123456789ab", [], [], [], []);

    /// <summary>A month from two cumulative figures, and a quarter from its months: enough to have rows that no file has.</summary>
    public static readonly Derivation Derivation = new(
        keys => (keys.Min(k => k.Period.FirstMonth).Within(Frequency.Year).FirstMonth, keys.Max(k => k.Period.LastMonth).Within(Frequency.Year).LastMonth),
        (observations, changed, _) =>
        {
            var months = changed.SelectMany(key => new[] { key, key with { Period = key.Period.Next } }).Where(key => key.Period.Number > 1).ToHashSet();
            var quarters = months.Select(key => key with { Period = key.Period.Within(Frequency.Quarter) }).ToHashSet();
            var written = months.Where(key => Derive(observations, key, Month(observations, key))).ToList();
            written.AddRange(quarters.Where(key => Derive(observations, key, Quarter(observations, key))));
            return written;
        });

    public static SubmissionId Submission(int number, DateTimeOffset? uploaded = null) => SubmissionId.Of(
        "economy/2019-08/figures.xlsx", uploaded ?? Morning.AddMinutes(number), number.ToString(CultureInfo.InvariantCulture), "");

    public static Publication Publication(SubmissionId submission, params IEnumerable<(string Indicator, string Period, decimal Value)> figures) => new(
        submission,
        Area,
        Catalogue,
        [.. figures.Select(figure => Fact(submission, Key(figure.Indicator, figure.Period), figure.Value))]);

    /// <summary>So many indicators' cumulative figures of a month.</summary>
    public static Publication Month(SubmissionId submission, int indicators, decimal value, string period = "2019-08") =>
        Publication(submission, Enumerable.Range(0, indicators).Select(i => ($"I{i:D3}", period, value + i)));

    public static Fact Fact(SubmissionId submission, ObservationKey key, decimal value, string text = "58.33") => new(
        key,
        Measure.Cumulative,
        new(
            new PrintedNumber(value),
            ObservationStatus.Normal,
            "CNY_100M",
            new(submission.ToString(), submission.Uploaded, new("累计", new CellAddress(4, 2)), text)));

    public static ObservationKey Key(string indicator, string period) => new(indicator, Area, Period.Parse(period));

    /// <summary>What a row says, apart from when it came to say it.</summary>
    public static string Say(ObservationRow row) =>
        $"{row.Key.Indicator} {row.Key.Period}: {string.Join(", ", row.Observation.Figures.Select(f => $"{f.Key}={FigureCodec.Encode(f.Value)}"))}";

    public static ImmutableArray<string> Say(IEnumerable<ObservationRow> rows) => [.. rows.Select(Say)];

    private static decimal? Month(ObservationSet observations, ObservationKey key) =>
        Value(observations, key, Measure.Cumulative) - Value(observations, key with { Period = key.Period.Previous }, Measure.Cumulative);

    private static decimal? Quarter(ObservationSet observations, ObservationKey key) => key.Period.Months
        .Select(month => Value(observations, key with { Period = month }, Measure.Current))
        .Aggregate((decimal?)0, (sum, value) => sum + value);

    private static decimal? Value(ObservationSet observations, ObservationKey key, Measure measure) =>
        observations[key, measure]?.SoundNumber?.Value;

    private static bool Derive(ObservationSet observations, ObservationKey key, decimal? value)
    {
        var before = observations[key] ?? Observation.Empty(key);
        var figure = value is { } number ? new Figure(new PrintedNumber(number), ObservationStatus.Normal, "CNY_100M", Origin: null) : null;
        if (before[Measure.Current] == figure)
        {
            return false;
        }

        observations.Put(before with
        {
            Figures = figure is null ? before.Figures.Remove(Measure.Current) : before.Figures.SetItem(Measure.Current, figure),
        });
        return true;
    }
}
