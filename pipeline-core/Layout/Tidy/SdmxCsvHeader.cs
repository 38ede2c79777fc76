using System.Text.RegularExpressions;
using HtzPipeline.Core.Layout.Exchange;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tidy;

/// <summary>
/// Tells the header of an SDMX-CSV message, 1.0 (DATAFLOW, dimensions, TIME_PERIOD, OBS_VALUE, attributes) or 2.x
/// (STRUCTURE, STRUCTURE_ID, ACTION, ...), with codes, with <c>ID: name</c> (labels=both) or with a column of names beside
/// each column of codes (labels=name).
/// </summary>
internal static partial class SdmxCsvHeader
{
    /// <summary>The header if this row is one.</summary>
    public static TidyHeader? Find(Sheet sheet, int row)
    {
        var ids = new string[sheet.WidthOf(row)];
        for (var column = 0; column < ids.Length; column++)
        {
            ids[column] = SubfieldMark().Replace(CodedValue.Read(sheet[row, column].Text.Trim('\uFEFF')).Code, "");
        }

        if (!ids.Contains("OBS_VALUE", StringComparer.OrdinalIgnoreCase) || !ids.Any(id => id is "STRUCTURE" or "DATAFLOW" or "KEY" or "TIME_PERIOD"))
        {
            return null;
        }

        var roles = RolesOf(ids);
        if (!roles.Any(role => role is TidyRole.Indicator or TidyRole.Dimension))
        {
            // Nothing but area and period: the figures are of what the message as a whole is of.
            var whole = Array.FindLastIndex(ids, id => id is "STRUCTURE_NAME" or "STRUCTURE_ID" or "DATAFLOW" or "KEY");
            if (whole < 0)
            {
                return null;
            }

            roles[whole] = TidyRole.Indicator;
        }

        return new(row, [.. roles]) { Layout = "sdmx-csv", IsMessage = true };
    }

    private static TidyRole[] RolesOf(string[] ids)
    {
        // Dimensions come first, then the value and the attributes; what follows the period is an attribute at any rate.
        var dimensionsEnd = Array.FindIndex(ids, id => Concepts.Of(id) is ConceptRole.Value || id.Equals("TIME_PERIOD", StringComparison.OrdinalIgnoreCase));
        var indicator = Concepts.IndicatorAmong(ids.AsSpan(0, dimensionsEnd));
        var roles = new TidyRole[ids.Length];
        var (named, lastIsId) = (ids.Contains("STRUCTURE_NAME") || AreNamed(ids), false);
        for (var column = 0; column < ids.Length; column++)
        {
            if (named && lastIsId && Name().IsMatch(ids[column]))
            {
                lastIsId = false;
                if (roles[column - 1] is TidyRole.Dimension or TidyRole.Indicator or TidyRole.Area or TidyRole.Unit)
                {
                    (roles[column], roles[column - 1]) = (roles[column - 1], TidyRole.Ignored);
                }

                continue;
            }

            lastIsId = ids[column] is not ("STRUCTURE" or "STRUCTURE_ID" or "STRUCTURE_NAME" or "ACTION");
            var role = column == indicator ? TidyRole.Indicator : RoleOf(ids[column], column < dimensionsEnd);
            var isTaken = role != TidyRole.Dimension && roles.AsSpan(0, column).Contains(role);
            roles[column] = !isTaken ? role : role == TidyRole.Area ? TidyRole.Dimension : TidyRole.Ignored;
        }

        return roles;
    }

    // REF_AREA,Reference area,MEASURE,Measure,...: names beside ids though the columns that say so were taken away.
    private static bool AreNamed(string[] ids)
    {
        var names = Array.ConvertAll(ids, id => Name().IsMatch(id));
        return names.Contains(true) && !names[0] && !Enumerable.Range(1, names.Length - 1).Any(i => names[i] && (names[i - 1] || ids[i - 1].Any(char.IsAsciiLetterLower)));
    }

    private static TidyRole RoleOf(string id, bool isDimension) => Concepts.Of(id) switch
    {
        ConceptRole.Area when isDimension => TidyRole.Area,
        ConceptRole.Name or ConceptRole.Metric when isDimension => TidyRole.Dimension,
        ConceptRole.Time => TidyRole.Period,
        ConceptRole.Frequency => TidyRole.Frequency,
        ConceptRole.Unit => TidyRole.Unit,
        ConceptRole.Multiplier => TidyRole.Multiplier,
        ConceptRole.Decimals => TidyRole.Decimals,
        ConceptRole.Status => TidyRole.Status,
        ConceptRole.Value => TidyRole.Value,
        ConceptRole.Action => TidyRole.Action,
        _ => TidyRole.Ignored,
    };

    [GeneratedRegex(@"\[.?\]$")]
    private static partial Regex SubfieldMark();

    // Ids have no white space and, but for Eurostat's, no small letters; the names beside them have one or the other.
    [GeneratedRegex(@"\s|^\p{Lu}?[\p{Ll}\p{Lo}]{2,}")]
    private static partial Regex Name();
}
