using System.IO.Compression;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The marked workbook, opened and saved by another spreadsheet program: nothing of it is lost or mended.</summary>
public sealed class MarkedWorkbookTests(LocalRun run) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task LibreOffice_opens_it_with_the_same_figures_and_the_notes()
    {
        ExternalProgram.Require("soffice", "apt-get install libreoffice-calc");
        var seed = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "seeds", "uploads", "economy", "2019-08", "规模以上工业.xlsx"));
        var csv = Encoding.UTF8.GetBytes("2019年5月\n指标,本月(亿元),累计(亿元)\n规模以上工业总产值,\"1,033.10\",错\n某某指标,=1+1,-\n");
        (string Path, byte[] Content, string Note)[] files =
        [
            ("economy/2019-08/批注.xlsx", seed, "HTZ3202"),
            ("economy/2019-05/批注表.csv", csv, "HTZ1040"),
        ];
        foreach (var (path, content, _) in files)
        {
            await DownloadAsync(path, content);
        }

        await ConvertAsync("xlsx:Calc MS Excel 2007 XML", "saved");
        await ConvertAsync("pdf", "printed");

        foreach (var (path, content, note) in files)
        {
            var saved = Path.Combine(_folder, "saved", NameOf(path));
            Assert.Equal(Figures(content), Figures(await File.ReadAllBytesAsync(saved)));
            Assert.Contains(note, Notes(saved), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(_folder, "printed", Path.ChangeExtension(NameOf(path), ".pdf"))));
        }
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) + ".xlsx";

    private static List<(CellAddress?, string, PrintedNumber?, ObservationStatus)> Figures(byte[] file) =>
        [.. BulletinReader.Read(new MemoryStream(file), ReadingLimits.Default).Figures.Select(f => (f.Place.Cell, f.Indicator, f.Number, f.Status))];

    private static string Notes(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        var notes = new StringBuilder();
        foreach (var part in zip.Entries.Where(entry => entry.FullName.Contains("comments", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            notes.Append(reader.ReadToEnd());
        }

        return notes.ToString();
    }

    private async Task DownloadAsync(string path, byte[] content)
    {
        var submission = await run.SubmitAsync(path, new(content));
        var id = submission.GetProperty("submission").GetProperty("id").GetString();
        var workbook = await run.Api.GetByteArrayAsync(new Uri($"submissions/{id}/report?format=xlsx", UriKind.Relative));
        await File.WriteAllBytesAsync(Path.Combine(_folder, NameOf(path)), workbook);
    }

    // With a profile of its own: a LibreOffice that is open on this machine is left alone.
    private Task<string> ConvertAsync(string format, string folder) => ExternalProgram.RunAsync(
        "soffice",
        [
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            Path.Combine(_folder, folder),
            .. Directory.GetFiles(_folder, "*.xlsx"),
        ]);
}
