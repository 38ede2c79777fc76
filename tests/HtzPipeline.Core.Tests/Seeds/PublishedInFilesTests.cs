using System.Globalization;
using System.Text;
using ExcelDataReader;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds;
using HtzPipeline.Seeds.Series;

namespace HtzPipeline.Core.Tests.Seeds;

/// <summary>Reads the files as plainly as can be: rows of texts.</summary>
public class PublishedInFilesTests
{
    private static readonly IReadOnlyList<SeedFile> Files = SeedFiles.All(SeedFolder.Book);

    [Fact]
    public void Every_published_figure_is_printed_in_its_department_s_file_of_the_period() => Assert.All(SeedFolder.Book.Published.All, figure =>
    {
        var row = Assert.Single(RowsOf(figure.Indicator, PeriodOf(figure)));

        Assert.Contains(figure.Indicator.Code == "SUBSIDIES" ? "350余" : figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "—", row);
        Assert.All(
            new[] { figure.Growth, figure.Share, figure.ShareChange }.OfType<decimal>(),
            number => Assert.Contains(number.ToString(CultureInfo.InvariantCulture), row));
    });

    [Theory]
    [InlineData("2019-08", "m²")]
    [InlineData("2019-09", "m³")]
    public void Only_the_published_figure_of_demolished_buildings_is_in_cubic_metres(string period, string unit) => Assert.Contains(
        unit, Assert.Single(RowsOf(SeedFolder.Catalogue.Indicator("ILLEGAL_BUILDINGS_DEMOLISHED")!, period)));

    private static string PeriodOf(PublishedFigure figure) => figure.Month.Within(figure.Indicator.Calendar.Frequency).ToString();

    // The sub-districts' rows begin with an area, not with a label.
    private static IEnumerable<string[]> RowsOf(Indicator indicator, string period) => Files
        .Where(file => file.Path.StartsWith($"{indicator.Owner}/{period}/", StringComparison.Ordinal))
        .SelectMany(Rows)
        .Where(row => NameKey.Of(row[0].Split('（')[0]) == NameKey.Of(indicator.Name.Zh));

    private static IEnumerable<string[]> Rows(SeedFile file) => file.Path.EndsWith(".xlsx", StringComparison.Ordinal)
        ? WorkbookRows(file.Content)
        : Text(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','));

    private static string Text(SeedFile file) =>
        (file.Path.StartsWith("science/", StringComparison.Ordinal) ? Encoding.GetEncoding("GB18030") : Encoding.UTF8).GetString(file.Content);

    private static List<string[]> WorkbookRows(byte[] content)
    {
        var rows = new List<string[]>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content));
        do
        {
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
            }
        }
        while (reader.NextResult());
        return rows;
    }
}
