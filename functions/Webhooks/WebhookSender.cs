using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>Posts messages to receivers. No redirect is followed, and no answer read but its status.</summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan NamesHoldFor = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    public WebhookSender(AddressRules rules, WebhookOptions options, TimeProvider clock)
    {
        _clock = clock;
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A proxy would make the connection in our place, and with it the look at the address.
            UseProxy = false,
            PooledConnectionLifetime = NamesHoldFor,
            ConnectTimeout = options.Timeout,
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, rules, cancellation),
        })
        {
            Timeout = options.Timeout,
        };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("HtzPipeline", "1"));
    }

    /// <summary>Tells a webhook of an event.</summary>
    /// <returns>Null once its receiver has answered 2xx; otherwise why not.</returns>
    public async Task<DeliveryFailure?> SendAsync(Webhook hook, WebhookEvent message, CancellationToken cancellation)
    {
        // The hook's address may be a secret.
        using var span = PipelineTrace.Step(SpanNames.Deliver, ActivityKind.Client)
            ?.SetTag(AttributeNames.Webhook, hook.Id)
            .SetTag(AttributeNames.Submission, message.Submission)
            .SetTag(AttributeNames.Area, message.Area)
            .SetTag(AttributeNames.Release, message.Release);
        var body = message.ToJson();
        var now = _clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", hook.Secret.Sign(message.Id, now, body));
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)response.StatusCode;
            span?.SetTag(AttributeNames.HttpStatus, status);
            if (response.IsSuccessStatusCode)
            {
                return null;
            }

            PipelineTrace.Fail(span, status.ToString(CultureInfo.InvariantCulture));
            return new($"HTTP {status}", IsFinal: response.StatusCode == HttpStatusCode.Gone);
        }
        catch (HttpRequestException failure)
        {
            PipelineTrace.Fail(span, failure.HttpRequestError.ToString());
            return new(failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            PipelineTrace.Fail(span, "timeout");
            return new(string.Create(CultureInfo.InvariantCulture, $"没有在 {_client.Timeout.TotalSeconds} 秒内应答 No answer within {_client.Timeout.TotalSeconds} s"));
        }
    }

    public void Dispose() => _client.Dispose();

    // The name is resolved once and the connection made to what was looked at. A name with any address that is refused is refused.
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint receiver, AddressRules rules, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(receiver.Host, cancellation);
        if (addresses.FirstOrDefault(address => !rules.Allow(address)) is { } refused)
        {
            throw new IOException($"不允许连接 The address {refused} is refused.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, receiver.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
