using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A sound reported figure, of the submission or published earlier, with the true values it stands for.</summary>
/// <param name="key">The observation.</param>
/// <param name="measure">The measure.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="number">The number as printed; null for "…", which is not zero, but less than one of the smallest unit printed.</param>
/// <param name="origin">Where it came from.</param>
/// <param name="isSubmitted">Whether it is of the submission being checked.</param>
/// <param name="printed">The unit it was printed in; null for percent and points.</param>
/// <param name="unitText">How that unit follows a number.</param>
internal sealed class KnownFigure(
    ObservationKey key, Measure measure, Indicator indicator, PrintedNumber? number, Origin origin, bool isSubmitted, Unit? printed, LocalText unitText)
{
    // Most figures of a long file have nothing to be compared with, and exact fractions are dear.
    private Interval? _values;

    public ObservationKey Key => key;

    public Measure Measure => measure;

    public Indicator Indicator => indicator;

    /// <summary>The number as printed; null for "…".</summary>
    public PrintedNumber? Number => number;

    public Origin Origin => origin;

    public bool IsSubmitted => isSubmitted;

    /// <summary>Where in the submission those of some figures stand that are of it.</summary>
    public static IReadOnlyList<Place> PlacesOf(IEnumerable<KnownFigure> figures) =>
        [.. figures.Where(figure => figure.IsSubmitted).Select(figure => figure.Origin.Place)];

    /// <summary>The true values: amounts in the indicator's unit, growth and shares in percent, changes of shares in points.</summary>
    public Interval Values => _values ??= (number, printed) switch
    {
        (null, null) => Interval.All,
        (null, _) => BelowUnit * printed.FactorTo(indicator.Unit),
        (_, null) => number.Value.ToInterval(isCount: false),
        _ => number.Value.ToInterval(printed.IsCount) * printed.FactorTo(indicator.Unit),
    };

    /// <summary>The true values in another unit of the same dimension.</summary>
    public Interval ValuesIn(Unit unit) => unit.Code == indicator.Unit.Code ? Values : Values * indicator.Unit.FactorTo(unit);

    /// <summary>The ends of the true values in the indicator's unit, nearly: for statistics, which are no matter of proof. Null where one is missing.</summary>
    public (double Lower, double Upper)? Ends()
    {
        if (number is not { Precision: Precision.Rounded } known)
        {
            return null;
        }

        var half = printed is { IsCount: true } && known.Decimals == 0 ? 0 : Math.Pow(10, -known.Decimals) / 2;
        var factor = printed is null || printed.Code == indicator.Unit.Code ? 1 : (double)printed.FactorTo(indicator.Unit).ToDecimal(20);
        return (((double)known.Value - half) * factor, ((double)known.Value + half) * factor);
    }

    /// <summary>The cell, and for a figure published earlier the submission it came with.</summary>
    public string Where => isSubmitted ? origin.Place.ToString() : $"{origin.Submission} {origin.Place}";

    /// <summary>Whether it is surely greater than another figure of its indicator.</summary>
    public bool SurelyExceeds(KnownFigure other)
    {
        // Printed no greater it is not surely greater: no need for the exact values.
        var isPrintedGreater = number is not { } left || other.Number is not { } right || left.Value > right.Value || PrintedCode != other.PrintedCode;
        return isPrintedGreater && !Values.CanBeAtMost(other.Values);
    }

    /// <summary>The number as printed, with its unit.</summary>
    public LocalText Text => number is { } known ? unitText.With(unit => FigureText.Of(known, unit)) : "…";

    /// <summary>The number, and where it stands.</summary>
    public LocalText TextAndPlace => new($"{Text.Zh}({Where})", $"{Text.En} ({Where})");

    /// <summary>True values in the indicator's unit, written in the unit and to the decimals that this figure is printed in.</summary>
    public LocalText Write(Interval values)
    {
        var inPrinted = printed is null ? values : values * indicator.Unit.FactorTo(printed);
        return unitText.With(unit => FigureText.Of(inPrinted, number?.Decimals ?? indicator.Decimals, unit));
    }

    // Of something that may be negative "…" may be below zero.
    private Interval BelowUnit => new(Bound.Open(indicator.CanBeNegative ? -1 : 0), Bound.Open(1));

    private string? PrintedCode => printed?.Code;
}
