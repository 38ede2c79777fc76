using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Storage.Catalogues;

/// <summary>Who put which catalogue in force is known for ever, whatever dies in between.</summary>
public class CatalogueActsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_death_between_any_two_requests_leaves_the_old_or_the_new_in_force_and_no_act_untold(bool afterwards)
    {
        for (var last = 1; ; last++)
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            var death = new Death((_, number) => number == last, afterwards);
            var dying = test.Start(death.AddTo).GetRequiredService<CatalogueSource>();
            var act = await TryAsync(() => PublishAsync(dying, "二", "a"));

            var store = new CatalogueStore(test.Storage);
            var inForce = (await store.ReadCurrentAsync(known: null, Cancellation))!;
            var told = await ReasonsAsync(store);
            Assert.Contains(inForce.Text, new[] { Seeds.CatalogueText, TextOf("二") });
            Assert.Equal(inForce.Text == Seeds.CatalogueText ? ["test"] : ["a", "test"], told);

            Assert.NotNull(await PublishAsync(test.App.GetRequiredService<CatalogueSource>(), "三", "b"));
            Assert.Equal(["b", .. told], await ReasonsAsync(store));
            Assert.NotNull(await store.ReadAsync(CatalogueText.VersionOf(inForce.Text!), Cancellation));
            if (act is not null)
            {
                Assert.True(last > 5, "Nothing was interrupted.");
                return;
            }
        }
    }

    [Fact]
    public async Task Of_two_that_replace_the_same_version_one_does()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var (one, other) = (test.App.GetRequiredService<CatalogueSource>(), test.Start(_ => { }).GetRequiredService<CatalogueSource>());
        bool IsFirst(string? there) => there == Seeds.Catalogue.Version;

        var acts = await Task.WhenAll(PublishAsync(one, "二", "a", IsFirst), PublishAsync(other, "三", "b", IsFirst));

        var won = Assert.Single(acts.OfType<CatalogueAct>());
        Assert.Equal([won.Author!.Reason, "test"], await ReasonsAsync(new(test.Storage)));
    }

    [Fact]
    public async Task A_version_from_before_acts_were_kept_and_one_that_somebody_uploaded_are_listed_without_who_and_why()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        var container = test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Catalogue);
        await container.UploadBlobAsync("0123456789ab.yaml", BinaryData.FromString("areas: []"), Cancellation);
        await container.UploadBlobAsync("current.yaml", BinaryData.FromString(Seeds.CatalogueText), Cancellation);

        await PublishAsync(test.App.GetRequiredService<CatalogueSource>(), "二", "a");

        var acts = await new CatalogueStore(test.Storage).ReadActsAsync(10, Cancellation);
        Assert.Equal(["a", null, null], acts.Select(act => act.Author?.Reason).OrderDescending());
        Assert.Equal(
            new[] { CatalogueText.VersionOf(TextOf("二")), Seeds.Catalogue.Version, "0123456789ab" }.Order(), acts.Select(act => act.Version).Order());
    }

    [Fact]
    public async Task Acts_are_in_order_though_a_clock_went_back()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        test.Clock.Now -= TimeSpan.FromHours(1);

        await PublishAsync(test.App.GetRequiredService<CatalogueSource>(), "二", "a");

        Assert.Equal(["a", "test"], await ReasonsAsync(new(test.Storage)));
    }

    private static string TextOf(string word) => $"{Seeds.CatalogueText}# {word}\n";

    private static Task<CatalogueAct?> PublishAsync(CatalogueSource catalogues, string word, string reason, Func<string?, bool>? mayReplace = null) => catalogues.TryPublishAsync(
        CatalogueLoader.Load(TextOf(word), "catalogue.yaml").Catalogue!, TextOf(word), new("key:1", "张三", reason), mayReplace ?? (_ => true), Cancellation);

    private static async Task<IReadOnlyList<string?>> ReasonsAsync(CatalogueStore store) => [.. (await store.ReadActsAsync(10, Cancellation)).Select(act => act.Author?.Reason)];

    private static async Task<CatalogueAct?> TryAsync(Func<Task<CatalogueAct?>> act)
    {
        try
        {
            return await act();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
