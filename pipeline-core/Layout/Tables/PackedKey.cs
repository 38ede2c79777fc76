using HtzPipeline.Core.Layout.Grammar;
namespace HtzPipeline.Core.Layout.Tables;

/// <summary>A first column that packs several dimensions into one, as Eurostat's tables do: <c>freq,unit,geo\TIME_PERIOD</c> over <c>A,MIO_EUR,DE</c>.</summary>
internal sealed class PackedKey
{
    private readonly ColumnRole[] _roles;

    private PackedKey(ColumnRole[] roles) => _roles = roles;

    /// <summary>The key that a heading describes; null if it is an ordinary one.</summary>
    public static PackedKey? Of(string heading)
    {
        var backslash = heading.IndexOf('\\');
        var names = (backslash < 0 ? heading : heading[..backslash]).Split(',', StringSplitOptions.TrimEntries);
        if (names.Length < 2 || Array.Exists(names, string.IsNullOrEmpty) || names.Length > 12)
        {
            return null;
        }

        var roles = Array.ConvertAll(names, RoleWords.Of);
        return backslash >= 0 || Array.TrueForAll(roles, role => role != ColumnRole.Figures) ? new(roles) : null;
    }

    /// <summary>Whether a part of it names the indicator.</summary>
    public bool NamesIndicator => Array.Exists(_roles, role => role is ColumnRole.Figures or ColumnRole.Indicator or ColumnRole.Measure);

    /// <summary>A row's key taken apart: its indicator is what no other role is said of.</summary>
    public (string Indicator, string? Area, string? Unit) Read(string key)
    {
        var values = key.Split(',', StringSplitOptions.TrimEntries);
        if (values.Length != _roles.Length)
        {
            return (key, null, null);
        }

        return (
            string.Join(", ", values.Where((_, i) => _roles[i] is ColumnRole.Figures or ColumnRole.Indicator or ColumnRole.Measure)),
            Of(values, ColumnRole.Area),
            Of(values, ColumnRole.Unit));
    }

    private string? Of(string[] values, ColumnRole role) => Array.IndexOf(_roles, role) is >= 0 and var index ? values[index] : null;
}
