using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

/// <summary>When a figure was first published is known however often it was revised, and whatever arrived late.</summary>
public class FirstUploadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_first_upload_is_the_earliest_of_all_that_were_published()
    {
        var store = await StoreUnderTest.CreateAsync(azurite);
        foreach (var (number, value) in new[] { (2, 58.33m), (4, 59m), (1, 57m) })
        {
            store.Clock.Now += TimeSpan.FromHours(1);
            await store.PublishAsync(Samples.Publication(Samples.Submission(number), ("EXPORTS", "2019-08", value)));
        }

        var month = Period.Parse("2019-08");
        var row = (await store.CrossSectionAsync("2019-08")).Single();
        var window = await store.Store.ReadWindowAsync(row.Key.Area, month, month, TestContext.Current.CancellationToken);
        var measure = row.Observation.Figures.First(figure => !figure.Value.IsDerived).Key;

        Assert.Equal(Samples.Submission(1).Uploaded, First(measure));
        Assert.Null(First(Measure.ShareChange));
        Assert.NotEqual(Samples.Submission(1).Uploaded, row.Observation[measure]!.Origin!.Uploaded);

        DateTimeOffset? First(Measure of) => new ReportedFigures(window.WithWholeLog(row.Key), of).FirstUpload;
    }
}
