using System.Net;
using System.Text;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests.BehindTheHost;

/// <summary>Whatever host stands in front: the app's answers come through as the app gives them, also those without a body and those to what it refuses.</summary>
[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class AnswersBehindAnyHostTests(LocalRun run)
{
    private const string Upload = "/api/v1/uploads/economy/2019-05/太大.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/catalogue")]
    [InlineData("/assets/site.css")]
    public async Task What_a_client_has_already_is_not_sent_again(string address)
    {
        using var first = await run.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await run.Api.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("POST", "/api/v1/catalogue", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/uploads/economy/2019-05/a.csv", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.NotFound)]
    public async Task A_request_that_nothing_takes_is_answered_by_the_app(string method, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var answer = await run.Stranger.SendAsync(request, Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.MethodNotAllowed, answer.Content.Headers.Allow.Count > 0);
        Assert.Equal((int)status, (await ProblemOfAsync(answer)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_preflight_is_answered_by_the_app()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/observations");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var answer = await run.Stranger.SendAsync(request, Cancellation);

        // No other site is allowed anything here, and the answer carries the app's mark.
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.True(answer.Headers.Contains("X-Request-Id"), $"{answer}");
    }

    [Fact]
    public async Task A_path_with_a_zero_in_it_is_refused()
    {
        using var answer = await run.Stranger.GetAsync(new Uri("/api/v1/submissions/%00", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT", Upload)]
    [InlineData("POST", "/api/v1/checks")]
    public async Task A_large_file_without_a_key_is_refused_as_a_small_one_is(string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), address) { Content = new ByteArrayContent(new byte[31 << 20]) };
        using var answer = await run.Stranger.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("unauthorized", (await ProblemOfAsync(answer)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("PUT", Upload, false)]
    [InlineData("PUT", Upload, true)]
    [InlineData("POST", "/api/v1/checks", false)]
    [InlineData("POST", "/api/v1/checks", true)]
    public async Task A_file_that_is_too_large_is_told_so(string method, string address, bool isChunked)
    {
        using var request = new HttpRequestMessage(new(method), address) { Content = new ByteArrayContent(new byte[34 << 20]) };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.Authorization = new("Bearer", await run.UploadKeyAsync());
        using var answer = await run.Stranger.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", (await ProblemOfAsync(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_that_comes_in_pieces_is_checked_when_the_last_has_come()
    {
        using var content = new Pieces("2019年1-5月\n指标,累计(亿元)\n", "规模以上工业总产值,58.33\n", pause: () => run.GetAsync("health/live"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/checks?fileName=a.csv") { Content = content };
        request.Headers.Authorization = new("Bearer", await run.UploadKeyAsync());
        using var answer = await run.Stranger.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("58.33", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ProblemOfAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>A body that comes in two pieces, with something else in between.</summary>
    private sealed class Pieces(string first, string last, Func<Task> pause) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(first));
            await stream.FlushAsync();
            await pause();
            await stream.WriteAsync(Encoding.UTF8.GetBytes(last));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
