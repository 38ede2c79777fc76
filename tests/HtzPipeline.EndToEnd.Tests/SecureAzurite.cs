using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;

[assembly: AssemblyFixture(typeof(HtzPipeline.EndToEnd.Tests.SecureAzurite))]

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>
/// Azurite over HTTPS, with a certificate made for the occasion, where tokens of Microsoft Entra ID count and their signatures are not
/// looked at. It gives delegation keys only like this.
/// </summary>
public sealed class SecureAzurite : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;
    private readonly AzuriteOptions _options = AzuriteOptions.OnFreePorts();
    private X509Certificate2? _certificate;
    private Process? _process;

    /// <summary>The certificate, as other programs read it.</summary>
    public string CertificateFile => Path.Combine(_folder, "certificate.pem");

    /// <summary>The account, as the app's identity sees it.</summary>
    internal StorageClients Storage { get; private set; } = null!;

    /// <summary>Clients that trust the certificate, and no other.</summary>
    internal HttpClientHandler Trusting() => new()
    {
        ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == _certificate!.Thumbprint,
    };

    /// <summary>Options of clients that trust the certificate.</summary>
    internal void Trust(ClientOptions options) => options.Transport = new HttpClientTransport(Trusting());

    public async ValueTask InitializeAsync()
    {
        await WriteCertificateAsync();
        await NodePackages.InstallAsync(Repository.Root, CancellationToken.None);
        _process = Process.Start(new ProcessStartInfo("node",
        [
            NodePackages.Script(Repository.Root), "--disableTelemetry", "--silent", "--inMemoryPersistence",
            "--blobPort", $"{_options.BlobPort}", "--queuePort", $"{_options.QueuePort}", "--tablePort", $"{_options.TablePort}",
            "--oauth", "basic", "--cert", CertificateFile, "--key", Path.Combine(_folder, "key.pem"),

            // The links carry the SDK's newest version, which Azurite does not know yet.
            "--skipApiVersionCheck",
        ])
        { RedirectStandardInput = true })!;
        await UntilListeningAsync();
        var ports = new Dictionary<string, int> { ["blob"] = _options.BlobPort, ["queue"] = _options.QueuePort, ["table"] = _options.TablePort };
        Storage = StorageClients.Connect(service => new($"https://127.0.0.1:{ports[service]}/devstoreaccount1"), new Somebody(), configure: Trust);
        await Storage.Blobs.GetBlobContainerClient(Storage.Names.Uploads).CreateIfNotExistsAsync();
        await Storage.Blobs.GetBlobContainerClient(Storage.Names.Catalogue).CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _certificate!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A container by the signature of a link, which other blobs can be asked for with too.</summary>
    internal BlobContainerClient ContainerWith(Uri link)
    {
        var options = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2026_06_06) { Retry = { MaxRetries = 0 } };
        Trust(options);
        return new(new BlobUriBuilder(link) { BlobName = "" }.ToUri(), options);
    }

    // It starts slowly where much else is going on, and clients give up sooner.
    private async Task UntilListeningAsync()
    {
        var waited = Stopwatch.StartNew();
        foreach (var (_, port, _) in _options.Services)
        {
            while (true)
            {
                using var client = new TcpClient();
                try
                {
                    await client.ConnectAsync(IPAddress.Loopback, port);
                    break;
                }
                catch (SocketException) when (waited.Elapsed < StartLimit)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100));
                }
            }
        }
    }

    private async Task WriteCertificateAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        await File.WriteAllTextAsync(CertificateFile, _certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Somebody in a tenant, by a token that nobody has signed.</summary>
    private sealed class Somebody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var now = DateTimeOffset.UtcNow;
            var claims = new
            {
                aud = "https://storage.azure.com",
                iss = "https://sts.windows.net/00000000-0000-0000-0000-000000000002/",
                iat = now.AddMinutes(-5).ToUnixTimeSeconds(),
                nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
                exp = now.AddHours(1).ToUnixTimeSeconds(),
                oid = "00000000-0000-0000-0000-000000000003",
                tid = "00000000-0000-0000-0000-000000000002",
            };
            return new($"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.{Base64Url.EncodeToString("none"u8)}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

        private static string Part(object claims) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(claims)));
    }
}
