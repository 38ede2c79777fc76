using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.DryRun;

public class LostFileTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_whose_bytes_are_lost_is_counted_and_withdrawn_ones_are_not_asked_for()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var lost = (await test.DeliverAsync())!;
        await test.UploadAsync(BinaryData.FromString("指标,区域,时期,口径,数值,单位\n洽谈合作院士,枣庄高新区,2019-08,累计,5,人\n"), "talent/2019-08/撤回.csv");
        await test.WithdrawAsync((await test.DeliverAsync(path: "talent/2019-08/撤回.csv"))!.Id);
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Received).DeleteBlobIfExistsAsync(lost.ContentHash, cancellationToken: Cancellation);

        var read = new List<string>();
        var report = await ActivatorUtilities.CreateInstance<CatalogueDryRun>(test.App).RunAsync(
            Seeds.Catalogue, Core.Catalogue.CatalogueLoader.Load(Seeds.CatalogueText + "#\n", "c.yaml").Catalogue!, new(), 3, (_, _, path) => read.Add(path), Cancellation);

        Assert.Equal((0, 1), (report.SentAgain.Files, report.SentAgain.Lost));
        Assert.Equal([IngestionUnderTest.Path], read);
        Assert.False(report.IsWithoutEffect);
    }
}
