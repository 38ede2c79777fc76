using System.Collections.Immutable;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Publications to try the store with.</summary>
internal static class Samples
{
    public const string Area = "370400-HTZ";

    public static readonly DateTimeOffset Morning = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    private static readonly Unit Money = new("CNY_100M", new("亿元", "100 million yuan"), [], "money", Fraction.PowerOfTen(8));

    public static readonly IndicatorCatalogue Catalogue = new(
        "0123456789ab", [], [], [Money], [Flow("EXPORTS"), Flow("GDP"), .. Enumerable.Range(0, 200).Select(i => Flow($"I{i:D3}"))]);

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

    /// <summary>What takes a publication back.</summary>
    public static Publication Withdrawal(Publication of) =>
        of with { Submission = of.Submission.OfDecision(DecisionKind.Withdrawal, ""), IsWithdrawal = true };

    /// <summary>The same fact in another upload.</summary>
    public static Fact From(SubmissionId submission, Fact fact) => fact with
    {
        Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Submission = submission.ToString(), Uploaded = submission.Uploaded } },
    };

    public static Fact Fact(
        SubmissionId submission, ObservationKey key, decimal value, string text = "58.33", Measure measure = Measure.Cumulative) => new(
        key,
        measure,
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

    private static Indicator Flow(string code) => new()
    {
        Code = code,
        Name = new(code, code),
        Unit = Money,
        Kind = IndicatorKind.Flow,
        Owner = "economy",
        Calendar = new("monthly", new("月报", "monthly"), Frequency.Month, HasJanuary: true, DueDay: 15),
        Group = new("", ""),
    };
}
