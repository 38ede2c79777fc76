using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using Microsoft.AspNetCore.Http;

namespace HtzPipeline.Functions.Tests.Api.Answers;

public class ParameterErrorsTests
{
    [Fact]
    public async Task A_misspelt_parameter_is_an_error_and_the_hosts_key_is_not()
    {
        var errors = await BindAsync("?indicator=GDP&messure=current&code=key");

        var error = Assert.Single(errors.All);
        Assert.Equal(("messure", "unknown-parameter"), (error.Parameter, error.Code));
        Assert.Contains("measure", error.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("measure", error.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_are_in_the_problem_in_both_languages()
    {
        var errors = await BindAsync("?a=1");
        errors.Add("from", "bad-period", "不是时期。", "Not a period.");

        var problem = errors.ToProblem().ProblemDetails;

        Assert.Equal(StatusCodes.Status400BadRequest, problem.Status);
        Assert.Equal("bad-parameters", problem.Extensions["code"]);
        Assert.Equal(errors.All, problem.Extensions["errors"]);
        Assert.Contains("不是时期。", problem.Detail, StringComparison.Ordinal);
        Assert.Contains("Not a period.", problem.Detail, StringComparison.Ordinal);
    }

    private static async Task<ParameterErrors> BindAsync(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(KnownParameters.Of<ObservationParameters>()), null));
        return (await ParameterErrors.BindAsync(context))!;
    }
}
