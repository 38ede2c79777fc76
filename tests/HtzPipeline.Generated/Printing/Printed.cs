using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Printing;

/// <summary>A figure as it is printed: a number and its unit, or a mark where there is no number.</summary>
/// <param name="Number">The number, its scale being the printed decimals; null where a mark stands.</param>
/// <param name="Unit">The unit it is printed in.</param>
/// <param name="Mark">What stands instead of a number.</param>
public sealed record Printed(decimal? Number, PrintUnit Unit, string Mark = "")
{
    /// <summary>The smallest step of the print.</summary>
    public decimal Step => new(1, 0, 0, false, (byte)Number.GetValueOrDefault().Scale);

    /// <summary>The number and nothing else, or the mark.</summary>
    public string Text => Number?.ToString(CultureInfo.InvariantCulture) ?? Mark;

    /// <summary>The true values it may stand for, in base units; null where a mark stands.</summary>
    public Band? Band
    {
        get
        {
            if (Number is not { } number)
            {
                return null;
            }

            Fraction half = Unit.IsCount && number.Scale == 0 ? 0 : (Fraction)Step / 2;
            return new Band(number - half, number + half) * Unit.Factor;
        }
    }
}
