using HtzPipeline.Functions.Sdmx.Requests;

namespace HtzPipeline.Functions.Tests.Sdmx.Requests;

public class SdmxTargetTests
{
    [Theory]
    [InlineData("/dataflow/HTZ/DF/+/M.*?c[TIME_PERIOD]=ge:2019-01+le:2019-08&sort=A+B")]
    [InlineData("/dataflow/HTZ/DF/%2B/M.*?c%5BTIME_PERIOD%5D=ge:2019-01+le:2019-08&sort=A+B")]
    [InlineData("/dataflow/HTZ/DF/+/M.*/?c[TIME_PERIOD]=ge:2019-01+le:2019-08&&sort=A+B")]
    [InlineData("/dataflow/HTZ/DF/+/M.*&c[TIME_PERIOD]=ge:2019-01+le:2019-08&sort=A+B")]
    public void A_plus_is_a_plus_in_path_and_query_and_brackets_may_be_encoded(string text)
    {
        var target = SdmxTarget.Parse(text);

        Assert.Equal(["dataflow", "HTZ", "DF", "+", "M.*"], target.Segments);
        Assert.Equal([("c[TIME_PERIOD]", "ge:2019-01+le:2019-08"), ("sort", "A+B")], target.Parameters);
    }

    [Fact]
    public void A_client_may_add_to_a_query_that_it_does_not_know_to_be_absent() =>
        Assert.Equal("jsondata", SdmxTarget.Parse("/dataflow/HTZ/DF/1.0.0/M&format=jsondata")["format"]);

    [Fact]
    public void What_is_left_out_at_the_end_is_a_wildcard() => Assert.Equal(("dataflow", "*"), (SdmxTarget.Parse("/dataflow/").Segment(0), SdmxTarget.Parse("/dataflow/").Segment(1)));

    [Theory]
    [InlineData("2019-09-15T08:00:00%2B08:00")]
    [InlineData("2019-09-15T08:00:00+08:00")]
    [InlineData("2019-09-15T08:00:00%2008:00")]
    [InlineData("2019-09-15T08:00:00")]
    [InlineData("2019-09-15T00:00:00Z")]
    public void A_time_is_read_however_its_offset_was_sent_and_is_local_without(string text)
    {
        Assert.True(SdmxMoment.TryParse(SdmxTarget.Parse($"/?asOf={text}")["asOf"]!, out var moment));
        Assert.Equal(new DateTimeOffset(2019, 9, 15, 0, 0, 0, TimeSpan.Zero), moment);
    }
}
