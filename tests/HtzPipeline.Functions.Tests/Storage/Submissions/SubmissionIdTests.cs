using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Storage.Submissions;

public class SubmissionIdTests
{
    private static readonly DateTimeOffset Uploaded = new(2019, 9, 15, 10, 0, 0, 7, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("economy/2019-08/规上工业.xlsx", "economy.2019-08.20190915T020000007.")]
    [InlineData("market-regulation/2019-Q2/a.csv", "market-regulation.2019-Q2.20190915T020000007.")]
    [InlineData("economy/2019-08/old/a.csv", "economy.2019-08.20190915T020000007.")]
    [InlineData("economy/August/a.csv", "economy.none.20190915T020000007.")]
    [InlineData("economy/2019-08", "economy.none.20190915T020000007.")]
    [InlineData("a.csv", "unknown.none.20190915T020000007.")]
    [InlineData("经发局/2019-08/a.csv", "unknown.2019-08.20190915T020000007.")]
    [InlineData("a.b/2019-08/a.csv", "unknown.2019-08.20190915T020000007.")]
    [InlineData("a?b#/2019-08/a.csv", "unknown.2019-08.20190915T020000007.")]
    public void An_id_says_where_its_row_is_whatever_the_path(string path, string start)
    {
        var id = SubmissionId.Of(path, Uploaded, "0x1", "00");
        Assert.StartsWith(start, id.ToString(), StringComparison.Ordinal);
        Assert.Equal(id, SubmissionId.Parse(id.ToString()));
        Assert.Equal(id.RowKey, SubmissionId.Parse(id.ToString()).RowKey);
        TableLimits.Check(new Azure.Data.Tables.TableEntity(id.PartitionKey, id.RowKey));
    }

    [Fact]
    public void The_same_upload_has_the_same_id_and_any_other_has_another()
    {
        var id = SubmissionId.Of("economy/2019-08/a.csv", Uploaded, "0x1", "00");
        Assert.Equal(id, SubmissionId.Of("economy/2019-08/a.csv", Uploaded.ToUniversalTime(), "0x1", "00"));
        Assert.NotEqual(id, SubmissionId.Of("economy/2019-08/b.csv", Uploaded, "0x1", "00"));
        Assert.NotEqual(id, SubmissionId.Of("economy/2019-08/a.csv", Uploaded.AddTicks(1), "0x1", "00"));
        Assert.NotEqual(id, SubmissionId.Of("economy/2019-08/a.csv", Uploaded, "0x2", "00"));
        Assert.NotEqual(id, SubmissionId.Of("economy/2019-08/a.csv", Uploaded, "0x1", "01"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("economy.2019-08.20190915T020000007")]
    [InlineData("economy.2019-13.20190915T020000007.0123456789ab")]
    [InlineData("economy.2019-08.20190931T020000007.0123456789ab")]
    [InlineData("economy.2019-08.20190915T020000007.0123456789AB")]
    [InlineData("../x.2019-08.20190915T020000007.0123456789ab")]
    public void What_is_no_id_is_refused(string? text) => Assert.False(SubmissionId.TryParse(text, out _));
}
