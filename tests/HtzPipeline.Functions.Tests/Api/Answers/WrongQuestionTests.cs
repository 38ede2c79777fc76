using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Api.Answers;

/// <summary>What is asked wrongly is said, and never answered with something near to it.</summary>
public class WrongQuestionTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Output = "observations?indicator=IND_OUTPUT";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"{Output}&asOf=999")]
    [InlineData("snapshots/2019-08?asOf=999")]
    [InlineData("calendar?asOf=999")]
    [InlineData("changes?until=999")]
    [InlineData("changes?since=999")]
    public async Task A_release_that_does_not_exist_yet_is_none(string address)
    {
        var problem = await ProblemAsync(address);

        Assert.Equal("unknown-release", Text(problem, "code"));
        Assert.Contains("999", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Contains("还没有", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Contains("the latest is", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", Text(problem, "requestId"));
    }

    [Theory]
    [InlineData("since=1&until=2019-01-01T00:00:00Z")]
    [InlineData("since=2030-01-01T00:00:00Z&until=2019-01-01T00:00:00Z")]
    [InlineData("since=2018-01-01T00:00:00Z&until=2017-01-01T00:00:00Z")]
    public async Task Changes_do_not_end_before_they_begin(string range) =>
        Assert.Equal("until-before-since", Text(await ProblemAsync($"changes?{range}"), "code"));

    [Theory]
    [InlineData($"{Output}&asOf=2999-01-01T00:00:00Z", "asOf")]
    [InlineData("snapshots/2019-08?asOf=2019-09-17T00:00:00%2B08:00", "asOf")]
    [InlineData("downloads/statistics.csv?asOf=2999-01-01T00:00:00Z", "asOf")]
    [InlineData("calendar?asOf=2999-01-01T00:00:00Z", "asOf")]
    [InlineData("changes?until=2999-01-01T00:00:00Z", "until")]
    public async Task What_is_known_at_a_time_that_lies_ahead_nobody_can_say(string address, string parameter) =>
        Assert.Equal([$"{parameter}:time-ahead"], await figures.ErrorsAsync(address));

    [Theory]
    [InlineData($"{Output}&asOf=2019-09-15T23:59:59%2B08:00")]
    [InlineData("changes?since=2999-01-01T00:00:00Z")]
    public async Task The_end_of_today_is_today_and_nothing_has_changed_since_a_time_that_lies_ahead(string address) => await figures.GetAsync(address);

    [Theory]
    [InlineData("sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0/M%0A", "path")]
    [InlineData("sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0/M?c[SOURCE_TEXT]=co:%00", "c[SOURCE_TEXT]")]
    public async Task A_control_character_is_refused_by_SDMX_too(string address, string parameter) =>
        Assert.Contains($"{parameter}:control-character", await figures.ErrorsAsync(address));

    [Theory]
    [InlineData("application/json; charset=gbk", null)]
    [InlineData("application/json", "gzip")]
    public async Task A_body_that_is_not_plain_UTF_8_is_refused(string type, string? coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "observations") { Content = new ByteArrayContent("""{"indicator":["IND_OUTPUT"]}"""u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        using var answer = await figures.Api.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("bytes=999999999-")]
    [InlineData("bytes=-0")]
    public async Task A_part_that_a_file_does_not_have_is_a_problem_that_says_how_long_it_is(string range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "downloads/statistics.csv");
        request.Headers.TryAddWithoutValidation("Range", range);
        using var answer = await figures.Api.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal("range-not-satisfiable", Text(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)), "code"));
        Assert.StartsWith("bytes */", answer.Content.Headers.ContentRange!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_to_sign_in_takes_no_parameter() => Assert.Equal(["frob:unknown-parameter"], await figures.ErrorsAsync("sign-in?frob=1"));

    [Fact]
    public async Task Changes_from_the_latest_release_to_itself_are_none()
    {
        var latest = (await figures.GetAsync("changes")).GetProperty("area").GetProperty("release").GetInt64();

        Assert.Empty((await figures.GetAsync($"changes?since={latest}&until={latest}")).GetProperty("releases").EnumerateArray());
    }

    [Theory]
    [InlineData($"{Output}%00", "indicator")]
    [InlineData($"{Output}&area=370400-HTZ%0A", "area")]
    [InlineData("catalogue?q=%07", "q")]
    [InlineData("submissions?department=economy%00", "department")]
    [InlineData("changes?since=1%1B", "since")]
    public async Task A_control_character_is_refused_whatever_the_rest_says(string address, string parameter) =>
        Assert.Contains($"{parameter}:control-character", await figures.ErrorsAsync(address));

    [Theory]
    [InlineData($"{Output}&limit=3")]
    [InlineData("history?indicator=IND_OUTPUT&limit=3")]
    public async Task A_continuation_that_was_edited_anywhere_is_refused(string address)
    {
        var given = (await figures.GetAsync(address)).GetProperty("continuation").GetString()!;
        await figures.GetAsync($"{address}&continuation={given}");

        for (var i = 0; i < given.Length; i += 3)
        {
            var edited = $"{given[..i]}{(given[i] == 'A' ? 'B' : 'A')}{given[(i + 1)..]}";
            Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"{address}&continuation={edited}"));
        }

        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"{address}&continuation={given[..^2]}"));
    }

    [Fact]
    public void A_continuation_of_submissions_that_was_edited_is_none()
    {
        var given = SubmissionStore.ContinuationAfter(SubmissionId.Parse("economy.2019-08.20190915T020000000.0f3a5c7e9b1d"));

        Assert.True(SubmissionStore.IsContinuation(given));
        Assert.All(Enumerable.Range(0, given.Length), i => Assert.False(SubmissionStore.IsContinuation($"{given[..i]}{(given[i] == 'A' ? 'B' : 'A')}{given[(i + 1)..]}")));
    }

    [Theory]
    [InlineData("catalogue?lang=fr")]
    [InlineData("changes?lang=fr")]
    public async Task A_language_that_is_none_is_refused_where_it_makes_no_difference(string address) =>
        Assert.Equal(["lang:unknown-value"], await figures.ErrorsAsync(address));

    private static string Text(JsonElement problem, string name) => problem.GetProperty(name).GetString()!;

    private async Task<JsonElement> ProblemAsync(string address)
    {
        using var answer = await figures.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("ETag"));
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
