using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>How numbers are printed: with the decimals they were published with, and grouped by thousands where that is usual.</summary>
/// <param name="grouped">Whether thousands are grouped, as English texts do; GB/T 15835 leaves it open, and the zone's own texts do not.</param>
internal sealed class NumberStyle(bool grouped)
{
    private static readonly Dictionary<Precision, LocalText> Approximations = new()
    {
        [Precision.AtLeast] = new("超", "more than "),
        [Precision.AtMost] = new("不足", "less than "),
        [Precision.About] = new("约", "about "),
    };

    /// <summary>What the print says beside the digits: 约, 超, 不足; empty for an ordinary number.</summary>
    public static string ApproximationOf(PrintedNumber number, Language language) =>
        Approximations.TryGetValue(number.Precision, out var word) ? word.In(language) : "";

    /// <summary>A number as it is printed, with its sign.</summary>
    public Run Of(CitedFigure figure) => Of(figure, figure.Number!.Value.Value, Citation.Of(figure));

    /// <summary>A number without its sign, which words say: 下降3.1%.</summary>
    public Run Unsigned(CitedFigure figure) => Of(figure, Math.Abs(figure.Number!.Value.Value), Citation.Of(figure));

    /// <summary>A number that is made from figures, without its sign.</summary>
    public Run Unsigned(decimal value, Citation citation) => new(Text(Math.Abs(value))) { Citation = citation };

    /// <summary>A number's digits.</summary>
    public string Text(decimal value) => value.ToString(grouped ? "N" + value.Scale.ToString(CultureInfo.InvariantCulture) : null, CultureInfo.InvariantCulture);

    private Run Of(CitedFigure figure, decimal value, Citation citation) =>
        new(Text(value) + (figure.Unit == Catalogue.Unit.Percent ? "%" : "")) { Citation = citation };
}
