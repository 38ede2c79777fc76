using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using HtzPipeline.Functions.Hosting;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>Commands on a storage account as an operator runs them, beside an app that runs.</summary>
public sealed class StoreCommandTests(LocalRun run) : IDisposable
{
    private const int SigInt = 130;
    private const int SigTerm = 143;

    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_ingested_beside_the_running_app_is_answered_and_exported_the_same()
    {
        var month = OwnMonth.Next();
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "economy", month.Period));
        var file = Path.Combine(folder.FullName, "命令.csv");
        await File.WriteAllTextAsync(file, $"{month.Year}年1-{month.Month}月\n指标,累计(亿元)\n规模以上工业总产值,58.30\n");

        var ingested = await CommandProcess.RunAsync("ingest", file, "--json", $"--storage={run.ConnectionString}");

        Assert.Equal((0, ""), (ingested.ExitCode, ingested.Errors));
        var submission = Assert.Single(ingested.Lines).GetProperty("submission");
        Assert.Equal("published", submission.GetProperty("state").GetString());

        // The app watches the same uploads: it takes up nothing twice.
        Assert.Equal(
            submission.GetProperty("id").GetString(),
            Assert.Single((await run.GetAsync($"submissions?period={month.Period}")).GetProperty("items").EnumerateArray()).GetProperty("id").GetString());

        var query = $"indicator=IND_OUTPUT&from={month.Period}&to={month.Period}&asOf={DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'}";
        await CommandProcess.RunAsync("export", query, "--format", "csv", "--out", Path.Combine(_folder, "out.csv"), $"--storage={run.ConnectionString}");
        var exported = await File.ReadAllTextAsync(Path.Combine(_folder, "out.csv"));
        Assert.Contains("58.30", exported, StringComparison.Ordinal);
        Assert.Equal(await run.Api.GetStringAsync(new Uri($"observations?{query}&format=csv", UriKind.Relative)), exported);
    }

    [Fact]
    public async Task Storage_that_is_down_is_told_to_people_and_machines_without_a_trace_of_the_stack()
    {
        var nowhere = new AzuriteOptions { BlobPort = AppProcess.FreePort(), QueuePort = AppProcess.FreePort(), TablePort = AppProcess.FreePort() }.ConnectionString;
        var (people, machines) = (CommandProcess.RunAsync("key-list", "--storage", nowhere), CommandProcess.RunAsync("key-list", "--json", "--storage", nowhere));

        Assert.Equal((1, ""), ((await people).ExitCode, (await people).Output));
        Assert.StartsWith("错误 error storage-connection-refused\n", (await people).Errors, StringComparison.Ordinal);
        Assert.Equal(3, (await people).Errors.TrimEnd().Split('\n').Length);
        Assert.Equal((1, ""), ((await machines).ExitCode, (await machines).Output));
        Assert.Equal("storage-connection-refused", JsonSerializer.Deserialize<JsonElement>((await machines).Errors).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("-INT", SigInt)]
    [InlineData("-TERM", SigTerm)]
    public async Task A_signal_stops_a_command_and_its_exit_code_says_so(string signal, int code)
    {
        // Storage that takes the request and never answers: the command is at work on it when the signal comes.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var storage = new AzuriteOptions { BlobPort = port, QueuePort = port, TablePort = port }.ConnectionString;

        var stopped = await CommandProcess.RunAsync(
            async process =>
            {
                using var request = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(2));
                using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
                await process.WaitForExitAsync();
            },
            "key-list", "--json", "--storage", storage);

        Assert.Equal((code, ""), (stopped.ExitCode, stopped.Output));
        Assert.Equal("interrupted", JsonSerializer.Deserialize<JsonElement>(stopped.Errors).GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_unknown_command_starts_no_app()
    {
        var refused = await CommandProcess.RunAsync("sed");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("seed", refused.Errors, StringComparison.Ordinal);
    }
}
