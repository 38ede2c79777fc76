using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>A storage account to which what the app sent to its own is sent again, by an HTTP client that knows nothing of storage.</summary>
internal sealed class BareAccount : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });
    private readonly AzuriteOptions _app;
    private readonly Dictionary<int, Uri> _signed;

    /// <param name="app">The account that the app sent it to.</param>
    /// <param name="own">The account.</param>
    public BareAccount(AzuriteOptions app, AzuriteOptions own)
    {
        _app = app;
        var until = DateTimeOffset.UtcNow.AddDays(1);
        _signed = new()
        {
            [app.BlobPort] = new BlobServiceClient(own.ConnectionString).GenerateAccountSasUri(AccountSasPermissions.All, until, AccountSasResourceTypes.All),
            [app.TablePort] = new TableServiceClient(own.ConnectionString).GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, until),
        };
    }

    /// <summary>An address of the app's account, in this one, signed.</summary>
    public Uri AddressOf(Uri address)
    {
        var signed = _signed[address.Port];
        var query = string.Join('&', new[] { address.Query.TrimStart('?'), signed.Query.TrimStart('?') }.Where(part => part.Length > 0));
        return new UriBuilder(address) { Port = signed.Port, Query = query }.Uri;
    }

    /// <summary>Whether the app sent a request to this kind of service.</summary>
    public bool Knows(SentRequest request) => request.Address.Port == _app.BlobPort || request.Address.Port == _app.TablePort;

    /// <summary>Sends requests that were made for this account, one after the other.</summary>
    /// <exception cref="InvalidOperationException">Storage failed, or refused a transaction.</exception>
    public async Task SendAsync(IEnumerable<SentRequest> requests)
    {
        foreach (var request in requests)
        {
            using var message = request.ToMessage();
            using var reply = await _http.SendAsync(message);
            var body = await reply.Content.ReadAsByteArrayAsync();

            // That a row or blob is not there, or there already, is an answer.
            var isTransaction = request.Address.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
            if (isTransaction ? body.AsSpan().IndexOf("HTTP/1.1 4"u8) >= 0 : (int)reply.StatusCode is >= 500 or 400 or 403 or 412)
            {
                throw new InvalidOperationException($"{request.Method} {request.Address.AbsolutePath}: {(int)reply.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
