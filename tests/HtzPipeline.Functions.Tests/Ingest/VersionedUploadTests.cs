using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>
/// Uploads written directly into an account that keeps versions: their ids are the order, and what was replaced or deleted before it was read is read
/// from its version. Azurite keeps none: the answers are put in, and none of this was seen on Azure.
/// </summary>
public class VersionedUploadTests(AzuriteFixture azurite)
{
    private const string Other = "economy/2019-08/规上工业(更正).csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_direct_writes_within_a_second_the_later_version_stands_in_whatever_order_they_are_read()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var (files, app) = Versioned(test);
        for (var round = 1; round <= 5; round++)
        {
            await files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58m + (round / 100m)), overwrite: true, Cancellation);
            await files.WriteUploadAsync(Other, IngestionUnderTest.FileOf(58.005m + (round / 100m)), overwrite: true, Cancellation);
            var later = (await test.DeliverAsync(app, Other))!;
            var earlier = (await test.DeliverAsync(app))!;

            Assert.True(earlier.Order < later.Order);
            Assert.Equal(later.Id.ToString(), (await test.FigureAsync(IngestionUnderTest.Zone))!.Origin!.Submission);
        }
    }

    [Fact]
    public async Task A_direct_write_that_was_replaced_or_deleted_unread_is_read_from_its_version()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var (files, app) = Versioned(test);
        await files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), overwrite: true, Cancellation);
        await files.WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.34m), overwrite: true, Cancellation);
        await files.WriteUploadAsync(Other, IngestionUnderTest.FileOf(58.35m), overwrite: true, Cancellation);
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).DeleteBlobIfExistsAsync(Other, cancellationToken: Cancellation);

        Assert.Equal(3, (await files.ListVersionsAsync(Cancellation).ToListAsync(Cancellation)).Count);
        Assert.Equal(3, await test.ReconcileAsync(app: app));
        Assert.Equal(0, await test.ReconcileAsync(app: app));
        Assert.Equal("58.35", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
        Assert.Equal(
            [SubmissionState.Superseded, SubmissionState.Superseded, SubmissionState.Published],
            (await test.AllSubmissionsAsync()).OrderBy(submission => submission.Order).Select(submission => submission.State));
    }

    private static (FileStore Files, IServiceProvider App) Versioned(IngestionUnderTest test)
    {
        var versions = new VersionedUploads(test.Storage.Names.Uploads);
        return (new(test.StorageWith(versions.AddTo)), test.Start(versions.AddTo));
    }
}
