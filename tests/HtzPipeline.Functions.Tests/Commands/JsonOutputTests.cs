using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Tests.Commands;

/// <summary>With --json nothing but JSON is on standard output.</summary>
public sealed class JsonOutputTests(CommandAccount account) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("version", "seed")]
    [InlineData("what", "doctor")]
    [InlineData("finished", "redrive", "--all")]
    [InlineData("time", "audit")]
    [InlineData("secret", "key-issue", "civil")]
    [InlineData("area", "rebuild", "--area", "370400-HTZ-ZF")]
    [InlineData("rows", "backup", "{folder}/backup")]
    [InlineData("secret", "webhook-add", "https://example.org/json")]
    public async Task Each_result_is_a_line_of_JSON(string member, params string[] words)
    {
        // There is a line of the audit log, whichever tests have run.
        Assert.Equal(0, (await account.RunAsync("key-create", "civil")).ExitCode);

        var run = await account.RunAsync([.. words.Select(word => word.Replace("{folder}", _folder, StringComparison.Ordinal)), "--json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.True(line.TryGetProperty(member, out _)));
    }

    [Fact]
    public async Task A_key_is_made_listed_and_revoked_and_only_once_shown()
    {
        var made = Assert.Single((await account.RunAsync("key-create", "talent", "--name", "机器", "--rights", "read", "--json")).Lines);
        var id = made.GetProperty("id").GetString()!;
        Assert.StartsWith($"htz_{id}_", made.GetProperty("secret").GetString(), StringComparison.Ordinal);

        var revoked = Assert.Single((await account.RunAsync("key-revoke", id, "--json")).Lines);
        var listed = (await account.RunAsync("key-list", "--json")).Lines.Single(key => key.GetProperty("id").GetString() == id);
        Assert.Equal(("revoked", "revoked"), (revoked.GetProperty("state").GetString(), listed.GetProperty("state").GetString()));
        Assert.False(listed.TryGetProperty("secret", out _));
    }

    [Theory]
    [InlineData("unknown-key", "key-revoke", "000000000000")]
    [InlineData("unknown-webhook", "webhook-test", "nobody")]
    [InlineData("unknown-webhook", "webhook-retry", "nobody")]
    [InlineData("unknown-webhook", "webhook-remove", "nobody")]
    [InlineData("unknown-upload", "redrive", "economy/2008-01/没有.csv")]
    [InlineData("refused", "withdraw", "economy.2008-01.20080101T000000000.000000000000", "--reason", "没有")]
    [InlineData("backup-impossible", "restore", "{folder}")]
    [InlineData("no-upload-link", "sas", "economy", "2008-01", "a.csv")]
    public async Task What_cannot_be_done_is_JSON_on_standard_error(string code, params string[] words)
    {
        var run = await account.RunAsync([.. words.Select(word => word.Replace("{folder}", _folder, StringComparison.Ordinal)), "--json"]);

        Assert.Equal((CommandExit.Failed, "", code), (run.ExitCode, run.Text, run.Code));
        Assert.Equal(["code", "zh", "en"], run.Error.EnumerateObject().Select(member => member.Name));
    }
}
