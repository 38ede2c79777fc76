using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>A body that is refused is read to its end, so that a proxy in front can send it and hear the answer.</summary>
public class UnreadBodyTests(AppWithoutStorage app)
{
    private const int Megabyte = 1 << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PUT", "uploads/economy/2019-08/a.csv", 401)]
    [InlineData("POST", "checks", 401)]
    [InlineData("POST", "submissions/x/withdrawal", 401)]
    [InlineData("PUT", "catalogue", 405)]
    public async Task It_is_read_before_the_answer_begins(string method, string address, int status)
    {
        foreach (var chunked in new[] { false, true })
        {
            var body = new CountedBody(34 * Megabyte, chunked);
            using var request = new HttpRequestMessage(new(method), address) { Content = body };
            using var answer = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);

            Assert.Equal((status, 34 * Megabyte), ((int)answer.StatusCode, body.Sent));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(status, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("status").GetInt32());
        }
    }

    /// <summary>So many zeros, and how many of them have been taken.</summary>
    private sealed class CountedBody(int length, bool chunked) : HttpContent
    {
        public int Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var zeros = new byte[Megabyte];
            for (; Sent < length; Sent += zeros.Length)
            {
                await stream.WriteAsync(zeros, Cancellation);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return !chunked;
        }
    }
}
