using System.Runtime.CompilerServices;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A sound reported figure, of the submission or published earlier, with the true values it stands for.</summary>
/// <param name="key">The observation.</param>
/// <param name="measure">The measure.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="figure">The figure: a number, or "…", which is not zero, but less than one of the smallest unit printed.</param>
/// <param name="isSubmitted">Whether it is of the submission being checked.</param>
/// <param name="printed">The unit it was printed in; null for percent and points.</param>
/// <param name="catalogue">The reference data.</param>
internal sealed class KnownFigure(
    ObservationKey key, Measure measure, Indicator indicator, Figure figure, bool isSubmitted, Unit? printed, IndicatorCatalogue catalogue)
{
    // Decimals of less than this and no more digits after the point are added and subtracted without rounding.
    private const decimal Summable = 1e15m;
    private const int SummableDecimals = 10;

    // Most figures are proved to agree by their prints already, or have nothing to be compared with, and exact fractions are dear.
    private StrongBox<Interval>? _values;

    public ObservationKey Key => key;

    public Measure Measure => measure;

    public Indicator Indicator => indicator;

    /// <summary>The number as printed; null for "…".</summary>
    public PrintedNumber? Number => figure.SoundNumber;

    public Origin Origin => figure.Origin!;

    /// <summary>The code of the unit it was printed in.</summary>
    public string UnitCode => figure.Unit;

    public bool IsSubmitted => isSubmitted;

    /// <summary>Where in the submission those of some figures stand that are of it.</summary>
    public static IReadOnlyList<Place> PlacesOf(IEnumerable<KnownFigure> figures) =>
        [.. figures.Where(figure => figure.IsSubmitted).Select(figure => figure.Origin.Place)];

    /// <summary>The true values: amounts in the indicator's unit, growth and shares in percent, changes of shares in points.</summary>
    public Interval Values => (_values ??= new(TrueValues())).Value;

    /// <summary>The true values in another unit of the same dimension.</summary>
    public Interval ValuesIn(Unit unit) => unit.Code == indicator.Unit.Code ? Values : Values * indicator.Unit.FactorTo(unit);

    /// <summary>The ends of the true values in the indicator's unit, nearly: for statistics, which are no matter of proof. Null where one is missing.</summary>
    public (double Lower, double Upper)? Ends()
    {
        if (Number is not { Precision: Precision.Rounded } known)
        {
            return null;
        }

        var half = printed is { IsCount: true } && known.LastDigit == 0 ? 0 : Math.Pow(10, -known.LastDigit) / 2;
        var factor = printed is null || printed.Code == indicator.Unit.Code ? 1 : (double)printed.FactorTo(indicator.Unit).ToDecimal(20);
        return (((double)known.Value - half) * factor, ((double)known.Value + half) * factor);
    }

    /// <summary>The cell, and for a figure published earlier the submission it came with.</summary>
    public string Where => isSubmitted ? Origin.Place.ToString() : $"{Origin.Submission} {Origin.Place}";

    /// <summary>Whether it is surely greater than another figure of its indicator.</summary>
    public bool SurelyExceeds(KnownFigure other)
    {
        // Printed no greater it is not surely greater: no need for the exact values.
        var isPrintedGreater = Number is not { } left || other.Number is not { } right || left.Value > right.Value || PrintedCode != other.PrintedCode;
        return isPrintedGreater && !Values.CanBeAtMost(other.Values);
    }

    /// <summary>
    /// Whether it is printed as just the difference of two others, or as just the one, all in one unit. Prints are among the true values they
    /// stand for, so these agree then, and need not be looked at; where this is false nothing is proved.
    /// </summary>
    public bool IsPrintedDifference(KnownFigure upTo, KnownFigure? before)
    {
        if (PrintedCode != upTo.PrintedCode || Summand is not { } difference || upTo.Summand is not { } whole)
        {
            return false;
        }

        return before is null
            ? difference == whole
            : PrintedCode == before.PrintedCode && before.Summand is { } part && difference == whole - part;
    }

    /// <summary>The number as printed, with its unit.</summary>
    public LocalText Text => Number is { } known ? UnitText.With(unit => FigureText.Of(known, unit)) : "…";

    /// <summary>The number, and where it stands.</summary>
    public LocalText TextAndPlace => new($"{Text.Zh}({Where})", $"{Text.En} ({Where})");

    /// <summary>True values in the indicator's unit, written in the unit and to the decimals that this figure is printed in.</summary>
    public LocalText Write(Interval values)
    {
        var inPrinted = printed is null ? values : values * indicator.Unit.FactorTo(printed);
        return UnitText.With(unit => FigureText.Of(inPrinted, Number?.Decimals ?? indicator.Decimals, unit));
    }

    // Of something that may be negative "…" may be below zero.
    private Interval BelowUnit => new(Bound.Open(indicator.CanBeNegative ? -1 : 0), Bound.Open(1));

    private string? PrintedCode => printed?.Code;

    private LocalText UnitText => catalogue.UnitAfterNumber(MeasureFacts.Of(measure).Unit ?? figure.Unit);

    private decimal? Summand => Number is { Decimals: <= SummableDecimals } number && Math.Abs(number.Value) < Summable ? number.Value : null;

    private Interval TrueValues()
    {
        var number = Number;
        var values = number is null && printed is null ? Interval.All : number?.ToInterval(printed is { IsCount: true }) ?? BelowUnit;
        return printed is null || printed.Code == indicator.Unit.Code ? values : values * printed.FactorTo(indicator.Unit);
    }
}
