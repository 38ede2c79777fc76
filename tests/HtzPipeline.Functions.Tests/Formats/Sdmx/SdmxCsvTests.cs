using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Tests.Formats.Decoding;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Tests.Formats.Sdmx;

public class SdmxCsvTests
{
    [Fact]
    public void The_columns_are_the_components_of_the_structure() => Assert.Equal(
        "STRUCTURE STRUCTURE_ID ACTION FREQ INDICATOR REF_AREA MEASURE TIME_PERIOD OBS_VALUE OBS_STATUS UNIT_MEASURE DECIMALS OBS_PRECISION DERIVED SUBMISSION SOURCE_FILE SOURCE_SHEET SOURCE_CELL SOURCE_TEXT UPLOADED DECISION RESTS_ON",
        string.Join(' ', Rows("")[0].Keys));

    [Fact]
    public void Keys_stand_in_columns_of_their_own_where_they_are_asked_for()
    {
        var both = Rows(";keys=both").Single(row => row["TIME_PERIOD"] == "2019-Q2");

        Assert.Equal(("Q.GDP.370400-HTZ.cumulative", "Q.GDP.370400-HTZ.cumulative.2019-Q2"), (both["SERIES_KEY"], both["OBS_KEY"]));
        Assert.Equal((false, true), (Rows(";keys=obs")[0].ContainsKey("SERIES_KEY"), Rows(";keys=obs")[0].ContainsKey("OBS_KEY")));
        Assert.Equal((true, false), (Rows(";keys=series")[0].ContainsKey("SERIES_KEY"), Rows(";keys=series")[0].ContainsKey("OBS_KEY")));
    }

    [Fact]
    public void Names_stand_in_a_column_beside_the_code()
    {
        var row = Rows(";labels=name").Single(row => row["TIME_PERIOD"] == "2019-Q2");

        Assert.Equal(("HTZ:DF_STATISTICS(1.0.0)", "统计数据"), (row["STRUCTURE_ID"], row["STRUCTURE_NAME"]));
        Assert.Equal(("GDP", "地区生产总值", "55.66", ""), (row["INDICATOR"], row["指标"], row["OBS_VALUE"], row["观测值"]));
    }

    [Fact]
    public void Names_stand_with_the_code_in_headers_and_cells()
    {
        var row = Rows(";labels=both").Single(row => row["TIME_PERIOD: 时期"] == "2019-Q2");

        Assert.Equal(("HTZ:DF_STATISTICS(1.0.0): 统计数据", "GDP: 地区生产总值", "A: 正常值"), (row["STRUCTURE_ID"], row["INDICATOR: 指标"], row["OBS_STATUS: 观测状态"]));
    }

    [Fact]
    public void Normalized_periods_are_the_months_that_they_end_with()
    {
        Assert.Equal(["2019-06", "2019-07", "2019-07", "2019-08", "2018-12", "2019-06"], Rows(";timeFormat=normalized").Select(row => row["TIME_PERIOD"]));
        Assert.Equal(["2019-06", "2019-07", "2019-07", "2019-08", "2018", "2019-Q2"], Rows(";timeFormat=original").Select(row => row["TIME_PERIOD"]));
    }

    [Theory]
    [InlineData(";labels=names")]
    [InlineData(";keys=all")]
    [InlineData(";version=2.0.0;charset=utf-8")]
    public void What_is_not_known_is_as_by_default(string parameters) => Assert.Equal(SdmxCsvOptions.Default, Options(parameters));

    private static List<Dictionary<string, string>> Rows(string parameters) => CsvDecoder.Rows(SameFiguresTests.Write(
        "sdmx-csv", SampleCube.Cube, new(Language.Zh, WithBom: false) { SdmxCsv = Options(parameters) }));

    private static SdmxCsvOptions Options(string parameters) => SdmxCsvOptions.Of(MediaTypeHeaderValue.Parse($"{SdmxCsv.MediaType}{parameters}"));
}
