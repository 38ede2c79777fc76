using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Tests.Storage.Publishing;

public class PublicationTransactionsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(49, 1)]
    [InlineData(50, 2)]
    [InlineData(98, 2)]
    [InlineData(99, 3)]
    public void Two_rows_for_each_observation_ninety_eight_in_a_transaction(int observations, int transactions) =>
        Assert.Equal(transactions, PublicationTransactions.Of(Enumerable.Range(0, observations).Select(i => Row(i, ""))).Count());

    [Fact]
    public void Long_logs_make_more_transactions_rather_than_one_too_large()
    {
        var rows = Enumerable.Range(0, 49).Select(i => Row(i, new string('字', RowLog.MaximumChars)));
        var transactions = PublicationTransactions.Of(rows).ToArray();
        Assert.Equal(98, transactions.Sum(transaction => transaction.Count));
        Assert.All(transactions, TableLimits.Check);
        Assert.All(transactions, transaction => Assert.True(transaction.Sum(action => TableLimits.PayloadBytes((Azure.Data.Tables.TableEntity)action.Entity)) < 3 << 20));
    }

    private static ObservationRow Row(int number, string log)
    {
        var submission = Samples.Submission(number);
        var row = ObservationRow.Empty(Samples.Key($"I{number:D3}", "2019-08"));
        var figures = row.Observation.Figures.Add(Measure.Cumulative, Samples.Fact(submission, row.Key, number).Figure);
        return new(row.Observation with { Figures = figures }, 1, new(log, 0));
    }
}
