using System.Collections.Immutable;
using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Formats.Decoding;

namespace HtzPipeline.Functions.Tests.Formats;

/// <summary>Answers with everything that a figure can be, and texts that someone may have put into a file to do harm.</summary>
internal static class RandomCube
{
    private const string Submission = "economy.2019-08.x";

    private const string Approval = "economy.2019-08.y";

    private static readonly DateTimeOffset Released = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, SourceFile> Files = new()
    {
        [Submission] = new("economy/2019-08/规上,\"工业\".xlsx"),
        [Approval] = new("economy/2019-08/规上,\"工业\".xlsx", new("approval", "李四", "=已核实", Released)),
    };


    private static readonly Period[] Periods =
    [
        .. from year in (int[])[2018, 2019]
           from frequency in Enum.GetValues<Frequency>()
           from number in Enumerable.Range(1, 12 / (int)frequency)
           select Period.Of(year, frequency, number),
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf<string>(
            "", "58.33", "-", "—", "…", "扭亏为盈", "=cmd|' /C calc'!A0", "-2+3", " =1+1", "\u202E=1", "＝1+1", "a,\"b\"\r\nc", "_x0041_", "<&>\u0001", "'=1", "😀", "NaN", "null"),
        Gen.Char["=+-@,;\"' \r\n\t中\u202E\u200B\u0007\uFF1D<&]>"].Array[0, 8].Select(chars => new string(chars)));

    // Up to 48 bits of digits: enough to tell decimals apart, and within what conversion to another unit keeps.
    private static readonly Gen<decimal> Value = Gen.Select(
        Gen.OneOf(Gen.Const(0L), Gen.Long[0, 1000], Gen.Long[0, 1L << 48]), Gen.Int[0, 10], Gen.Bool,
        (digits, scale, isNegative) => new decimal((int)digits, (int)(digits >> 32), 0, isNegative && digits > 0, (byte)scale));

    private static readonly Gen<(PrintedNumber? Number, ObservationStatus Status)> Print = Gen.OneOf(
        Gen.Select(Value, Gen.Enum<Precision>(), Gen.OneOf(ObservationStatus.Normal, ObservationStatus.Questionable),
            (value, precision, status) => ((PrintedNumber?)new PrintedNumber(value, precision), status)),
        Gen.OneOf(ObservationStatus.NotAvailable, ObservationStatus.NotApplicable, ObservationStatus.BelowUnit, ObservationStatus.InWords, ObservationStatus.Held)
            .Select(status => ((PrintedNumber?)null, status)));

    private static readonly Gen<Origin?> Source = Gen.Select(
        Text, Gen.OneOf<string?>("工业", "=1", "a'b", null), Gen.Int[0, 3],
        (text, sheet, row) => row == 0 ? null : new Origin(row == 3 ? Approval : Submission, Released, new(sheet, new CellAddress(row, 2)), text) { IsLetThrough = row == 3 });

    /// <summary>An answer.</summary>
    public static Gen<ObservationAnswer> Answers { get; } = Gen.Select(
        Gen.Shuffle(Seeds.Catalogue.Indicators.ToArray(), 1, 3), Gen.Shuffle(Seeds.Catalogue.Areas.ToArray(), 1, 2)).SelectMany((indicators, areas) => Gen.Select(
        Several<Series>([.. from area in areas from indicator in indicators select SeriesOf(indicator, area)]),
        Gen.Int[0, 3],
        (series, release) => new ObservationAnswer(
            Seeds.Catalogue.Version, [.. areas.Select(area => new AnsweredArea(area, release, release == 0 ? null : Released))], series, Files)));

    /// <summary>The figures of an answer, each in the unit that it is answered in.</summary>
    public static IEnumerable<DecodedFigure> FiguresOf(ObservationAnswer answer) =>
        from series in answer.Series
        from observation in series.Observations
        from pair in observation.Figures
        let figure = FigureResource.Of(pair.Value, series.Indicator, Seeds.Catalogue, answer.Files)
        select new DecodedFigure(
            series.Indicator.Code, series.Area.Code, MeasureFacts.Of(pair.Key).Code, observation.Key.Period.ToString(), figure.Value, figure.Value?.Scale,
            figure.Status, figure.Unit, figure.Precision, pair.Value.Origin is null,

            // Of one held back, not even the text is told.
            pair.Value is { Status: ObservationStatus.Held, Origin: not null } ? "" : pair.Value.Origin?.Text,
            pair.Value.LetThroughBy);

    private static Gen<Series> SeriesOf(Indicator indicator, Area area) => Gen.Shuffle(Periods, 0, 5)
        .SelectMany(periods => Several<Observation>([.. periods.Order().Select(period => ObservationOf(new(indicator.Code, area.Code, period), indicator))]))
        .Select(observations => new Series(indicator, area, observations));

    private static Gen<Observation> ObservationOf(ObservationKey key, Indicator indicator) => Gen.Shuffle(Enum.GetValues<Measure>(), 0, 3)
        .SelectMany(measures => Several<Figure>([.. measures.Select(measure => FigureOf(measure, indicator))])
            .Select(figures => new Observation(key, measures.Zip(figures).ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second))));

    private static Gen<Figure> FigureOf(Measure measure, Indicator indicator) => Gen.Select(
        Print,
        MeasureFacts.Of(measure).Unit is { } own ? Gen.Const(own) : Gen.OneOf(Gen.Const(indicator.Unit.Code), Gen.OneOf(Seeds.Catalogue.Units.Select(unit => unit.Code).ToArray())),
        Source,
        Gen.Bool,
        (print, unit, origin, restsOnWord) => new Figure(print.Number, print.Status, unit, origin) { RestsOn = origin is null && restsOnWord ? Approval : null });

    private static Gen<T[]> Several<T>(IReadOnlyList<Gen<T>> gens) =>
        gens.Aggregate(Gen.Const(Array.Empty<T>()), (all, one) => Gen.Select(all, one, (items, item) => (T[])[.. items, item]));
}
