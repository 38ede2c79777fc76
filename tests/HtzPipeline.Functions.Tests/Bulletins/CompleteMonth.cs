using Azure.Core;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Bulletins;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Bulletins;

/// <summary>The app on storage of a test's own in which a month is complete, with one template in Chinese and one in English.</summary>
internal sealed class CompleteMonth : IAsyncDisposable
{
    public const string Zone = IngestionUnderTest.Zone;

    private static readonly DateTimeOffset Published = new(2019, 9, 15, 2, 0, 0, TimeSpan.Zero);

    private int _submissions;

    private CompleteMonth(IngestionUnderTest test) => (Test, Store) = (test, new(test.Storage));

    public static Period Month { get; } = Period.Month(2019, 8);

    public IngestionUnderTest Test { get; }

    public BulletinStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>All that is due for the month is published but for what is left out.</summary>
    public static async Task<CompleteMonth> CreateAsync(AzuriteFixture azurite, string? without = null) =>
        await FillAsync(await IngestionUnderTest.CreateAsync(azurite), without);

    /// <summary>The same on storage that there is already.</summary>
    public static async Task<CompleteMonth> FillAsync(IngestionUnderTest test, string? without = null)
    {
        var month = new CompleteMonth(test);
        test.Clock.Now = Published;
        await month.UseTemplateAsync(Language.Zh, "# 简报\n\n{{ 'IND_OUTPUT' | told }}。\n");
        await month.UseTemplateAsync(Language.En, "# Brief\n\n{{ 'IND_OUTPUT' | told }}.\n");
        await month.PublishAsync([.. Due(Month).Where(indicator => indicator.Code != without)]);
        return month;
    }

    public static IEnumerable<Indicator> Due(Period month) => Seeds.Catalogue.Indicators.Where(indicator => indicator.Calendar.IsDue(month));

    public static Indicator Indicator(string code) => Seeds.Catalogue.Indicators.Single(indicator => indicator.Code == code);

    public Task UseTemplateAsync(Language language, string text, string name = "brief") =>
        Test.App.GetRequiredService<TemplateStore>().PublishAsync(new BulletinTemplate(name, language, text), Cancellation);

    /// <summary>Makes a release with a figure for each of some indicators.</summary>
    public async Task PublishAsync(IReadOnlyList<Indicator> indicators, decimal value = 88, Period? of = null)
    {
        var month = of ?? Month;
        Test.Clock.Now += TimeSpan.FromSeconds(1);
        var submission = SubmissionId.Of("economy/2019-08/figures.xlsx", Test.Clock.Now, $"{++_submissions}", "");
        var origin = new Origin(submission.ToString(), submission.Uploaded, new("累计", new CellAddress(4, 2)), $"{value}");
        await Test.App.GetRequiredService<Publisher>().PublishAsync(
            new(submission, Zone, Seeds.Catalogue,
            [
                .. indicators.Select(indicator => new Fact(
                    new(indicator.Code, Zone, month.Within(indicator.Calendar.Frequency)),
                    indicator.Kind == IndicatorKind.Flow ? Measure.Cumulative : Measure.Level,
                    new(new PrintedNumber(value), ObservationStatus.Normal, indicator.Unit.Code, origin))),
            ]),
            read: null,
            Cancellation);
    }

    /// <summary>What writes the bulletins, of an instance whose clients may be meddled with.</summary>
    public MonthlyBulletins Writer(Action<ClientOptions>? configure = null, Period? from = null) => WriterOf(configure is null ? Test.App : Test.Start(configure), from);

    public static MonthlyBulletins WriterOf(IServiceProvider app, Period? from = null) =>
        ActivatorUtilities.CreateInstance<MonthlyBulletins>(app, new BulletinSettings(from ?? Month));

    public Task<int> WriteAsync() => Writer().RunAsync(Cancellation);

    /// <summary>The files, by their names.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> FilesAsync()
    {
        var container = Test.Storage.Blobs.GetBlobContainerClient(Test.Storage.Names.Bulletins);
        var files = new Dictionary<string, byte[]>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
        {
            files[blob.Name] = (await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content.ToArray();
        }

        return files;
    }

    public Task<IReadOnlyList<BulletinEdition>> EditionsAsync() => Store.ReadAsync(Zone, after: 0, Cancellation);

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
