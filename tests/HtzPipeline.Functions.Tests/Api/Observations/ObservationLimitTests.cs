using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;

namespace HtzPipeline.Functions.Tests.Api.Observations;

/// <summary>Each limit of a query of observations has an error of its own.</summary>
public class ObservationLimitTests
{
    private static readonly Indicator Output = Seeds.Catalogue.Indicator("IND_OUTPUT")!;

    private static readonly IndicatorCatalogue Large = new(
        "large",
        Seeds.Catalogue.Areas,
        Seeds.Catalogue.Departments,
        Seeds.Catalogue.Units,
        [.. Enumerable.Range(0, 1 + (ObservationQuery.MostSeries / 4)).Select(i => Output with { Code = $"I{i}", Name = new($"指标{i}", $"I {i}"), Aliases = [] })]);

    [Theory]
    [InlineData("last", "0", "last:bad-number")]
    [InlineData("last", "1201", "last:bad-number")]
    [InlineData("limit", "0", "limit:bad-number")]
    [InlineData("limit", "50001", "limit:bad-number")]
    [InlineData("unit", "斤", "unit:unknown-unit")]
    [InlineData("unit", "家", "unit:unit-of-another-dimension")]
    [InlineData("group", "天气", "group:unknown-group")]
    [InlineData("parent", "GDP", "parent:no-parts")]
    [InlineData("parent", "NOPE", "parent:unknown-indicator")]
    [InlineData("parentArea", "兴仁街道", "parentArea:no-parts")]
    [InlineData("continuation", "zzz", "continuation:bad-continuation")]
    public void A_value_out_of_bounds_is_an_error_of_its_parameter(string parameter, string value, string error)
    {
        var text = new ObservationParameters { Indicator = "IND_OUTPUT" };
        text = parameter switch
        {
            "last" => text with { Last = value },
            "limit" => text with { Limit = value },
            "unit" => text with { Unit = value },
            "group" => text with { Group = value },
            "parent" => text with { Parent = value },
            "parentArea" => text with { ParentArea = value },
            _ => text with { Continuation = value },
        };
        Assert.Equal([error], Errors(text));
    }

    [Fact]
    public void What_excludes_each_other_is_said_all_at_once() => Assert.Equal(
        ["last:last-with-from", "asOf:release-of-several-areas", "initial:initial-with-history", "last:last-with-history", "limit:limit-with-history"],
        Errors(new() { Indicator = "GDP", Area = "*", From = "2019", Last = "3", AsOf = "7", Initial = "true", History = "true", Limit = "5" }));

    [Fact]
    public void As_many_series_as_there_may_be_are_answered_and_one_more_is_not()
    {
        Assert.Equal(["indicator:too-many-series"], Errors(new() { Group = "工业", Area = "*" }, Large));
        Assert.Empty(Errors(new() { Group = "工业", Area = "高新区" }, Large));
        Assert.Equal(
            ["indicator:too-many-names"], Errors(new() { Indicator = string.Join(',', Enumerable.Range(0, Parameters.MostNames + 1).Select(i => $"I{i}")) }, Large));
    }

    private static IEnumerable<string> Errors(ObservationParameters text, IndicatorCatalogue? catalogue = null)
    {
        var errors = new ParameterErrors();
        ObservationQuery.Parse(text, catalogue ?? Seeds.Catalogue, errors);
        return errors.All.Select(error => $"{error.Parameter}:{error.Code}");
    }
}
