using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

public class SdmxCsvTests
{
    [Fact]
    public void A_message_of_version_2_is_read_with_its_dimensions_status_and_unit()
    {
        var (figures, bulletin) = Read.Csv(
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SECTOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\n" +
            "dataflow,X:Y(1.0),I,M,370400,OUTPUT,IND,2019-08,58.3,E,元,8,2\n");

        Assert.Equal("OUTPUT|2019-08|Unstated/Amount|58.30|亿元", Read.Line(Assert.Single(figures)));
        Assert.Equal(("370400", "I2", "58.3"), (figures[0].Area, figures[0].Place.ToString(), figures[0].Text));
        Assert.Equal(["IND"], figures[0].Parents);
        Assert.Equal("sdmx-csv", bulletin.Sheets[0].Layout);
    }

    [Fact]
    public void A_message_of_version_1_begins_with_its_dataflow()
    {
        var (figures, _) = Read.Csv("DATAFLOW,freq,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nE:NAMA(1.0),Q,B1GQ,DE,2019-Q2,3474.5,p\n");

        Assert.Equal("B1GQ|2019-Q2|Unstated/Amount|3474.5|", Read.Line(Assert.Single(figures)));
        Assert.Equal("DE", figures[0].Area);
    }

    [Fact]
    public void With_labels_beside_the_codes_the_labels_are_the_names()
    {
        var (figures, _) = Read.Csv(
            "STRUCTURE[;],STRUCTURE_ID,FREQ: 频率,REF_AREA: 地区,INDICATOR: 指标,MEASURE: 口径,SEX: 性别,TIME_PERIOD: 时间,OBS_VALUE: 值,UNIT_MEASURE: 单位\n" +
            "dataflow,X:Y(1.0),M: 月,A1: 兴仁街道,GDP: 地区生产总值,CUM: 累计,_Z: 不适用,2019-M08,58.3,CNY8: 亿元\n");

        Assert.Equal("地区生产总值|2019-01/2019-08|Cumulative/Amount|58.3|亿元", Read.Line(Assert.Single(figures)));
        Assert.Equal("兴仁街道", figures[0].Area);
        Assert.Empty(figures[0].Parents);
    }

    [Fact]
    public void With_a_column_of_names_beside_each_of_codes_the_names_are_read()
    {
        var (figures, _) = Read.Csv(
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,freq,Time frequency,unit,Unit of measure,sex,Sex,geo,Geopolitical entity,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Status\n" +
            "dataflow,E:X(1.0),Employment,I,A,Annual,THS,Thousand persons,F,Females,DE,Germany,2019,,3474,,p,provisional\n");

        Assert.Equal("Females|2019|Unstated/Amount|3474|Thousand persons", Read.Line(Assert.Single(figures)));
        Assert.Equal("Germany", figures[0].Area);
    }

    [Fact]
    public void Without_an_indicator_the_innermost_telling_value_is_one_and_the_others_stand_above_it()
    {
        var (figures, _) = Read.Csv("STRUCTURE,STRUCTURE_ID,FREQ,CURRENCY,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\ndataflow,X:Y(1.0),M,NZD,SP00,A,2019-08,1.59\n");

        Assert.Equal("SP00", figures[0].Indicator);
        Assert.Equal(["NZD", "A"], figures[0].Parents);
    }

    [Theory]
    [InlineData("M", ObservationStatus.NotApplicable)]
    [InlineData("O", ObservationStatus.NotAvailable)]
    [InlineData("H", ObservationStatus.NotAvailable)]
    [InlineData("L", ObservationStatus.InWords)]
    [InlineData("N", ObservationStatus.BelowUnit)]
    [InlineData("Q", ObservationStatus.Held)]
    [InlineData("", ObservationStatus.NotAvailable)]
    public void An_observation_without_a_value_keeps_the_status_that_says_why(string code, ObservationStatus status)
    {
        var (figures, _) = Read.Csv($"DATAFLOW,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:Y(1.0),GDP,2019,,{code}\n");

        Assert.Equal((status, null), (Assert.Single(figures).Status, figures[0].Number));
    }

    [Fact]
    public void A_value_that_its_status_calls_unreliable_is_questionable_and_an_estimate_is_one()
    {
        var (figures, _) = Read.Csv("DATAFLOW,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX:Y(1.0),GDP,2019,5,U\nX:Y(1.0),GDP,2020,5,E\n");

        Assert.Equal([ObservationStatus.Questionable, ObservationStatus.Estimated], figures.Select(figure => figure.Status));
    }

    [Fact]
    public void A_deletion_is_a_finding_and_no_figure_and_rows_of_attributes_alone_are_nothing()
    {
        var (figures, bulletin) = Read.Csv(
            "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\ndataflow,X:Y(1.0),D,GDP,2019,5,元\ndataflow,X:Y(1.0),I,GDP,,,元\ndataflow,X:Y(1.0),I,GDP,2020,6,元\n");

        Assert.Equal("GDP|2020|Unstated/Amount|6|元", Read.Line(Assert.Single(figures)));
        var finding = Assert.Single(bulletin.Findings);
        Assert.Equal((StructureFindings.DeletionNotRead, "C2"), (finding.Kind, finding.Place.ToString()));
    }

    [Fact]
    public void Days_and_weeks_are_kept_as_written_and_said_once()
    {
        var (figures, bulletin) = Read.Csv("DATAFLOW,FREQ,INDICATOR,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),D,RATE,2019-08-31,5\nX:Y(1.0),W,RATE,2019-W05,6\nX:Y(1.0),M,RATE,2019-08-01,7\n");

        Assert.Equal(["2019-08-31", "2019-W05", null], figures.Select(figure => figure.PeriodText));
        Assert.Equal([null, null, "2019-08"], figures.Select(figure => figure.Period?.ToString()));
        Assert.Equal(StructureFindings.OtherPeriod, Assert.Single(bulletin.Findings).Kind);
    }
}
