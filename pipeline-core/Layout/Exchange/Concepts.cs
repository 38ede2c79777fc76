using System.Collections.Frozen;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// The usual ids of concepts, as one table: the SDMX cross-domain concepts, and what Eurostat, the OECD, the BIS, the ECB and
/// PxWeb call the same.
/// </summary>
internal static class Concepts
{
    private static readonly FrozenDictionary<string, ConceptRole> Roles = new (ConceptRole Role, string[] Ids)[]
    {
        (ConceptRole.Metric, ["INDICATOR", "INDICATORS", "INDICATOR_ID", "SERIES", "STATISTIC", "STATISTICS", "METRIC", "VARIABLE", "ITEM", "MEASURE", "CONTENTSCODE", "CONTENTS", "CONCEPT", "INDIC", "INDIC_NA", "INDIC_BT", "INDIC_SB", "INDIC_EM", "NA_ITEM", "BOP_ITEM", "指标"]),
        (ConceptRole.Area, ["REF_AREA", "GEO", "GEOGRAPHY", "AREA", "COUNTRY", "LOCATION", "REGION", "PROVINCE", "CITY", "STATE", "COUNTY", "TERRITORY", "REPORTING_COUNTRY", "REP_CTY", "DER_REP_CTY", "L_REP_CTY", "BORROWERS_CTY", "地区", "区域"]),
        (ConceptRole.Time, ["TIME_PERIOD", "TIME", "TIME_DIM", "TID", "PERIOD", "YEAR", "QUARTER", "MONTH", "DATE", "时间", "时期", "年份", "月份", "季度"]),
        (ConceptRole.Frequency, ["FREQ", "FREQUENCY", "TIME_FORMAT", "频率", "频度"]),
        (ConceptRole.Unit, ["UNIT_MEASURE", "UNIT", "UNITS", "UNIT_MEAS", "单位"]),
        (ConceptRole.Multiplier, ["UNIT_MULT", "UNIT_MULTIPLIER", "POWERCODE"]),
        (ConceptRole.Decimals, ["DECIMALS"]),
        (ConceptRole.Status, ["OBS_STATUS", "OBS_FLAG", "FLAG", "FLAGS", "STATUS", "状态"]),
        (ConceptRole.Value, ["OBS_VALUE"]),
        (ConceptRole.Action, ["ACTION"]),
        (ConceptRole.Ignored,
            ["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "DATAFLOW", "KEY", "SERIES_KEY", "LAST UPDATE", "OBS_CONF", "CONF_STATUS", "OBS_PRE_BREAK", "OBS_COM", "COLLECTION", "AVAILABILITY", "TITLE", "TITLE_COMPL", "COMMENT",
            "EMBARGO_TIME", "SOURCE_AGENCY", "PRE_BREAK_VALUE"]),
    }.SelectMany(pair => pair.Ids.Select(id => (id, pair.Role))).ToFrozenDictionary(pair => pair.id, pair => pair.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of a concept; <see cref="ConceptRole.Name"/> if it has none of its own.</summary>
    public static ConceptRole Of(string id) => Roles.GetValueOrDefault(id.Trim(), ConceptRole.Name);

    /// <summary>
    /// Which of some dimensions is the indicator; -1 if none is. MEASURE is only where there is no other: beside an
    /// INDICATOR it says how that is measured.
    /// </summary>
    public static int IndicatorAmong(ReadOnlySpan<string> ids)
    {
        var found = -1;
        for (var i = ids.Length - 1; i >= 0; i--)
        {
            var isMeasure = ids[i].Equals("MEASURE", StringComparison.OrdinalIgnoreCase);
            if (Of(ids[i]) == ConceptRole.Metric && (!isMeasure || found < 0))
            {
                found = i;
            }
        }

        return found;
    }
}
