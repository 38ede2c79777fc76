using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Tests.Commands;

namespace HtzPipeline.Functions.Tests.HowTo;

/// <summary>The last section of <c>docs/how-to.md</c>: on an account of its own, since a backup is of all there is.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-leave-").FullName;
    private Azurite _azurite = null!;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Trait("HowTo", "Leave")]
    public async Task All_figures_and_files_go_along_and_the_backup_is_the_same_elsewhere()
    {
        var zone = Path.Combine(_folder, "zone");
        Assert.Equal(0, await CommandRun.ExitCodeAsync("new-zone", zone));
        Assert.Equal(0, await OnAsync("seed", Path.Combine(zone, "catalogue.yaml")));
        Assert.Equal(0, await OnAsync("ingest", Path.Combine(zone, "uploads", "statistics", "2025-01", "主要经济指标.csv")));

        var (csv, history, backup) = (Path.Combine(_folder, "all.csv"), Path.Combine(_folder, "history.csv"), Path.Combine(_folder, "backup"));
        Assert.Equal(0, await OnAsync("export", "--out", csv));
        Assert.Equal(0, await OnAsync("export", "--history", "--out", history));
        Assert.Equal(0, await OnAsync("backup", backup));

        Assert.Contains("7.25", await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("7.25", await File.ReadAllTextAsync(history, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var elsewhere = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        Assert.Equal(0, await CommandRun.ExitCodeAsync("restore", backup, "--storage", elsewhere.ConnectionString));
        var again = Path.Combine(_folder, "again.csv");
        Assert.Equal(0, await CommandRun.ExitCodeAsync("export", "--out", again, "--storage", elsewhere.ConnectionString));
        Assert.Equal(await File.ReadAllBytesAsync(csv, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken));
    }

    private Task<int> OnAsync(params string[] words) => CommandRun.ExitCodeAsync([.. words, "--storage", _azurite.ConnectionString]);
}
