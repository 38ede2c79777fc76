using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>A request to storage as it was sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Address">The address.</param>
/// <param name="Headers">The headers, without those that say who sends.</param>
/// <param name="Body">The body; null where there is none.</param>
internal sealed partial record SentRequest(HttpMethod Method, Uri Address, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body)
{
    private static readonly HashSet<string> OfSender = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Host", "Content-Length", "x-ms-date", "Date" };

    public static SentRequest Of(Request request)
    {
        byte[]? body = null;
        if (request.Content is { } content)
        {
            using var copy = new MemoryStream();
            content.WriteTo(copy, CancellationToken.None);
            body = copy.ToArray();
        }

        return new(
            new(request.Method.Method),
            request.Uri.ToUri(),
            [.. request.Headers.Where(header => !OfSender.Contains(header.Name)).Select(header => (header.Name, header.Value))],
            body);
    }

    /// <summary>Whether it is a transaction that has rows of an area.</summary>
    public bool IsTransactionOf(string area) =>
        Address.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"PartitionKey='{area}'")) >= 0;

    /// <summary>The same to another account: what a row or blob had to be there is whatever it is there.</summary>
    public SentRequest For(BareAccount account) => this with
    {
        Address = account.AddressOf(Address),
        Headers = [.. Headers.Select(header => header.Name.Equals("If-Match", StringComparison.OrdinalIgnoreCase) ? (header.Name, "*") : header)],
        Body = Body is null || !Address.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal)
            ? Body
            : Encoding.UTF8.GetBytes(Condition.Replace(Encoding.UTF8.GetString(Body), "If-Match: *").Replace(
                Address.GetLeftPart(UriPartial.Authority), account.AddressOf(Address).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)),
    };

    /// <summary>What is sent.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Address) { Content = Body is null ? null : new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value) && message.Content is { } content)
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    [GeneratedRegex(@"If-Match: W/[^\r\n]*")]
    private static partial Regex Condition { get; }
}
