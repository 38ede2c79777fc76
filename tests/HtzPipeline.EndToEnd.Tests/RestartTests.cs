using System.Globalization;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>Runs of their own, since they stop and start the app.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_second_run_on_the_same_data_works_and_changes_nothing()
    {
        var first = await RunAndReadAsync();
        var second = await RunAndReadAsync();

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_the_switch_that_changes_it()
    {
        using var holder = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        holder.Start();
        var port = ((System.Net.IPEndPoint)holder.LocalEndpoint).Port;
        await using var app = AppProcess.Start(AppProcess.LocalArguments(port, AzuriteOptions.OnFreePorts(), _data));

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains($"端口 {port} 已被占用", app.Output, StringComparison.Ordinal);
        Assert.Contains("--port", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_port_in_use_is_named_too()
    {
        using var holder = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        holder.Start();
        var port = ((System.Net.IPEndPoint)holder.LocalEndpoint).Port;
        await using var app = AppProcess.Start(
            AppProcess.LocalArguments(AppProcess.FreePort(), AzuriteOptions.OnFreePorts() with { BlobPort = port }, _data));

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_argument_is_answered_with_those_there_are()
    {
        await using var app = AppProcess.Start(["--prot", "7071"]);

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains("--prot", app.Output, StringComparison.Ordinal);
        Assert.Contains("--port", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_of_ones_own_stays_in_force_and_gets_no_example_files()
    {
        var own = Path.Combine(_data, "zone.yaml");
        var yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"));
        await File.WriteAllTextAsync(own, yaml.Replace("zh: 枣庄高新区", "zh: 东湖新区", StringComparison.Ordinal));

        var first = await OutputOfAsync("--catalogue", own);
        var second = await OutputOfAsync();
        var back = await OutputOfAsync("--catalogue", Path.Combine(Repository.Root, "seeds", "catalogue.yaml"), "--no-examples");

        Assert.Contains("东湖新区", first, StringComparison.Ordinal);
        Assert.Contains("东湖新区", second, StringComparison.Ordinal);
        Assert.Contains("--catalogue FILE", second, StringComparison.Ordinal);
        Assert.Contains("枣庄高新区", back, StringComparison.Ordinal);
        Assert.All([first, second, back], output => Assert.DoesNotContain("经济发展局", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_catalogue_that_is_not_there_is_named()
    {
        await using var app = AppProcess.Start([.. AppProcess.LocalArguments(AppProcess.FreePort(), AzuriteOptions.OnFreePorts(), _data), "--catalogue", "nowhere.yaml"]);

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains("nowhere.yaml", app.Output, StringComparison.Ordinal);
    }

    private async Task<string> OutputOfAsync(params string[] more)
    {
        await using var app = AppProcess.Start([.. AppProcess.LocalArguments(AppProcess.FreePort(), AzuriteOptions.OnFreePorts(), _data), .. more]);
        await app.WaitForLineAsync("Ctrl+C");
        Assert.Equal(0, await app.StopAsync());
        return app.Output;
    }

    // Every row of both tables as the run left it, without the service's own timestamps and ETags.
    private async Task<IReadOnlyList<string>> RunAndReadAsync()
    {
        var azurite = AzuriteOptions.OnFreePorts();
        await using var app = AppProcess.Start(AppProcess.LocalArguments(AppProcess.FreePort(), azurite, _data));
        await app.WaitForLineAsync("Ctrl+C");

        var storage = StorageClients.Connect(azurite.ConnectionString);
        var rows = new List<string>();
        foreach (var table in new[] { storage.Names.Submissions, storage.Names.Observations })
        {
            await foreach (var row in storage.Table(table).QueryAsync(null))
            {
                rows.Add(string.Join('|', row.Where(p => p.Key is not ("Timestamp" or "odata.etag")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")));
            }
        }

        Assert.Equal(0, await app.StopAsync());
        return rows;
    }
}
