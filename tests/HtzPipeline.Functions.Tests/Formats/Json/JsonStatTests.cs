using System.Text.Json;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Tests.Api;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Formats.Json;

public class JsonStatTests
{
    private static readonly byte[] Answer = SameFiguresTests.Write("jsonstat", SampleCube.Cube);

    [Fact]
    public void Dimensions_have_roles_names_and_units()
    {
        var dataset = JsonDocument.Parse(Answer).RootElement;

        Assert.Equal("""{"time":["time"],"geo":["area"],"metric":["indicator","measure"]}""", dataset.GetProperty("role").GetRawText());
        Assert.Equal("""["area","indicator","measure","time"]""", dataset.GetProperty("id").GetRawText());
        Assert.Equal("2019-09-15T10:00:00+08:00", dataset.GetProperty("updated").GetString());
        var (indicators, measures) = (Category(dataset, "indicator"), Category(dataset, "measure"));
        Assert.Equal("规模以上工业总产值", indicators.GetProperty("label").GetProperty("IND_OUTPUT").GetString());
        Assert.Equal("""{"label":"亿元","decimals":2}""", indicators.GetProperty("unit").GetProperty("IND_OUTPUT").GetRawText());
        Assert.Equal("""{"cumulativeGrowth":{"label":"%","decimals":1}}""", measures.GetProperty("unit").GetRawText());
    }

    [Fact]
    public void Each_period_says_which_days_it_begins_and_ends_with()
    {
        var days = JsonDocument.Parse(Answer).RootElement.GetProperty("dimension").GetProperty("time").GetProperty("extension");

        Assert.Equal("""{"2018":"2018-01-01","2019-Q2":"2019-04-01","2019-06":"2019-06-01","2019-07":"2019-07-01","2019-08":"2019-08-01"}""", Sorted("start"));
        Assert.Equal("""{"2018":"2018-12-31","2019-Q2":"2019-06-30","2019-06":"2019-06-30","2019-07":"2019-07-31","2019-08":"2019-08-31"}""", Sorted("end"));

        string Sorted(string what) => JsonSerializer.Serialize(days.GetProperty(what).EnumerateObject().OrderBy(one => one.Name.Length == 4 ? 0 : one.Name.Contains('Q', StringComparison.Ordinal) ? 1 : 2)
            .ThenBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, one => one.Value.GetString()));
    }

    [Fact]
    public void This_systems_own_reader_takes_it_for_the_bulletin_that_it_is()
    {
        var bulletin = BulletinReader.Read(new MemoryStream(Answer), ReadingLimits.Default);
        var figures = bulletin.Figures.ToList();

        Assert.Empty(bulletin.Findings);
        Assert.Equal(6, figures.Count);
        var growth = figures.Single(figure => figure.Number?.Value == -9.6m);
        Assert.Equal(("规模以上工业总产值", "枣庄高新区", "2019-01/2019-07", "%"), (growth.Indicator, growth.Area, growth.Period.ToString(), growth.Unit));
        Assert.Equal(ObservationStatus.BelowUnit, figures.Single(figure => figure.Number is null).Status);
        Assert.Equal("42.10", figures.Single(figure => figure.Number?.Value == 42.10m).Number.ToString());
    }

    [Fact]
    public void A_cube_that_would_be_huge_as_an_array_is_refused_with_advice()
    {
        var cube = SampleCube.Of(
            from indicator in Seeds.Catalogue.Indicators.Take(40)
            from index in Enumerable.Range(0, 15)
            from month in Enumerable.Range(0, 120)
            where month % 40 == 0 || index == 0
            select (indicator.Code, Period.Month(2000 + (month / 12), (month % 12) + 1).ToString(), MeasureFacts.All[index].Measure, (string?)"1", ObservationStatus.Normal));
        Assert.NotEmpty(SameFiguresTests.Write("jsonstat", cube));

        var areas = Seeds.Catalogue.Areas;
        var huge = cube with
        {
            Series = [.. Enumerable.Range(0, 15).SelectMany(i => cube.Series.Select(series => series with { Area = areas[0] with { Code = $"AREA{i}" } }))],
        };
        var refusal = Assert.Throws<CubeTooLargeException>(() => SameFiguresTests.Write("jsonstat", huge));
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refusal.StatusCode);
        Assert.Contains("15×40×15×120", refusal.Message, StringComparison.Ordinal);
    }

    private static JsonElement Category(JsonElement dataset, string dimension) => dataset.GetProperty("dimension").GetProperty(dimension).GetProperty("category");
}
