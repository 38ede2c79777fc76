using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Who did or tried what is written down.</summary>
public class AuditTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_write_and_every_refused_attempt_with_a_key_has_a_line_and_reading_has_none()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var (own, other) = (await test.KeyAsync("economy", Right.Upload), await test.KeyAsync("finance", Right.Upload, Right.Approve));
        await test.SendAsync("GET", "catalogue", own);
        await test.SendAsync("POST", $"submissions/{id}/approval", own, new { reason = "看看" });
        await test.SendAsync("POST", $"submissions/{id}/withdrawal", other, new { reason = "捣乱" });
        await test.SendAsync("POST", $"submissions/{id}/withdrawal", KeySecret.Create().Reveal(), new { reason = "捣乱" });
        await test.SendAsync("POST", $"submissions/{id}/withdrawal", null, new { reason = "捣乱" });
        await test.SendAsync("POST", $"submissions/{id}/withdrawal?code=secret", own, new { reason = "传错了" });

        Assert.Equal(
            [
                $"ApproveSubmission refused 403 key:{own[4..16]} POST /api/v1/submissions/{id}/approval",
                $"WithdrawSubmission refused 403 key:{other[4..16]} POST /api/v1/submissions/{id}/withdrawal",
                $"WithdrawSubmission refused 401 unknown POST /api/v1/submissions/{id}/withdrawal",
                $"WithdrawSubmission 200 key:{own[4..16]} POST /api/v1/submissions/{id}/withdrawal",
            ],
            (await test.AuditAsync()).Select(entry => $"{entry.Kind} {entry.Outcome} {entry.Who} {entry.What}"));
        Assert.All(await test.AuditAsync(), entry => Assert.NotEmpty(entry.Request));
    }

    [Fact]
    public async Task What_failed_says_so_and_what_died_stays_begun()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var audit = test.Services.GetRequiredService<AuditLog>();
        var entry = new AuditEntry("PutUpload", "key:x", "张三", "PUT /x", AuditEntry.Begun, "r");
        await Assert.ThrowsAsync<IOException>(() => audit.AroundAsync<int>(entry, () => throw new IOException(), _ => "200", Cancellation));
        await audit.WriteAsync(entry, Cancellation);

        // The clock stands still, and lines of one moment have no order.
        Assert.Equal(["begun", "failed"], (await test.AuditAsync()).Select(line => line.Outcome).Order());
    }

    [Fact]
    public async Task Keys_are_made_listed_and_revoked_by_command_and_each_is_written_down()
    {
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(Cancellation);
        await new CatalogueStore(storage).WriteAsync("test", BinaryData.FromString(Api.Seeds.CatalogueText), Cancellation);

        Assert.Equal(CommandExit.WrongUsage, await RunAsync("key-create", "nobody"));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("key-create", "talent", "--rights", "upload,rule"));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("key-create", "talent", "--days", "0"));
        var name = Guid.NewGuid().ToString();
        Assert.Equal(0, await RunAsync("key-create", "talent", "--name", name, "--rights", "upload,read", "--days", "2"));

        var keys = new KeyStore(storage, TimeProvider.System);
        var key = await keys.AllAsync(Cancellation).SingleAsync(k => k.Name == name, Cancellation);
        Assert.Equal(("talent", "Read,Upload", true), (key.Department, string.Join(',', key.Rights), key.IsGood(DateTimeOffset.UtcNow)));
        Assert.False(key.IsGood(DateTimeOffset.UtcNow.AddDays(3)));
        Assert.Equal(0, await RunAsync("key-list"));
        Assert.Equal(0, await RunAsync("key-revoke", key.Id));
        Assert.Equal(1, await RunAsync("key-revoke", "000000000000"));
        Assert.False((await keys.FindAsync(key.Id, Cancellation))!.IsGood(DateTimeOffset.UtcNow));
        Assert.Equal(0, await RunAsync("audit"));

        var lines = await new AuditLog(storage, TimeProvider.System, NullLogger<AuditLog>.Instance).ReadAsync(AuditEntry.PartitionOf(DateTimeOffset.UtcNow), Cancellation).ToListAsync(Cancellation);
        Assert.Contains(lines, line => line.Kind == "key-create" && line.Outcome == $"done {key.Id}" && line.Who.StartsWith("operator:", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Kind == "key-revoke" && line.Outcome == "done" && line.What == key.Id);
    }

    private Task<int> RunAsync(params string[] words) => CommandRun.ExitCodeAsync([.. words, "--storage", azurite.ConnectionString]);
}
