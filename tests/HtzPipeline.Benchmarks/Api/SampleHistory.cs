using System.Globalization;
using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Testing.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>
/// Made-up figures that came as files and went through the app's own ingestion: two years of two hundred indicators, a file for each
/// quarter, and before them eight years of eight of the indicators.
/// </summary>
internal static class SampleHistory
{
    public const string Area = "A01";
    public const int Indicators = 200;
    public const int LongSeries = 8;

    public static readonly Period First = Period.Month(2010, 1);
    public static readonly Period Last = Period.Month(2019, 12);
    public static readonly Period FirstOfAll = Period.Month(2018, 1);

    private static string Catalogue { get; } = SampleCatalogue.Of(SampleCatalogue.OneArea, Enumerable.Range(1, Indicators).Select(Entry));

    public static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"SAMPLE_{number:000}");

    /// <summary>Puts the catalogue in force and ingests the files.</summary>
    public static async Task IngestAsync(IServiceProvider app, CancellationToken cancellation)
    {
        await app.GetRequiredService<StorageClients>().CreateAsync(cancellation);
        var loaded = CatalogueLoader.Load(Catalogue, "catalogue.yaml");
        var version = loaded.Catalogue?.Version ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults));
        await app.GetRequiredService<CatalogueStore>().WriteAsync(version, BinaryData.FromString(Catalogue), cancellation);
        for (var first = First; first < FirstOfAll; first = first.Plus(12))
        {
            await IngestAsync(app, first, first.Plus(11), LongSeries, cancellation);
        }

        for (var first = FirstOfAll; first <= Last; first = first.Plus(3))
        {
            await IngestAsync(app, first, first.Plus(2), Indicators, cancellation);
        }
    }

    private static async Task IngestAsync(IServiceProvider app, Period first, Period last, int indicators, CancellationToken cancellation)
    {
        var text = new StringBuilder("指标,时期,口径,数值,单位\n");
        for (var month = first; month <= last; month = month.Plus(1))
        {
            for (var number = 1; number <= indicators; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name(number)},{month},期末,{100 + number + (month.Year % 7) + (month.Number / 10m):0.00},亿元\n");
            }
        }

        var path = $"economy/{last}/月报.csv";
        await app.GetRequiredService<FileStore>().WriteUploadAsync(path, BinaryData.FromString(text.ToString()), overwrite: false, cancellation);
        var submission = await app.GetRequiredService<Ingester>().IngestAsync(path, version: null, cancellation);
        if (submission is not { State: SubmissionState.Published, Counts.Errors: 0 })
        {
            throw new InvalidOperationException($"{path} became {submission}.");
        }
    }

    private static string Name(int number) => $"示例指标{number:000}";

    private static string Entry(int number) => $$"""
          - { code: {{Code(number)}}, zh: {{Name(number)}}, en: Sample indicator {{number}}, unit: CNY_1E8, kind: stock, decimals: 2, owner: economy, calendar: monthly, group: sample }

        """;
}
