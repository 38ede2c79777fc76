using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>The floor: Azure.Data.Tables as its documentation has it, reading the same rows into entities and doing nothing with them.</summary>
internal sealed class BareSdk(string connectionString, StorageNames names)
{
    private readonly TableClient _table = new(connectionString, names.Observations);

    /// <summary>One point read.</summary>
    public async Task ReadHeadAsync() => await _table.GetEntityAsync<TableEntity>(SampleHistory.Area, RowKeys.Head);

    /// <summary>One point read, and then the queries of a case, all at once.</summary>
    /// <returns>How many rows there were, derived ones too.</returns>
    public async Task<int> ReadAsync(ApiCase question)
    {
        await ReadHeadAsync();
        var counts = await Task.WhenAll(question.Queries.Select(CountAsync));
        return counts.Sum();
    }

    private async Task<int> CountAsync(BareQuery query)
    {
        var (range, columns) = query;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {SampleHistory.Area} and RowKey ge {range.From} and RowKey lt {range.Before}");
        var rows = 0;
        await foreach (var _ in _table.QueryAsync<TableEntity>(filter, select: columns))
        {
            rows++;
        }

        return rows;
    }
}
