using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>A figure as a sentence prints it.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Value">The number printed, with its sign, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as printed: 亿元, %, 个百分点; empty for a mere number.</param>
/// <param name="Form">The words around it, with <c>{n}</c> for number and unit: <c>增长{n}</c>; for a fall <c>下降{n}</c>.</param>
public sealed record WrittenFigure(ObservationKey Key, Measure Measure, decimal Value, string Unit, string Form)
{
    /// <summary>How its number is printed.</summary>
    public NumberPrint Print { get; init; }

    /// <summary>Whether a rise or fall is said by a verb.</summary>
    public bool IsMovement => Form.Contains("{v}", StringComparison.Ordinal);

    /// <summary>The words.</summary>
    public string Text => Form
        .Replace("{v}", Value < 0 ? "下降" : "增长", StringComparison.Ordinal)
        .Replace("{n}", Print.Of(IsMovement ? Math.Abs(Value) : Value) + Unit, StringComparison.Ordinal);
}
