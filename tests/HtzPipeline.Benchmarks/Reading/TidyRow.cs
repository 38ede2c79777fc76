using CsvHelper;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>A row as CsvHelper maps it, by code generated at build.</summary>
[CsvRecord]
internal sealed partial class TidyRow
{
    [CsvColumn("指标")]
    public string Indicator { get; set; } = "";

    [CsvColumn("地区")]
    public string Area { get; set; } = "";

    [CsvColumn("时期")]
    public string Period { get; set; } = "";

    [CsvColumn("口径")]
    public string Measure { get; set; } = "";

    [CsvColumn("数值")]
    public string Value { get; set; } = "";

    [CsvColumn("单位")]
    public string Unit { get; set; } = "";
}
