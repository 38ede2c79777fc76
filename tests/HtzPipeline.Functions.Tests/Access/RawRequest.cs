using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>A request byte for byte, with the path as an attacker writes it: HttpClient would mend it.</summary>
internal static class RawRequest
{
    /// <summary>Sends it.</summary>
    /// <returns>The status of the answer.</returns>
    public static async Task<int> SendAsync(Uri app, string method, string target, string key, string body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Host, app.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = $"{method} {target} HTTP/1.1\r\nHost: {app.Authority}\r\nAuthorization: Bearer {key}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return int.Parse(status!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
