using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Api.Observations;

/// <summary>What is chosen of an answer: columns, counts, and the same question in a body.</summary>
public class ChosenFieldsTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Output = "observations?indicator=IND_OUTPUT&measure=cumulative&from=2019-07";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CSV_has_the_columns_that_are_asked_for_in_their_order() =>
        Assert.Equal("period,value,end\r\n2019-07,77,2019-07-31\r\n2019-08,88,2019-08-31\r\n", await figures.Api.GetStringAsync($"{Output}&format=csv&fields=period,value,end", Cancellation));

    [Fact]
    public async Task JSON_has_of_each_figure_what_is_asked_for()
    {
        var observation = (await figures.GetAsync($"{Output}&fields=value,start,cell")).GetProperty("series")[0].GetProperty("observations")[0];

        Assert.Equal("""{"period":"2019-07","start":"2019-07-01","measures":{"cumulative":{"value":77,"source":{"cell":"C5"}}}}""", observation.GetRawText());
    }

    [Fact]
    public async Task What_is_chosen_is_of_the_same_figures()
    {
        var whole = (await figures.GetAsync(Output)).GetProperty("series")[0].GetProperty("observations");
        var chosen = (await figures.GetAsync($"{Output}&fields=value")).GetProperty("series")[0].GetProperty("observations");

        Assert.Equal(
            whole.EnumerateArray().Select(one => one.GetProperty("measures").GetProperty("cumulative").GetProperty("value").GetRawText()),
            chosen.EnumerateArray().Select(one => one.GetProperty("measures").GetProperty("cumulative").GetProperty("value").GetRawText()));
    }

    [Theory]
    [InlineData("fields=frob", "fields:unknown-value")]
    [InlineData("fields=value&format=xlsx", "fields:fields-as-json-or-csv")]
    [InlineData("fields=value&history=true", "fields:fields-as-json-or-csv")]
    public async Task What_cannot_be_chosen_is_said(string query, string error) => Assert.Contains(error, await figures.ErrorsAsync($"{Output}&{query}"));

    [Theory]
    [InlineData("")]
    [InlineData("&last=3")]
    [InlineData("&frequency=quarter")]
    public async Task The_total_is_that_of_all_pages_on_each_of_them(string chosen)
    {
        var address = $"observations?indicator=*&area=*&limit=7&total=true{chosen}";
        var (count, totals, continuation) = (0, new List<int>(), "");
        do
        {
            var page = await figures.GetAsync($"{address}&continuation={continuation}");
            totals.Add(page.GetProperty("total").GetInt32());
            count += page.GetProperty("series").EnumerateArray().Sum(series => series.GetProperty("observations").GetArrayLength());
            continuation = page.GetProperty("continuation").GetString();
        }
        while (continuation is not null);

        Assert.True(totals.Count > 1);
        Assert.Equal([count], totals.Distinct());
    }

    [Fact]
    public async Task Nobody_who_does_not_ask_has_to_wait_for_a_total() => Assert.Equal(JsonValueKind.Null, (await figures.GetAsync(Output)).GetProperty("total").ValueKind);

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task A_question_in_a_body_is_answered_as_the_same_in_an_address(string format)
    {
        using var posted = await figures.Api.PostAsJsonAsync(
            "observations", new { indicator = new[] { "IND_OUTPUT", "HT_OUTPUT" }, area = "*", measure = new[] { "cumulative" }, from = "2019-01", limit = 5, format }, Cancellation);
        using var got = await figures.Api.GetAsync($"observations?indicator=IND_OUTPUT,HT_OUTPUT&area=*&measure=cumulative&from=2019-01&limit=5&format={format}", Cancellation);

        Assert.Equal(await got.Content.ReadAsStringAsync(Cancellation), await posted.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(got.Content.Headers.ContentType, posted.Content.Headers.ContentType);
        Assert.Single(posted.Headers.GetValues("Link"));
        Assert.Equal(("no-store", null), (posted.Headers.CacheControl!.ToString(), posted.Headers.ETag));
    }

    [Fact]
    public async Task A_snapshot_can_be_asked_for_so_too()
    {
        using var posted = await figures.Api.PostAsJsonAsync("snapshots/2019-08", new { ranks = true, area = "370400-HTZ-XR" }, Cancellation);

        Assert.Equal(await figures.Api.GetStringAsync("snapshots/2019-08?ranks=true&area=370400-HTZ-XR", Cancellation), await posted.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_question_too_long_for_an_address_is_answered()
    {
        var names = Enumerable.Repeat("规模以上工业总产值", 190).Select((name, i) => $"{name}{new string(' ', i)}");
        using var posted = await figures.Api.PostAsJsonAsync("observations", new { indicator = names, last = 1 }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
    }

    [Theory]
    [InlineData("""{"indicator":"IND_OUTPUT","limit":0}""", "#/limit bad-number")]
    [InlineData("""{"indicators":"IND_OUTPUT"}""", "#/indicators unknown-parameter")]
    [InlineData("""{"indicator":"IND_OUTPUT","from":"soon"}""", "#/from bad-period")]
    public async Task What_is_wrong_in_a_body_is_pointed_to(string body, string error)
    {
        using var answer = await figures.Api.PostAsync("observations", new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(error, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("errors").EnumerateArray()
            .Select(one => $"{one.GetProperty("pointer").GetString()} {one.GetProperty("code").GetString()}"));
    }

    [Theory]
    [InlineData("text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"indicator":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"indicator":"A","indicator":"B"}""", HttpStatusCode.BadRequest)]
    public async Task What_is_no_object_of_parameters_is_refused(string type, string body, HttpStatusCode expected)
    {
        using var answer = await figures.Api.PostAsync("observations", new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type)), Cancellation);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
