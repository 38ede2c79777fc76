using System.Net;
using Azure.Core;
using HtzPipeline.Functions.Storage.Downloads;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Downloads;

/// <summary>A file of everything is there whole, or not at all; it is made once, and old ones make room.</summary>
public class InterruptedDownloadTests(AzuriteFixture azurite)
{
    private const string Address = "downloads/statistics.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_who_ask_at_once_have_it_made_once()
    {
        await using var test = await PublishedAsync();
        var commits = 0;
        var counting = new FaultyStorage((request, _) => { commits += IsCommit(request) ? 1 : 0; return Fault.None; });
        using var api = await test.ServeAsync(test.Start(counting.AddTo()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.GetStringAsync(Address, Cancellation)));

        Assert.Single(answers.Distinct());
        Assert.Contains("58.33", answers[0], StringComparison.Ordinal);
        Assert.Equal(1, commits);
        Assert.Equal([1], (await SetsAsync(test)).Values);
    }

    [Fact]
    public async Task Two_instances_that_make_it_at_once_leave_one_whole_file()
    {
        await using var test = await PublishedAsync();
        using var first = await test.ServeAsync(test.Start(_ => { }));
        using var second = await test.ServeAsync(test.Start(_ => { }));

        var answers = await Task.WhenAll(first.GetByteArrayAsync("downloads/statistics.zip", Cancellation), second.GetByteArrayAsync("downloads/statistics.zip", Cancellation));

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal([3], (await SetsAsync(test)).Values);
    }

    [Theory]
    [InlineData(nameof(Fault.Reset))]
    [InlineData(nameof(Fault.Unavailable))]
    public async Task Who_dies_before_the_end_leaves_nothing_and_the_next_makes_it_whole(string fault)
    {
        await using var test = await PublishedAsync();
        var faults = new FaultyStorage((request, _) => IsCommit(request) ? Enum.Parse<Fault>(fault) : Fault.None);
        using (var dying = await test.ServeAsync(test.Start(faults.AddTo(retries: 1))))
        {
            using var failed = await dying.GetAsync(Address, Cancellation);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        }

        Assert.Empty(await SetsAsync(test));
        using var api = await test.ServeAsync();
        Assert.Equal(await api.GetStringAsync("observations?indicator=*&area=*&format=csv", Cancellation), await api.GetStringAsync(Address, Cancellation));
    }

    [Fact]
    public async Task Storage_that_fails_while_the_rows_are_read_leaves_no_file()
    {
        await using var test = await PublishedAsync();
        var faults = new FaultyStorage((request, _) => request.Uri.Query.Contains("IND_OUTPUT", StringComparison.Ordinal) ? Fault.Reset : Fault.None);
        using var api = await test.ServeAsync(test.Start(faults.AddTo(retries: 1)));

        using var failed = await api.GetAsync(Address, Cancellation);

        Assert.True(faults.Faults > 0);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Empty(await SetsAsync(test));
    }

    [Theory]
    [InlineData(HttpPipelinePosition.PerRetry)]
    [InlineData(HttpPipelinePosition.PerCall)]
    public async Task A_reply_that_is_lost_when_it_was_there_already_does_no_harm(HttpPipelinePosition position)
    {
        await using var test = await PublishedAsync();
        var lost = 0;
        var faults = new FaultyStorage((request, _) => IsCommit(request) && lost++ == 0 ? Fault.LostReply : Fault.None);
        using var api = await test.ServeAsync(test.Start(faults.AddTo(position: position)));

        using var first = await api.GetAsync(Address, Cancellation);
        using var second = await api.GetAsync(Address, Cancellation);

        Assert.Equal(1, faults.Faults);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await api.GetStringAsync("observations?indicator=*&area=*&format=csv", Cancellation), await second.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_release_makes_another_set_and_the_oldest_make_room()
    {
        await using var test = await PublishedAsync();
        using var api = await test.ServeAsync();
        for (var release = 1; release <= DownloadStore.MostSets + 2; release++)
        {
            await test.TakeAsync(IngestionUnderTest.FileOf(60m + release), $"economy/2019-08/{release}.csv");
            await test.DeliverAsync(path: $"economy/2019-08/{release}.csv");
            Assert.Contains($",{60 + release},", await api.GetStringAsync(Address, Cancellation), StringComparison.Ordinal);
        }

        Assert.Equal(DownloadStore.MostSets, (await SetsAsync(test)).Count);

        // What was cleared away can still be had.
        var early = await api.GetStringAsync($"{Address}?area=370400-HTZ&asOf=1", Cancellation);
        Assert.Contains(",58.33,", early, StringComparison.Ordinal);
        Assert.Equal(await api.GetStringAsync("observations?indicator=*&format=csv&asOf=1", Cancellation), early);
        Assert.Equal(DownloadStore.MostSets, (await SetsAsync(test)).Count);
    }

    [Fact]
    public async Task A_file_of_many_blocks_is_kept_as_it_was_written_and_one_that_broke_off_is_not()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        var store = new DownloadStore(test.Storage);
        var content = new byte[9_000_001];
        new Random(1).NextBytes(content);

        await store.WriteAsync("set", "whole", "application/octet-stream", async blob => await blob.WriteAsync(content, Cancellation), Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync("set", "half", "application/octet-stream", async blob =>
        {
            await blob.WriteAsync(content, Cancellation);
            throw new InvalidOperationException("It breaks off.");
        }, Cancellation));

        await using var whole = await store.OpenAsync("set", "whole", Cancellation);
        using var read = new MemoryStream();
        await whole!.CopyToAsync(read, Cancellation);
        Assert.Equal(content, read.ToArray());
        Assert.Null(await store.OpenAsync("set", "half", Cancellation));
    }

    private async Task<IngestionUnderTest> PublishedAsync()
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        return test;
    }

    private static bool IsCommit(Request request) =>
        request.Method == RequestMethod.Put && request.Uri.Path.Contains("downloads/", StringComparison.Ordinal) && request.Uri.Query.Contains("comp=blocklist", StringComparison.Ordinal);

    /// <summary>How many files there are of each set.</summary>
    private static async Task<Dictionary<string, int>> SetsAsync(IngestionUnderTest test) =>
        (await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Downloads).GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation))
        .CountBy(blob => blob.Name.Split('/')[0]).ToDictionary();
}
