using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Api.Snapshots;

/// <summary>What a snapshot asks of the storage in a store of twenty areas beside each other, each with half a year of figures.</summary>
public class SnapshotRequestTests(SnapshotRequestTests.TwentyAreas store) : IClassFixture<SnapshotRequestTests.TwentyAreas>
{
    private const int Others = TwentyAreas.Count - 1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The head, the month with its log, the months before it; a quarter that ends with it is one more.
    [Theory]
    [InlineData("snapshots/2019-05", 3)]
    [InlineData("snapshots/2019-06", 4)]
    [InlineData("snapshots/2019-05?latest=true", 4)]
    public async Task A_snapshot_of_one_of_twenty_areas_takes_what_it_would_if_there_were_no_other(string address, int requests) =>
        Assert.Equal(requests, await CountAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}area=A20"));

    // Of each of the others the head, and each period that is answered: with the latest wanted June, of which its own log is read too, the
    // second quarter, and July, of which nobody knows that it is empty.
    [Theory]
    [InlineData("snapshots/2019-05?area=A20&ranks=true", 3 + Others * 2)]
    [InlineData("snapshots/2019-06?area=A20&ranks=true", 4 + Others * 3)]
    [InlineData("snapshots/2019-07?area=A20&ranks=true&latest=true", 5 + Others * 4)]
    public async Task To_rank_an_area_each_other_is_read_once_for_each_period_that_is_answered(string address, int requests) =>
        Assert.Equal(requests, await CountAsync(address));

    private async Task<int> CountAsync(string address)
    {
        // The catalogue is looked at again every half a minute, which a busy machine may take to get here.
        (await store.Api.GetAsync(new Uri("catalogue", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
        store.Counter.Reset();
        using var answer = await store.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        return store.Counter.Counts.Values.Sum();
    }

    /// <summary>The store, and the API of an instance whose requests are counted; it has learnt the catalogue and the names of files.</summary>
    public sealed class TwentyAreas(AzuriteFixture azurite) : IAsyncLifetime
    {
        public const int Count = 20;

        private const string Own = $"  - {{ code: {MonthlyFile.Area}, zh: 示例园区, en: Sample park }}\n";
        private const string Path = "economy/2019-06/a.csv";

        private static readonly IReadOnlyList<string> Areas = [.. Enumerable.Range(10, Count).Select(number => $"A{number}")];

        private IngestionUnderTest _test = null!;

        public HttpClient Api { get; private set; } = null!;

        internal RequestCounter Counter { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _test = await IngestionUnderTest.CreateEmptyAsync(azurite);
            var catalogue = CatalogueLoader.Load(Yaml(), "catalogue.yaml").Catalogue!;
            await new CatalogueStore(_test.Storage).WriteAsync(catalogue.Version, BinaryData.FromString(Yaml()), Cancellation);
            await _test.UploadAsync(BinaryData.FromString(File()), Path);
            await _test.DeliverAsync(path: Path);
            Counter = new(_test.Storage.Names);
            Api = await _test.ServeAsync(_test.Start(Counter.AddTo));
            (await Api.GetAsync(new Uri("snapshots/2019-06?area=A20&sparkline=12", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
        }

        public async ValueTask DisposeAsync()
        {
            Api.Dispose();
            await _test.DisposeAsync();
        }

        private static string Yaml() => MonthlyFile.Catalogue.ReplaceLineEndings("\n")
            .Replace(Own, Own + string.Concat(Areas.Select(area => $"  - {{ code: {area}, zh: 园区{area}, en: Park {area}, parent: {MonthlyFile.Area} }}\n")), StringComparison.Ordinal)
            .Replace("groups:\n", "  - { code: quarterly, zh: 季报, en: Quarterly, frequency: quarter, january: true, dueDay: 10 }\ngroups:\n", StringComparison.Ordinal)
            + "  - { code: Q01, zh: 季度指标, en: Quarterly indicator, unit: CNY_1E8, kind: flow, decimals: 2, owner: economy, calendar: quarterly, group: sample }\n";

        private static string File() => "指标,地区,时期,口径,数值,单位\n" + string.Concat(
            from area in Areas
            from line in Enumerable.Range(1, 6).Select(month => $"示例指标07,园区{area},2019-0{month},累计,{month},亿元\n").Append($"季度指标,园区{area},2019-Q1,累计,4,亿元\n").Append($"季度指标,园区{area},2019-Q2,累计,8,亿元\n")
            select line);
    }
}
