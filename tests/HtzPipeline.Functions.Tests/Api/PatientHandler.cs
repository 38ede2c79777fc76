using System.Net;

namespace HtzPipeline.Functions.Tests.Api;

/// <summary>
/// Sends a request again where storage did not answer in time, as the answer says one may: the machine that tests many things at once is now
/// and then slower than those who wait are patient. Tests of outages have clients without it.
/// </summary>
internal sealed class PatientHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private const int MostAttempts = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await base.SendAsync(request, cancellationToken);
            if (reply.StatusCode != HttpStatusCode.ServiceUnavailable || reply.Headers.RetryAfter?.Delta is not { } pause || attempt == MostAttempts)
            {
                return reply;
            }

            reply.Dispose();
            await Task.Delay(pause, cancellationToken);
        }
    }
}
