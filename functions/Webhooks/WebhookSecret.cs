using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What a webhook's messages are signed with, in the form of the Standard Webhooks specification 1.0.0: <c>whsec_</c> and the key in base64.</summary>
/// <param name="Text">The secret as its receiver has it.</param>
internal readonly record struct WebhookSecret(string Text)
{
    private const string Prefix = "whsec_";
    private const int KeyBytes = 32;

    /// <summary>A secret that nobody has had before.</summary>
    public static WebhookSecret Generate() => new(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));

    /// <summary>The value of the header <c>webhook-signature</c>: HMAC-SHA256 over id, time and body.</summary>
    /// <param name="id">The message's id, <c>webhook-id</c>.</param>
    /// <param name="time">When it is sent, to the second, <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body as it is sent.</param>
    public string Sign(string id, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{time.ToUnixTimeSeconds()}.")), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Text[Prefix.Length..]), signed))}";
    }
}
