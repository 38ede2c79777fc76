using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>Tables as statistical offices elsewhere lay them out.</summary>
public class OfficesAbroadTests
{
    [Fact]
    public void A_column_of_scales_multiplies_the_units_beside_it()
    {
        var figures = Read.Csv("Country,Subject Descriptor,Units,Scale,2018,2019\nNorland,Gross product,Crowns,Billions,71.5,73.25\nNorland,Population,Persons,Millions,5.25,5.5\n").Figures;

        Assert.Equal(["Gross product|Norland|2018|71.5|billion Crowns", "Gross product|Norland|2019|73.25|billion Crowns", "Population|Norland|2018|5.25|million Persons", "Population|Norland|2019|5.5|million Persons"], figures.Select(Line));
    }

    [Theory]
    [InlineData("SCALAR_FACTOR", "millions", "million Crowns")]
    [InlineData("Magnitude", "6", "million Crowns")]
    [InlineData("Magnitude", "thousand", "thousand Crowns")]
    public void A_long_table_has_its_scale_in_words_or_digits(string heading, string scale, string unit)
    {
        var figure = Read.Csv($"REF_DATE,GEO,Trade,UOM,{heading},VALUE,DECIMALS,TERMINATED\n2019-08,Norland,Export,Crowns,{scale},12.5,1,\n").Figures[0];

        Assert.Equal($"Export|Norland|2019-08|12.5|{unit}", Line(figure));
    }

    [Fact]
    public void Periods_over_areas_in_the_corner_head_columns_and_rows()
    {
        var figures = Read.Csv("Dataset: Prices\n\nTIME,2019-07,,2019-08,\nGEO (Labels),,,,\nNorland,1.25,,1.5,p\nSudland,:,,2.25,e\n\nSpecial value,\n:,not available\n").Figures;

        Assert.Equal(["Norland 2019-07 1.25", "Norland 2019-08 1.5", "Sudland 2019-08 2.25"], figures.Where(figure => figure.Number is not null).Select(figure => $"{figure.Area} {figure.Period} {figure.Number}"));
    }

    [Fact]
    public void Rows_that_describe_each_series_stand_between_its_name_and_its_figures()
    {
        var figures = Read.Csv(",Vacancies ;,Vacancy rate ;\nUnit,000,Percent\nSeries Type,Original,Original\nFrequency,Month,Month\nCollection Month,1,1\nNo. Obs,2,2\nSeries ID,B1001K,B1002V\n2019-07,71.5,5.2\n2019-08,72.25,5.3\n").Figures;

        Assert.Equal(["Vacancies ;||2019-07|71.5|thousand", "Vacancy rate ;||2019-07|5.2|Percent", "Vacancies ;||2019-08|72.25|thousand", "Vacancy rate ;||2019-08|5.3|Percent"], figures.Select(Line));
    }

    [Fact]
    public void A_year_stands_over_each_of_its_quarters()
    {
        var figures = Read.Csv("[Millions of dollars] At annual rates\nLine,,2018,2018,2019\n,,Q3,Q4,Q1\n1,Product,71.5,72.5,73.5\n2,Goods,31.5,32.5,33.5\n").Figures;

        Assert.Equal("Product||2018-Q3|71.5|Millions of dollars", Line(figures[0]));
        Assert.Equal("Goods||2019-Q1|33.5|Millions of dollars", Line(figures[^1]));
    }

    [Fact]
    public void The_flag_of_a_period_is_that_of_its_figures()
    {
        var figures = Read.Csv("Year,Output\n2017,71.5\n2018r,72.5\n2019p,73.5\n").Figures;

        Assert.Equal([ObservationStatus.Normal, ObservationStatus.Revised, ObservationStatus.Provisional], figures.Select(figure => figure.Status));
    }

    [Fact]
    public void Traditional_characters_say_what_simplified_ones_do()
    {
        var figures = Read.Csv("月份,總產值(百萬元),按年變動百分率(%)\n2019年8月,71.5,-3.25\n").Figures;

        Assert.Equal(["總產值||2019-08|71.5|百萬元", "總產值||2019-08|-3.25|%"], figures.Select(Line));
        Assert.Equal(MeasureAspect.Growth, figures[1].Measure.Aspect);
    }

    [Fact]
    public void Nineteen_ten_among_padded_months_of_a_long_table_is_October()
    {
        var figures = Read.Csv("indicator,period,value\nSales,2019.09,71.5\nSales,2019.1,72.5\nSales,2019.11,73.5\n").Figures;

        Assert.Equal(["2019-09", "2019-10", "2019-11"], figures.Select(figure => figure.Period.ToString()));
    }

    [Theory]
    [InlineData("Unit: 10 000 persons", "10 000 persons")]
    [InlineData("单位：万人,Unit: 10 000 persons", "万人")]
    public void A_unit_in_English_stands_where_there_is_no_Chinese_one(string above, string unit) =>
        Assert.Equal(unit, Read.Csv($"Population,\n{above}\nYear,Total\n2018,71.5\n2019,72.5\n").Figures[0].Unit);

    private static string Line(ReportedFigure figure) => $"{figure.Indicator}|{figure.Area}|{figure.Period}|{figure.Number}|{figure.Unit}";
}
