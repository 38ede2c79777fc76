using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Aggregation;

/// <summary>A reported figure on its way into a set.</summary>
internal sealed record Report(ObservationKey Key, Measure Measure, Figure Figure)
{
    // Few indicators and years at a time, so that figures meet.
    private static readonly Gen<string[]> Indicators = Gen.OneOf<string[]>(
        ["OUTPUT", "HIGH_TECH"], ["OUTPUT", "SMALL_PART"], ["INVESTMENT"], ["GDP", "BUDGET"], ["LAND"],
        ["FIRMS", "NEW_FIRMS"], ["FIRMS", "OPENED_FIRMS"], ["CAPACITY", "SALES_RATIO"], ["OUTPUT", "FIRMS", "SALES_RATIO"]);

    /// <summary>Reports that do not contradict each other: no two of one measure of one row.</summary>
    public static Gen<Report[]> Several { get; } = Indicators.SelectMany(codes =>
        Gen.OneOf(codes).SelectMany(One).Array[1, 90].Select(reports =>
            reports.DistinctBy(report => (report.Key, report.Measure)).ToArray()));

    public void PutInto(ObservationSet observations) => Ledger.Put(observations, Key, Measure, Figure);

    private static Gen<Report> One(string code)
    {
        var indicator = Ledger.Catalogue.Indicator(code)!;
        return Gen.Select(PeriodFor(indicator.Calendar.Frequency), MeasureFor(indicator.Kind)).SelectMany((period, measure) =>
            FigureFor(MeasureFacts.Of(measure).Unit, indicator).Select(figure => new Report(new(code, "HTZ", period), measure, figure)));
    }

    private static Gen<Period> PeriodFor(Frequency own) => Gen.Select(Gen.Int[2018, 2020], FrequencyFor(own)).SelectMany((year, frequency) =>
        Gen.Int[1, 12 / (int)frequency].Select(number => Period.Of(year, frequency, number)));

    private static Gen<Frequency> FrequencyFor(Frequency own) => Gen.Frequency(
        (20, Gen.Const(own)),
        (1, Gen.OneOf(Enum.GetValues<Frequency>().Where(longer => longer >= own).ToArray())));

    private static Gen<Measure> MeasureFor(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => Gen.OneOf(Measure.Current, Measure.Cumulative, Measure.Cumulative, Measure.CumulativeGrowth),
        IndicatorKind.Stock => Gen.OneOf(Measure.Level, Measure.Level, Measure.LevelGrowth),
        _ => Gen.OneOf(Measure.Current, Measure.Level),
    };

    private static Gen<Figure> FigureFor(string? unit, Indicator indicator)
    {
        var units = unit is null
            ? Ledger.Catalogue.Units.Where(other => other.Dimension == indicator.Unit.Dimension).Select(other => other.Code).ToArray()
            : [unit];
        return Gen.Select(
            Gen.Int[-20, 9999], Gen.Int[0, 2], Gen.OneOf(units),
            Gen.Frequency((15, Gen.Const(ObservationStatus.Normal)), (1, Gen.Const(ObservationStatus.Questionable)), (1, Gen.Const(ObservationStatus.NotAvailable))),
            (digits, decimals, code, status) => Ledger.Reported(
                status == ObservationStatus.NotAvailable ? null : new(new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)decimals)), code, status));
    }
}
