using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Faults;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Api;

/// <summary>What an answer reads of the store is bounded by what it says, not by how much there is beside it.</summary>
public class ReadBoundTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_snapshot_reads_nothing_of_the_areas_beside_it_unless_it_is_to_be_ranked_among_them()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var others = new List<string>();
        var counter = new FaultyStorage((_, _) => Fault.None)
        {
            Before = (request, _) =>
            {
                var address = Uri.UnescapeDataString(request.Uri.ToString());
                if (address.Contains("370400-HTZ-XC", StringComparison.Ordinal) || address.Contains("370400-HTZ-ZF", StringComparison.Ordinal))
                {
                    others.Add(address);
                }

                return Task.CompletedTask;
            },
        };
        using var api = await test.ServeAsync(test.Start(counter.AddTo()));
        var address = $"snapshots/2019-08?area={IngestionUnderTest.SubDistrict}";

        // The catalogue and the names of files are known after the first.
        (await api.GetAsync($"{address}&sparkline=12", Cancellation)).EnsureSuccessStatusCode();
        var before = counter.Requests;
        (await api.GetAsync(address, Cancellation)).EnsureSuccessStatusCode();
        Assert.InRange(counter.Requests - before, 1, 5);
        Assert.Empty(others);

        (await api.GetAsync($"{address}&ranks=true", Cancellation)).EnsureSuccessStatusCode();
        Assert.NotEmpty(others);
    }

    [Fact]
    public async Task An_SDMX_answer_stops_reading_areas_once_it_has_enough()
    {
        const int Areas = 16;
        const string Own = $"  - {{ code: {MonthlyFile.Area}, zh: 示例园区, en: Sample park }}\n";
        var areas = Enumerable.Range(10, Areas).Select(n => $"A{n}").ToList();
        var yaml = MonthlyFile.Catalogue.ReplaceLineEndings("\n").Replace(
            Own, Own + string.Concat(areas.Select(area => $"  - {{ code: {area}, zh: 园区{area}, en: Park {area}, parent: {MonthlyFile.Area} }}\n")), StringComparison.Ordinal);
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        var catalogue = CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue!;
        await new CatalogueStore(test.Storage).WriteAsync(catalogue.Version, BinaryData.FromString(yaml), Cancellation);
        var indicator = catalogue.Indicators[0].Name.Zh;
        await test.UploadAsync(BinaryData.FromString(
            $"指标,地区,时期,口径,数值,单位\n{string.Concat(areas.Select((area, n) => $"{indicator},园区{area},2019-03,累计,{n + 1},亿元\n"))}"), "economy/2019-03/a.csv");
        await test.DeliverAsync(path: "economy/2019-03/a.csv");

        var read = new HashSet<string>();
        var counter = new FaultyStorage((_, _) => Fault.None)
        {
            Before = (request, _) =>
            {
                var address = Uri.UnescapeDataString(request.Uri.ToString());
                read.UnionWith(areas.Where(area => address.Contains($"PartitionKey eq '{area}' and RowKey ge", StringComparison.Ordinal)));
                return Task.CompletedTask;
            },
        };
        using var api = await test.ServeAsync(test.Start(counter.AddTo()));

        Assert.Contains(areas[0], await api.GetStringAsync(new Uri("sdmx/data/dataflow/HTZ/DF_STATISTICS/+/M.*.*.*?limit=1", UriKind.Relative), Cancellation), StringComparison.Ordinal);
        Assert.InRange(read.Count, 1, 4);

        _ = await api.GetStringAsync(new Uri("sdmx/data/dataflow/HTZ/DF_STATISTICS/+/M.*.*.*", UriKind.Relative), Cancellation);
        Assert.Equal(Areas, read.Count);
    }
}
