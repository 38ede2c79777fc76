using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

public class JsonStatTests
{
    private const string Dimensions =
        "'dimension':{'area':{'category':{'index':['a','b'],'label':{'a':'兴仁街道','b':'兴城街道'}}}," +
        "'what':{'category':{'index':{'gdp':0,'jobs':1},'label':{'gdp':'地区生产总值','jobs':'就业人数'},'unit':{'gdp':{'label':'亿元','decimals':2},'jobs':{'base':'人','multiplier':4}}}}," +
        "'when':{'category':{'index':['2019-08','2019Q2']}}}";

    private const string Head = "{'version':'2.0','class':'dataset','label':'月报','id':['area','what','when'],'size':[2,2,2],'role':{'time':['when'],'geo':['area'],'metric':['what']},";

    [Fact]
    public void Values_go_through_the_dimensions_the_last_fastest()
    {
        var (figures, bulletin) = Message.Json(Head + Dimensions + ",'value':[58.3,2,3,4,5,6,7,8]}");

        Assert.Equal(
            ["地区生产总值|2019-08|Unstated/Amount|58.30|亿元", "地区生产总值|2019-Q2|Unstated/Amount|2.00|亿元", "就业人数|2019-08|Unstated/Amount|3|万人"],
            figures[..3].Select(Read.Line));
        Assert.Equal(["兴仁街道", "兴城街道"], figures.Select(figure => figure.Area).Distinct());
        Assert.Equal(("月报!A8", "8", "json-stat", "json"), (figures[7].Place.ToString(), figures[7].Text, bulletin.Sheets[0].Layout, bulletin.Format));
    }

    [Fact]
    public void Values_and_statuses_may_be_given_by_position()
    {
        var (figures, _) = Message.Json(Head + Dimensions + ",'value':{'1':5,'6':null},'status':{'1':'u','6':'m'}}");

        Assert.Equal(["月报!A2", "月报!A7"], figures.Select(figure => figure.Place.ToString()));
        Assert.Equal([ObservationStatus.Questionable, ObservationStatus.NotApplicable], figures.Select(figure => figure.Status));
    }

    [Theory]
    [InlineData("'m'")]
    [InlineData("['m']")]
    [InlineData("['m','a']")]
    public void A_status_may_be_of_all_or_of_each(string status)
    {
        var (figures, _) = Message.Json("{'id':['t'],'size':[2],'label':'人口','dimension':{'t':{'category':{'index':['2018','2019']}}},'role':{'time':['t']},'value':[null,2],'status':" + status + "}");

        Assert.Equal([ObservationStatus.NotApplicable, ObservationStatus.Normal], figures.Select(figure => figure.Status));
        Assert.Equal("人口", figures[0].Indicator);
    }

    [Fact]
    public void A_bundle_of_version_1_has_ids_and_sizes_within_its_dimensions_and_sizes_as_text()
    {
        var (figures, bulletin) = Message.Json(
            "{'eins':{'dimension':{'id':['Sector','time'],'size':['1','1'],'Sector':{'category':{'label':{'x':'Industry'}}},'time':{'category':{'index':{'1997Q1':0}}}},'value':[5]}," +
            "'zwei':{'dimension':{'id':['time'],'size':[1],'time':{'category':{'index':['1997']}}},'value':['6.50']}}");

        Assert.Equal(["Industry|1997-Q1|Unstated/Amount|5|", "zwei|1997|Unstated/Amount|6.50|"], figures.Select(Read.Line));
        Assert.Equal(["eins", "zwei"], bulletin.Sheets.Select(sheet => sheet.Sheet));
    }

    [Fact]
    public void A_collection_is_read_where_its_datasets_are_within_it()
    {
        var (figures, _) = Message.Json("{'class':'collection','link':{'item':[{'class':'dataset','href':'https://example.org'}," + Head + Dimensions + ",'value':[1,2,3,4,5,6,7,8]}]}}");

        Assert.Equal(8, figures.Count);
    }

    [Fact]
    public void A_unit_in_the_name_is_not_a_part_of_it()
    {
        var (figures, _) = Message.Json("{'id':['statistic'],'size':[1],'dimension':{'statistic':{'category':{'index':['c'],'label':{'c':'Output (Euro Million)'},'unit':{'c':{'base':'Euro Million'}}}}},'value':[5]}");

        Assert.Equal(("Output", "Euro Million"), (figures[0].Indicator, figures[0].Unit));
    }

    [Theory]
    [InlineData("'id':['a','b'],'size':[1],'dimension':{'a':{'category':{'index':['x']}}},'value':[1]")]
    [InlineData("'id':['a'],'size':[2],'dimension':{'a':{'category':{'index':['x']}}},'value':[1,2]")]
    [InlineData("'id':['a'],'size':[1],'dimension':{'b':{}},'value':[1]")]
    [InlineData("'id':['a'],'size':[2],'dimension':{'a':{'category':{'index':{'x':0,'y':0}}}},'value':[1,2]")]
    [InlineData("'id':['a'],'size':[2],'dimension':{'a':{'category':{'index':['x','y']}}},'value':[1]")]
    [InlineData("'id':['a'],'size':[1],'dimension':{'a':{'category':{'index':['x']}}},'value':{'1':5}")]
    public void A_dataset_that_contradicts_itself_gives_no_figures_and_says_how(string dataset)
    {
        var (figures, bulletin) = Message.Json("{" + dataset + "}");

        Assert.Empty(figures);
        Assert.Equal(StructureFindings.InconsistentMessage, Assert.Single(bulletin.Findings).Kind);
    }

    [Fact]
    public void Sizes_whose_product_is_beyond_all_numbers_are_refused()
    {
        var thousand = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"'{i}'"));
        var ids = string.Join(',', Enumerable.Range(0, 7).Select(i => $"'d{i}'"));
        var dimensions = string.Join(',', Enumerable.Range(0, 7).Select(i => $"'d{i}':{{'category':{{'index':[{thousand}]}}}}"));
        var (figures, bulletin) = Message.Json($"{{'id':[{ids}],'size':[{string.Join(',', Enumerable.Repeat(1000, 7))}],'dimension':{{{dimensions}}},'value':{{'0':1}}}}");

        Assert.Empty(figures);
        Assert.Equal(StructureFindings.InconsistentMessage, Assert.Single(bulletin.Findings).Kind);
    }
}
