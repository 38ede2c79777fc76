using Azure.Core;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Faults.Replies;

/// <summary>
/// Something that writes, done once undisturbed and then once for each of its writes to storage with the reply of that one lost, each time in a
/// store of its own: the answers and what is stored in the end have to be the same.
/// </summary>
/// <param name="azurite">Where the stores are.</param>
/// <param name="act">Does it by an instance of the app, and says what came of it.</param>
internal sealed class WriteUnderTest(AzuriteFixture azurite, Func<IngestionUnderTest, IServiceProvider, Task<string>> act)
{
    // More than anything here writes.
    private const int MostWrites = 100;

    // Who waits for an answer is told after four seconds that storage is too slow, which on a busy machine it may be: once, not three times on end.
    private const string TooSlow = "503 ";
    private const int MostTries = 3;

    /// <summary>A file by another department than the one whose indicator it has: held.</summary>
    public static string HeldPath { get; } = IngestionUnderTest.Path.Replace("economy", "finance", StringComparison.Ordinal);

    /// <summary>Publishes a file with a figure that is doubted.</summary>
    public static async Task<string> PublishedAsync(IngestionUnderTest test)
    {
        await test.UploadAsync(IngestionUnderTest.FileOf(-5m));
        return (await test.DeliverAsync())!.Id.ToString();
    }

    /// <summary>Ingests a file whose figures are held.</summary>
    public static async Task<string> HeldAsync(IngestionUnderTest test)
    {
        await test.UploadAsync(path: HeldPath);
        return (await test.DeliverAsync(path: HeldPath))!.Id.ToString();
    }

    /// <summary>Leaves a submission half-way.</summary>
    public static async Task<string> StoppedAsync(IngestionUnderTest test)
    {
        await test.UploadAsync();
        await test.DeliverAndDieAsync(new Death((request, _) => request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal)));
        return (await test.AllSubmissionsAsync())[0].Id.ToString();
    }

    /// <summary>Does it all.</summary>
    /// <returns>How many writes there were.</returns>
    public async Task<int> LoseEachAsync(HttpPipelinePosition position)
    {
        var (undisturbed, _) = await RunAsync(lost: 0, position);
        for (var lost = 1; lost < MostWrites; lost++)
        {
            var (disturbed, faults) = await RunAsync(lost, position);
            Assert.Equal(undisturbed, disturbed);
            if (faults == 0)
            {
                return lost - 1;
            }
        }

        throw new InvalidOperationException($"There are more than {MostWrites} writes.");
    }

    private async Task<(IReadOnlyList<string> Outcome, int Faults)> RunAsync(int lost, HttpPipelinePosition position)
    {
        for (var tries = 1; ; tries++)
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            var writes = 0;
            var faults = new FaultyStorage((request, _) =>
                IsCounted(request) && Interlocked.Increment(ref writes) == lost ? Fault.LostReply : Fault.None);
            var answer = await act(test, test.Start(faults.AddTo(position: position)));
            if (tries == MostTries || !answer.StartsWith(TooSlow, StringComparison.Ordinal))
            {
                return ([StoreText.Plain(answer.Replace(test.Storage.Names.Prefix, "", StringComparison.Ordinal)), .. await StoreText.OfAsync(test.Storage)], faults.Faults);
            }
        }
    }

    // Containers and tables that are made if they are not there yet are the same for all, and the clients' own affair; links are signed by a key
    // that is only asked for.
    private static bool IsCounted(Request request) => FaultyStorage.IsWrite(request)
        && !request.Uri.Query.Contains("restype=container", StringComparison.Ordinal)
        && !request.Uri.Query.Contains("comp=userdelegationkey", StringComparison.Ordinal)
        && !request.Uri.Path.EndsWith("/Tables", StringComparison.Ordinal);
}
