using Sylvan.Data.Csv;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The example workbooks are real ones: another program opens them and shows the published figures.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_kind_of_workbook_opens_and_shows_what_was_published()
    {
        ExternalProgram.Require("soffice", "apt-get install libreoffice-calc");
        (string Path, string Published)[] workbooks =
        [
            ("economy/2019-08/规模以上工业.xlsx", "58.33"),
            ("economy/2019-Q2/地区生产总值.xlsx", "55.66"),
            ("investment/2019-09/招商引资与重点项目.xlsx", "134.3"),
            ("market/2019-09/市场主体登记.xlsx", "2176"),
            ("construction/2019-09/城市建设.xlsx", "9200"),
        ];
        Assert.Equal(workbooks.Length, Directory.GetFiles(Uploads, "*.xlsx", SearchOption.AllDirectories).Select(Path.GetFileName).Distinct().Count());

        // One run for all, with a profile of its own: a LibreOffice that is open on this machine is left alone. 76 is UTF-8.
        await ExternalProgram.RunAsync(
            "soffice",
            [
                $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                _folder,
                .. workbooks.Select(w => Path.Combine(Uploads, w.Path)),
            ]);

        foreach (var (path, published) in workbooks)
        {
            Assert.Contains(published, NumbersOf(Path.Combine(_folder, Path.GetFileNameWithoutExtension(path) + ".csv")));
        }
    }

    // As the cells show them, without the thousands separators.
    private static IEnumerable<string> NumbersOf(string csv)
    {
        using var reader = CsvDataReader.Create(csv, new CsvDataReaderOptions { HasHeaders = false });
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                yield return reader.GetString(column).Replace(",", "", StringComparison.Ordinal);
            }
        }
    }

    private static string Uploads => Path.Combine(Repository.Root, "seeds", "uploads");
}
