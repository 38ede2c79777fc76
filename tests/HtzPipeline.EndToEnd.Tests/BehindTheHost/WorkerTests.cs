using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.EndToEnd.Tests.BehindTheHost;

/// <summary>What befalls a worker behind the Functions host: it is killed without a word, storage refuses it, and uploads must reach their end all the same.</summary>
public sealed class WorkerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly OwnMonth _month = OwnMonth.Next();
    private Tables _tables = null!;
    private StandInRun _run = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        HostUnderTest.SkipTestsOfOwnProcesses();
        _run = await StandInRun.StartAsync(async real => (_tables = await Tables.BeforeAsync(real)).Address);
        _http = new HttpClient { BaseAddress = _run.Host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await (_run?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_tables?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task A_worker_that_is_killed_is_followed_by_another_which_finishes_what_it_left()
    {
        var killed = await _run.WorkerProcessAsync();
        await _run.Host.AnnounceAsync(await UploadAsync("58.30"));
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
        }

        await UntilAsync(async () => await StateAsync() == "published");
        Assert.NotEqual(killed, await _run.WorkerProcessAsync());
    }

    [Fact]
    public async Task An_upload_that_meets_an_outage_is_delivered_again_when_it_is_over()
    {
        var blob = await UploadAsync("61.07");
        _tables.Refuse(HttpStatusCode.ServiceUnavailable);
        await _run.Host.AnnounceAsync(blob);
        await UntilAsync(() => Task.FromResult(_tables.Refused > 0));
        _tables.Refuse(0);

        await UntilAsync(async () => await StateAsync() == "published");
        Assert.Equal(0, await PoisonedAsync());
    }

    [Fact]
    public async Task An_upload_that_the_host_has_given_up_is_listed_at_once_and_finished_by_the_timer()
    {
        var blob = await UploadAsync("61.70");
        _tables.Refuse(HttpStatusCode.Forbidden);
        await _run.Host.AnnounceAsync(blob);
        await UntilAsync(async () => await PoisonedAsync() == 1);
        _tables.Refuse(0);
        await UntilAsync(async () => await StateAsync() == "received");

        using var fired = await _http.PostAsync(new Uri("/admin/functions/Reconcile", UriKind.Relative), new StringContent("""{"input":""}""", Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, fired.StatusCode);
        await UntilAsync(async () => await StateAsync() == "published" && await PoisonedAsync() == 0);
    }

    private async Task<BlobClient> UploadAsync(string value)
    {
        var blob = _run.Host.Blobs().GetBlobContainerClient("uploads").GetBlobClient($"{HostUnderTest.Department}/{_month.Period}/产值.csv");
        await blob.UploadAsync(new BinaryData($"{_month.Year}年1-{_month.Month}月\n指标,累计(亿元)\n规模以上工业总产值,{value}\n"), Cancellation);
        return blob;
    }

    // Null while there is no such submission, and while no worker is there to tell.
    private async Task<string?> StateAsync()
    {
        using var answer = await _http.GetAsync(new Uri($"/api/v1/submissions?period={_month.Period}", UriKind.Relative), Cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        var items = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("items");
        return items.EnumerateArray().Select(item => item.GetProperty("state").GetString()).FirstOrDefault();
    }

    private async Task<int> PoisonedAsync()
    {
        var queue = StorageClients.Connect(_run.Host.Storage).Queues.GetQueueClient("webjobs-blobtrigger-poison");
        return await queue.ExistsAsync(Cancellation) ? (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount : 0;
    }

    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, _run.Output);
            await Task.Delay(200, Cancellation);
        }
    }
}
