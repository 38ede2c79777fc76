using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Chooses among the units written around a figure the one that is meant.</summary>
internal static partial class UnitResolver
{
    /// <summary>The unit of a figure: the nearest written one that suits its aspect.</summary>
    /// <param name="aspect">A growth or share is in percent or points whatever unit its indicator has.</param>
    /// <param name="inCell">What follows the number itself: a unit, or only a magnitude (1.2亿).</param>
    /// <param name="around">The units written around it, nearest first.</param>
    public static string? Resolve(MeasureAspect aspect, string? inCell, params ReadOnlySpan<string?> around)
    {
        if (aspect is MeasureAspect.Rank)
        {
            return null;
        }

        var isRatio = aspect is MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange or MeasureAspect.PreviousPeriodGrowth;
        var nearest = (string?)null;
        foreach (var unit in around)
        {
            if (unit is not null && (!isRatio || IsRatio(unit)))
            {
                nearest = unit;
                break;
            }
        }

        return inCell is null ? nearest : IsMagnitude(inCell) && nearest is not null ? inCell + Magnitude().Replace(nearest, "") : inCell;
    }

    private static bool IsRatio(string unit) => unit is "%" or "‰" or "百分点" or "个百分点" or "倍" or "pp" or "percent" or "annual %";

    private static bool IsMagnitude(string unit) => unit is "万" or "亿" or "千万" or "百万" or "万亿";

    [GeneratedRegex("^[十百千万亿]+")]
    private static partial Regex Magnitude();
}
