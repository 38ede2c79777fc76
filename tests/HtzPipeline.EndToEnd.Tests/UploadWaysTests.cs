using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The programs by which a department may upload with its link; the SDK is in <see cref="UploadLinkTests"/>.</summary>
public sealed class UploadWaysTests(SecureAzurite azurite) : IDisposable
{
    private const string Text = "指标,累计\n规模以上工业总产值,58.33\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Curl_uploads_as_the_command_says()
    {
        ExternalProgram.Require("curl", "apt-get install curl");
        var link = await IssueAsync("curl 8月.csv");
        await ExternalProgram.RunAsync(
            "curl", "--silent", "--show-error", "--cacert", azurite.CertificateFile, "--fail", "--upload-file", await WriteAsync(), "--header", "x-ms-blob-type: BlockBlob", link.Address.AbsoluteUri);
        Assert.Equal(Text, await ReadAsync(link));
    }

    [Fact]
    public async Task Azure_CLI_uploads_with_the_signature()
    {
        ExternalProgram.Prefer("az", "apt-get install azure-cli");
        var link = await IssueAsync("az 8月.csv");
        await ExternalProgram.RunAsync(
            "env", $"REQUESTS_CA_BUNDLE={azurite.CertificateFile}", $"AZURE_CONFIG_DIR={_folder}", "AZURE_CORE_COLLECT_TELEMETRY=false",
            "az", "storage", "blob", "upload", "--blob-endpoint", azurite.Storage.Blobs.Uri.AbsoluteUri, "--sas-token", link.Address.Query[1..],
            "--container-name", azurite.Storage.Names.Uploads, "--name", link.Path.ToString(), "--file", await WriteAsync(), "--overwrite", "--only-show-errors");
        Assert.Equal(Text, await ReadAsync(link));
    }

    private async Task<string> WriteAsync()
    {
        var file = Path.Combine(_folder, "产值.csv");
        await File.WriteAllTextAsync(file, Text, Cancellation);
        return file;
    }

    private async Task<UploadLink> IssueAsync(string file)
    {
        var catalogues = new CatalogueSource(new CatalogueStore(azurite.Storage), TimeProvider.System);
        await catalogues.PublishAsync(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"), Cancellation);
        return Assert.Single(await new UploadLinkIssuer(azurite.Storage, catalogues, TimeProvider.System).IssueAsync(
            [new("economy", Period.Month(2019, 8), file)], UploadLinkIssuer.Longest, Cancellation));
    }

    private async Task<string> ReadAsync(UploadLink link) =>
        (await azurite.Storage.Blobs.GetBlobContainerClient(azurite.Storage.Names.Uploads).GetBlobClient(link.Path.ToString()).DownloadContentAsync(Cancellation)).Value.Content.ToString();
}
