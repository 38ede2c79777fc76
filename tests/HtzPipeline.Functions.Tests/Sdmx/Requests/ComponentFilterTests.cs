using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;

namespace HtzPipeline.Functions.Tests.Sdmx.Requests;

public class ComponentFilterTests
{
    // The examples of sdmx-rest, doc/data.md.
    [Theory]
    [InlineData("A", "A")]
    [InlineData("A,B", "A B")]
    [InlineData("ge:B", "B C D")]
    [InlineData("ge:B+le:C", "B C")]
    [InlineData("A,B+C", "A")]
    [InlineData("ge:A+le:B,ge:D+le:D", "A B D")]
    [InlineData("ne:A,B", "B C D none")]
    [InlineData("ne:A+B", "B")]
    [InlineData("ne:A,ne:B", "A B C D none")]
    [InlineData("ne:A+ne:B", "C D none")]
    [InlineData("nc:A", "B C D none")]
    [InlineData("ge%3AB%2Ble%3AC%2CA", "A B C")]
    public void Comma_is_or_and_plus_is_and(string text, string passing) => Assert.Equal(
        passing, string.Join(' ', new[] { "A", "B", "C", "D", null }.Where(Filter("INDICATOR", text).Admits).Select(value => value ?? "none")));

    [Theory]
    [InlineData("ge:2019-02", "2019-02 2019-03 2019-Q2")]
    [InlineData("le:2019-03", "2018 2019-01 2019-02 2019-03 2019-Q1")]
    [InlineData("ge:2019-Q1+le:2019-Q1", "2019-01 2019-02 2019-03 2019-Q1")]
    [InlineData("gt:2019-Q1", "2019-Q2")]
    [InlineData("lt:2019", "2018")]
    [InlineData("ge:2019+le:2019", "2019 2019-01 2019-02 2019-03 2019-Q1 2019-Q2")]
    [InlineData("2019-Q1", "2019-Q1")]
    [InlineData("eq:2019-M02,eq:2019-A1", "2019 2019-02")]
    [InlineData("ge:2019-01-02+le:2019-02-28T12:00:00", "2019-02")]
    [InlineData("sw:2019-0", "2019-01 2019-02 2019-03")]
    [InlineData("co:Q", "2019-Q1 2019-Q2")]
    public void Periods_of_any_length_are_compared_by_the_calendar(string text, string passing) => Assert.Equal(
        passing, string.Join(' ', new[] { "2018", "2019", "2019-01", "2019-02", "2019-03", "2019-Q1", "2019-Q2" }.Where(Filter("TIME_PERIOD", text).Admits)));

    [Theory]
    [InlineData("ge:10", "10.0 100")]
    [InlineData("10", "10.0")]
    [InlineData("lt:10,gt:99.5", "-3 9 100")]
    public void Numbers_are_compared_by_value(string text, string passing) => Assert.Equal(
        passing, string.Join(' ', new[] { "-3", "9", "10.0", "100", null }.Where(Filter("OBS_VALUE", text).Admits)));

    [Theory]
    [InlineData("ge:2019-09-01T08:00:00+08:00+lt:2019-09-02T00:00:00Z", true)]
    [InlineData("ge:2019-09-01T08:00:00%2B08:00", true)]
    [InlineData("gt:2019-09-01T01:00:00Z", false)]
    public void An_offset_of_a_time_is_no_separator(string text, bool passes) =>
        Assert.Equal(passes, Filter("UPLOADED", text).Admits("2019-09-01T08:00:00+08:00"));

    [Fact]
    public void In_texts_only_what_is_not_encoded_separates() =>
        Assert.True(Filter("SOURCE_TEXT", "x,a%2Cb%2Bge:c").Admits("a,b+ge:c"));

    [Theory]
    [InlineData("TIME_PERIOD", "ge:yesterday")]
    [InlineData("TIME_PERIOD", "1650")]
    [InlineData("OBS_VALUE", "many")]
    [InlineData("UPLOADED", "lt:2019-09")]
    public void What_is_no_value_of_the_component_is_told(string component, string text)
    {
        var errors = new ParameterErrors();
        ComponentFilter.Parse(DataStructure.Find(component)!, text, errors);
        Assert.Equal("bad-value", Assert.Single(errors.All).Code);
    }

    [Theory]
    [InlineData("ge:2019-02+le:2019-Q3", "2019-02", "2019-09")]
    [InlineData("2018,2019-05", "2018-01", "2019-05")]
    [InlineData("ge:2019-02", "2019-02", null)]
    [InlineData("ge:2019-02,lt:2010", null, null)]
    [InlineData("sw:2019", null, null)]
    [InlineData("ne:2019", null, null)]
    public void Months_outside_of_which_nothing_passes_need_not_be_read(string text, string? first, string? last)
    {
        var bounds = Filter("TIME_PERIOD", text).Bounds();
        Assert.Equal((first, last), (bounds.First?.ToString(), bounds.Last?.ToString()));
    }

    private static ComponentFilter Filter(string component, string text)
    {
        var errors = new ParameterErrors();
        var filter = ComponentFilter.Parse(DataStructure.Find(component)!, text, errors);
        Assert.Empty(errors.All);
        return filter;
    }
}
