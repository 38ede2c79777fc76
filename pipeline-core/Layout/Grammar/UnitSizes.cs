using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells units that differ only by how much they count at once: 万元 and 亿元 cannot both be meant of one figure.</summary>
internal static partial class UnitSizes
{
    /// <summary>Whether two units are sizes of one, and not the same. Of several for a whole table (万元、%) any may be meant.</summary>
    public static bool Differ(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return false;
        }

        string[] own = Separators().Split(one), others = Separators().Split(other);
        return !own.Intersect(others).Any() && own.Any(unit => others.Any(size => BaseOf(unit) == BaseOf(size)));
    }

    private static string BaseOf(string unit) => Magnitude().Replace(unit.Replace("人民币", "", StringComparison.Ordinal), "");

    [GeneratedRegex("[、,;/或及和]")]
    private static partial Regex Separators();

    [GeneratedRegex("^[十百千万亿]+")]
    private static partial Regex Magnitude();
}
