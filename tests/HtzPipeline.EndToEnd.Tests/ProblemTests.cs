using System.Net;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>What is wrong with a request is said as RFC 9457 has it, with a code that programs can rely on.</summary>
public class ProblemTests(LocalRun run)
{
    [Theory]
    [InlineData("GET", "nowhere", HttpStatusCode.NotFound, "not-found")]
    [InlineData("POST", "catalogue", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    [InlineData("GET", "submissions/nobody", HttpStatusCode.NotFound, "unknown-submission")]
    [InlineData("GET", "catalogue?frobnicate=1", HttpStatusCode.BadRequest, "bad-parameters")]
    [InlineData("GET", "snapshots/August", HttpStatusCode.BadRequest, "bad-parameters")]
    public async Task Every_problem_has_a_code_even_for_those_who_want_CSV(string method, string address, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await run.Api.SendAsync(request);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"urn:htz:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData(
        "observations?indicator=NOPE&area=Mars&measure=sum&from=August&to=13&frequency=day&asOf=2019-09-15T08:00:00&format=xml&bom=2&frob=1",
        "frob indicator area measure from to frequency asOf bom format")]
    [InlineData("observations?from=2019-09&to=2019-08", "indicator from")]
    [InlineData("observations?indicator=,&area=,", "indicator")]
    [InlineData("observations?indicator=GDP&area=370400-HTZ,370400-HTZ-XR&asOf=3", "asOf")]
    [InlineData("snapshots/2019-13?area=370400-HTZ,370400-HTZ-XR&asOf=yesterday", "area period asOf")]
    [InlineData("submissions?department=weather&period=x&state=lost&limit=501&continuation=zzz", "continuation department period state limit")]
    [Trait(HostUnderTest.Trait, HostUnderTest.Any)]
    public async Task All_that_is_wrong_with_the_parameters_is_said_at_once(string address, string parameters)
    {
        using var response = await run.Api.GetAsync(new Uri(address, UriKind.Relative));
        var errors = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("errors").EnumerateArray().ToList();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameters.Split(' '), errors.Select(e => e.GetProperty("parameter").GetString()));
        Assert.All(errors, e => Assert.NotEmpty(e.GetProperty("code").GetString()!));
    }

    [Theory]
    [InlineData("IND_OUTPUX", "IND_OUTPUT 规模以上工业总产值")]
    [InlineData("规上工业产值", "IND_OUTPUT 规模以上工业总产值")]
    [Trait(HostUnderTest.Trait, HostUnderTest.Any)]
    public async Task An_unknown_indicator_is_answered_with_the_nearest(string written, string meant)
    {
        using var response = await run.Api.GetAsync(new Uri($"observations?indicator={written}", UriKind.Relative));

        Assert.Contains(meant, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_that_the_Functions_host_passes_on_is_no_unknown_parameter() => await run.GetAsync("catalogue?code=key");

    [Theory]
    [InlineData("observations?indicator=IND_OUTPUT")]
    [InlineData("catalogue?format=csv")]
    [InlineData("health")]
    [InlineData("openapi.json")]
    [Trait(HostUnderTest.Trait, HostUnderTest.Any)]
    public async Task HEAD_answers_as_GET_does_without_the_body(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await run.Api.SendAsync(request);
        using var get = await run.Api.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
