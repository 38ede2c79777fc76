using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A sound reported figure, of the submission or published earlier, with the true values it stands for.</summary>
/// <param name="Key">The observation.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Printed">The unit it was printed in; null for percent and points.</param>
/// <param name="UnitName">How that unit is written.</param>
/// <param name="Values">The true values: amounts in the indicator's unit, growth and shares in percent, changes of shares in points.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="IsSubmitted">Whether it is of the submission being checked.</param>
internal sealed record KnownFigure(
    ObservationKey Key, Measure Measure, Indicator Indicator, PrintedNumber Number, Unit? Printed, string UnitName, Interval Values, Origin Origin, bool IsSubmitted)
{
    /// <summary>The cell, and for a figure published earlier the submission it came with.</summary>
    public string Where => IsSubmitted ? Origin.Place.ToString() : $"{Origin.Submission} {Origin.Place}";

    /// <summary>True values in the indicator's unit, written in the unit and to the decimals that this figure is printed in.</summary>
    public string Write(Interval values) =>
        FigureText.Of(Printed is null ? values : values * Indicator.Unit.FactorTo(Printed), Number.Decimals, UnitName);

    /// <summary>The number as printed, with its unit.</summary>
    public override string ToString() => FigureText.Of(Number, UnitName);
}
