using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>A number in a text, with the unit that follows it.</summary>
/// <param name="Start">Where it begins, with its sign.</param>
/// <param name="End">Where it ends, with its unit.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Number">The number; of 三成 30, of 1.2倍 as printed.</param>
/// <param name="Unit">The unit with its magnitude (万亿元, 万户, %), without 余 and 多; null if none follows.</param>
internal readonly record struct NumberMention(int Start, int End, NumberForm Form, PrintedNumber Number, string? Unit)
{
    /// <summary>Whether it is printed with a point twice over: 5..2.</summary>
    public bool HasDoubledPoint { get; init; }

    /// <summary>Whether the unit makes it a percentage or a number of times.</summary>
    public bool IsPercent => Unit is "%" or "‰" or "倍";

    /// <summary>Whether it is in percentage points.</summary>
    public bool IsPoints => Unit is "百分点";
}
