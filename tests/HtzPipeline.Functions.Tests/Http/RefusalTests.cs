using System.Net;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>What cannot be answered is refused with what would help.</summary>
public class RefusalTests(AppWithoutStorage app)
{
    [Theory]
    [InlineData("catalogue?formt=csv", "formt", "#/query/formt", "unknown-parameter", "format")]
    [InlineData("catalogue?language=en", "language", "#/query/language", "unknown-parameter", "lang")]
    [InlineData("catalogue?format=csv&format=json", "format", "#/query/format", "repeated-parameter", "2")]
    [InlineData("health?formt=csv", "formt", "#/query/formt", "unknown-parameter", "None")]
    [InlineData("openapi.json?format=json", "format", "#/query/format", "unknown-parameter", "None")]
    [InlineData("submissions/1/sheets?lang=en", "lang", "#/query/lang", "unknown-parameter", "None")]
    [InlineData("sdmx/data/dataflow?limt=1", "limt", "#/query/limt", "unknown-parameter", "'limit'")]
    [InlineData("sdmx/structure/dataflow?lang=zh&lang=en", "lang", "#/query/lang", "repeated-parameter", "2")]
    [InlineData("sdmx/availability/dataflow?langs=en", "langs", "#/query/langs", "unknown-parameter", "'lang'")]
    [InlineData("%73dmx/data/dataset", "path", "#/path/path", "unknown-artefact-type", "dataset")]
    public async Task A_parameter_that_cannot_be_is_pointed_at(string address, string name, string place, string code, string help)
    {
        using var response = await app.SendAsync(HttpMethod.Get, address);
        var status = code == "unknown-artefact-type" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest;
        var error = (await ProblemAsync(response, status)).GetProperty("errors")[0];

        Assert.Equal((name, place, code), (Text(error, "parameter"), Text(error, "pointer"), Text(error, "code")));
        Assert.Contains(help, Text(error.GetProperty("message"), "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observation", "/api/v1/observations")]
    [InlineData("snapshot/2019-08", "/api/v1/snapshots/{period}")]
    public async Task An_address_that_is_none_is_answered_with_the_nearest(string address, string nearest)
    {
        using var response = await app.SendAsync(HttpMethod.Get, address);

        Assert.Contains(nearest, Text(await ProblemAsync(response, HttpStatusCode.NotFound), "detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_is_none_is_answered_with_those_that_are()
    {
        using var response = await app.SendAsync(HttpMethod.Delete, "catalogue");

        await ProblemAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("Accept", "application/*;q=0, text/csv;q=0", "not-acceptable")]
    [InlineData("Accept", "*/*;q=0", "not-acceptable")]
    public async Task What_excludes_every_form_is_not_acceptable(string header, string value, string code)
    {
        using var response = await app.SendAsync(HttpMethod.Get, "catalogue", (header, value));
        var problem = await ProblemAsync(response, HttpStatusCode.NotAcceptable);

        Assert.Equal(code, Text(problem, "code"));
        Assert.Equal("#/headers/Accept", Text(problem.GetProperty("errors")[0], "pointer"));
    }

    [Fact]
    public async Task What_excludes_every_coding_is_not_acceptable()
    {
        using var response = await app.SendAsync(HttpMethod.Get, "openapi.json", ("Accept-Encoding", "identity;q=0"));

        Assert.Equal("no-acceptable-coding", Text(await ProblemAsync(response, HttpStatusCode.NotAcceptable), "code"));
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["zh", "en"], response.Content.Headers.ContentLanguage);
        Assert.False(response.Headers.Contains("ETag"));
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
