using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using HtzPipeline.DoomedHost;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>The app in a process of its own, doing what the Functions host starts, which dies where it is told to.</summary>
internal sealed class DoomedProcess : IAsyncDisposable
{
    // Storage that keeps silent is asked again for about four minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly HttpClient _client;

    private DoomedProcess(Process process, HttpClient client) => (_process, _client) = (process, client);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="connectionString">The storage account.</param>
    /// <param name="storage">The part of it.</param>
    /// <param name="minutesAhead">How far its clock is ahead.</param>
    public static async Task<DoomedProcess> StartAsync(string connectionString, StorageClients storage, int minutesAhead = 0)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "HtzPipeline.DoomedHost.dll"),
            connectionString, storage.Names.Prefix, minutesAhead.ToString(CultureInfo.InvariantCulture),
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var address = await process.StandardOutput.ReadLineAsync(Cancellation);
        return new(process, new() { BaseAddress = new Uri(address!), Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Tells it to die at its n-th storage request from now, before it is sent or when its reply is there.</summary>
    public Task DieAtAsync(int request, bool afterwards) => AwaitAsync(request, afterwards ? Fate.KilledAfterwards : Fate.KilledBefore);

    /// <summary>Has it asked to stop at its n-th storage request from now.</summary>
    public Task StopAtAsync(int request) => AwaitAsync(request, Fate.AskedToStop);

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        return _process.ExitCode;
    }

    /// <summary>Delivers an upload.</summary>
    public Task DeliverAsync(string path) => PostAsync($"/ingest?path={Uri.EscapeDataString(path)}");

    /// <summary>Delivers an upload to a process that may die of it.</summary>
    /// <returns>Whether it did not.</returns>
    public async Task<bool> SurvivesAsync(string path)
    {
        try
        {
            await DeliverAsync(path);
            return true;
        }
        catch (Exception reset) when (reset is SocketException or HttpRequestException { StatusCode: null })
        {
            // A client that is just connecting meets the bare exception of its socket. 128 + SIGKILL.
            Assert.Equal(137, await WaitForExitAsync());
            return false;
        }
    }

    /// <summary>Lets its timer fire.</summary>
    public Task ReconcileAsync() => PostAsync("/reconcile");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _client.Dispose();
        _process.Dispose();
    }

    private Task AwaitAsync(int request, Fate fate) => PostAsync($"/doom/{request}/{fate}");

    private async Task PostAsync(string address)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), content: null, limit.Token);
            response.EnsureSuccessStatusCode();
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            using var last = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            throw new TimeoutException($"{address} was not answered. Storage requests in flight: {await _client.GetStringAsync(new Uri("/doom", UriKind.Relative), last.Token)}");
        }
    }
}
