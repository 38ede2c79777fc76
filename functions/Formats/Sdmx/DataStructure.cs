using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>
/// The structure of all figures as SDMX has it, once, as data: every SDMX format, query and structure message is made from it.
/// Ids are for ever; names are in both languages. Whose structure it is, the catalogue says (<see cref="About.Agency"/>).
/// </summary>
internal static class DataStructure
{
    /// <summary>The version of all of it.</summary>
    public const string Version = "1.0.0";

    /// <summary>The dataflow of all figures; those of groups are in <see cref="SdmxDataflow"/>.</summary>
    public const string Dataflow = "DF_STATISTICS";

    /// <summary>The data structure.</summary>
    public const string Structure = "DSD_STATISTICS";

    /// <summary>The concept scheme: a concept for each component, with the same id.</summary>
    public const string Concepts = "CS_STATISTICS";

    /// <summary>All components: the dimensions in the order of the key, the measure, the attributes.</summary>
    public static IReadOnlyList<SdmxComponent> Components { get; } =
    [
        new("FREQ", new("频度", "Frequency"), SdmxRole.Dimension, SdmxCodelistTable.Frequency, "String", (series, _) => SdmxCodelistTable.CodeOf(series.Frequency)),
        new("INDICATOR", new("指标", "Indicator"), SdmxRole.Dimension, SdmxCodelistTable.Indicator, "String", (series, _) => series.Indicator.Code),
        new("REF_AREA", new("区域", "Area"), SdmxRole.Dimension, SdmxCodelistTable.Area, "String", (series, _) => series.Area.Code),
        new("MEASURE", new("口径", "Measure"), SdmxRole.Dimension, SdmxCodelistTable.Measure, "String", (series, _) => series.Measure.Code),
        new("TIME_PERIOD", new("时期", "Period"), SdmxRole.Time, null, "ObservationalTimePeriod", (_, figure) => figure.Period.ToString()),

        new("OBS_VALUE", new("观测值", "Observation value"), SdmxRole.Measure, null, "Decimal", (_, figure) => figure.Figure.Value?.ToString(CultureInfo.InvariantCulture)),

        new("OBS_STATUS", new("观测状态", "Observation status"), SdmxRole.Attribute, SdmxCodelistTable.Status, "String", (_, figure) => figure.Figure.Status.ToString()),
        new("UNIT_MEASURE", new("计量单位", "Unit of measure"), SdmxRole.Attribute, SdmxCodelistTable.Unit, "String", (_, figure) => figure.Figure.Unit),
        new("DECIMALS", new("小数位", "Decimals printed"), SdmxRole.Attribute, null, "Integer", (_, figure) => figure.Figure.Decimals?.ToString(CultureInfo.InvariantCulture)),
        new("OBS_PRECISION", new("精度", "Precision"), SdmxRole.Attribute, SdmxCodelistTable.Precision, "String", (_, figure) => figure.Figure.Precision),
        new("DERIVED", new("是否推算", "Whether computed here"), SdmxRole.Attribute, null, "Boolean", (_, figure) => figure.Figure.Derived ? "true" : "false"),
        new("SUBMISSION", new("报送", "Submission"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.Submission),
        new("SOURCE_FILE", new("来源文件", "Source file"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.File),
        new("SOURCE_SHEET", new("来源工作表", "Source sheet"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.Sheet),
        new("SOURCE_CELL", new("来源单元格", "Source cell"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.Cell),
        new("SOURCE_TEXT", new("原文", "Text of the source cell"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.Text),
        new("UPLOADED", new("上传时间", "Uploaded"), SdmxRole.Attribute, null, "DateTime", (_, figure) => figure.Figure.Source?.Uploaded.ToIsoText()),
        new("DECISION", new("决定", "Decision"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.Source?.Decision?.Kind),
        new("RESTS_ON", new("所据放行", "Decision it rests on"), SdmxRole.Attribute, null, "String", (_, figure) => figure.Figure.RestsOn?.Submission),
    ];

    /// <summary>The dimensions in the order of the key, time last.</summary>
    public static IReadOnlyList<SdmxComponent> Dimensions { get; } = [.. Components.Where(one => one.Role is SdmxRole.Dimension or SdmxRole.Time)];

    /// <summary>The dimensions of a series, in the order of the key.</summary>
    public static IReadOnlyList<SdmxComponent> SeriesDimensions { get; } = [.. Components.Where(one => one.Role is SdmxRole.Dimension)];

    /// <summary>The time dimension.</summary>
    public static SdmxComponent Time { get; } = Components.Single(one => one.Role is SdmxRole.Time);

    /// <summary>The primary measure.</summary>
    public static SdmxComponent PrimaryMeasure { get; } = Components.Single(one => one.Role is SdmxRole.Measure);

    /// <summary>The attributes, all of the observation.</summary>
    public static IReadOnlyList<SdmxComponent> Attributes { get; } = [.. Components.Where(one => one.Role is SdmxRole.Attribute)];

    /// <summary>The component of an id, or null.</summary>
    public static SdmxComponent? Find(string id) => Components.FirstOrDefault(one => one.Id == id);

    /// <summary>How a dataflow of an agency is written in SDMX-CSV: <c>HTZ:DF_STATISTICS(1.0.0)</c>.</summary>
    public static string DataflowReference(SdmxAgency agency, string dataflow) => $"{agency.Id}:{dataflow}({Version})";

    /// <summary>The URN of an artefact of an agency: <c>Urn(agency, "codelist.Codelist", "CL_FREQ")</c>.</summary>
    public static string Urn(SdmxAgency agency, string type, string id) => $"urn:sdmx:org.sdmx.infomodel.{type}={agency.Id}:{id}({Version})";
}
