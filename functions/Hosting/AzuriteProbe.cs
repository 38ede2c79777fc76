using System.Net.Sockets;

namespace HtzPipeline.Functions.Hosting;

/// <summary>Asks a port of this machine what listens there.</summary>
internal static class AzuriteProbe
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>What the program on the port says it is; null if none listens there.</summary>
    public static async Task<string?> ServerAsync(int port, CancellationToken cancellation)
    {
        try
        {
            using var reply = await Http.GetAsync(
                new Uri($"http://127.0.0.1:{port}/devstoreaccount1"), HttpCompletionOption.ResponseHeadersRead, cancellation);
            return reply.Headers.TryGetValues("Server", out var server) ? string.Join(' ', server) : "an HTTP server without a name";
        }
        catch (HttpRequestException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return null;
        }
        catch (HttpRequestException)
        {
            return "not an HTTP server";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "not an HTTP server";
        }
    }
}
