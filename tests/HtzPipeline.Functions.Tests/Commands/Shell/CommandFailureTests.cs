using System.Net.Sockets;
using Azure;
using Azure.Identity;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Backups;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Tests.Commands.Shell;

/// <summary>What failures are called and what whoever typed the command is told to do.</summary>
public class CommandFailureTests(AzuriteFixture azurite)
{
    private static readonly HttpRequestException Refused = new(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));
    private static readonly HttpRequestException NoSuchHost = new(HttpRequestError.NameResolutionError, "no such host");

    public static TheoryData<string, string, Exception> Failures => new()
    {
        { "storage-role-missing", "Storage Blob Data Contributor", new RequestFailedException(403, "no", "AuthorizationPermissionMismatch", null) },
        { "storage-forbidden", "Storage Table Data Contributor", new RequestFailedException(403, "no", "AuthorizationFailure", null) },
        { "storage-takes-no-keys", "az login", new RequestFailedException(403, "no", "KeyBasedAuthenticationNotPermitted", null) },
        { "storage-credential-refused", "connection string", new RequestFailedException(403, "no", "AuthenticationFailed", null) },
        { "storage-not-seeded", "run seed", new RequestFailedException(404, "no", "ContainerNotFound", null) },
        { "storage-not-seeded", "run seed", new RequestFailedException(404, "no", "TableNotFound", null) },
        { "storage-busy", "later", new RequestFailedException(503, "no", "ServerBusy", null) },
        { "storage-host-not-found", "DNS", new AggregateException(new RequestFailedException(0, "no", null, NoSuchHost), new RequestFailedException(0, "no", null, NoSuchHost)) },
        { "storage-connection-refused", "Azurite", new AggregateException(new RequestFailedException(0, "no", null, Refused)) },
        { "storage-unreachable", "network", new RequestFailedException(0, "no", null, new HttpRequestException("reset")) },
        { "storage-unreachable", "did not answer", new AggregateException(new TaskCanceledException("exceeded the configured timeout")) },
        { "storage-failed", "409 Whatever", new RequestFailedException(409, "no", "Whatever", null) },
        { "not-signed-in", "az login", new AuthenticationFailedException("no") },
        { "not-signed-in", "az login", new CredentialUnavailableException("no") },
        { "no-catalogue", "run seed", new NoCatalogueException("none") },
        { "local-run-impossible", "Node", new LocalRunException(new("装 Node", "install Node")) },
        { "backup-impossible", "not empty", new BackupException(new("不空", "not empty")) },
        { "file-denied", "denied", new UnauthorizedAccessException("denied") },
        { "file-failed", "disk full", new IOException("disk full") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Each_failure_has_a_code_and_says_what_to_do_in_two_languages(string code, string advice, Exception failure)
    {
        var error = CommandFailures.Of(failure);

        Assert.Equal(code, error?.Code);
        Assert.Contains(advice, error?.En, StringComparison.Ordinal);
        Assert.NotEqual(error?.Zh, error?.En);
    }

    [Fact]
    public void What_nobody_foresaw_is_not_explained_away() => Assert.Null(CommandFailures.Of(new InvalidOperationException()));

    [Fact]
    public async Task The_role_that_is_missing_is_that_of_the_service_that_refused()
    {
        var storage = StorageClients.Connect(ConnectionString(azurite, key: new byte[64]));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => storage.Tables.CreateTableAsync(storage.Names.Audit, TestContext.Current.CancellationToken));

        var error = CommandFailures.Of(refused)!;
        Assert.Contains("Storage Table Data Contributor", error.En, StringComparison.Ordinal);
        Assert.DoesNotContain("Blob", error.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key-list")]
    [InlineData("export", "--format", "csv")]
    [InlineData("redrive", "--all")]
    public async Task A_wrong_key_is_told_without_a_trace_of_the_stack(params string[] words)
    {
        var run = await CommandRun.RunAsync([.. words, "--storage", ConnectionString(azurite, key: new byte[64])]);

        Assert.Equal((CommandExit.Failed, ""), (run.ExitCode, run.Text));
        Assert.StartsWith("错误 error storage-forbidden\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(3, run.Errors.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task What_is_no_connection_string_is_wrong_usage()
    {
        var run = await CommandRun.RunAsync("key-list", "--storage", "nonsense", "--json");
        Assert.Equal((CommandExit.WrongUsage, "bad-storage"), (run.ExitCode, run.Code));
    }

    private static string ConnectionString(AzuriteFixture azurite, byte[] key)
    {
        var own = azurite.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal));
        return azurite.ConnectionString.Replace(own, $"AccountKey={Convert.ToBase64String(key)}", StringComparison.Ordinal);
    }
}
