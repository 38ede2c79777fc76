using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

public class SdmxJsonTests
{
    private const string Time = "{'id':'TIME_PERIOD','roles':['TIME_PERIOD'],'values':[{'id':'2019-08'},{'id':'2019-09'}]}";
    private const string Indicator = "{'id':'INDICATOR','values':[{'id':'GDP','name':'GDP','names':{'en':'GDP','zh-CN':'地区生产总值'}},{'id':'JOBS','name':'就业人数'}]}";
    private const string Measure = "{'id':'MEASURE','values':[{'id':'CUM','name':'累计'}]}";
    private const string Attributes =
        "'attributes':{'dataSet':[{'id':'DECIMALS','values':[{'id':'2'}]}],'series':[{'id':'UNIT_MEASURE','values':[{'id':'CNY','name':'元'},{'id':'PS','name':'人'}]},{'id':'UNIT_MULT','values':[{'id':'8'}]}]," +
        "'observation':[{'id':'OBS_STATUS','values':[{'id':'A'},{'id':'M'}]}]}";

    private const string Structure = "{'name':'月报','dimensions':{'dataSet':[" + Measure + "],'series':[" + Indicator + "],'observation':[" + Time + "]}," + Attributes + "}";

    private const string Series =
        "{'attributes':[0],'series':{'0':{'attributes':[0,0],'observations':{'0':[58.3,0],'1':[null,1]}},'1':{'attributes':[1,null],'observations':{'1':['7',0]}}}}";

    [Theory]
    [InlineData("{'meta':{},'data':{'structures':[" + Structure + "],'dataSets':[" + Series + "]}}")]
    [InlineData("{'header':{},'dataSets':[" + Series + "],'structure':" + Structure + "}")]
    [InlineData("{'data':{'dataSets':[" + Series + "],'structure':" + Structure + "}}")]
    public void Series_are_read_in_each_version(string message)
    {
        var (figures, bulletin) = Message.Json(message);

        Assert.Equal(
            ["地区生产总值|2019-01/2019-08|Cumulative/Amount|58.30|亿元", "地区生产总值|2019-01/2019-09|Cumulative/Amount|NotApplicable|亿元", "就业人数|2019-01/2019-09|Cumulative/Amount|7.00|人"],
            figures.Select(Read.Line));
        Assert.Equal(("月报!A3", "sdmx-json"), (figures[2].Place.ToString(), bulletin.Sheets[0].Layout));
    }

    [Fact]
    public void Observations_without_series_go_through_all_dimensions()
    {
        var (figures, _) = Message.Json("{'data':{'structures':[{'dimensions':{'observation':[" + Indicator + "," + Time + "]}}],'dataSets':[{'structure':0,'observations':{'1:0':[5],'0:1':[6],'0:0':[]}}]}}");

        Assert.Equal(["就业人数|2019-08|Unstated/Amount|5|", "地区生产总值|2019-09|Unstated/Amount|6|"], figures.Select(Read.Line));
    }

    [Fact]
    public void Attributes_may_be_of_groups_of_observations()
    {
        var (figures, _) = Message.Json(
            "{'data':{'structures':[{'dimensions':{'observation':[" + Indicator + "," + Time + "]},'attributes':{'dimensionGroup':[{'id':'UNIT_MEASURE','values':[{'id':'PS','name':'人'}]}]}}]," +
            "'dataSets':[{'dimensionGroupAttributes':{'1:':[0]},'observations':{'1:0':[5],'0:1':[6]}}]}}");

        Assert.Equal(["人", null], figures.Select(figure => figure.Unit));
    }

    [Fact]
    public void A_dataset_to_be_deleted_is_a_finding_and_gives_no_figures()
    {
        var (figures, bulletin) = Message.Json("{'data':{'structures':[" + Structure + "],'dataSets':[{'action':'Delete','series':{'0':{'observations':{'0':[5]}}}}," + Series + "]}}");

        Assert.Equal(3, figures.Count);
        Assert.Equal(StructureFindings.DeletionNotRead, Assert.Single(bulletin.Findings).Kind);
    }

    [Theory]
    [InlineData("'7':{'observations':{'0':[5]}}")]
    [InlineData("'0:0':{'observations':{'0':[5]}}")]
    [InlineData("'0':{'observations':{'x':[5],'9':[6]}}")]
    public void A_key_outside_the_structure_is_a_finding(string series)
    {
        var (figures, bulletin) = Message.Json("{'data':{'structures':[" + Structure + "],'dataSets':[{'series':{" + series + "}}]}}");

        Assert.Empty(figures);
        Assert.Equal(StructureFindings.InconsistentMessage, Assert.Single(bulletin.Findings).Kind);
    }
}
