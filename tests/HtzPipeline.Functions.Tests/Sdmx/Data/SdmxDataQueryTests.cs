using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Requests;

namespace HtzPipeline.Functions.Tests.Sdmx.Data;

public class SdmxDataQueryTests
{
    [Theory]
    [InlineData("?startPeriod=2019", "unknown-parameter", 400)]
    [InlineData("?c=INDICATOR", "unknown-parameter", 400)]
    [InlineData("?c", "unknown-parameter", 400)]
    [InlineData("?limit=0", "bad-number", 400)]
    [InlineData("?lastNObservations=x", "bad-number", 400)]
    [InlineData("?asOf=now", "bad-time", 400)]
    [InlineData("?limit=1&limit=2", "repeated-parameter", 400)]
    [InlineData("?c[INDICATOR]=A&c[INDICATOR]=B", "repeated-component", 400)]
    [InlineData("?sort=NOPE", "bad-sort", 400)]
    [InlineData("?sort=TIME_PERIOD:down", "bad-sort", 400)]
    [InlineData("/dataflow/HTZ/DF/one", "bad-version", 400)]
    [InlineData("/dataflow/HTZ/DF/1.0.0/M/x", "path-too-long", 400)]
    [InlineData("?includeHistory=yes", "unknown-value", 400)]
    [InlineData("/dataset", "unknown-artefact-type", 422)]
    [InlineData("/*/*/*/*/M.A.B.C.2019", "key-too-long", 422)]
    [InlineData("?c[NOPE]=A", "unknown-component", 422)]
    [InlineData("?attributes=NOPE", "unknown-component", 422)]
    [InlineData("?measures=NOPE", "unknown-component", 422)]
    [InlineData("?dimensionAtObservation=OBS_VALUE", "unknown-component", 422)]
    [InlineData("?updatedAfter=2019-09-15T08:00:01Z&asOf=2019-09-15T08:00:00Z", "updated-after-as-of", 422)]
    public void Each_error_has_its_code_and_what_is_well_formed_is_told_from_what_is_not(string text, string code, int status)
    {
        var errors = new ParameterErrors();
        SdmxDataQuery.Parse(SdmxTarget.Parse(text), errors);

        Assert.Equal([code], errors.All.Select(one => one.Code).Distinct());
        Assert.Equal(status, errors.ToSdmxProblem().StatusCode);
    }

    [Fact]
    public void All_errors_come_at_once()
    {
        var errors = new ParameterErrors();
        SdmxDataQuery.Parse(SdmxTarget.Parse("/dataflow/HTZ/DF/x/A.B.C.D.E?c[NOPE]=A&limit=-1&asOf=x&nope=1"), errors);

        Assert.Equal(
            ["bad-number", "bad-time", "bad-version", "key-too-long", "unknown-component", "unknown-parameter"],
            errors.All.Select(one => one.Code).Order(StringComparer.Ordinal));
        Assert.Equal(400, errors.ToSdmxProblem().StatusCode);
    }

    [Theory]
    [InlineData("", 13, true, "TIME_PERIOD")]
    [InlineData("?attributes=all&measures=all&dimensionAtObservation=INDICATOR", 13, true, "INDICATOR")]
    [InlineData("?attributes=none&measures=OBS_VALUE", 0, true, "TIME_PERIOD")]
    [InlineData("?attributes=OBS_STATUS,DECIMALS&measures=none&dimensionAtObservation=AllDimensions", 2, false, null)]
    [InlineData("?attributes=series,dataset,msd", 0, true, "TIME_PERIOD")]
    public void What_is_given_of_each_figure_is_chosen(string text, int attributes, bool withMeasure, string? dimension)
    {
        var shape = SdmxDataQuery.Parse(SdmxTarget.Parse(text), new()).Shape;
        Assert.Equal((attributes, withMeasure, dimension), (shape.Attributes.Count, shape.WithMeasure, shape.DimensionAtObservation?.Id));
    }
}
