using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using HtzPipeline.Seeds;

namespace HtzPipeline.Core.Tests.Seeds;

public class SeedWorkbookTests
{
    public static TheoryData<string> Workbooks =>
        [.. SeedFiles.All(SeedFolder.Book).Select(file => file.Path).Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal) && path.Contains("2019", StringComparison.Ordinal))];

    [Fact]
    public void The_industrial_table_has_its_merged_headers_and_published_figures()
    {
        using var reader = ExcelReaderFactory.CreateReader(Open("economy/2019-08/规模以上工业.xlsx"));
        var rows = new List<object?[]>();
        var formats = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            formats.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetNumberFormatString)]);
        }

        var merges = reader.MergeCells.Select(merge => (merge.FromRow, merge.FromColumn, merge.ToRow, merge.ToColumn)).ToHashSet();
        Assert.Superset(new HashSet<(int, int, int, int)> { (0, 0, 0, 6), (2, 0, 3, 0), (2, 1, 2, 2), (2, 3, 2, 4), (2, 5, 3, 5) }, merges);
        Assert.Equal("枣庄高新区2019年8月规模以上工业主要经济指标", rows[0][0]);
        Assert.Equal("单位：亿元", rows[1][0]);
        Assert.Equal(["指标", "本月", null, "累计", null, "占比(%)", "比上年同期增减(百分点)"], rows[2]);
        Assert.Equal([null, "绝对值", "同比增长(%)", "绝对值", "同比增长(%)", null, null], rows[3]);
        Assert.Equal([58.33, 9.62, null, null], rows[4][3..]);
        Assert.Equal("  其中：高新技术产业产值", rows[5][0]);
        Assert.Equal([38.26, 9.27, 65.59, 12.23], rows[5][3..]);
        Assert.Equal(["—", 5.9], rows[6][3..5]);
        Assert.Equal("#,##0.00", formats[4][3]);
        Assert.Equal("0.0", formats[6][4]);
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_is_valid_by_its_schema(string path)
    {
        using var document = SpreadsheetDocument.Open(Open(path), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri}: {error.Description}"));
    }

    [Fact]
    public void The_archive_is_stored_and_undated()
    {
        using var archive = new ZipArchive(Open("market/2019-09/市场主体登记.xlsx"));

        Assert.All(archive.Entries, entry =>
        {
            Assert.Equal(entry.Length, entry.CompressedLength);
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        });
    }

    private static FileStream Open(string path) => File.OpenRead(Path.Combine(SeedFolder.Path, "uploads", path));
}
