using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Tests.Api.Answers;

public class ParametersTests
{
    private readonly ParameterErrors _errors = new();

    [Theory]
    [InlineData("2019-09-15T08:00:00+08:00")]
    [InlineData("2019-09-15T08:00:00 08:00")]
    [InlineData("2019-09-15T00:00:00Z")]
    [InlineData("2019-09-15T08:00+08:00")]
    [InlineData("2019-09-14T20:00:00-04:00")]
    public void A_time_with_an_offset_is_the_same_instant_however_it_is_written(string text)
    {
        Assert.Equal(AsOf.At(new DateTimeOffset(2019, 9, 15, 0, 0, 0, TimeSpan.Zero)), Parameters.AsOf("asOf", text, _errors));
        Assert.False(_errors.Any);
    }

    [Theory]
    [InlineData("2019-09-15T08:00:00")]
    [InlineData("2019-09-15")]
    [InlineData("2019-09-15+08:00")]
    [InlineData("yesterday")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1.5")]
    public void A_time_without_an_offset_is_refused(string text)
    {
        Assert.Null(Parameters.AsOf("asOf", text, _errors));
        Assert.Equal("bad-as-of", Assert.Single(_errors.All).Code);
    }

    [Fact]
    public void A_number_is_a_release() => Assert.Equal(AsOf.At(12), Parameters.AsOf("asOf", "12", _errors));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    public void What_is_blank_is_not_given(string? text)
    {
        Assert.Equal([Seeds.Catalogue.RootArea], Parameters.Areas("area", text, Seeds.Catalogue, _errors));
        Assert.Equal(MeasureFacts.All.Count, Parameters.Measures("measure", text, _errors).Count);
        Assert.False(_errors.Any);
    }

    [Fact]
    public void Areas_go_by_code_and_by_name_and_count_once()
    {
        var areas = Parameters.Areas("area", "兴仁街道, 370400-HTZ-XR,370400-HTZ", Seeds.Catalogue, _errors);

        Assert.Equal(["370400-HTZ-XR", "370400-HTZ"], areas.Select(a => a.Code));
    }

    [Fact]
    public void A_list_of_any_length_gives_one_error()
    {
        Assert.Empty(Parameters.Names("indicator", string.Join(',', Enumerable.Range(0, Parameters.MostNames + 1)), _errors));
        Assert.Equal("too-many-names", Assert.Single(_errors.All).Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("-1")]
    [InlineData("1e2")]
    public void Numbers_stay_within_their_bounds(string text)
    {
        Assert.Equal(100, Parameters.Number("limit", text, ifAbsent: 100, most: 500, _errors));
        Assert.Equal("bad-number", Assert.Single(_errors.All).Code);
    }
}
