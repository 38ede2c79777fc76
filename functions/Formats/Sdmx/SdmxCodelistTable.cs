using System.Text.Json;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>The code lists, made from the catalogue and from the tables of the core.</summary>
internal static class SdmxCodelistTable
{
    private static readonly SdmxCode[] FrequencyCodes =
    [
        new("M", new("月", "Monthly")),
        new("Q", new("季", "Quarterly")),
        new("S", new("半年", "Half-yearly")),
        new("A", new("年", "Annual")),
    ];

    private static readonly Frequency[] Lengths = [Core.Figures.Frequency.Month, Core.Figures.Frequency.Quarter, Core.Figures.Frequency.HalfYear, Core.Figures.Frequency.Year];

    private static readonly SdmxCode[] StatusCodes =
    [
        Named(ObservationStatus.Normal, "正常值", "Normal value"),
        Named(ObservationStatus.Questionable, "存疑", "Low reliability"),
        Named(ObservationStatus.NotAvailable, "缺失", "Missing value"),
        Named(ObservationStatus.NotApplicable, "不存在", "Missing value; data cannot exist"),
        Named(ObservationStatus.BelowUnit, "不足最小单位", "Not significant: below the smallest unit"),
        Named(ObservationStatus.InWords, "文字表述", "Missing value; given in words"),
        Named(ObservationStatus.Held, "暂不发布", "Missing value; suppressed"),
        Named(ObservationStatus.Provisional, "初步数", "Provisional value"),
        Named(ObservationStatus.Revised, "修订数", "Revised value"),
        Named(ObservationStatus.Estimated, "预计数", "Estimated value"),
        Named(ObservationStatus.Break, "口径有变", "Time series break"),
        Named(ObservationStatus.Forecast, "预测数", "Forecast value"),
    ];

    private static readonly SdmxCode[] PrecisionCodes =
    [
        Named(Core.Figures.Precision.Rounded, "四舍五入", "Rounded at its last digit"),
        Named(Core.Figures.Precision.AtLeast, "不低于", "This or more"),
        Named(Core.Figures.Precision.AtMost, "不超过", "This or less"),
        Named(Core.Figures.Precision.About, "约", "About"),
    ];

    /// <summary>CL_FREQ.</summary>
    public static SdmxCodelist Frequency { get; } = new("CL_FREQ", new("频度", "Frequency"), _ => FrequencyCodes);

    /// <summary>CL_INDICATOR: an indicator's parent is the code above it.</summary>
    public static SdmxCodelist Indicator { get; } = new(
        "CL_INDICATOR",
        new("指标", "Indicator"),
        catalogue => [.. catalogue.Indicators.Select(one => new SdmxCode(one.Code, one.Name, one.Parent))]);

    /// <summary>CL_AREA.</summary>
    public static SdmxCodelist Area { get; } = new(
        "CL_AREA", new("区域", "Area"), catalogue => [.. catalogue.Areas.Select(one => new SdmxCode(one.Code, one.Name, one.Parent))]);

    /// <summary>CL_MEASURE.</summary>
    public static SdmxCodelist Measure { get; } = new(
        "CL_MEASURE", new("口径", "Measure"), _ => [.. MeasureFacts.All.Select(one => new SdmxCode(one.Code, one.Name))]);

    /// <summary>CL_OBS_STATUS: those of SDMX's own list that are used here.</summary>
    public static SdmxCodelist Status { get; } = new("CL_OBS_STATUS", new("观测状态", "Observation status"), _ => StatusCodes);

    /// <summary>CL_UNIT.</summary>
    public static SdmxCodelist Unit { get; } = new(
        "CL_UNIT", new("计量单位", "Unit of measure"), catalogue => [.. catalogue.Units.Select(one => new SdmxCode(one.Code, one.Name))]);

    /// <summary>CL_PRECISION.</summary>
    public static SdmxCodelist Precision { get; } = new("CL_PRECISION", new("精度", "Precision"), _ => PrecisionCodes);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SdmxCodelist> All { get; } = [Frequency, Indicator, Area, Measure, Status, Unit, Precision];

    /// <summary>The code of a frequency: M, Q, S or A.</summary>
    public static string CodeOf(Frequency frequency) => FrequencyCodes[Array.IndexOf(Lengths, frequency)].Id;

    private static SdmxCode Named(ObservationStatus status, string zh, string en) => new(status.Code.ToString(), new(zh, en));

    private static SdmxCode Named(Precision precision, string zh, string en) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(precision.ToString()), new(zh, en));
}
